package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

// A managed identity provider is no profile source unless it says so; of what is only looked up, and of apps, nothing tells.
func TestProfileSource(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	tests := []struct {
		name, config, source string
		want                 org.Tri
	}{
		{"true", `resource "okta_idp_saml" "i" { profile_master = true }`, "okta_idp_saml.i.id", org.Yes},
		{"false", `resource "okta_idp_oidc" "i" { profile_master = false }`, "okta_idp_oidc.i.id", org.No},
		{"not written", `resource "okta_idp_social" "i" { type = "GOOGLE" }`, "okta_idp_social.i.id", org.No},
		{"null", `resource "okta_idp_saml" "i" { profile_master = null }`, "okta_idp_saml.i.id", org.No},
		{"unknown", `variable "x" {}` + "\n" + `resource "okta_idp_saml" "i" { profile_master = var.x }`, "okta_idp_saml.i.id", org.Unknown},
		{"looked up", `data "okta_idp_saml" "i" { name = "I" }`, "data.okta_idp_saml.i.id", org.Unknown},
		{"app", `resource "okta_app_saml" "i" { label = "I" }`, "okta_app_saml.i.id", org.Unknown},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": `data "okta_user_profile_mapping_source" "user" {}` + "\n" + test.config + mapping("m", test.source, user, "appuser.t")})
			if len(result.Org.Mappings) == 0 {
				t.Fatal("got no mapping")
			}
			if diff := cmp.Diff(test.want, result.Org.Mappings[0].Source.ProfileSource); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
