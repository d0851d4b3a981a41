package terraform_test

import (
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

func FuzzTerraform(f *testing.F) {
	for _, seed := range []string{
		``, `x`, "\ufeff", `resource "test" "x" { v = "a" }`,
		"locals { a = local.b\n b = local.a }\nresource \"test\" \"x\" { v = local.a }",
		`variable "x" { type = object({ a = optional(string, "b") })
default = {} }
resource "test" "x" { v = var.x.a }`,
		`resource "test" "x" {
  for_each = toset(["a", each.key])
  v        = test.x["a"].id
  dynamic "mappings" {
    for_each = [1, 2, test.x]
    content { id = mappings.value }
  }
}`,
		`resource "test" "x" {
  count = length(data.test.x.id)
  v     = <<-EOT
    a ${count.index} %{ for a in [1] }b%{ endfor }
  EOT
}
data "test" "x" { id = "0oa" }`,
		`module "m" {
  source = "./"
  x      = module.m
}
resource "test" "x" { v = try(module.m.y[0], templatefile("main.tf", { a = 1 }), jsondecode("{}")) }`,
		`resource "test" "x" { v = join(",", [for a, b in { c = sensitive("d") } : "${a}${b}" if b != null]...) }`,
	} {
		f.Add([]byte(seed), false)
	}
	f.Add([]byte(`{"resource":{"test":{"x":{"v":"${1+1}","mappings":[{"id":"a"}]}}},"locals":{"a":["${local.a}"]}}`), true)
	f.Fuzz(func(t *testing.T, content []byte, json bool) {
		name := "main.tf"
		if json {
			name = "main.tf.json"
		}
		start := time.Now()
		defer func() {
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
		}()
		c, diags := load(t, tree{name: string(content)}, ".", terraform.Options{})
		for _, i := range c.Resources(func(string, bool) bool { return true }) {
			for _, name := range []string{"v", "id", "source_id"} {
				if a := i.Attr(name); a != nil {
					_, _, _ = a.Text(), a.Origin(), a.References()
				}
			}
			for _, b := range i.Blocks("mappings") {
				if a := b.Attr("id"); a != nil {
					checkText(t, a, c)
				}
			}
			if a := i.Attr("v"); a != nil {
				checkText(t, a, c)
			}
		}
		c.Imports()
		for _, diag := range append(diags, c.Diagnostics()...) {
			if diag.Summary == "Internal error" {
				t.Errorf("%s", diag.Error())
			}
		}
	})
}

// checkText holds a text to its own promises.
func checkText(t *testing.T, a *terraform.Attribute, c *terraform.Configuration) {
	t.Helper()
	text := a.Text()
	if !text.Known() && text.Value != "" {
		t.Errorf("the text is unknown (%s) and yet %q", text.Unknown, text.Value)
	}
	end := 0
	for _, s := range text.Segments {
		if s.Start != end || s.End <= s.Start || s.End > len(text.Value) {
			t.Fatalf("segments %+v do not tile %q", text.Segments, text.Value)
		}
		end = s.End
		written := string(s.Range.SliceBytes(c.Sources()[s.Range.Filename]))
		if s.Verbatim && written != text.Value[s.Start:s.End] {
			t.Errorf("%q was written as %q", text.Value[s.Start:s.End], written)
		}
	}
	if len(text.Segments) > 0 && end != len(text.Value) {
		t.Errorf("segments %+v do not cover %q", text.Segments, text.Value)
	}
}
