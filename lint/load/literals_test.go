package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

// literals renders the profiles that are written out, one value a line.
func literals(o *org.Org) string {
	var b strings.Builder
	for _, m := range o.Expressions {
		for _, p := range m.Properties {
			if p.Role == org.RoleLiteral {
				fmt.Fprintf(&b, "%s %s.%s = %s @%s\n", m.Address, m.Target.Name, p.Target.Value, p.Expression.Value, start(place(p.Expression.Range)))
			}
		}
	}
	return b.String()
}

func TestLiterals(t *testing.T) {
	const user = `
  login      = "a@example.com"
  email      = "a@example.com"
  first_name = "A"
  last_name  = ""`
	const required = `
resource "okta_user_schema_property" "badge" {
  index    = "badge"
  type     = "string"
  title    = "Badge"
  required = true
}`
	const named = `okta_user.a user.login = "a@example.com" @3:16
okta_user.a user.email = "a@example.com" @4:16
okta_user.a user.firstName = "A" @5:16
`
	const app = `
resource "okta_app_saml" "crm" {
  label = "CRM"
}`
	for _, test := range []struct{ name, text, want string }{
		{"custom attributes of every type", `
resource "okta_user" "a" {` + user + `
  custom_profile_attributes = jsonencode({ text = "it's \"x\"", n = -7, d = 1.5, yes = true, none = null, list = ["a", "b"] })
}`, named + `okta_user.a user.d = 1.5 @7:31
okta_user.a user.list = {"a", "b"} @7:31
okta_user.a user.n = -7 @7:31
okta_user.a user.none = null @7:31
okta_user.a user.text = "it's ""x""" @7:31
okta_user.a user.yes = true @7:31
`},
		{"what is not known is left out", `
resource "okta_user" "a" {` + user + `
  city                      = var.unset
  custom_profile_attributes = jsonencode({ team = var.unset })
}
variable "unset" {}` + required, named},
		{"a secret is left out", `
resource "okta_user" "a" {` + user + `
  city                      = var.secret
}
variable "secret" {
  sensitive = true
  default   = "x"
}`, named},
		{"a required attribute that is not given", `
resource "okta_user" "a" {` + user + `
}` + required, named + `okta_user.a user.badge = null @2:1
`},
		{"one that Terraform leaves alone", `
resource "okta_user" "a" {` + user + `
  custom_profile_attributes_to_ignore = ["badge"]
}` + required, named},
		{"users of apps", app + `
resource "okta_app_user" "a" {
  app_id   = okta_app_saml.crm.id
  user_id  = "00u1"
  username = "a"
  profile  = jsonencode({ role = "admin" })
}
resource "okta_app_user" "elsewhere" {
  app_id  = "0oa1"
  user_id = "00u1"
  profile = jsonencode({ role = "admin" })
}
resource "okta_app_group_assignment" "a" {
  app_id   = okta_app_saml.crm.id
  group_id = "00g1"
  profile  = "{\"role\": \"user\"}"
}
resource "okta_app_group_assignments" "all" {
  app_id = okta_app_saml.crm.id
  dynamic "group" {
    for_each = { a = "x", b = "y" }
    content {
      id      = group.key
      profile = jsonencode({ role = group.value })
    }
  }
}`, `okta_app_user.a crm.userName = "a" @8:14
okta_app_user.a crm.role = "admin" @9:14
okta_app_group_assignment.a crm.role = "user" @19:14
okta_app_group_assignments.all crm.role = "x" @27:17
okta_app_group_assignments.all crm.role = "y" @27:17
`},
		{"no JSON object", `
resource "okta_user" "a" {` + user + `
  custom_profile_attributes = "[1]"
}`, named},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := literals(read(tree{"main.tf": test.text}).Org)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
