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
		v, ok := scalar(e.Val, rng)
		if ok && v.number != nil && beyond(v.number) {
			r.error(rng, "Number too large", "No number of Okta's has that many digits.")
			return value{}, false
		}
		return v, ok
	case *hclsyntax.ParenthesesExpr:
		return r.literal(e.Expression)
	case *hclsyntax.UnaryOpExpr:
		if inner, ok := e.Val.(*hclsyntax.LiteralValueExpr); ok && e.Op == hclsyntax.OpNegate {
			if v, ok := r.literal(inner); ok && v.number != nil {
				return value{number: new(big.Float).Neg(v.number), rng: rng}, true
			}
		}
	case *hclsyntax.TupleConsExpr:
		return r.literalList(e)
	}
	r.error(rng, "Not a literal value", "The org dialect has no variables, functions or operators: write the value itself. In a string, a literal ${ is written $${ and %%{ is written %%%%{.")
	return value{}, false
}

// beyond reports whether a number is far outside what a double can hold; written out it would fill the memory.
func beyond(n *big.Float) bool {
	const most = 1100 // binary exponents of doubles end at 1024 and -1074
	exponent := n.MantExp(nil)
	return exponent > most || exponent < -most
}

// scalar reads a number, true, false or null. What hcl puts in the place of an expression that does not parse is none of these;
// its error was reported.
func scalar(v cty.Value, rng hcl.Range) (value, bool) {
	switch {
	case !v.IsKnown():
		return value{}, false
	case v.IsNull():
		return value{rng: rng}, true
	case v.Type() == cty.Number:
		return value{number: v.AsBigFloat(), rng: rng}, true
	case v.Type() == cty.Bool:
		truth := v.True()
		return value{truth: &truth, rng: rng}, true
	}
	return value{}, false
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
