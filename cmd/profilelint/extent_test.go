package main

import (
	"bytes"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
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
					extent  extent
					finding lint.Finding
				}{"suggestions": {w.suggestions, suggesting}, "examples": {w.examples, exhibiting}} {
					asks := c.extent.under(&config.Config{})
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
	all, failures, none := extent{least: lint.Notice}, extent{least: lint.Warning}, extent{none: true}
	least := func(s string) outputOptions { return outputOptions{minSeverity: choice{value: s}} }
	for _, tc := range []struct {
		flags lintFlags
		with  []output
		want  wanted
	}{
		{lintFlags{}, nil, nothing},
		{lintFlags{}, []output{{format: compact}}, nothing},
		{lintFlags{}, []output{{format: gitlab}}, wanted{none, failures}},
		{lintFlags{}, []output{{format: compact}, {format: text}}, wanted{failures, failures}},
		{lintFlags{}, []output{{format: text}, {format: json}}, wanted{all, all}},
		{lintFlags{output: least("error")}, []output{{format: text}, {format: json}}, wanted{extent{least: lint.Error}, extent{least: lint.Error}}},
		{lintFlags{output: least("notice")}, []output{{format: gitlab}}, wanted{none, all}},
		{lintFlags{fix: fixOptions{show: true}}, []output{{format: compact}}, wanted{failures, none}},
		{lintFlags{fix: fixOptions{write: true}, output: outputOptions{verbose: true}}, []output{{format: compact}}, wanted{all, none}},
	} {
		tc.flags.outputs = tc.with
		if got := tc.flags.wanting(); got != tc.want {
			t.Errorf("%v, %v: %v, want %v", tc.flags.fix, tc.with, got, tc.want)
		}
	}
}

// What counts is the severity that the configuration gives.
func TestExtentByTheConfiguredSeverity(t *testing.T) {
	c := &config.Config{Rules: []config.Rule{
		{Name: "max_length", Severity: lint.Warning}, {Name: "timezone", Severity: lint.Notice}, {Name: "unique", MinConfidence: lint.Likely},
	}}
	within := extent{least: lint.Warning}.under(c)
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
