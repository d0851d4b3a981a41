package dialect

import (
	"math/big"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// value is a literal of the dialect. Exactly one of its parts is set; none is for null.
type value struct {
	text   *org.Text
	number *big.Float
	truth  *bool
	list   []value // not nil for a list, even an empty one
	rng    hcl.Range
}

func (v value) null() bool {
	return v.text == nil && v.number == nil && v.truth == nil && v.list == nil
}

// what names the value's type in messages.
func (v value) what() string {
	switch {
	case v.text != nil:
		return "a string"
	case v.number != nil:
		return "a number"
	case v.truth != nil:
		return "a truth value"
	case v.list != nil:
		return "a list"
	}
	return "null"
}

// literal reads a value, reporting anything that is not a literal.
func (r *reader) literal(expr hclsyntax.Expression) (value, bool) {
	rng := expr.Range()
	if text, ok := hcltext.Literal(expr, r.sources[rng.Filename]); ok {
		return value{text: &text, rng: rng}, true
	}
	switch e := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		return scalar(e.Val, rng)
	case *hclsyntax.ParenthesesExpr:
		return r.literal(e.Expression)
	case *hclsyntax.UnaryOpExpr:
		if inner, ok := e.Val.(*hclsyntax.LiteralValueExpr); ok && e.Op == hclsyntax.OpNegate && inner.Val.Type() == cty.Number {
			return value{number: new(big.Float).Neg(inner.Val.AsBigFloat()), rng: rng}, true
		}
	case *hclsyntax.TupleConsExpr:
		return r.literalList(e)
	}
	r.error(rng, "Not a literal value", "The org dialect has no variables, functions or operators: write the value itself. In a string, a literal ${ is written $${ and %%{ is written %%%%{.")
	return value{}, false
}

func scalar(v cty.Value, rng hcl.Range) (value, bool) {
	switch {
	case v.IsNull():
		return value{rng: rng}, true
	case v.Type() == cty.Number:
		return value{number: v.AsBigFloat(), rng: rng}, true
	case v.Type() == cty.Bool:
		truth := v.True()
		return value{truth: &truth, rng: rng}, true
	}
	// hcl wraps string literals in templates, which hcltext reads; this is for completeness.
	text := org.Text{Value: v.AsString(), Range: rng}
	return value{text: &text, rng: rng}, true
}

func (r *reader) literalList(e *hclsyntax.TupleConsExpr) (value, bool) {
	list := value{list: make([]value, 0, len(e.Exprs)), rng: e.Range()}
	whole := true
	for _, item := range e.Exprs {
		v, ok := r.literal(item)
		if !ok {
			whole = false
			continue
		}
		list.list = append(list.list, v)
	}
	return list, whole
}
