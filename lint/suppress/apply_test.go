package suppress_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/suppress"
)

func at(file string, offset int) hcl.Range {
	return hcl.Range{Filename: file, Start: hcl.Pos{Line: 1, Column: offset + 1, Byte: offset}, End: hcl.Pos{Line: 1, Column: offset + 2, Byte: offset + 1}}
}

func rules(names ...string) []suppress.Name {
	var all []suppress.Name
	for _, n := range names {
		all = append(all, suppress.Name{Name: n})
	}
	return all
}

// subject is a mapping with two properties, city and state, and what rules say of it.
func subject() (*org.Org, lint.Report) {
	city := &org.Property{Target: org.Text{Value: "city"}, Range: at("a.tf", 20), Expression: org.Text{Range: at("a.tf", 25)}}
	state := &org.Property{Target: org.Text{Value: "state"}, Range: at("a.tf", 40), Expression: org.Text{Range: at("vars.tf", 5)}}
	m := &org.Mapping{
		Address: "okta_profile_mapping.hr", Source: &org.Profile{Name: "hr", Label: "HR"}, Target: &org.Profile{Name: "user"},
		Properties: []*org.Property{city, state}, Range: at("a.tf", 10),
	}
	o := &org.Org{Mappings: []*org.Mapping{m}}
	finding := func(rule string, p *org.Property) lint.Finding {
		return lint.Finding{Rule: rule, Mapping: m, Property: p, Attribute: p.Target.Value, Range: p.Expression.Range}
	}
	return o, lint.Report{
		Findings: []lint.Finding{
			finding("one", city), finding("two", city), finding("one", state),
			{Rule: "one", Mapping: m, Range: m.Range},            // of the mapping
			{Rule: "one", Attribute: "x", Range: at("b.tf", 10)}, // of an attribute of a profile
		},
		Checks: []lint.Check{
			{Mapping: m, Attribute: "city", Ruling: &lint.Ruling{Rule: "three", Verdict: prove.Safe}},
			{Mapping: m, Attribute: "state", Ruling: &lint.Ruling{Rule: "three", Verdict: prove.Undecided}},
		},
	}
}

func apply(change func(*suppress.Run), ignores ...*suppress.Ignore) (ignored, said []string) {
	o, report := subject()
	run := suppress.Run{
		Report: report, Orgs: []*org.Org{o}, Ran: []string{"one", "two", "three", suppress.RuleName},
		Known: []string{"one", "two", "three", "four", suppress.RuleName}, Today: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC),
	}
	if change != nil {
		change(&run)
	}
	got := suppress.Apply(ignores, run)
	for _, f := range got.Ignored {
		ignored = append(ignored, fmt.Sprintf("%s %s", f.Rule, f.Range.Filename+f.Attribute))
	}
	for _, f := range got.Findings {
		if f.Rule == suppress.RuleName {
			said = append(said, f.Message)
		}
	}
	return ignored, said
}

