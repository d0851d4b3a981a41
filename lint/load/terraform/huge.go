package terraform

import (
	"errors"
	"regexp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// A number such as 1e99999999 is small while it is computed with and fills the memory when it is written out, which every
// interpolation does. Files that spell one are refused before they are parsed; here are those that are made at run time.

// maxExponent bounds the binary exponents of numbers: with a larger one, a number has more than 30,000 digits.
const maxExponent = 100_000

// holdsHugeNumber reports whether a number in a value is too large, or too small, to be written out.
func holdsHugeNumber(value cty.Value) bool {
	return anyIn(value, func(v cty.Value) bool {
		if v.Type() != cty.Number {
			return false
		}
		exponent := v.AsBigFloat().MantExp(nil)
		return v.AsBigFloat().IsInf() || exponent > maxExponent || exponent < -maxExponent
	})
}

// hugeNumberText is the text of a number with an exponent of 6 digits or more, which becomes such a number when it is converted.
var hugeNumberText = regexp.MustCompile(`^\s*[+-]?[0-9.]+[eE][+-]?[0-9]{6,}\s*$`)

// holdsHugeNumberText reports whether a text in a value is that of a huge number.
func holdsHugeNumberText(value cty.Value) bool {
	return anyIn(value, func(v cty.Value) bool {
		if v.Type() != cty.String {
			return false
		}
		text := v.AsString()
		return len(text) < 1000 && hugeNumberText.MatchString(text)
	})
}

// anyIn reports whether a test holds for a known value that is no collection, anywhere in a value.
func anyIn(value cty.Value, test func(cty.Value) bool) bool {
	if value == cty.NilVal {
		return false
	}
	value, _ = value.Unmark()
	switch {
	case value.IsNull() || !value.IsKnown():
		return false
	case !value.CanIterateElements():
		return test(value)
	}
	for it := value.ElementIterator(); it.Next(); {
		if _, element := it.Element(); anyIn(element, test) {
			return true
		}
	}
	return false
}

// finite wraps a function on numbers: a huge one is an error, be it an argument, since adding to it takes as much memory, or the result.
func finite(f function.Function) function.Function {
	return function.New(&function.Spec{
		Description: f.Description(),
		Params:      f.Params(),
		VarParam:    f.VarParam(),
		Type:        f.ReturnTypeForValues,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if slices.ContainsFunc(args, holdsHugeNumber) {
				return cty.NilVal, errHuge
			}
			value, err := f.Call(args)
			if err == nil && holdsHugeNumber(value) {
				return cty.NilVal, errHuge
			}
			return value, err
		},
	})
}

var errHuge = errors.New("a number has more digits than profilelint writes out")

func outOfRange(expr hcl.Expression) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Number out of range",
		Detail:   "A number in this expression has, or may have, more digits than profilelint writes out, so its value counts as unknown.",
		Subject:  expr.Range().Ptr(),
	}
}
