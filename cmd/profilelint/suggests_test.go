package main

import (
	"bytes"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
)

// A format must ask for every suggestion that it shows.
func TestFormatsAskForWhatTheyShow(t *testing.T) {
	shows := func(f format, s lint.Severity, verbose bool) bool {
		written := func(fix *lint.Fix) string {
			var b bytes.Buffer
			in := report.Input{Report: lint.Report{Findings: []lint.Finding{{
				Rule: "max_length", Severity: s, Confidence: lint.Likely, Verdict: prove.CanFail, Message: "m", Mend: "mend", Expression: "appuser.a", Fix: fix,
			}}}}
			if err := f.write(&b, in, outputOptions{verbose: verbose}); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
		return written(nil) != written(&lint.Fix{Expression: "appuser.b"})
	}
	for _, f := range formats() {
		for _, verbose := range []bool{false, true} {
			asks := (&lintFlags{output: outputOptions{verbose: verbose}}).suggesting([]output{{format: f}}).of(&config.Config{})
			for _, s := range []lint.Severity{lint.Error, lint.Warning, lint.Notice} {
				asked := asks == nil || asks(lint.Finding{Severity: s})
				if shown := shows(f, s, verbose); asked != shown {
					t.Errorf("%s, verbose %t: asks for suggestions of %s: %t, shows them: %t", f.name, verbose, s, asked, shown)
				}
			}
		}
	}
}

func TestSuggesting(t *testing.T) {
	text, _ := formatNamed("text")
	compact, _ := formatNamed("compact")
	json, _ := formatNamed("json")
	for _, tc := range []struct {
		flags lintFlags
		with  []output
		want  suggests
	}{
		{lintFlags{}, nil, suggestsNone},
		{lintFlags{}, []output{{format: compact}}, suggestsNone},
		{lintFlags{}, []output{{format: compact}, {format: text}}, suggestsFailures},
		{lintFlags{}, []output{{format: text}, {format: json}}, suggestsAll},
		{lintFlags{fix: fixOptions{show: true}}, []output{{format: compact}}, suggestsFailures},
		{lintFlags{fix: fixOptions{write: true}, output: outputOptions{verbose: true}}, []output{{format: compact}}, suggestsAll},
	} {
		if got := tc.flags.suggesting(tc.with); got != tc.want {
			t.Errorf("%v, %v: %d, want %d", tc.flags.fix, tc.with, got, tc.want)
		}
	}
}

// What counts is the severity that the configuration gives.
func TestSuggestsByTheConfiguredSeverity(t *testing.T) {
	c := &config.Config{Rules: []config.Rule{
		{Name: "max_length", Severity: lint.Warning}, {Name: "timezone", Severity: lint.Notice}, {Name: "unique", MinConfidence: lint.Likely},
	}}
	wanted := suggestsFailures.of(c)
	for _, tc := range []struct {
		rule string
		s    lint.Severity
		want bool
	}{
		{"max_length", lint.Notice, true}, {"timezone", lint.Error, false}, {"unique", lint.Error, false}, {"locale", lint.Warning, true},
	} {
		if got := wanted(lint.Finding{Rule: tc.rule, Severity: tc.s, Confidence: lint.Possible}); got != tc.want {
			t.Errorf("%s, %s: %t, want %t", tc.rule, tc.s, got, tc.want)
		}
	}
}
