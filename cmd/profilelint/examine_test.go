package main

import (
	"bytes"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/session"
)

// A format must ask for every suggestion and every example that it shows, and for no others.
func TestFormatsAskForWhatTheyShow(t *testing.T) {
	shows := func(f format, with lint.Finding, verbose bool) bool {
		written := func(finding lint.Finding) string {
			var b bytes.Buffer
			o := outputOptions{verbose: verbose}
			in := report.Input{Report: lint.Report{Findings: []lint.Finding{finding}}, Least: o.least(f)}
			if err := f.write(&b, in, o); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
		without := with
		without.Fix, without.Examples = nil, nil
		return written(with) != written(without)
	}
	for _, f := range formats() {
		for _, verbose := range []bool{false, true} {
			w := (&lintFlags{output: outputOptions{verbose: verbose}, outputs: []output{{format: f}}}).wanting()
			for _, s := range []lint.Severity{lint.Error, lint.Warning, lint.Notice} {
				plain := lint.Finding{Rule: "max_length", Severity: s, Confidence: lint.Likely, Verdict: prove.CanFail, Message: "m", Advice: "advice", Expression: "appuser.a"}
				suggesting, exhibiting := plain, plain
				suggesting.Fix = &lint.Fix{Expression: "appuser.b"}
				exhibiting.Examples = []prove.Example{{Profile: el.Profile{"appuser.a": el.StrValue("x")}, Value: el.StrValue("x")}}
				for what, c := range map[string]struct {
					extent  session.Extent
					finding lint.Finding
				}{"suggestions": {w.Suggestions, suggesting}, "examples": {w.Examples, exhibiting}} {
					asks := c.extent.Of(&config.Config{})
					asked := asks == nil || asks(plain)
					if shown := shows(f, c.finding, verbose); asked != shown {
						t.Errorf("%s, verbose %t: asks for %s of %s: %t, shows them: %t", f.name, verbose, what, s, asked, shown)
					}
				}
			}
		}
	}
}

func TestWanting(t *testing.T) {
	text, _ := formatNamed("text")
	compact, _ := formatNamed("compact")
	gitlab, _ := formatNamed("gitlab")
	json, _ := formatNamed("json")
	all, failures, none := session.Extent{Least: lint.Notice}, session.Extent{Least: lint.Warning}, session.Extent{None: true}
	least := func(s string) outputOptions { return outputOptions{minSeverity: choice{value: s}} }
	for _, tc := range []struct {
		flags lintFlags
		with  []output
		want  session.Wanted
	}{
		{lintFlags{}, nil, session.Nothing()},
		{lintFlags{}, []output{{format: compact}}, session.Nothing()},
		{lintFlags{}, []output{{format: gitlab}}, session.Wanted{Suggestions: none, Examples: failures}},
		{lintFlags{}, []output{{format: compact}, {format: text}}, session.Wanted{Suggestions: failures, Examples: failures}},
		{lintFlags{}, []output{{format: text}, {format: json}}, session.Wanted{Suggestions: all, Examples: all}},
		{lintFlags{output: least("error")}, []output{{format: text}, {format: json}}, session.Wanted{Suggestions: session.Extent{Least: lint.Error}, Examples: session.Extent{Least: lint.Error}}},
		{lintFlags{output: least("notice")}, []output{{format: gitlab}}, session.Wanted{Suggestions: none, Examples: all}},
		{lintFlags{fix: fixOptions{show: true}}, []output{{format: compact}}, session.Wanted{Suggestions: failures, Examples: none}},
		{lintFlags{fix: fixOptions{write: true}, output: outputOptions{verbose: true}}, []output{{format: compact}}, session.Wanted{Suggestions: all, Examples: none}},
	} {
		tc.flags.outputs = tc.with
		if got := tc.flags.wanting(); got != tc.want {
			t.Errorf("%v, %v: %v, want %v", tc.flags.fix, tc.with, got, tc.want)
		}
	}
}
