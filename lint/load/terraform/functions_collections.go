package terraform

import (
	"errors"
	"math/big"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// sumFunc adds the numbers of a list.
var sumFunc = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type:         function.StaticReturnType(cty.Number),
	RefineResult: refineNotNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if !args[0].CanIterateElements() || args[0].LengthInt() == 0 {
			return cty.NilVal, errors.New("cannot sum an empty list")
		}
		sum := new(big.Float).SetPrec(512)
		for it := args[0].ElementIterator(); it.Next(); {
			_, element := it.Element()
			number, err := convert.Convert(element, cty.Number)
			if err != nil || number.IsNull() {
				return cty.NilVal, errors.New("argument must be list, set, or tuple of number values")
			}
			if !number.IsKnown() {
				return cty.UnknownVal(cty.Number), nil
			}
			if number.AsBigFloat().IsInf() {
				return cty.NilVal, errors.New("cannot sum infinity")
			}
			sum.Add(sum, number.AsBigFloat())
		}
		return cty.NumberVal(sum), nil
	},
})

// indexFunc finds the position of a value in a list.
var indexFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}, {Name: "value", Type: cty.DynamicPseudoType}},
	Type:   function.StaticReturnType(cty.Number),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if typ := args[0].Type(); !typ.IsListType() && !typ.IsTupleType() {
			return cty.NilVal, errors.New("argument must be a list or tuple")
		}
		for it := args[0].ElementIterator(); it.Next(); {
			position, element := it.Element()
			equal, err := stdlib.Equal(element, args[1])
			if err != nil {
				return cty.NilVal, err
			}
			if !equal.IsKnown() {
				return cty.UnknownVal(cty.Number), nil
			}
			if equal.True() {
				return position, nil
			}
		}
		return cty.NilVal, errors.New("item not found")
	},
})

// lookupFunc is an element of a map or an attribute of an object by name, or else the default.
var lookupFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "map", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true},
		{Name: "key", Type: cty.String, AllowUnknown: true},
	},
	VarParam: &function.Parameter{Name: "default", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowDynamicType: true},
	Type:     function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if len(args) > 3 {
			return cty.NilVal, errors.New("takes two or three arguments")
		}
		from, key := args[0], args[1]
		if !from.IsKnown() || !key.IsKnown() || from.Type() == cty.DynamicPseudoType {
			return cty.DynamicVal, nil
		}
		switch typ := from.Type(); {
		case typ.IsObjectType():
			if typ.HasAttribute(key.AsString()) {
				return from.GetAttr(key.AsString()), nil
			}
		case typ.IsMapType():
			if from.HasIndex(key).True() {
				return from.Index(key), nil
			}
		default:
			return cty.NilVal, errors.New("lookup needs a map or an object")
		}
		if len(args) == 3 {
			return args[2], nil
		}
		return cty.NilVal, errors.New("the given key does not identify an element in this collection")
	},
})

// matchKeysFunc selects the values whose key is among the keys searched for.
var matchKeysFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "values", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "keys", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "searchset", Type: cty.List(cty.DynamicPseudoType)},
	},
	Type: func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
	Impl: func(args []cty.Value, typ cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() || !args[1].IsWhollyKnown() || !args[2].IsWhollyKnown() {
			return cty.UnknownVal(typ), nil
		}
		if args[0].LengthInt() != args[1].LengthInt() {
			return cty.NilVal, errors.New("length of keys and values should be equal")
		}
		var found []cty.Value
		keys, wanted := args[1].AsValueSlice(), args[2].AsValueSlice()
		for i, value := range args[0].AsValueSlice() {
			for _, want := range wanted {
				if equal, err := stdlib.Equal(keys[i], want); err == nil && equal.IsKnown() && equal.True() {
					found = append(found, value)
					break
				}
			}
		}
		if len(found) == 0 {
			return cty.ListValEmpty(typ.ElementType()), nil
		}
		return cty.ListVal(found), nil
	},
})

// transposeFunc turns a map of lists of strings around.
var transposeFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "values", Type: cty.Map(cty.List(cty.String))}},
	Type:   function.StaticReturnType(cty.Map(cty.List(cty.String))),
	Impl: func(args []cty.Value, typ cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(typ), nil
		}
		lists := map[string][]cty.Value{}
		for it := args[0].ElementIterator(); it.Next(); {
			key, list := it.Element()
			for inner := list.ElementIterator(); inner.Next(); {
				_, element := inner.Element()
				if element.IsNull() {
					return cty.NilVal, errors.New("a list holds null")
				}
				lists[element.AsString()] = append(lists[element.AsString()], key)
			}
		}
		if len(lists) == 0 {
			return cty.MapValEmpty(cty.List(cty.String)), nil
		}
		turned := make(map[string]cty.Value, len(lists))
		for key, list := range lists {
			turned[key] = cty.ListVal(list)
		}
		return cty.MapVal(turned), nil
	},
})
