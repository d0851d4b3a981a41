package lint_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
)

func fingerprinted() lint.Finding {
	return lint.Finding{
		Rule: "max_length", Message: "user.city can receive a long value", Attribute: "city",
		Mapping: &org.Mapping{
			Address: "okta_profile_mapping.hr", Source: &org.Profile{Name: "hr"}, Target: &org.Profile{Name: "user"},
		},
		Expression: `appuser.city + ", " + appuser.state`,
		Range:      hcl.Range{Filename: "a.tf", Start: hcl.Pos{Line: 3, Column: 1}},
	}
}

// What is written down elsewhere, or in another way, is still the same finding.
func TestFingerprintSurvives(t *testing.T) {
	want := fingerprinted().Fingerprint()
	if len(want) != 32 {
		t.Errorf("%q is not 32 characters long", want)
	}
	for name, change := range map[string]func(*lint.Finding){
		"moved":      func(f *lint.Finding) { f.Range.Start.Line = 99 },
		"renamed":    func(f *lint.Finding) { f.Range.Filename = "b.tf" },
		"formatted":  func(f *lint.Finding) { f.Expression = " (appuser.city+', ' )\n + appuser.state " },
		"address":    func(f *lint.Finding) { f.Mapping.Address = "module.okta.okta_profile_mapping.hr" },
		"message":    func(f *lint.Finding) { f.Message = "user.city may be too long" },
		"severity":   func(f *lint.Finding) { f.Severity = lint.Error },
		"suggestion": func(f *lint.Finding) { f.Fix = &lint.Fix{Expression: "null"} },
	} {
		f := fingerprinted()
		change(&f)
		if got := f.Fingerprint(); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestFingerprintTellsApart(t *testing.T) {
	want := fingerprinted().Fingerprint()
	for name, change := range map[string]func(*lint.Finding){
		"rule":       func(f *lint.Finding) { f.Rule = "min_length" },
		"attribute":  func(f *lint.Finding) { f.Attribute = "state" },
		"source":     func(f *lint.Finding) { f.Mapping.Source = &org.Profile{Name: "ad"} },
		"target":     func(f *lint.Finding) { f.Mapping.Target = &org.Profile{Name: "contractor"} },
		"expression": func(f *lint.Finding) { f.Expression = "appuser.city" },
		"no mapping": func(f *lint.Finding) { f.Mapping = nil },
		"borders":    func(f *lint.Finding) { f.Rule, f.Attribute = "max_length4", "ity" },
	} {
		f := fingerprinted()
		change(&f)
		if f.Fingerprint() == want {
			t.Errorf("%s: the fingerprint is the same", name)
		}
	}
	a, b := lint.Finding{Rule: "case_collision", Message: "user has two"}, lint.Finding{Rule: "case_collision", Message: "hr has two"}
	if a.Fingerprint() == b.Fingerprint() {
		t.Error("findings of two profiles are the same without a mapping")
	}
}

// A username template is no expression, but is put into its canonical form as well.
func TestFingerprintOfTemplate(t *testing.T) {
	f := fingerprinted()
	f.Property = &org.Property{Role: org.RoleIdPUsername}
	f.Expression = "idpuser.email + '@x.com'"
	g := f
	g.Expression = `idpuser.email  +  "@x.com"`
	if f.Fingerprint() != g.Fingerprint() {
		t.Error("the fingerprint depends on how a template is formatted")
	}
}

func TestFingerprintsAreUnique(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		findings := make([]lint.Finding, rapid.IntRange(0, 30).Draw(t, "findings"))
		for i := range findings {
			findings[i] = lint.Finding{Rule: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "rule")}
		}
		got := finding.Fingerprints(findings)
		if len(got) != len(findings) {
			t.Fatalf("%d fingerprints of %d findings", len(got), len(findings))
		}
		for i, f := range findings {
			first := slices.IndexFunc(findings, func(g lint.Finding) bool { return g.Rule == f.Rule }) == i
			if first != (got[i] == f.Fingerprint()) {
				t.Fatalf("finding %d: first of its kind: %t", i, first)
			}
		}
		slices.Sort(got)
		if len(slices.Compact(got)) != len(findings) {
			t.Fatal("two fingerprints are equal")
		}
	})
}
