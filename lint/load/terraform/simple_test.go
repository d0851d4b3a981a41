package terraform

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"pgregory.net/rapid"
)

// What is evaluated in the simple way has the value that hcl gives it.
func TestSimpleIsWhatHCLSays(t *testing.T) {
	c := memoryConfiguration(t, `
variable "s" { default = "text" }
variable "unset" {}
variable "secret" {
  default   = "x"
  sensitive = true
}
variable "null" {
  default  = null
  nullable = true
}
locals {
  n = 12.50
  b = true
  l = ["a"]
  u = var.unset
  d = "e\u0301"
}
resource "test" "x" {}
`)
	piece := rapid.SampledFrom([]string{
		"a", " ", "\\n", "\\u0301", "$${", "${var.s}", "${local.n}", "${local.b}", "${local.u}", "${local.d}", "${var.unset}", "${var.secret}",
		"${var.null}", "${local.l}", "${local.l[0]}", "${test.x.id}", "${upper(var.s)}", "${~ var.s ~}", "${\"\"}", "${1 + 1}", "${each.key}",
	})
	s := c.root.scope()
	rapid.Check(t, func(t *rapid.T) {
		source := "\"" + strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, "pieces"), "") + "\""
		expr, diags := hclsyntax.ParseExpression([]byte(source), "", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		got, ok := s.simple(expr)
		if !ok {
			return
		}
		ctx, _ := s.context(groupReferences(expr.Variables()))
		want, diags := expr.Value(ctx)
		if diags.HasErrors() || !got.RawEquals(want) {
			t.Fatalf("%s is %#v, and hcl says %#v %s", source, got, want, diags)
		}
	})
}

func memoryConfiguration(t *testing.T, source string) *Configuration {
	t.Helper()
	c, diags := Load(".", Options{Open: Memory, Overlay: map[string][]byte{"main.tf": []byte(source)}})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return c
}
