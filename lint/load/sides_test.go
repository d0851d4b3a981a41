package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// mapping writes a mapping between two ids whose only property is title.
func mapping(name, source, target, expression string) string {
	return fmt.Sprintf(`
resource "okta_profile_mapping" %q {
  source_id = %s
  target_id = %s
  mappings {
    id         = "title"
    expression = %q
  }
}
`, name, source, target, expression)
}

// header is the first line that describe writes for the only mapping.
func header(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimPrefix(line, "okta_profile_mapping.")
}

func TestSides(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	const declarations = `
data "okta_user_profile_mapping_source" "user" {}
data "okta_user_type" "default" { name = "user" }
data "okta_user_type" "contractor" { name = "contractor" }
resource "okta_user_type" "contractor" {
  name         = "contractor"
  display_name = "Contractor"
  description  = "Contractors"
}
data "okta_app" "x" { label = "Corp Active Directory" }
data "okta_app" "byid" {
  id    = "0oaKnown"
  label = "Workday Prod"
}
resource "okta_app_oauth" "plain" { label = "Portal" }
resource "okta_idp_saml" "corp" { name = "Corp" }
resource "okta_idp_social" "g" { type = "GOOGLE" }
resource "okta_social_idp" "fb" { type = "FACEBOOK" }
resource "okta_app_saml" "many" {
  for_each          = var.unset
  label             = each.value
  preconfigured_app = "bamboohr"
}
resource "okta_user_schema_property" "other" {
  index     = "x"
  title     = "X"
  type      = "string"
  user_type = "otyOther"
}
import {
  to = okta_app_oauth.plain
  id = "0oaImported"
}
variable "unset" {}
variable "workday_app_id" {}
variable "app" {}
variable "user_type_id" {}
variable "flag" { default = true }
variable "no_flag" { default = false }
variable "ids" { default = { ad = "0oaLiteral" } }
locals { source = var.flag ? data.okta_app.x.id : okta_idp_saml.corp.id }
`
	tests := []struct{ name, mapping, want string }{
		{"app to default user", mapping("m", "okta_app_oauth.plain.id", user, "appuser.t"), "m: plain(app_default) -> user(okta_user)"},
		{"data source by label", mapping("m", "data.okta_app.x.id", user, "appuser.t"), "m: x(active_directory) -> user(okta_user)"},
		{"SAML identity provider", mapping("m", "okta_idp_saml.corp.id", user, "appuser.t"), "m: corp(saml_idp) -> user(okta_user)"},
		{"social identity provider", mapping("m", "okta_idp_social.g.id", user, "appuser.t"), "m: g(google_idp) -> user(okta_user)"},
		{"social identity provider of any other kind", mapping("m", "okta_social_idp.fb.id", user, "appuser.t"), "m: fb(oidc_idp) -> user(okta_user)"},
		{"conditional in a local", mapping("m", "local.source", user, "appuser.t"), "m: x(active_directory) -> user(okta_user)"},
		{"custom user type", mapping("m", "okta_app_oauth.plain.id", "okta_user_type.contractor.id", "appuser.t"),
			"m: plain(app_default) -> contractor(okta_user)"},
		{"custom user type by name", mapping("m", "okta_app_oauth.plain.id", "data.okta_user_type.contractor.id", "appuser.t"),
			"m: plain(app_default) -> contractor(okta_user)"},
		{"default user type by name", mapping("m", "okta_app_oauth.plain.id", "data.okta_user_type.default.id", "appuser.t"),
			"m: plain(app_default) -> user(okta_user)"},
		{"out of Okta", mapping("m", user, "okta_app_oauth.plain.id", "user.t"), "m: user(okta_user) -> plain(app_default)"},
		{"instances unknown", mapping("m", `okta_app_saml.many["a"].id`, user, "appuser.t"), "m: many[...](bamboohr) -> user(okta_user)"},

		{"literal ids", mapping("m", `"0oaNew"`, `"otyDefault"`, "appuser.t"),
			"m: 0oaNew(any) -> otyDefault(okta_user)"},
		{"literal id of another type", mapping("m", `"0oaNew"`, `"otyOther"`, "appuser.t"), `m: 0oaNew(any) -> otyOther(okta_user)`},
		{"literal id that a data source has", mapping("m", `"0oaKnown"`, user, "appuser.t"), "m: byid(workday) -> user(okta_user)"},
		{"literal id that an import block gives", mapping("m", `"0oaImported"`, user, "appuser.t"), "m: plain(app_default) -> user(okta_user)"},
		{"literal id out of a map", mapping("m", `var.ids["ad"]`, user, "appuser.t"), "m: 0oaLiteral(any) -> user(okta_user)"},

		{"variable named after the app", mapping("m", "var.workday_app_id", user, "appuser.t"), "m: workday(workday) -> user(okta_user)"},
		{"variable named after the user type", mapping("m", "var.user_type_id", "var.app", "user.t"),
			"m: user_type(okta_user) -> app(any) [var.app is assumed to be an app, because the source is a user type]"},
		{"mapping named after the app", mapping("ad_to_okta", "var.app", user, "appuser.t"), "ad_to_okta: active_directory(active_directory) -> user(okta_user)"},
		{"target unknown", mapping("m", "okta_app_oauth.plain.id", "var.unset", "appuser.t"),
			"m: plain(app_default) -> unset(okta_user) [var.unset is assumed to be a user type, because the source is an app or identity provider]"},
		{"source unknown", mapping("m", "var.unset", "okta_app_oauth.plain.id", "user.t"),
			"m: unset(okta_user) -> plain(app_default) [var.unset is assumed to be a user type, because the target is an app or identity provider]"},
		{"both unknown, into Okta", mapping("m", "var.unset", "var.app", "appuser.t"),
			"m: unset(any) -> app(okta_user) [var.app is assumed to be a user type, because the expressions read appuser]"},
		{"both unknown, out of Okta", mapping("m", "var.unset", "var.app", "user.t"),
			"m: unset(okta_user) -> app(any) [var.unset is assumed to be a user type, because the expressions read user]"},
		{"ids not written", `resource "okta_profile_mapping" "m" {}`,
			"m: app(any) -> user(okta_user) [the target is assumed to be a user type, because most mappings lead into Okta]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"declarations.tf": declarations, "main.tf": test.mapping})
			if diff := cmp.Diff(test.want, header(describe(result.Org))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, diag := range result.Diagnostics {
				t.Errorf("unexpected diagnostic: %s", diag.Error())
			}
		})
	}
}

