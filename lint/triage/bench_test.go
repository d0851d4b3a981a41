package triage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/triage"
)

// BenchmarkRead reads and groups 10,000 events, half of them with a message instead of a code.
func BenchmarkRead(b *testing.B) {
	var log strings.Builder
	for i := range 5_000 {
		log.WriteString(failed("workday", fmt.Sprint("a", i%50), "platform.cvd.profile.property.constraint.violation.maxLength"))
		fmt.Fprintf(&log, `{"uuid": "u%d", "eventType": "user.lifecycle.create", "outcome": {"result": "FAILURE",
			"reason": "Email field failed validation with value 'x%d': Does not match required pattern.<br/>"}}`, i, i)
	}
	text := log.String()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		read, err := triage.Read(strings.NewReader(text))
		if err != nil {
			b.Fatal(err)
		}
		if got := triage.Triage(read, lint.Report{}).Summary.Failures; got != 10_000 {
			b.Fatalf("%d failures", got)
		}
	}
}
