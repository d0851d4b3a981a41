package terraform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// The sources of a variable's value, weakest first. Each case adds one source to all before it, and its value must win.
func TestVariablePrecedence(t *testing.T) {
	steps := []struct {
		name  string
		apply func(files tree, options *terraform.Options)
	}{
		{"default", func(files tree, _ *terraform.Options) {
			files["root/main.tf"] = "variable \"x\" { default = \"default\" }\nresource \"test\" \"x\" { v = var.x }\n"
		}},
		{"environment", func(_ tree, o *terraform.Options) {
			o.Environ = []string{"TF_VAR_x=environment", "TF_VAR_other=1", "x=2"}
		}},
		{"terraform.tfvars", func(files tree, _ *terraform.Options) { files["root/terraform.tfvars"] = `x = "terraform.tfvars"` }},
		{"terraform.tfvars.json", func(files tree, _ *terraform.Options) {
			files["root/terraform.tfvars.json"] = `{"x": "terraform.tfvars.json"}`
		}},
		{"a.auto.tfvars", func(files tree, _ *terraform.Options) { files["root/a.auto.tfvars"] = `x = "a.auto.tfvars"` }},
		{"b.auto.tfvars.json", func(files tree, _ *terraform.Options) {
			files["root/b.auto.tfvars.json"] = `{"x": "b.auto.tfvars.json"}`
		}},
		{"first var file", func(files tree, o *terraform.Options) {
			files["vars/first.tfvars"] = `x = "first var file"`
			o.Arguments = []terraform.Argument{{File: true, Text: "vars/first.tfvars"}}
		}},
		{"second var file", func(files tree, o *terraform.Options) {
			files["vars/second.tfvars"] = `x = "second var file"`
			o.Arguments = append(o.Arguments, terraform.Argument{File: true, Text: "vars/second.tfvars"})
		}},
		{"argument", func(_ tree, o *terraform.Options) {
			o.Arguments = append(o.Arguments, terraform.Argument{Text: "x=first"}, terraform.Argument{Text: "x=argument"})
		}},
		{"var file behind an argument", func(files tree, o *terraform.Options) {
			files["vars/third.tfvars"] = `x = "var file behind an argument"`
			o.Arguments = append(o.Arguments, terraform.Argument{File: true, Text: "vars/third.tfvars"})
		}},
	}
	files, options := tree{}, terraform.Options{}
	for _, step := range steps {
		step.apply(files, &options)
		t.Run(step.name, func(t *testing.T) {
			c, diags := load(t, files, "root", options)
			if got := values(c)["test.x"]; got != step.name {
				t.Errorf("got %q", got)
			}
			if len(diags) > 0 {
				t.Error(summaries(diags))
			}
		})
	}
}

func TestVariableValues(t *testing.T) {
	tests := []struct{ name, declaration, given, expression, want, complaint string }{
		{"text for no type", `variable "x" {}`, "x=[1]", "var.x", "[1]", ""},
		{"text for a string", `variable "x" { type = string }`, `x="q"`, "var.x", `"q"`, ""},
		{"text for a number", `variable "x" { type = number }`, "x=07", "var.x + 1", "8", ""},
		{"expression for a list", `variable "x" { type = list(string) }`, `x=["a", 2]`, "var.x[1]", "2", ""},
		{"expression for a map", `variable "x" { type = map(any) }`, `x={ a = "b" }`, "var.x.a", "b", ""},
		{"optional attributes", `variable "x" { type = list(object({ id = string, push = optional(string, "PUSH") })) }`,
			`x=[{ id = "a" }]`, "var.x[0].push", "PUSH", ""},
		{"value of the wrong type", `variable "x" { type = number }`, "x=many", "var.x", "? var.x has no value",
			"main.tf:1,1-13: Invalid value for variable; The value of var.x does not have the type that the variable declares: a number is required."},
		{"value that is not an expression", `variable "x" { type = list(string) }`, "x=[", "var.x", "? var.x has no value",
			"<nil>: Invalid value of --var x; Expected the start of an expression, but found the end of the file."},
		{"sensitive value is not repeated", "variable \"x\" {\n  type      = list(string)\n  sensitive = true\n}", "x=hunter2", "var.x",
			"? it depends on a sensitive value, which profilelint does not show",
			"<nil>: Invalid value of --var x; The value is not an expression of the type that the variable declares."},
		{"undeclared", `variable "name" {}`, "nam=1", "var.name", "? var.name has no value",
			`<nil>: Value for an undeclared variable; The configuration in . declares no variable "nam"; did you mean "name"?`},
		{"no name", `variable "x" {}`, "x", "var.x", "? var.x has no value",
			`<nil>: Invalid variable value; "x" is not a variable value: write it as name=value.`},
		{"null where null is refused", "variable \"x\" {\n  type     = string\n  default  = \"d\"\n  nullable = false\n}", "", "var.x", "d", ""},
		{"quoted type", `variable "x" { type = "string" }`, "x=a", "var.x", "a", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			options := terraform.Options{}
			if test.given != "" {
				options.Arguments = []terraform.Argument{{Text: test.given}}
			}
			files := tree{"main.tf": test.declaration + "\nresource \"test\" \"x\" { v = " + test.expression + " }\n"}
			c, diags := load(t, files, ".", options)
			if got := values(c)["test.x"]; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if diff := cmp.Diff(test.complaint, summaries(append(diags, c.Diagnostics()...))); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}
