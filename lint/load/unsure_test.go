package load_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// limits describes what is known of an attribute: its longest value, and the settings that are not known.
func limits(p *org.Profile, name string) string {
	a := p.Attribute(name)
	if a == nil {
		return "not declared"
	}
	var words []string
	if a.Length.Max != nil {
		words = append(words, "max "+strings.Repeat("x", *a.Length.Max))
	}
	for _, s := range a.Unknown {
		words = append(words, string(s))
	}
	return strings.Join(words, " ")
}

// all is what limits says of an attribute of which nothing is known.
const all = "type items required min_length max_length enum unique master"

// The constraints of one user type never stand for those of another: where it is not known which one is meant, they are what all that may be
// meant have in common, and somebody is told.
func TestUnknownUserType(t *testing.T) {
	const declarations = `
variable "target" {}
variable "contractors" { type = bool }
data "okta_user_profile_mapping_source" "user" {}
resource "okta_app_saml" "hr" { label = "HR" }
resource "okta_user_type" "contractor" { name = "contractor" }
resource "okta_user_type" "guest" { name = "guest" }
resource "okta_user_type" "some" {
  for_each = toset(["a", "b"])
  name     = each.key
}
resource "okta_user_schema_property" "code" {
  index      = "code"
  title      = "Code"
  type       = "string"
  max_length = 4
}
resource "okta_user_schema_property" "contractor_code" {
  index      = "code"
  title      = "Code"
  type       = "string"
  max_length = 2
  user_type  = okta_user_type.contractor.id
}
resource "okta_user_schema_property" "guest_code" {
  index      = "code"
  title      = "Code"
  type       = "string"
  max_length = 4
  user_type  = okta_user_type.guest.id
}
locals {
  contractor = okta_user_type.contractor.id
  conditional = var.contractors ? local.contractor : data.okta_user_profile_mapping_source.user.id
  types       = { contractor = okta_user_type.contractor.id, guest = okta_user_type.guest.id }
}
`
	const user = "data.okta_user_profile_mapping_source.user.id"
	for _, test := range []struct{ name, target, want, code string }{
		{"known", user, "user", "max xxxx"},
		{"a conditional", "var.contractors ? okta_user_type.contractor.id : " + user, "contractor_or_user", "max_length"},
		{"a conditional of limits that agree", "var.contractors ? okta_user_type.guest.id : " + user, "guest_or_user", "max xxxx"},
		{"a conditional in a local", "local.conditional", "contractor_or_user", "max_length"},
		{"a conditional of a variable", "var.contractors ? okta_user_type.contractor.id : var.target", "contractor_or_another", all},
		{"a local", "local.contractor", "contractor", "max xx"},
		{"of a map", "local.types[var.target]", "contractor_or_guest", "max_length"},
		{"a lookup", "lookup(local.types, var.target, " + user + ")", "contractor_or_guest_or_user", "max_length"},
		{"an unknown instance", "okta_user_type.some[var.target].id", "a_or_b", "not declared"},
		{"a variable without a value", "var.target", "target", all},
		{"a literal id", `"oty1abc"`, "oty1abc", all},
		{"the provider's word for it", `"default"`, "user", "max xxxx"},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": declarations, "m.tf": strings.ReplaceAll(mapping("m", "okta_app_saml.hr.id", test.target, "appuser.t"), "title", "code")})
			target := result.Org.Mappings[0].Target
			if diff := cmp.Diff([]string{test.want, test.code}, []string{target.Name, limits(target, "code")}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			told := slices.ContainsFunc(result.Diagnostics, func(d *hcl.Diagnostic) bool { return d.Summary == "User type not known" })
			if unknown := test.code == all || test.code == "max_length"; told != unknown {
				t.Errorf("told: %v", result.Diagnostics)
			}
			if got := limits(result.Org.Profile("user"), "code"); got != "max xxxx" {
				t.Errorf("the default user type's code: %s", got)
			}
		})
	}
}

// An attribute that is declared for an id that is not known may be any profile's: nothing that rests on its absence is safe.
func TestUnknownOwner(t *testing.T) {
	const some = "type max_length master"
	const head = `
variable "owner" {}
variable "first" { type = bool }
data "okta_user_profile_mapping_source" "user" {}
resource "okta_user_type" "contractor" { name = "contractor" }
resource "okta_app_saml" "a" { label = "A" }
resource "okta_app_saml" "b" { label = "B" }
resource "okta_app_saml" "c" { label = "C" }
resource "okta_profile_mapping" "in" {
  source_id = okta_app_saml.a.id
  target_id = data.okta_user_profile_mapping_source.user.id
  mappings {
    id         = "code"
    expression = "appuser.code"
  }
}
`
	for _, test := range []struct {
		name, property string
		want           map[string]string // by profile
		told           int
	}{
		{"a user type", `user_type = var.owner`, map[string]string{"user": some, "contractor": some, "a": "not declared"}, 1},
		{"one of two user types", `user_type = var.first ? okta_user_type.contractor.id : "default"`, map[string]string{"user": some, "contractor": some, "a": "not declared"}, 1},
		{"a known user type", `user_type = okta_user_type.contractor.id`, map[string]string{"user": "not declared", "contractor": "max xxx"}, 0},
		{"an app", `app_id = var.owner`, map[string]string{"user": "not declared", "a": some, "b": some, "c": some}, 1},
		{"one of two apps", `app_id = var.first ? okta_app_saml.a.id : okta_app_saml.b.id`, map[string]string{"a": some, "b": some, "c": "not declared"}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			kind := "okta_user_schema_property"
			if strings.HasPrefix(test.property, "app") {
				kind = "okta_app_user_schema_property"
			}
			result := read(tree{"main.tf": head, "p.tf": `resource "` + kind + `" "x" {
  index      = "code"
  title      = "Code"
  type       = "string"
  max_length = 3
  ` + test.property + "\n}\n"})
			got := map[string]string{}
			for name := range test.want {
				got[name] = limits(result.Org.Profile(name), "code")
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if len(result.Diagnostics) != test.told {
				t.Errorf("diagnostics: %v", result.Diagnostics)
			}
		})
	}
}

