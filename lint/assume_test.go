package lint_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/rules"
)

func pointer[T any](v T) *T { return &v }

const assumedOrg = `
profile "user" {
  kind = "user"
  attribute "timezone" { format = "timezone" }
  attribute "city" { max_length = 20 }
  attribute "grade" { enum = ["A", "B"] }
  attribute "badge" { required = true }
}
profile "hr" {
  kind = "app"
  open = true
  profile_source = true
  attribute "city" { max_length = 60 }
}
mapping "hr" "user" {
  property "timezone" {
    expression = "appuser.zone"
    push_status = "PUSH"
  }
  property "city" {
    expression = "appuser.city"
    push_status = "PUSH"
  }
  property "grade" {
    expression = "appuser.band"
    push_status = "PUSH"
  }
  property "badge" {
    expression = "appuser.badge"
    push_status = "PUSH"
  }
}
`

// outcomes lints an org under assumptions and returns the verdict, and the confidence of the finding if any, by rule and attribute.
func outcomes(t *testing.T, assumptions ...source.Assumption) (map[string]string, lint.Report) {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: []byte(assumedOrg)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	o, _ = source.Assume(o, assumptions)
	chosen := rules.All()
	for i := range chosen {
		chosen[i].Rewrites = nil // suggestions take most of the time
	}
	report, err := lint.New(lint.Config{Rules: chosen, Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range report.Checks {
		if slices.Contains([]string{"timezone", "max_length", "enum", "required"}, c.Rule) {
			got[c.Rule+" "+c.Attribute] = string(c.Verdict)
		}
	}
	for _, f := range report.Findings {
		if key := f.Rule + " " + f.Attribute; got[key] != "" {
			got[key] += " " + string(f.Confidence)
		}
	}
	return got, report
}

func TestAssume(t *testing.T) {
	for _, tc := range []struct {
		name    string
		assumed source.Assumption
		check   string
		want    string // without the assumption, and with it
	}{
		{"format settles", source.Assumption{Source: "hr", Attribute: "zone", Format: pointer("timezone")}, "timezone timezone", "can_fail likely -> safe"},
		{"for all sources", source.Assumption{Source: "*", Attribute: "zone", Format: pointer("timezone")}, "timezone timezone", "can_fail likely -> safe"},
		{"another source", source.Assumption{Source: "ad", Attribute: "zone", Format: pointer("timezone")}, "timezone timezone", "can_fail likely -> can_fail likely"},
		{"values settle", source.Assumption{Source: "hr", Attribute: "zone", Values: []string{"Europe/Berlin"}}, "timezone timezone", "can_fail likely -> safe"},
		{"values raise", source.Assumption{Source: "hr", Attribute: "band", Values: []string{"A", "C"}}, "enum grade", "can_fail possible -> can_fail likely"},
		{"examples raise", source.Assumption{Source: "hr", Attribute: "band", Examples: []string{"C"}}, "enum grade", "can_fail possible -> can_fail likely"},
		{"length settles", source.Assumption{Source: "hr", Attribute: "city", MaxLength: pointer(20)}, "max_length city", "can_fail likely -> safe"},
		{"length too long", source.Assumption{Source: "hr", Attribute: "city", MaxLength: pointer(21)}, "max_length city", "can_fail likely -> can_fail likely"},
		{"pattern settles", source.Assumption{Source: "hr", Attribute: "city", Pattern: pointer("[A-Z]{3}")}, "max_length city", "can_fail likely -> safe"},
		{"required settles", source.Assumption{Source: "hr", Attribute: "badge", Required: pointer(true)}, "required badge", "can_fail possible -> safe"},
		{"not required raises", source.Assumption{Source: "hr", Attribute: "badge", Required: pointer(false)}, "required badge", "can_fail possible -> can_fail likely"},
		{"a length says nothing of null", source.Assumption{Source: "hr", Attribute: "badge", MaxLength: pointer(9)}, "required badge", "can_fail possible -> can_fail possible"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			before, _ := outcomes(t)
			after, _ := outcomes(t, tc.assumed)
			if got := before[tc.check] + " -> " + after[tc.check]; got != tc.want {
				t.Errorf("%s: %s, want %s", tc.check, got, tc.want)
			}
		})
	}
}

// A verdict that rests on an assumption says so, and no other does.
func TestAssumptionIsNamed(t *testing.T) {
	at := hcl.Range{Filename: ".profilelint.hcl", Start: hcl.Pos{Line: 3}}
	_, report := outcomes(t, source.Assumption{Source: "hr", Attribute: "zone", Format: pointer("timezone"), Reason: "HR uses IANA names.", Range: at})
	for _, c := range report.Checks {
		named := slices.Contains(c.Assumptions, "This rests on the assume block at .profilelint.hcl:3, on zone: HR uses IANA names.")
		if value := slices.Contains([]string{"timezone", "max_length", "required"}, c.Rule); value && named != (c.Attribute == "timezone") {
			t.Errorf("%s of %s: %q", c.Rule, c.Attribute, c.Assumptions)
		}
	}
}

func TestAssumeEffects(t *testing.T) {
	hr := &org.Profile{Name: "hr", Label: "HR system", Type: "workday", Address: "okta_app_saml.hr", Kind: org.KindApp, Attributes: []*org.Attribute{{Name: "city", Type: org.String}}}
	user := &org.Profile{Name: "user", Kind: org.KindUser, Attributes: []*org.Attribute{{Name: "city", Type: org.String}}}
	o := &org.Org{Profiles: []*org.Profile{user, hr}, Mappings: []*org.Mapping{{Source: hr, Target: user}}}
	for _, tc := range []struct {
		source, attribute string
		want              source.Effect
	}{
		{"hr", "city", source.Assumed}, {"HR system", "city", source.Assumed}, {"workday", "city", source.Assumed}, {"okta_app_saml.hr", "city", source.Assumed},
		{"*", "city", source.Assumed}, {"*", "town", source.NoAttribute}, {"hr", "City", source.NoAttribute}, {"user", "city", source.NoSource}, {"", "city", source.NoSource},
	} {
		got, effects := source.Assume(o, []source.Assumption{{Source: tc.source, Attribute: tc.attribute, Required: pointer(true)}})
		if effects[0] != tc.want {
			t.Errorf("%q %q: %v, want %v", tc.source, tc.attribute, effects[0], tc.want)
		}
		if changed := got.Mappings[0].Source != hr; changed != (tc.want == source.Assumed) {
			t.Errorf("%q %q: changed: %t", tc.source, tc.attribute, changed)
		}
		if hr.Attributes[0].Required || got.Mappings[0].Target != user || o.Mappings[0].Source != hr {
			t.Fatalf("%q %q: the org itself was changed", tc.source, tc.attribute)
		}
	}
}

// What is assumed of one source wins over what is assumed of all, in any order.
func TestAssumeOfOneSourceWins(t *testing.T) {
	all := source.Assumption{Source: "*", Attribute: "city", MaxLength: pointer(5), MinLength: pointer(1)}
	one := source.Assumption{Source: "hr", Attribute: "city", MaxLength: pointer(9)}
	hr := &org.Profile{Name: "hr", Attributes: []*org.Attribute{{Name: "city", Type: org.String}}}
	for _, order := range [][]source.Assumption{{all, one}, {one, all}} {
		got, _ := source.Assume(&org.Org{Mappings: []*org.Mapping{{Source: hr}}}, order)
		if diff := cmp.Diff(org.Limits{Min: pointer(1), Max: pointer(9)}, got.Mappings[0].Source.Attributes[0].Length); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
