package session

import (
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
)

// What counts is the severity that the configuration gives.
func TestExtentByTheConfiguredSeverity(t *testing.T) {
	c := &config.Config{Rules: []config.Rule{
		{Name: "max_length", Severity: lint.Warning}, {Name: "timezone", Severity: lint.Notice}, {Name: "unique", MinConfidence: lint.Likely},
	}}
	within := Extent{Least: lint.Warning}.Of(c)
	for _, tc := range []struct {
		rule string
		s    lint.Severity
		want bool
	}{
		{"max_length", lint.Notice, true}, {"timezone", lint.Error, false}, {"unique", lint.Error, false}, {"locale", lint.Warning, true},
	} {
		if got := within(lint.Finding{Rule: tc.rule, Severity: tc.s, Confidence: lint.Possible}); got != tc.want {
			t.Errorf("%s, %s: %t, want %t", tc.rule, tc.s, got, tc.want)
		}
	}
}
