package terraform_test

import (
	"testing"
)

func TestExpressions(t *testing.T) {
	const declarations = `
variable "set"    { default = "S" }
variable "unset"  {}
variable "list"   { default = ["a", "b"] }
variable "object" {
  type    = object({ a = string, b = optional(string, "fallback"), c = optional(string) })
  default = { a = "A" }
}
variable "secret" {
  default   = "hunter2"
  sensitive = true
}
variable "null" { default = null }
terraform {
  backend "local" {}
}
locals {
  later   = local.earlier
  earlier = "E"
  maybe   = "x-${var.unset}"
  objects = { one = { id = "1" }, two = { id = "2" } }
  app     = okta_app_saml.hr
}
resource "okta_app_saml" "hr" {
  label = "HR"
  nested { deep = "no" }
}
resource "okta_app_saml" "many" {
  count = 2
  label = "HR ${count.index}"
}
resource "okta_app_saml" "each" {
  for_each = { a = "Ann", b = "Bob" }
  label    = "${each.key} ${each.value}"
}
resource "okta_app_saml" "some" {
  count = var.unset
  label = "who knows"
}
data "okta_app" "ad" { label = "AD" }
`
	tests := []struct{ expression, want string }{
		// literals and templates
		{`"plain"`, "plain"},
		{`7`, "7"},
		{`true`, "true"},
		{`"a\"b\\c\n$${d}%%{e}\u00e9"`, "a\"b\\c\n${d}%{e}é"},
		{"<<EOT\n  one\n  two\nEOT", "  one\n  two\n"},
		{"<<-EOT\n    one\n      two\n  EOT", "one\n  two\n"},
		{`"%{ if var.set == "S" }yes%{ else }no%{ endif }"`, "yes"},
		{`"%{ for x in var.list }<${x}>%{ endfor }"`, "<a><b>"},
		{`null`, "null"},

		// references
		{`var.set`, "S"},
		{`"${var.set}"`, "S"},
		{`var.object.b`, "fallback"},
		{`var.object.c`, "null"},
		{`var.list[1]`, "b"},
		{`local.later`, "E"},
		{`local.objects["two"].id`, "2"},
		{`okta_app_saml.hr.label`, "HR"},
		{`okta_app_saml.many[1].label`, "HR 1"},
		{`okta_app_saml.each["b"].label`, "b Bob"},
		{`join(",", okta_app_saml.many[*].label)`, "HR 0,HR 1"},
		{`join(",", [for k, a in okta_app_saml.each : a.label])`, "a Ann,b Bob"},
		{`data.okta_app.ad.label`, "AD"},
		{`local.app.label`, "HR"},
		{`path.module`, "."},
		{`path.root`, "."},
		{`terraform.workspace`, "default"},
		{`var.null == null ? "none" : "some"`, "none"},

		// operators and for
		{`var.set == "S" ? "yes" : "no"`, "yes"},
		{`1 + 2 * 3`, "7"},
		{`join(",", [for x in var.list : upper(x) if x != "a"])`, "B"},
		{`join(",", keys({ for x in var.list : x => 1 }))`, "a,b"},

		// functions
		{`lower("ABC")`, "abc"},
		{`replace("a-b", "-", ".")`, "a.b"},
		{`replace("a1b22", "/[0-9]+/", "_")`, "a_b_"},
		{`format("%s-%03d", "a", 7)`, "a-007"},
		{`coalesce("", var.null, "c")`, "c"},
		{`try(local.objects.three.id, "none")`, "none"},
		{`can(local.objects.three.id)`, "false"},
		{`lookup({ a = "1" }, "b", "d")`, "d"},
		{`lookup(local.objects, "two").id`, "2"},
		{`merge({ a = 1 }, { b = 2 }).b`, "2"},
		{`one([])`, "null"},
		{`one(["x"])`, "x"},
		{`startswith("abc", "ab") && endswith("abc", "bc") && strcontains("abc", "b")`, "true"},
		{`trimsuffix(trimprefix("<x>", "<"), ">")`, "x"},
		{`jsondecode("{\"a\":[1,{\"b\":\"c\"}]}").a[1].b`, "c"},
		{`yamldecode("a: [x, z]").a[1]`, "z"},
		{`csvdecode("a,b\n1,2")[0].b`, "2"},
		{`regex("([a-z]+)@", "ann@example.com")[0]`, "ann"},
		{`length("añb") + length(var.list) + length(local.objects)`, "7"},
		{`index(var.list, "b")`, "1"},
		{`sum([1, 2.5])`, "3.5"},
		{`alltrue([true, false]) || anytrue([false, true])`, "true"},
		{`tostring(5)`, "5"},
		{`element(sort(tolist(toset(["b", "a"]))), 0)`, "a"},
		{`flatten([["a"], ["b", ["c"]]])[2]`, "c"},
		{`join(",", matchkeys(["x", "y"], ["1", "2"], ["2"]))`, "y"},
		{`transpose({ a = ["1"], b = ["1", "2"] })["1"][1]`, "b"},
		{`basename("a/b.txt")`, "b.txt"},
		{`md5("hello")`, "5d41402abc4b2a76b9719d911017c592"},
		{`templatestring("Hi $${n}", { n = "Ann" })`, "Hi Ann"},
		{`core::upper("a")`, "A"},
		{`nonsensitive(var.secret)`, "hunter2"},
		{`issensitive(var.secret)`, "true"},

		// what is not known says why
		{`var.unset`, "? var.unset has no value"},
		{`local.maybe`, "? var.unset has no value"},
		{`okta_app_saml.hr.id`, "? okta_app_saml.hr.id is known only after apply"},
		{`"x-${okta_app_saml.hr.id}"`, "? okta_app_saml.hr.id is known only after apply"},
		{`md5(okta_app_saml.hr.id)`, "? okta_app_saml.hr.id is known only after apply"},
		{`length(okta_app_saml.hr.id) > 3 ? "a" : "b"`, "? okta_app_saml.hr.id is known only after apply"},
		{`okta_app_saml.hr.sign_on_url`, "? okta_app_saml.hr.sign_on_url is known only after apply"},
		{`local.app.sign_on_url`, "? okta_app_saml.hr is known only after apply"},
		{`okta_app_saml.some[0].label`, "? okta_app_saml.some.label is known only after apply"},
		{`data.okta_app.ad.name`, "? data.okta_app.ad.name is known only after apply"},
		{`path.cwd`, "? path.cwd is known only when Terraform runs"},
		{`timestamp()`, "? profilelint does not evaluate the function timestamp"},
		{`upper(uuid())`, "? profilelint does not evaluate the function uuid"},
		{`brandnew(1)`, "? profilelint does not evaluate the function brandnew"},
		{`provider::okta::id("x")`, "? profilelint does not evaluate the function provider::okta::id"},
		{`var.secret`, "? it depends on a sensitive value, which profilelint does not show"},
		{`"a${upper(var.secret)}"`, "? it depends on a sensitive value, which profilelint does not show"},
		{`sensitive("x")`, "? it depends on a sensitive value, which profilelint does not show"},
		{`[for x in [var.secret] : x][0]`, "? it depends on a sensitive value, which profilelint does not show"},
		{`["a", "b"]`, "? its value cannot be determined"},
		{`each.key`, "? each is used outside of for_each"},
	}
	for _, test := range tests {
		t.Run(test.expression, func(t *testing.T) {
			got, diags := value(t, test.expression, declarations)
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if len(diags) > 0 {
				t.Errorf("unexpected diagnostics: %s", summaries(diags))
			}
		})
	}
}