// What the type of a profile was inferred from is said.
func TestTypeBasis(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	tests := []struct{ name, config, want string }{
		{"label", `data "okta_app" "x" { label = "Corp AD" }` + mapping("m", "data.okta_app.x.id", user, "appuser.t"), `the label of data.okta_app.x is "Corp AD"`},
		{"preconfigured app", "resource \"okta_app_saml\" \"x\" {\n  label = \"L\"\n  preconfigured_app = \"workday\"\n}" +
			mapping("m", "okta_app_saml.x.id", user, "appuser.t"), ""},
		{"resource name", `data "okta_app" "workday" {}` + mapping("m", "data.okta_app.workday.id", user, "appuser.t"), "the app is called data.okta_app.workday"},
		{"variable", `variable "workday_id" {}` + mapping("m", "var.workday_id", user, "appuser.t"), "its id comes from var.workday_id"},
		{"mapping", mapping("workday_to_okta", `"0oaX"`, user, "appuser.t"), "the mapping is called okta_profile_mapping.workday_to_okta"},
		{"nothing", mapping("m", `"0oaX"`, user, "appuser.t"), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": `data "okta_user_profile_mapping_source" "user" {}` + "\n" + test.config})
			if got := result.Org.Mappings[0].Source.TypeBasis; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Two ways to name one app are one profile; two root modules have nothing to do with each other.
func TestIdentity(t *testing.T) {
	result := read(tree{"main.tf": `
variable "app_id" {}
module "child" {
  source = "./child"
  app    = var.app_id
}
` + mapping("a", "var.app_id", `"oty1"`, "appuser.t") + mapping("b", `"0oaX"`, `"oty1"`, "appuser.t") + mapping("c", `"0oaX"`, `"oty1"`, "appuser.u"),
		"child/main.tf": `
variable "app" {}
resource "okta_app_user_schema_property" "x" {
  app_id     = var.app
  index      = "badge"
  title      = "Badge"
  type       = "string"
  max_length = 8
}
`})
	m := result.Org.Mappings
	if m[0].Source.Attribute("badge") == nil {
		t.Error("the schema resource of the module does not add to the profile that the root names by the same variable")
	}
	if m[1].Source != m[2].Source || m[0].Source == m[1].Source || m[0].Target != m[2].Target {
		t.Error("the sides are not the profiles they should be")
	}

	result = read(tree{"a/main.tf": mapping("m", `"0oaX"`, `"oty1"`, "appuser.t"), "b/main.tf": mapping("m", `"0oaX"`, `"oty1"`, "appuser.t")}, "a", "b")
	m = result.Org.Mappings
	if m[0].Source == m[1].Source || m[0].Target == m[1].Target || m[0].Target.Name == m[1].Target.Name {
		t.Error("two root modules share a profile")
	}
}
