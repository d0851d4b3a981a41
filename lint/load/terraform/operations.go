package terraform

import (
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// traits are what the syntax of an expression tells before it is evaluated.
type traits struct {
	evaluated  hcl.Expression // what to evaluate in its place; the same in native syntax
	references []*reference   // what it refers to
	loops      bool           // whether it holds a for expression
	refused    bool           // whether it computes in a way that cannot be bounded
}

// traitsOf looks at an expression once. Its arithmetic is bounded on the way: see boundOperations.
func (c *Configuration) traitsOf(expr hcl.Expression) *traits {
	if t := c.traits[expr]; t != nil {
		return t
	}
	t := &traits{evaluated: expr, references: groupReferences(expr.Variables())}
	if node, ok := expr.(hclsyntax.Node); ok {
		_, t.loops = boundOperations(node)
	} else {
		t.json(expr)
	}
	if c.traits == nil {
		c.traits = map[hcl.Expression]*traits{}
	}
	c.traits[expr] = t
	return t
}

// json looks at an expression in JSON syntax. hcl parses the templates in it anew each time it evaluates them, so that a string is replaced
// by its template; arithmetic in the strings of a list or an object is refused.
func (t *traits) json(expr hcl.Expression) {
	if template, ok := jsonTemplate(expr); ok {
		_, t.loops = boundOperations(template)
		t.evaluated = template
		return
	}
	eachJSONTemplate(expr, func(template hclsyntax.Expression) {
		arithmetic, loops := boundOperations(template)
		t.loops = t.loops || loops
		t.refused = t.refused || arithmetic
	})
}

// jsonTemplate parses the template that a string in JSON syntax is; ok is false for any other value, and for a template that is broken.
func jsonTemplate(expr hcl.Expression) (hclsyntax.Expression, bool) {
	literal, diags := expr.Value(nil)
	text, ok := asString(literal)
	if diags.HasErrors() || !ok {
		return nil, false
	}
	start := expr.Range().Start
	start.Byte++
	start.Column++
	template, diags := hclsyntax.ParseTemplate([]byte(text), expr.Range().Filename, start)
	return template, !diags.HasErrors()
}

// eachJSONTemplate visits the templates in a list or an object in JSON syntax.
func eachJSONTemplate(expr hcl.Expression, visit func(hclsyntax.Expression)) {
	if items, diags := hcl.ExprList(expr); !diags.HasErrors() {
		for _, item := range items {
			eachJSONTemplate(item, visit)
		}
		return
	}
	if pairs, diags := hcl.ExprMap(expr); !diags.HasErrors() {
		for _, pair := range pairs {
			eachJSONTemplate(pair.Key, visit)
			eachJSONTemplate(pair.Value, visit)
		}
		return
	}
	if template, ok := jsonTemplate(expr); ok {
		visit(template)
	}
}

// boundOperations makes the arithmetic in an expression fail on numbers that are too large to be written out, wherever they come from: a text
// such as "1e99999999" becomes one when it is computed with, and fills the memory when the result is put into a text.
func boundOperations(node hclsyntax.Node) (arithmetic, loops bool) {
	_ = hclsyntax.VisitAll(node, func(n hclsyntax.Node) hcl.Diagnostics {
		switch e := n.(type) {
		case *hclsyntax.BinaryOpExpr:
			if bound := boundedOperations()[e.Op]; bound != nil {
				e.Op, arithmetic = bound, true
			}
		case *hclsyntax.UnaryOpExpr:
			if bound := boundedOperations()[e.Op]; bound != nil {
				e.Op, arithmetic = bound, true
			}
		case *hclsyntax.ForExpr:
			loops = true
		}
		return nil
	})
	return arithmetic, loops
}

// boundedOperations are the operations that yield numbers, and what stands in their place.
var boundedOperations = sync.OnceValue(func() map[*hclsyntax.Operation]*hclsyntax.Operation {
	all := map[*hclsyntax.Operation]*hclsyntax.Operation{}
	for _, op := range []*hclsyntax.Operation{
		hclsyntax.OpAdd, hclsyntax.OpSubtract, hclsyntax.OpMultiply, hclsyntax.OpDivide, hclsyntax.OpModulo, hclsyntax.OpNegate,
	} {
		all[op] = &hclsyntax.Operation{Impl: finite(op.Impl), Type: op.Type}
	}
	return all
})
