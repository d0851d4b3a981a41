package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
)

// Undecided checks of one property are one line, which says what is not known; a property without a known target is marked.
func TestUndecided(t *testing.T) {
	user := &org.Profile{Name: "user", Kind: org.KindUser}
	m := &org.Mapping{Address: "m", Source: &org.Profile{Name: "hr"}, Target: user, Properties: []*org.Property{
		{Target: org.Text{Value: "title"}, Expression: org.Text{Unknown: "var.x has no value"}},
		{Target: org.Text{Unknown: "var.y has no value"}},
		{Target: org.Text{Value: "city"}, Expression: org.Text{Value: "appuser.city"}},
	}}
	check := func(attribute, rule string, reason prove.Reason) lint.Check {
		return lint.Check{Mapping: m, Attribute: attribute, Ruling: &lint.Ruling{Rule: rule, Verdict: prove.Undecided, Reason: reason}}
	}
	var b strings.Builder
	err := report.Text(&b, report.Input{Report: lint.Report{Checks: []lint.Check{
		check("title", "max_length", prove.ReasonTerraform), check("title", "required", prove.ReasonTerraform),
		check("", "expression", prove.ReasonTerraform), check("", "expression", prove.ReasonTerraform),
		{Mapping: m, Attribute: "city", Ruling: &lint.Ruling{Rule: "expression", Verdict: prove.Safe}},
		check("city", "max_length", prove.ReasonStates), check("city", "required", prove.ReasonTerraform),
	}}}, report.TextOptions{ShowUndecided: true})
	if err != nil {
		t.Fatal(err)
	}
	got, _, _ := strings.Cut(b.String(), "\n\n")
	want := `Undecided:
  user.title in m [max_length, required]: terraform_value (var.x has no value)
  user.? in m [expression]: terraform_value (var.y has no value)
  user.? in m [expression]: terraform_value (var.y has no value)
  user.city in m [max_length]: state_cap
  user.city in m [required]: terraform_value`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
