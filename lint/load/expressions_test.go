package load_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// elsewhere renders the expressions in other places, one a line.
func elsewhere(o *org.Org) string {
	var b strings.Builder
	for _, m := range o.Expressions {
		for _, p := range m.Properties {
			fmt.Fprintf(&b, "%s %s (%s): %s", m.Address, p.Target.Value, p.Role, p.Expression.Value)
			if !p.Expression.Known() {
				fmt.Fprintf(&b, "? %s", p.Expression.Unknown)
			}
			if m.App != nil {
				fmt.Fprintf(&b, " of %s", m.App.Name)
			}
			fmt.Fprintf(&b, " @%s\n", start(place(p.Expression.Range)))
		}
	}
	return b.String()
}

// start is the first of two positions.
func start(place string) string {
	at, _, _ := strings.Cut(place, "-")
	return at
}

func TestExpressionsElsewhere(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"group rules", `
variable "missing" {}
resource "okta_group" "sales" {}
resource "okta_group_rule" "literal" {
  expression_value = "user.department == \"Sales\""
}
resource "okta_group_rule" "each" {
  for_each         = { a = "x", b = "y" }
  expression_type  = "urn:okta:expression:1.0"
  expression_value = "user.department == \"${each.value}\""
}
resource "okta_group_rule" "id" {
  expression_value = "user.department == \"${var.missing}\""
}
resource "okta_group_rule" "ids" {
  expression_value = "isMemberOfAnyGroup(\"${join("\",\"", [okta_group.sales.id, "00g1"])}\")"
}
resource "okta_group_rule" "foreign" {
  expression_type  = "urn:okta:expression:2.0"
  expression_value = "user.profile.x.contains('y')"
}`, `okta_group_rule.literal expression_value (group_rule): user.department == "Sales" @5:22
okta_group_rule.each["a"] expression_value (group_rule): user.department == "x" @10:22
okta_group_rule.each["b"] expression_value (group_rule): user.department == "y" @10:22
okta_group_rule.id expression_value (group_rule): ? var.missing has no value @13:22
okta_group_rule.ids expression_value (group_rule): isMemberOfAnyGroup("okta_group.sales.id","00g1") @16:22
`},
		{"a SAML app", `
resource "okta_app_saml" "wiki" {
  label                    = "Wiki"
  subject_name_id_template = "$${user.userName}"
  attribute_statements {
    name   = "email"
    values = ["user.email", "user.login"]
  }
  attribute_statements {
    type         = "GROUP"
    name         = "groups"
    filter_type  = "REGEX"
    filter_value = ".*"
  }
  dynamic "attribute_statements" {
    for_each = { amr = ["session.amr"] }
    content {
      type   = "EXPRESSION"
      name   = attribute_statements.key
      values = attribute_statements.value
    }
  }
}
resource "okta_app_saml" "literal" {
  subject_name_id_template = "user.email"
}`, `okta_app_saml.wiki subject_name_id_template (name_id): ${user.userName} of wiki @4:30
okta_app_saml.wiki attribute_statements.values (saml_attribute): user.email of wiki @7:15
okta_app_saml.wiki attribute_statements.values (saml_attribute): user.login of wiki @7:29
okta_app_saml.wiki attribute_statements.values (saml_attribute): session.amr of wiki @20:16
`},
		{"claims and authenticators", `
resource "okta_auth_server_claim" "default" {
  value = "user.email"
}
resource "okta_auth_server_claim" "expression" {
  value_type = "EXPRESSION"
  value      = "access.scope"
}
resource "okta_auth_server_claim" "groups" {
  value_type = "GROUPS"
  value      = ".*"
}
resource "okta_app_oauth" "portal" {
  groups_claim {
    type  = "EXPRESSION"
    value = "Groups.contains(\"a\", \"b\", 10)"
  }
}
resource "okta_app_oauth" "filter" {
  groups_claim {
    type  = "FILTER"
    value = ".*"
  }
}
resource "okta_authenticator" "duo" {
  provider_user_name_template = "oktaId"
}
resource "okta_app_signon_policy_rules" "all" {
  rule { custom_expression = "user.profile.x.contains('y')" }
  rule {}
}`, `okta_auth_server_claim.default value (claim): user.email @3:11
okta_auth_server_claim.expression value (claim): access.scope @7:16
okta_authenticator.duo provider_user_name_template (authenticator): oktaId @26:33
okta_app_oauth.portal groups_claim.value (claim): Groups.contains("a", "b", 10) of portal @16:13
`},
	}
	for _, test := range tests {
		r := read(tree{"main.tf": test.text})
		if diff := cmp.Diff(test.want, elsewhere(r.Org)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestExpressionsOfPlan reads from a plan what it reads from the configuration.
func TestExpressionsOfPlan(t *testing.T) {
	const configuration = `
resource "okta_group_rule" "a" {
  expression_value = "user.department == \"x\""
}
resource "okta_app_saml" "w" {
  attribute_statements {
    values = ["user.email", "user.login"]
  }
  attribute_statements {
    type = "GROUP"
  }
}
`
	const plan = `{"format_version": "1.2", "terraform_version": "1.9.0", "planned_values": {"root_module": {"resources": [
{"address": "okta_group_rule.a", "mode": "managed", "type": "okta_group_rule", "name": "a",
 "values": {"expression_type": "urn:okta:expression:1.0", "expression_value": "user.department == \"x\""}},
{"address": "okta_app_saml.w", "mode": "managed", "type": "okta_app_saml", "name": "w", "values": {"attribute_statements": [
  {"type": "EXPRESSION", "values": ["user.email", "user.login"]}, {"type": "GROUP", "values": null}]}}
]}}, "configuration": {"root_module": {}}}`
	files := tree{"main.tf": configuration}
	want := elsewhere(read(files).Org)
	if strings.Count(want, "\n") != 3 {
		t.Fatalf("the configuration has\n%s", want)
	}
	r := load.Plan("plan.json", []byte(plan), ".", load.TerraformOptions{Open: files.open})
	if diff := cmp.Diff(want, elsewhere(r.Org)); diff != "" {
		t.Errorf("(-configuration +plan):\n%s", diff)
	}
}
