package terraform

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// bounded wraps a function whose result can be far larger than its arguments: a call that would cost more than maxValueBytes is an
// error. cost sees the arguments without marks.
func bounded(f function.Function, cost func(args []cty.Value) int) function.Function {
	return function.New(&function.Spec{
		Description:  f.Description(),
		Params:       f.Params(),
		VarParam:     f.VarParam(),
		RefineResult: nil, // the wrapped function refines its own result
		Type: func(args []cty.Value) (cty.Type, error) {
			if err := affordable(args, cost); err != nil {
				return cty.NilType, err
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if err := affordable(args, cost); err != nil {
				return cty.NilVal, err
			}
			return f.Call(args)
		},
	})
}

func affordable(args []cty.Value, cost func([]cty.Value) int) error {
	plain := make([]cty.Value, len(args))
	for i, arg := range args {
		plain[i], _ = arg.UnmarkDeep()
	}
	if cost(plain) > maxValueBytes {
		return errors.New("the result would be larger than profilelint keeps")
	}
	return nil
}

// textOf returns a known string argument, "" for any other value.
func textOf(args []cty.Value, i int) string {
	if i >= len(args) {
		return ""
	}
	text, _ := asString(args[i])
	return text
}

// formatCost is the sum of the widths and precisions in a format: a run of digits anywhere counts as one.
func formatCost(args []cty.Value) int {
	cost := 0
	for _, arg := range args {
		if holdsHugeNumber(arg) || holdsHugeNumberText(arg) {
			return maxValueBytes + 1
		}
	}
	for _, digits := range strings.FieldsFunc(textOf(args, 0), func(r rune) bool { return r < '0' || r > '9' }) {
		n, err := strconv.Atoi(digits)
		if err != nil || n > maxValueBytes {
			return maxValueBytes + 1
		}
		cost += n
	}
	if strings.Contains(textOf(args, 0), "*") {
		for _, arg := range args[1:] {
			if n, ok := wholeNumber(arg); ok {
				cost += n
			}
		}
	}
	return cost
}

func indentCost(args []cty.Value) int {
	n, ok := wholeNumber(args[0])
	if !ok {
		return 0
	}
	return multiply(n, 1+strings.Count(textOf(args, 1), "\n"))
}

func joinCost(args []cty.Value) int {
	elements := 0
	for _, list := range args[1:] {
		if list.IsKnown() && !list.IsNull() && list.CanIterateElements() {
			elements += list.LengthInt()
		}
	}
	return multiply(len(textOf(args, 0)), elements)
}

func replaceCost(args []cty.Value) int {
	return multiply(1+len(textOf(args, 0)), len(textOf(args, 2)))
}

func productCost(args []cty.Value) int {
	cost := 64 * max(1, len(args))
	for _, set := range args {
		if set.IsKnown() && !set.IsNull() && set.CanIterateElements() {
			cost = multiply(cost, set.LengthInt())
		}
	}
	return cost
}

// csvCost counts the cells: each is a value of its own, however short its text.
func csvCost(args []cty.Value) int {
	const cell = 128
	text := textOf(args, 0)
	header, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	return multiply(cell*(1+strings.Count(header, ",")), 1+strings.Count(text, "\n"))
}

// jsonCost refuses what nests deeply: the type of each value is made of the types within it.
func jsonCost(args []cty.Value) int {
	text := []byte(textOf(args, 0))
	for i, depth := 0, 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[':
			if depth++; depth > maxDecodedNesting {
				return maxValueBytes + 1
			}
		case '}', ']':
			depth--
		case '"':
			i = stringEnd(text, i) - 1
		}
	}
	return len(text)
}

// yamlCost multiplies where a document uses aliases, because aliases of aliases grow exponentially, and refuses what nests deeply.
func yamlCost(args []cty.Value) int {
	text := []byte(textOf(args, 0))
	if yamlNestsDeeply(text) {
		return maxValueBytes + 1
	}
	aliases := bytes.Count(text, []byte("*"))
	if anchors := bytes.Count(text, []byte("&")); aliases < 3 || anchors < 3 {
		return len(text)
	}
	cost := len(text)
	for range min(aliases, 32) {
		cost = multiply(cost, 2)
	}
	return cost
}

// multiply multiplies without overflowing, since anything past the limit is too much.
func multiply(a, b int) int { return capped(a, b, maxValueBytes) }

// wholeNumber returns a known number as an int, capped at the limit.
func wholeNumber(value cty.Value) (int, bool) {
	if value.IsNull() || !value.IsKnown() || value.Type() != cty.Number {
		return 0, false
	}
	n, _ := value.AsBigFloat().Int64()
	return int(min(max(n, 0), int64(maxValueBytes)+1)), true
}
