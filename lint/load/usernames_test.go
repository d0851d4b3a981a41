package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUsernames(t *testing.T) {
	tests := []struct{ name, config, want string }{
		{"import username in blocks", `resource "okta_app_features" "f" {
  app_id = "0oaX"
  name   = "INBOUND_PROVISIONING"
  capabilities {
    import_settings {
      username {
        username_format     = "CUSTOM"
        username_expression = "appuser.email"
      }
    }
  }
}`, "okta_app_features.f: 0oaX(any) -> user(okta_user)\n  login <- appuser.email (import_username) @8:31-8:46\n"},
		{"import username in an object", `resource "okta_app_features" "f" {
  app_id = "0oaX"
  capabilities = {
    import_settings = { username = { username_format = "CUSTOM", username_expression = "appuser.email" } }
  }
}`, "okta_app_features.f: 0oaX(any) -> user(okta_user)\n  login <- appuser.email (import_username) @4:88-4:103\n"},
		{"import username of a built-in format", `resource "okta_app_features" "f" {
  app_id = "0oaX"
  capabilities {
    import_settings {
      username {
        username_format     = "EMAIL"
        username_expression = "ignored"
      }
    }
  }
}`, ""},
		{"identity provider", `variable "prefix" { default = "x" }
resource "okta_idp_oidc" "i" { username_template = "'${var.prefix}' + idpuser.subjectNameId" }`,
			"okta_idp_oidc.i: i(oidc_idp) -> user(okta_user)\n  login <- 'x' + idpuser.subjectNameId (idp_username) @2:52-2:93\n"},
		{"identity provider's default", `resource "okta_idp_oidc" "i" { name = "I" }`,
			"okta_idp_oidc.i: i(oidc_idp) -> user(okta_user)\n  login <- idpuser.email (idp_username) @1:1-1:29\n"},
		{"identity provider that is only looked up", `data "okta_idp_oidc" "i" { name = "I" }`, ""},
		{"app's own username by default", `resource "okta_app_saml" "a" {
  label                   = "A"
  user_name_template_type = "CUSTOM"
}`, "okta_app_saml.a: user(okta_user) -> a(app_default)\n  userName <- ${source.login} (app_username) @1:1-1:29\n"},
		{"app's own username", `resource "okta_app_saml" "a" {
  label                   = "A"
  user_name_template      = "user.login"
  user_name_template_type = "CUSTOM"
}`, "okta_app_saml.a: user(okta_user) -> a(app_default)\n  userName <- user.login (app_username) @3:29-3:41\n"},
		{"app's built-in username", `resource "okta_app_saml" "a" {
  label              = "A"
  user_name_template = "$${source.login}"
}`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": test.config})
			if diff := cmp.Diff(test.want, describe(result.Org)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, diag := range result.Diagnostics {
				t.Errorf("unexpected diagnostic: %s", diag.Error())
			}
		})
	}
}
