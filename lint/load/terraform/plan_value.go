package terraform

import (
	"encoding/json"
	"maps"

	"github.com/zclconf/go-cty/cty"
)

// Values are values of variables by name.
type Values map[string]cty.Value

// planValue joins the three trees that describe one value in a plan: the value itself, in which what is unknown is missing; a tree with
// true for what is unknown; and one with true for what is sensitive.
func planValue(value, unknown, sensitive any) cty.Value {
	if sensitive == true {
		return planValue(value, unknown, nil).Mark(sensitiveMark{})
	}
	if unknown == true {
		return cty.DynamicVal
	}
	switch value := value.(type) {
	case string:
		return cty.StringVal(value)
	case bool:
		return cty.BoolVal(value)
	case float64:
		return cty.NumberFloatVal(value)
	case json.Number:
		return planNumber(value)
	case []any:
		elements := make([]cty.Value, len(value))
		for i, element := range value {
			elements[i] = planValue(element, elementOf(unknown, i), elementOf(sensitive, i))
		}
		return cty.TupleVal(elements)
	case map[string]any:
		return planObject(value, unknown, sensitive)
	case nil:
		if fields, ok := unknown.(map[string]any); ok && len(fields) > 0 {
			return planObject(nil, unknown, sensitive) // all of it is unknown
		}
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

func planObject(value map[string]any, unknown, sensitive any) cty.Value {
	names := maps.Clone(value)
	if fields, ok := unknown.(map[string]any); ok {
		if names == nil {
			names = map[string]any{}
		}
		for name := range fields {
			names[name] = value[name]
		}
	}
	fields := make(map[string]cty.Value, len(names))
	for name, field := range names {
		fields[name] = planValue(field, fieldOf(unknown, name), fieldOf(sensitive, name))
	}
	return cty.ObjectVal(fields)
}

// maxDigits bounds the text of a number in a plan.
const maxDigits = 1000

// planNumber reads a number; one that is too large to be written out is unknown.
func planNumber(n json.Number) cty.Value {
	if len(n) > maxDigits || hugeNumberText.MatchString(string(n)) {
		return cty.UnknownVal(cty.Number)
	}
	value, err := cty.ParseNumberVal(string(n))
	if err != nil {
		return cty.UnknownVal(cty.Number)
	}
	return value
}

// fieldOf descends into a tree of truth values: what holds for a whole object holds for each of its fields.
func fieldOf(tree any, name string) any {
	switch tree := tree.(type) {
	case bool:
		return tree
	case map[string]any:
		return tree[name]
	}
	return nil
}

func elementOf(tree any, i int) any {
	switch tree := tree.(type) {
	case bool:
		return tree
	case []any:
		if i < len(tree) {
			return tree[i]
		}
	}
	return nil
}
