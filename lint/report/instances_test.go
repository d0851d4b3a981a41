package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// inModules are findings of one property of a module that is called by several names.
func inModules(t *testing.T, calls ...string) []lint.Finding {
	var findings []lint.Finding
	for _, call := range calls {
		f := timezoneFinding(t)
		m := *f.Mapping
		m.Address = "module." + call + ".okta_profile_mapping.workday"
		m.Source = &org.Profile{Name: "workday", Kind: org.KindApp, Type: "workday", TypeBasis: "the label of module." + call + ".x is Workday"}
		f.Mapping, f.Assumptions = &m, rule.Inferred(&m)
		findings = append(findings, f)
	}
	return findings
}

// What is said of several instances of one place is said once, and of which instances; programs get each of them.
func TestInstances(t *testing.T) {
	findings := inModules(t, "a", "b", "c", `d["x"]`, "e")
	other := findings[1]
	other.Detail = "Something else happens."
	in := Input{
		Report:  lint.Report{Findings: append(slices.Clip(findings), other)},
		Sources: map[string][]byte{"mappings.tf": []byte(mappingsTF)},
	}
	for name, want := range map[string]int{
		"compact.txt": 2, "github.txt": 2, "gitlab.json": 2, "checkstyle.xml": 2, "junit.xml": 3, // JUnit names the first in the message, too
		"json.json": 6, "lines.jsonl": 6, "sarif.json": 6,
	} {
		if got := strings.Count(formatted(t, name, in), "user.timezone can receive a value that is not a time zone"); got != want {
			t.Errorf("%s says it %d times, not %d", name, got, want)
		}
	}
	markdown := formatted(t, "markdown.md", in)
	for part, want := range map[string]int{
		"<details>": 2, "time zone (5 instances) |": 1, "time zone |": 1, "\nIn module.a.okta": 1, " and 2 more.\n": 1,
	} {
		if got := strings.Count(markdown, part); got != want {
			t.Errorf("markdown.md has %q %d times, not %d:\n%s", part, got, want, markdown)
		}
	}
	var places []string
	for line := range strings.Lines(text(t, in, TextOptions{})) {
		if _, block, ok := strings.Cut(line, `"workday" (`); ok {
			places = append(places, strings.TrimSuffix(block, "):\n"))
		}
	}
	const of = ".okta_profile_mapping.workday"
	want := []string{"module.a" + of + ", module.b" + of + ", module.c" + of + " and 2 more", "module.b" + of}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The same finding of two roots, of one address, is one; those of other instances are others.
func TestDistinct(t *testing.T) {
	findings := inModules(t, "a", "b", "a")
	other := inModules(t, "a")[0]
	other.Mapping.Source.Name = "adp"
	var got []string
	for _, f := range Distinct(append(findings, other)) {
		got = append(got, f.Mapping.Address+" "+f.Mapping.Source.Name)
	}
	const of = ".okta_profile_mapping.workday"
	if diff := cmp.Diff([]string{"module.a" + of + " workday", "module.b" + of + " workday", "module.a" + of + " adp"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What is in no file is told apart by nothing that is shown, and two orgs may each have it.
func TestInstancesNeedAPlace(t *testing.T) {
	findings := inModules(t, "a", "a")
	for i := range findings {
		findings[i].Range.Filename = ""
	}
	if got := len(Input{Report: lint.Report{Findings: findings}}.places()); got != 2 {
		t.Errorf("got %d", got)
	}
}

// What is said of several places is said once, with the other places below; formats that mark places have each of them.
func TestGroups(t *testing.T) {
	at := func(mapping string, line int) lint.Finding {
		f := timezoneFinding(t)
		m := *f.Mapping
		m.Address = "okta_profile_mapping." + mapping
		f.Mapping = &m
		f.Range.Start.Line, f.Range.End.Line = line, line
		return f
	}
	other := at("d", 9)
	other.Expression = "appuser.zone"
	in := Input{Report: lint.Report{Findings: []lint.Finding{at("a", 7), at("b", 8), other, at("c", 10)}}}
	const said = "user.timezone can receive a value that is not a time zone"
	for name, want := range map[string]int{
		"compact.txt": 4, "github.txt": 4, "gitlab.json": 4, "checkstyle.xml": 4, "sarif.json": 4, "json.json": 4, "lines.jsonl": 4,
	} {
		if got := strings.Count(formatted(t, name, in), said); got != want {
			t.Errorf("%s says it %d times, not %d", name, got, want)
		}
	}
	got := text(t, in, TextOptions{Quiet: true})
	_, places, _ := strings.Cut(got, "  The same holds for ")
	places, _, _ = strings.Cut(places, "\n\n")
	compare(t, "2 more places:\n"+
		`    on mappings.tf:8:19, in resource "okta_profile_mapping" "b"`+"\n"+
		`    on mappings.tf:10:19, in resource "okta_profile_mapping" "c"`, places)
	if n := strings.Count(got, said); n != 2 {
		t.Errorf("text says it %d times, not 2:\n%s", n, got)
	}
	markdown := formatted(t, "markdown.md", in)
	for part, want := range map[string]int{
		"<details>": 2, "time zone (3 places) |": 1, "\nThe same holds for 2 more places:\n\n- [<code>mappings.tf:8</code>](https://github.com/acme/okta/blob/main/mappings.tf#L8) okta": 1,
	} {
		if got := strings.Count(markdown, part); got != want {
			t.Errorf("markdown.md has %q %d times, not %d:\n%s", part, got, want, markdown)
		}
	}
}