func TestBadExpressions(t *testing.T) {
	tests := []struct{ name, expression, declarations, want string }{
		{"undeclared variable", `var.nmae`, `variable "name" {}`,
			`main.tf:2,7-15: Undeclared reference; The module in . declares no variable "nmae"; did you mean "name"?`},
		{"undeclared local", `local.x`, ``, `main.tf:2,7-14: Undeclared reference; The module in . declares no local value "x".`},
		{"undeclared resource", `okta_app_saml.x.id`, ``,
			`main.tf:2,7-25: Undeclared reference; The module in . declares no okta_app_saml.x.`},
		{"undeclared data source", `data.okta_app.x.id`, ``,
			`main.tf:2,7-25: Undeclared reference; The module in . declares no data.okta_app.x.`},
		{"undeclared module", `module.x.id`, ``, `main.tf:2,7-18: Undeclared reference; The module in . calls no module "x".`},
		{"bare word", `nonsense`, ``,
			`main.tf:2,7-15: Undeclared reference; There is no object called "nonsense". A reference to a resource needs its type and its name.`},
		{"bare var", `var`, ``, `main.tf:2,7-10: Undeclared reference; "var" must be followed by a dot and a name.`},
		{"cycle of locals", `local.a`, `locals {
  a = local.b
  b = local.a
}`, `main.tf:5,3-4: Cycle; local.a refers to itself: local.a -> local.b -> local.a. Its value counts as unknown.`},
		{"cycle of a resource", `test.x.v`, ``,
			`main.tf:2,3-4: Cycle; test.x.v refers to itself: test.x.v -> test.x.v. Its value counts as unknown.`},
		{"function error", `file("none.txt")`, ``,
			`main.tf:2,7-12: Error in function call; Call to function "file" failed: the file none.txt cannot be read: it does not exist.`},
		{"wrong type", `var.x`, `variable "x" {
  type    = number
  default = "many"
}`, `main.tf:6,13-19: Invalid default value for variable; The default of var.x does not have the type that the variable declares: a number is required.`},
		{"declared twice", `local.x`, "locals { x = 1 }\nlocals { x = 2 }",
			`main.tf:5,10-11: Duplicate declaration; local.x was already declared at main.tf:4,10-11; this one is left out.`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, diags := value(t, test.expression, test.declarations)
			if summaries(diags) != test.want {
				t.Errorf("diagnostics:\ngot  %s\nwant %s", summaries(diags), test.want)
			}
			if test.name != "declared twice" && got[0] != '?' {
				t.Errorf("value %q is not unknown", got)
			}
		})
	}
}
