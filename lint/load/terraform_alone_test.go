package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestModuleAlone reads a module that is made to be called without its callers: what they give is not known, and no default tells it.
func TestModuleAlone(t *testing.T) {
	const app = `
variable "name" { type = string }
variable "saml_app" {
  type = object({
    label    = optional(string)
    template = optional(string)
  })
  default = null
}
resource "okta_app_saml" "this" {
  label              = coalesce(var.saml_app.label, var.name)
  user_name_template = var.saml_app.template != null ? var.saml_app.template : "$${source.login}"
}
`
	const rule = `
variable "expression" { default = null }
variable "prefix" { default = "x" }
resource "okta_group_rule" "this" {
  expression_value = var.expression != null ? var.expression : "user.department"
}
resource "okta_group_rule" "prefix" {
  expression_value = "user.title == \"${var.prefix}\""
}
`
	const known = "okta_group_rule.this expression_value (group_rule): user.department @5:22\n" +
		"okta_group_rule.prefix expression_value (group_rule): user.title == \"x\" @8:22\n"
	tests := []struct {
		name              string
		files             tree
		want, complaining string
	}{
		{"an object", tree{"main.tf": app}, "", ""},
		{"an optional argument", tree{"main.tf": rule},
			"okta_group_rule.this expression_value (group_rule): ? var.expression has no value @5:22\n" +
				"okta_group_rule.prefix expression_value (group_rule): user.title == \"x\" @8:22\n", "Expression not checked"},
		{"a required one", tree{"main.tf": rule, "variables.tf": `variable "name" {}`},
			"okta_group_rule.this expression_value (group_rule): ? var.expression has no value @5:22\n" +
				"okta_group_rule.prefix expression_value (group_rule): ? var.prefix has no value @8:22\n", "Expression not checked Expression not checked"},
		{"a root with a backend", tree{"main.tf": rule, "backend.tf": `terraform { 
  backend "s3" {}
}`}, known, ""},
		{"a root with a provider", tree{"main.tf": rule, "provider.tf": `provider "okta" {}`}, known, ""},
		{"a root with values", tree{"main.tf": rule, "terraform.tfvars": `prefix = "x"`}, known, ""},
		{"required_providers tell nothing", tree{"main.tf": app, "versions.tf": `terraform { 
  required_version = "1"
}`}, "", ""},
	}
	for _, test := range tests {
		r := read(test.files)
		if diff := cmp.Diff(test.want, elsewhere(r.Org)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		got := ""
		for i, d := range r.Diagnostics {
			if i > 0 {
				got += " "
			}
			got += d.Summary
		}
		if got != test.complaining {
			t.Errorf("%s: the diagnostics are %q, want %q", test.name, got, test.complaining)
		}
	}
}
