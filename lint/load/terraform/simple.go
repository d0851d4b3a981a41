package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Nearly all expressions of a configuration are literals, mere references to variables and locals, and texts put together of both. Those are
// evaluated here, without the table of names that hcl wants to be given. The result is the same to the letter; ok is false for
// whatever is not certain to be as simple.

func (s scope) simple(expr hcl.Expression) (value cty.Value, ok bool) {
	switch e := expr.(type) {
	case *stated:
		return e.value, true
	case *hclsyntax.ScopeTraversalExpr:
		return s.named(e.Traversal)
	case *hclsyntax.TemplateWrapExpr:
		return s.simple(e.Wrapped)
	case *hclsyntax.TemplateExpr:
		if e.IsStringLiteral() {
			return e.Parts[0].(*hclsyntax.LiteralValueExpr).Val, true
		}
		return s.joined(e.Parts)
	}
	return cty.NilVal, false
}

// named returns the value of var.x or local.x.
func (s scope) named(t hcl.Traversal) (cty.Value, bool) {
	if len(t) != 2 {
		return cty.NilVal, false
	}
	step, isName := t[1].(hcl.TraverseAttr)
	if _, isLoop := s.loops[t.RootName()]; isLoop || !isName {
		return cty.NilVal, false
	}
	switch root := t.RootName(); {
	case root == "var" && s.in.module.variables[step.Name] != nil:
		return s.in.variable(step.Name), true
	case root == "local" && s.in.module.locals[step.Name] != nil:
		return s.in.local(step.Name), true
	}
	return cty.NilVal, false
}

// joined puts a text together of literals and of references to known strings.
func (s scope) joined(parts []hclsyntax.Expression) (cty.Value, bool) {
	var text strings.Builder
	for _, part := range parts {
		var value cty.Value
		switch e := part.(type) {
		case *hclsyntax.LiteralValueExpr:
			value = e.Val
		case *hclsyntax.ScopeTraversalExpr:
			value, _ = s.named(e.Traversal)
		}
		if value == cty.NilVal || value.IsMarked() || value.IsNull() || !value.IsKnown() || value.Type() != cty.String {
			return cty.NilVal, false
		}
		text.WriteString(value.AsString())
		if text.Len() > maxValueBytes {
			return cty.NilVal, false
		}
	}
	return cty.StringVal(text.String()), true
}
