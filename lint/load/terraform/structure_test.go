package terraform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// unknownKey is why the values of a repetition over ids are unknown.
const unknownKey = "each.value is not known because test.a.id is known only after apply"

func TestStructure(t *testing.T) {
	tests := []struct {
		name  string
		files tree
		want  map[string]string
		diags string
	}{
		{
			name: "count and for_each",
			files: tree{"main.tf": `
variable "unset" {}
resource "test" "none" { count = 0 }
resource "test" "two" {
  count = 2
  v     = "n${count.index}"
}
resource "test" "map" {
  for_each = { b = "B", a = "A" }
  v        = "${each.key}=${each.value}"
}
resource "test" "set" {
  for_each = toset(["y", "x"])
  v        = each.value
}
resource "test" "unknown_count" {
  count = var.unset
  v     = "n${count.index}"
}
resource "test" "unknown_each" {
  for_each = var.unset
  v        = each.value
}
`},
			want: map[string]string{
				"test.two[0]": "n0", "test.two[1]": "n1", `test.map["a"]`: "a=A", `test.map["b"]`: "b=B", `test.set["x"]`: "x", `test.set["y"]`: "y",
				"test.unknown_count[...]": "? count.index is not known because var.unset has no value",
				"test.unknown_each[...]":  "? each.value is not known because var.unset has no value",
			},
		},
		{
			name: "invalid repetition",
			files: tree{"main.tf": `
resource "test" "a" {
  count = -1
  v     = "a"
}
resource "test" "b" {
  for_each = ["x"]
  v        = "b"
}
resource "test" "c" {
  for_each = null
  v        = "c"
}
`},
			want: map[string]string{"test.a[...]": "a", "test.b[...]": "b", "test.c[...]": "c"},
			diags: `main.tf:3,11-13: Invalid count; This count cannot be used: it must be a whole number, 0 or more. One instance stands for all.
main.tf:7,14-19: Invalid for_each; This for_each cannot be used: it must be a map, an object or a set of strings. One instance stands for all.
main.tf:11,14-18: Invalid for_each; This for_each cannot be used: it is null. One instance stands for all.`,
		},
		{
			name: "local modules",
			files: tree{
				"main.tf": `
variable "unset" {}
module "one" {
  source = "./modules/one"
  name   = "ann"
}
module "each" {
  source   = "./modules/one"
  for_each = { x = "X" }
  name     = each.value
}
module "unknown" {
  source = "./modules/one"
  name   = var.unset
}
resource "test" "out"  { v = module.one.greeting }
resource "test" "out2" { v = module.each["x"].greeting }
resource "test" "id"   { v = module.one.id == test.out.id ? "same" : "other" }
`,
				"modules/one/main.tf": `
variable "name" {}
output "greeting" { value = local.greeting }
output "id" { value = test.inner.id }
locals { greeting = "hi ${var.name}" }
resource "test" "inner" { v = local.greeting }
module "deeper" {
  source = "../two"
  count  = 1
  text   = upper(var.name)
}
`,
				"modules/two/main.tf": `
variable "text" {}
resource "test" "leaf" { v = "${var.text} in ${path.module}" }
`,
			},
			want: map[string]string{
				"test.out": "hi ann", "test.out2": "hi X", "test.id": "? test.inner.id is known only after apply",
				"module.one.test.inner": "hi ann", `module.each["x"].test.inner`: "hi X", "module.unknown.test.inner": "? var.unset has no value",
				"module.one.module.deeper[0].test.leaf":       "ANN in modules/two",
				`module.each["x"].module.deeper[0].test.leaf`: "X in modules/two",
				"module.unknown.module.deeper[0].test.leaf":   "? var.unset has no value",
			},
		},
		{
			name: "modules that cannot be read",
			files: tree{"root/main.tf": `
module "remote" { source = "okta/app/okta" }
module "missing" { source = "./missing" }
module "itself" { source = "../root" }
module "nothing" {}
resource "test" "a" { v = module.remote.id }
resource "test" "b" { v = module.missing.id }
`},
			want: map[string]string{"test.a": "? module.remote was not read", "test.b": "? module.missing was not read"},
			diags: `root/main.tf:2,28-43: Module not read; Module "remote" is not local, and profilelint downloads nothing: its resources are not seen and its outputs are unknown. Where terraform init has downloaded it, it is read.
root/main.tf:3,29-40: Cannot read module; The module directory root/missing cannot be read: it does not exist.
root/main.tf:4,28-37: Module calls itself; Module "itself" is called from inside of itself, or modules nest more than 32 deep.
root/main.tf:5,1-17: Module without a source; The call of module "nothing" has no source argument, so its resources are not seen.`,
		},
		{
			name: "modules that terraform init downloaded",
			files: tree{
				"main.tf": `
module "here" {
  source   = "acme/okta/app"
  for_each = { a = "A" }
  text     = each.value
}
module "absent" { source = "acme/okta/absent" }
module "again" { source = "acme/okta/absent" }
module "outside" { source = "acme/okta/outside" }
resource "test" "x" { v = module.here["a"].text }
`,
				".terraform/modules/modules.json": `{"Modules": [
  {"Key": "", "Source": "", "Dir": "."},
  {"Key": "here", "Source": "registry.terraform.io/acme/okta/app", "Version": "1.0.0", "Dir": ".terraform/modules/here"},
  {"Key": "here.inner", "Source": "git::https://example.com/x", "Dir": ".terraform/modules/here.inner"},
  {"Key": "outside", "Source": "acme/okta/outside", "Dir": "../elsewhere"}
]}`,
				".terraform/modules/here/main.tf": `
variable "text" {}
output "text" { value = module.inner.text }
module "inner" {
  source = "git::https://example.com/x"
  text   = var.text
}
module "local" { source = "./sub" }
`,
				".terraform/modules/here/sub/main.tf":   `resource "test" "sub" { v = path.module }`,
				".terraform/modules/here.inner/main.tf": "variable \"text\" {}\noutput \"text\" { value = \"<${var.text}>\" }\nresource \"test\" \"deep\" { v = var.text }",
			},
			want: map[string]string{
				"test.x": "<A>", `module.here["a"].module.inner.test.deep`: "A", `module.here["a"].module.local.test.sub`: ".terraform/modules/here/sub",
			},
			diags: `main.tf:7,28-46: Module not read; Module "absent" is not local, and profilelint downloads nothing: its resources are not seen and its outputs are unknown. Where terraform init has downloaded it, it is read.
main.tf:9,29-48: Cannot read module; The module directory ../elsewhere cannot be read: no such directory.`,
		},
		{
			name: "ids as keys",
			files: tree{"main.tf": `
resource "test" "a" { v = "A" }
resource "test" "b" { v = "B" }
resource "test" "set" {
  for_each = toset([test.a.id, test.b.id])
  v        = each.value == test.a.id ? "a" : "b"
}
resource "test" "map" {
  for_each = { "x-${test.a.id}" = 1, y = 2 }
  v        = each.value
}
`},
			want: map[string]string{
				"test.a": "A", "test.b": "B", "test.set[test.a.id]": "? " + unknownKey, "test.set[test.b.id]": "? " + unknownKey,
				`test.map["x-${test.a.id}"]`: "? " + unknownKey, `test.map["y"]`: "? " + unknownKey,
			},
		},
		{
			name: "arithmetic in JSON syntax",
			files: tree{"main.tf.json": `{
  "locals": {"n": 2},
  "resource": {"test": {
    "x": {"v": "${local.n + 1}"},
    "huge": {"v": "x${\"1e${\"99999999\"}\" + 0}"},
    "list": {"v": "${local.l[0]}"}
  }},
  "output": {"o": {"value": ["x${local.n + 1}"]}}
}`},
			want: map[string]string{
				"test.x": "3", "test.huge": "? its expression cannot be evaluated (Error during operation: a number has more digits than profilelint writes out)",
				"test.list": "? local.l is not known",
			},
			diags: `main.tf.json:5,23-44: Operation failed; Error during operation: a number has more digits than profilelint writes out.
main.tf.json:6,22-32: Undeclared reference; The module in . declares no local value "l".`,
		},
		{
			name: "OpenTofu",
			files: tree{
				"main.tf":               `resource "test" "x" { v = "terraform" }`,
				"main.tofu":             `resource "test" "x" { v = "tofu" }`,
				"other.tf.json":         `{"resource": {"test": {"y": {"v": "terraform"}}}}`,
				"other.tofu.json":       `{"resource": {"test": {"y": {"v": "tofu"}}}}`,
				"override.tofu":         `resource "test" "z" { v = "overridden" }`,
				"z.tf":                  `resource "test" "z" { v = "terraform" }`,
				".hidden.tofu":          `resource "test" "hidden" {}`,
				"tests/main.tftest.hcl": `run "x" {}`,
			},
			want: map[string]string{"test.x": "tofu", "test.y": "tofu", "test.z": "overridden"},
		},
		{
			name: "override files",
			files: tree{
				"a_override.tf": `
resource "test" "x" { v = "overridden" }
variable "n" { default = "new" }
`,
				"main.tf": `
resource "test" "x" {
  v = "original"
  w = 1
}
resource "test" "y" { v = var.n }
variable "n" { default = "old" }
locals { z = "old" }
resource "test" "z" { v = local.z }
`,
				"override.tf": `locals { z = "new" }`,
			},
			want: map[string]string{"test.x": "overridden", "test.y": "new", "test.z": "new"},
		},
		{
			name: "JSON syntax",
			files: tree{"main.tf.json": `{
  "//": "a comment",
  "variable": {"n": {"type": "string", "default": "N"}},
  "locals": {"l": "${var.n}!"},
  "resource": {"test": {
    "x": {"v": "${local.l} $${literal} \"quoted\""},
    "y": {"for_each": {"a": 1}, "v": "${each.key}"}
  }}
}`},
			want: map[string]string{"test.x": `N! ${literal} "quoted"`, `test.y["a"]`: "a"},
		},
		{
			name: "files that do not count",
			files: tree{
				".hidden.tf": `resource "test" "a" {}`, "backup.tf~": `resource "test" "b" {}`, "#lock.tf#": `resource "test" "c" {}`,
				"notes.txt": `resource "test" "d" {}`, "dir.tf/x.tf": `resource "test" "e" {}`, ".terraform/modules/m/main.tf": `resource "test" "f" {}`,
			},
			want: map[string]string{},
		},
		{
			name: "a broken file costs only what is broken",
			files: tree{
				"a.tf":      "resource \"test\" \"a\" { v = \"a\" }\nresource \"test\" \"broken\" {\n  v = = 1\n}\n",
				"b.tf":      "resource \"test\" \"b\" { v = \"b\" }\n",
				"c.tf.json": `{"resource": 1}`,
			},
			want: map[string]string{"test.a": "a", "test.b": "b", "test.broken": "? its value cannot be determined"},
			diags: `a.tf:3,7-8: Invalid expression; Expected the start of an expression, but found an invalid expression token.
c.tf.json:1,14-15: Incorrect JSON value type; Either a JSON object or JSON array of objects is required here, to specify type labels for this block.
c.tf.json:1,14-15: Missing block label; At least one object property is required, whose name represents the resource block's type.`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := "."
			if _, ok := test.files["root/main.tf"]; ok {
				dir = "root"
			}
			c, diags := load(t, test.files, dir, terraform.Options{})
			if diff := cmp.Diff(test.want, values(c)); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.diags, summaries(append(diags, c.Diagnostics()...))); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}