// What is known of the org tells whose a literal id is; of an id that stays unknown the org's limits count as those of the files do.
func TestCompleteUnknownUserType(t *testing.T) {
	const files = `
variable "target" {}
resource "okta_user_schema_property" "code" {
  index      = "code"
  title      = "Code"
  type       = "string"
  max_length = 4
}
`
	const known = `
profile "user" {
  kind = "user"
  id   = "oty1default"
  attribute "login" { pattern = ".+" }
  attribute "code" { max_length = 4 }
}
profile "contractor" {
  kind = "user"
  id   = "oty2contractor"
  attribute "login" {}
  attribute "code" { max_length = 2 }
}
`
	for _, test := range []struct {
		target, code, login string
		diagnostics         int
	}{
		{`"oty2contractor"`, "max xx", "", 0},
		{`"oty1default"`, "max xxxx", "", 0},
		{`"oty3other"`, all, "required min_length max_length pattern master", 2}, // and that the org does not have it
		{`var.target`, all, "required min_length max_length pattern master", 1},
	} {
		result := load.Complete(read(tree{"main.tf": files + strings.ReplaceAll(mapping("m", `"0oaHR"`, test.target, "appuser.t"), "title", "code")}), readKnown(t, known))
		var told []string
		for _, d := range result.Diagnostics {
			if !strings.Contains(d.Detail, "0oaHR") {
				told = append(told, d.Summary)
			}
		}
		target := result.Org.Mappings[0].Target
		if limits(target, "code") != test.code || limits(target, "login") != test.login || len(told) != test.diagnostics {
			t.Errorf("%s: code %q, login %q, %q", test.target, limits(target, "code"), limits(target, "login"), told)
		}
	}
}

// A reference in quotes is no id: what it names is not known to be meant, and the mapping is not judged.
func TestMisquoted(t *testing.T) {
	const head = `
data "okta_user_profile_mapping_source" "user" {}
resource "okta_app_saml" "hr" { label = "HR" }
`
	const user = "data.okta_user_profile_mapping_source.user.id"
	for _, test := range []struct {
		source, target string
		want           []org.Misquoted
	}{
		{"okta_app_saml.hr.id", user, nil},
		{`"0oa1"`, `"default"`, nil},
		{`"okta_app_saml.hr.id"`, user, []org.Misquoted{{Argument: "source_id", Reference: "okta_app_saml.hr.id", Declared: true}}},
		{`"okta_app_saml.hr"`, user, []org.Misquoted{{Argument: "source_id", Reference: "okta_app_saml.hr.id", Declared: true}}},
		{`"$${okta_app_saml.hr.id}"`, user, []org.Misquoted{{Argument: "source_id", Reference: "okta_app_saml.hr.id", Declared: true}}},
		{`"resource.okta_app_saml.hr.id"`, user, []org.Misquoted{{Argument: "source_id", Reference: "resource.okta_app_saml.hr.id", Declared: true}}},
		{"okta_app_saml.hr.id", `"` + user + `"`, []org.Misquoted{{Argument: "target_id", Reference: user, Declared: true}}},
		{"okta_app_saml.hr.id", `"data.okta_user_type.x[0].id"`, []org.Misquoted{{Argument: "target_id", Reference: "data.okta_user_type.x[0].id"}}},
		{`"var.app_id"`, user, []org.Misquoted{{Argument: "source_id", Reference: "var.app_id"}}},
	} {
		result := read(tree{"main.tf": head + mapping("m", test.source, test.target, "appuser.t")})
		m := result.Org.Mappings[0]
		for i := range m.Misquoted {
			m.Misquoted[i].Range = hcl.Range{}
		}
		if diff := cmp.Diff(test.want, m.Misquoted); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.source, test.target, diff)
		}
		if known := m.Properties[0].Expression.Known(); known != (test.want == nil) || len(result.Diagnostics) > 0 {
			t.Errorf("%s, %s: known %v, %v", test.source, test.target, known, result.Diagnostics)
		}
	}
}
