package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint"
)

// What was accepted is counted, by who accepted it, and not mentioned where there is none.
func TestAccepted(t *testing.T) {
	r := lint.Report{
		Findings: []lint.Finding{{Severity: lint.Notice}},
		Accepted: lint.Accepted{Ignored: 1, Baselined: 20, Known: 3},
	}
	s := summarize(r)
	if got, want := s.found(lint.Warning), "0 errors, 0 warnings (1 notice, 1 ignored, 20 in the baseline, 3 not new)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := s.found(lint.Notice), "0 errors, 0 warnings, 1 notice (1 ignored, 20 in the baseline, 3 not new)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for accepted, want := range map[lint.Accepted]bool{r.Accepted: true, {}: false} {
		var b bytes.Buffer
		if err := JSON(&b, Input{Report: lint.Report{Accepted: accepted}}, JSONOptions{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), `"accepted"`); got != want {
			t.Errorf("%v: accepted is in the report: %t", accepted, got)
		}
	}
}