func TestApplyBlocks(t *testing.T) {
	nothing := func(rule string) []string { return []string{"the ignore of " + rule + " hides nothing"} }
	inFile := func(name string) func(string) bool { return func(s string) bool { return s == name } }
	for _, tc := range []struct {
		name    string
		block   suppress.Block
		change  func(*suppress.Run)
		ignored []string
		said    []string
	}{
		{name: "everything of a rule", block: suppress.Block{Rules: rules("one")}, ignored: []string{"one a.tfcity", "one vars.tfstate", "one a.tf", "one b.tfx"}},
		{name: "two rules", block: suppress.Block{Rules: rules("one", "two"), Attribute: "city"}, ignored: []string{"one a.tfcity", "two a.tfcity"}},
		{name: "a mapping", block: suppress.Block{Rules: rules("one"), Mapping: "okta_profile_mapping.hr"}, ignored: []string{"one a.tfcity", "one vars.tfstate", "one a.tf"}},
		{name: "a source by its label", block: suppress.Block{Rules: rules("one"), Source: "HR", Attribute: "state"}, ignored: []string{"one vars.tfstate"}},
		{name: "the wrong target", block: suppress.Block{Rules: rules("one"), Target: "hr"}},
		{name: "a file", block: suppress.Block{Rules: rules("one"), InFile: inFile("b.tf")}, ignored: []string{"one b.tfx"}},
		{name: "on its last day", block: suppress.Block{Rules: rules("two"), LastDay: time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)}, ignored: []string{"two a.tfcity"}},
		{name: "after its last day", block: suppress.Block{Rules: rules("two"), LastDay: time.Date(2026, 6, 29, 0, 0, 0, 0, time.UTC)},
			said: []string{"this ignore expired after 2026-06-29 and hides nothing any more"}},

		// Of no use, or not to be judged.
		{name: "safe", block: suppress.Block{Rules: rules("three"), Attribute: "city"}, said: nothing("three")},
		{name: "undecided", block: suppress.Block{Rules: rules("three"), Attribute: "state"}},
		{name: "did not run", block: suppress.Block{Rules: rules("four"), Attribute: "city"}},
		{name: "nobody is told", block: suppress.Block{Rules: rules("three"), Attribute: "city"}, change: func(r *suppress.Run) { r.Ran = r.Ran[:3] }},
		{name: "not there, in a part", block: suppress.Block{Rules: rules("one"), Attribute: "elsewhere"}},
		{name: "not there, in all", block: suppress.Block{Rules: rules("one"), Attribute: "elsewhere"}, change: func(r *suppress.Run) { r.Whole = true }, said: nothing("one")},
		{name: "not there, in what could be read", block: suppress.Block{Rules: rules("one"), Attribute: "elsewhere"},
			change: func(r *suppress.Run) { r.Whole, r.Broken = true, true }},
		{name: "one rule of two", block: suppress.Block{Rules: rules("two", "three"), Attribute: "city"}, ignored: []string{"two a.tfcity"}, said: nothing("three")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tc.block.Reason = "because"
			ignored, said := apply(tc.change, tc.block.Ignore())
			if diff := cmp.Diff(tc.ignored, ignored); diff != "" {
				t.Errorf("ignored (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tc.said, said); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
		})
	}
}

// A comment reaches what is part of what it covers, wherever the finding itself is shown.
func TestApplyReachesParts(t *testing.T) {
	for _, tc := range []struct {
		file, src string
		ignored   []string
	}{
		// The mapping's header is at 10, the properties' at 20 and 40, the expression of state in another file.
		{"a.tf", "          X {       \n  c        = 1       \n s = 2 \n} # profilelint-ignore: one # why", nil},
		{"a.tf", "# profilelint-ignore-file: one # why\n", []string{"one a.tfcity", "one vars.tfstate", "one a.tf"}},
		{"vars.tf", "# profilelint-ignore-file: one # why\n", []string{"one vars.tfstate"}},
		{"b.tf", "# profilelint-ignore-file: one, two # why\n", []string{"one b.tfx"}},
	} {
		ignored, _ := apply(nil, suppress.Scan(tc.file, []byte(tc.src))...)
		if diff := cmp.Diff(tc.ignored, ignored); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tc.file, tc.src, diff)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	m := &org.Mapping{Range: at("a.tf", 1)}
	report := lint.Report{}
	for i := range 20_000 {
		p := &org.Property{Range: at("a.tf", 100+100*i), Expression: org.Text{Range: at("a.tf", 120+100*i)}}
		m.Properties = append(m.Properties, p)
		report.Findings = append(report.Findings, lint.Finding{Rule: "one", Mapping: m, Property: p, Range: p.Expression.Range})
	}
	ignores := []*suppress.Ignore{suppress.Block{Rules: rules("one"), Attribute: "city"}.Ignore(), suppress.Block{Rules: rules("two"), Source: "hr"}.Ignore()}
	run := suppress.Run{Report: report, Orgs: []*org.Org{{Mappings: []*org.Mapping{m}}}, Ran: []string{"one", suppress.RuleName}, Known: []string{"one", "two"}}
	for b.Loop() {
		suppress.Apply(ignores, run)
	}
}
