package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// Whether a source creates users is told by the provisioning of an identity provider, and by the imports that are managed of an app.
func TestCreates(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	const app = `resource "okta_app_saml" "i" { label = "I" }` + "\n"
	features := func(name, status string) string {
		return app + `resource "okta_app_features" "f" {` + "\n  app_id = okta_app_saml.i.id\n  name = \"" + name + "\"\n  status = \"" + status + "\"\n}\n"
	}
	tests := []struct {
		name, config, source string
		want                 org.Tri
	}{
		{"provisioning by default", `resource "okta_idp_saml" "i" { name = "I" }`, "okta_idp_saml.i.id", org.Yes},
		{"provisioning", `resource "okta_idp_oidc" "i" { provisioning_action = "AUTO" }`, "okta_idp_oidc.i.id", org.Yes},
		{"no provisioning", `resource "okta_idp_saml" "i" { provisioning_action = "DISABLED" }`, "okta_idp_saml.i.id", org.No},
		{"no social provisioning", `resource "okta_idp_social" "i" { provisioning_action = "DISABLED" }`, "okta_idp_social.i.id", org.No},
		{"null", `resource "okta_idp_saml" "i" { provisioning_action = null }`, "okta_idp_saml.i.id", org.Yes},
		{"unknown", `variable "x" {}` + "\n" + `resource "okta_idp_saml" "i" { provisioning_action = var.x }`, "okta_idp_saml.i.id", org.Unknown},
		{"looked up", `data "okta_idp_saml" "i" { name = "I" }`, "data.okta_idp_saml.i.id", org.Unknown},
		{"app", app, "okta_app_saml.i.id", org.Unknown},
		{"imports on", features("INBOUND_PROVISIONING", "ENABLED"), "okta_app_saml.i.id", org.Yes},
		{"imports off", features("INBOUND_PROVISIONING", "DISABLED"), "okta_app_saml.i.id", org.Unknown},
		{"pushes on", features("USER_PROVISIONING", "ENABLED"), "okta_app_saml.i.id", org.Unknown},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": `data "okta_user_profile_mapping_source" "user" {}` + "\n" + test.config + mapping("m", test.source, user, "appuser.t")})
			if len(result.Org.Mappings) == 0 {
				t.Fatal("got no mapping")
			}
			if diff := cmp.Diff(test.want, result.Org.Mappings[0].Source.Creates); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A plan or a state shows the features of a SAML app, from an earlier apply.
func TestCreatesOfState(t *testing.T) {
	for features, want := range map[string]org.Tri{
		`[]`:                         org.No,
		`["PUSH_NEW_USERS"]`:         org.No,
		`["IMPORT_NEW_USERS"]`:       org.Yes,
		`["PROFILE_MASTERING"]`:      org.Yes,
		`["IMPORT_PROFILE_UPDATES"]`: org.Unknown,
		`null`:                       org.Unknown,
	} {
		state := `{"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{"resources":[{"address":"okta_app_saml.i","mode":"managed",` +
			`"type":"okta_app_saml","name":"i","provider_name":"registry.terraform.io/okta/okta","schema_version":0,` +
			`"values":{"id":"0oaI","label":"I","features":` + features + `}}]}}}`
		result := load.Plan("state.json", []byte(state), "", load.TerraformOptions{})
		for _, p := range result.Org.Profiles {
			if p.Address == "okta_app_saml.i" && p.Creates != want {
				t.Errorf("%s: %q, want %q", features, p.Creates, want)
			}
		}
		if len(result.Diagnostics) > 0 {
			t.Error(result.Diagnostics)
		}
	}
}

// What okta_app_oauth makes has no provisioning: it is no profile source unless something pushes from it.
func TestSourcingOfOpenIDConnect(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	for _, test := range []struct {
		name, app, push string
		want            org.Tri
	}{
		{"left out", `resource "okta_app_oauth" "i" { label = "I" }`, ``, org.No},
		{"DONT_PUSH", `resource "okta_app_oauth" "i" { label = "I" }`, `push_status = "DONT_PUSH"`, org.No},
		{"PUSH", `resource "okta_app_oauth" "i" { label = "I" }`, `push_status = "PUSH"`, org.Unknown},
		{"not known", `resource "okta_app_oauth" "i" { label = "I" }` + "\n" + `variable "p" {}`, `push_status = var.p`, org.Unknown},
		{"SAML", `resource "okta_app_saml" "i" { label = "I" }`, ``, org.Unknown},
	} {
		t.Run(test.name, func(t *testing.T) {
			source := "okta_app_oauth.i.id"
			if test.name == "SAML" {
				source = "okta_app_saml.i.id"
			}
			result := read(tree{"main.tf": `data "okta_user_profile_mapping_source" "user" {}` + "\n" + test.app + `
resource "okta_profile_mapping" "m" {
  source_id = ` + source + `
  target_id = ` + user + `
  mappings {
    id         = "title"
    expression = "appuser.t"
    ` + test.push + `
  }
}`})
			if diff := cmp.Diff(test.want, result.Org.Mappings[0].Source.ProfileSource); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
