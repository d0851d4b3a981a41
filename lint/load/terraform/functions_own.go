package terraform

import (
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"path"
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// textFunc makes a function of two strings.
func textFunc[T string | bool](first, second string, result cty.Type, apply func(a, b string) T) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: first, Type: cty.String}, {Name: second, Type: cty.String}},
		Type:         function.StaticReturnType(result),
		RefineResult: refineNotNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return primitive(apply(args[0].AsString(), args[1].AsString())), nil
		},
	})
}

func primitive(v any) cty.Value {
	switch v := v.(type) {
	case bool:
		return cty.BoolVal(v)
	case string:
		return cty.StringVal(v)
	}
	return cty.DynamicVal
}

func refineNotNull(b *cty.RefinementBuilder) *cty.RefinementBuilder { return b.NotNull() }

var (
	startsWithFunc = textFunc("str", "prefix", cty.Bool, strings.HasPrefix)
	endsWithFunc   = textFunc("str", "suffix", cty.Bool, strings.HasSuffix)
	containsFunc   = textFunc("str", "substr", cty.Bool, strings.Contains)
)

func pathFunc(apply func(string) string) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: refineNotNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.StringVal(apply(args[0].AsString())), nil
		},
	})
}

var (
	basenameFunc = pathFunc(path.Base)
	dirnameFunc  = pathFunc(path.Dir)
)

// replaceFunc replaces a literal, or what a regular expression between slashes matches.
var replaceFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "str", Type: cty.String}, {Name: "substr", Type: cty.String}, {Name: "replace", Type: cty.String},
	},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: refineNotNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		str, substr, replacement := args[0].AsString(), args[1].AsString(), args[2].AsString()
		if len(substr) > 1 && strings.HasPrefix(substr, "/") && strings.HasSuffix(substr, "/") {
			re, err := regexp.Compile(substr[1 : len(substr)-1])
			if err != nil {
				return cty.UnknownVal(cty.String), err
			}
			return cty.StringVal(re.ReplaceAllString(str, replacement)), nil
		}
		return cty.StringVal(strings.ReplaceAll(str, substr, replacement)), nil
	},
})

// truthFunc folds a list of truth values; an unknown one decides nothing unless another already does.
func truthFunc(decides bool) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: refineNotNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			unknown := false
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				switch {
				case !v.IsKnown():
					unknown = true
				case v.IsNull():
					if !decides {
						return cty.False, nil
					}
				case v.True() == decides:
					return cty.BoolVal(decides), nil
				}
			}
			if unknown {
				return cty.UnknownVal(cty.Bool), nil
			}
			return cty.BoolVal(!decides), nil
		},
	})
}

var (
	allTrueFunc = truthFunc(false)
	anyTrueFunc = truthFunc(true)
)

// coalesceFunc returns the first argument that is neither null nor an empty string.
var coalesceFunc = function.New(&function.Spec{
	VarParam: &function.Parameter{Name: "vals", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true, AllowNull: true},
	Type: func(args []cty.Value) (cty.Type, error) {
		types := make([]cty.Type, len(args))
		for i, arg := range args {
			types[i] = arg.Type()
		}
		common, _ := convert.UnifyUnsafe(types)
		if common == cty.NilType {
			return cty.NilType, errors.New("all arguments must have the same type")
		}
		return common, nil
	},
	Impl: func(args []cty.Value, typ cty.Type) (cty.Value, error) {
		for _, arg := range args {
			value, err := convert.Convert(arg, typ)
			if err != nil {
				return cty.NilVal, err
			}
			switch {
			case !value.IsKnown():
				return cty.UnknownVal(typ), nil
			case value.IsNull() || value.Type() == cty.String && value.AsString() == "":
			default:
				return value, nil
			}
		}
		return cty.NilVal, errors.New("no non-null, non-empty-string arguments")
	},
})

// lengthFunc counts the elements of a collection, or the characters (grapheme clusters) of a string.
var lengthFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true}},
	Type: func(args []cty.Value) (cty.Type, error) {
		typ := args[0].Type()
		if typ == cty.String || typ == cty.DynamicPseudoType || typ.IsTupleType() || typ.IsObjectType() || typ.IsCollectionType() {
			return cty.Number, nil
		}
		return cty.NilType, errors.New("argument must be a string, a collection type, or a structural type")
	},
	RefineResult: refineNotNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		typ := args[0].Type()
		switch {
		case typ == cty.DynamicPseudoType:
			return cty.UnknownVal(cty.Number), nil
		case typ == cty.String:
			return stdlib.Strlen(args[0])
		case typ.IsTupleType():
			return cty.NumberIntVal(int64(len(typ.TupleElementTypes()))), nil
		case typ.IsObjectType():
			return cty.NumberIntVal(int64(len(typ.AttributeTypes()))), nil
		}
		return args[0].Length(), nil
	},
})

// oneFunc turns a list of at most one element into that element or null.
var oneFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type:   function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		list := args[0]
		if !list.CanIterateElements() || list.Type().IsMapType() || list.Type().IsObjectType() {
			return cty.NilVal, errors.New("must be a list, set, or tuple")
		}
		switch n := list.LengthInt(); n {
		case 0:
			return cty.NullVal(cty.DynamicPseudoType), nil
		case 1:
			it := list.ElementIterator()
			it.Next()
			_, element := it.Element()
			return element, nil
		default:
			return cty.NilVal, fmt.Errorf("must have at most one element, not %d", n)
		}
	},
})

// hashFunc returns a hash of a string in hexadecimal.
func hashFunc(algorithm func() hash.Hash) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "str", Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: refineNotNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			h := algorithm()
			h.Write([]byte(args[0].AsString()))
			return cty.StringVal(hex.EncodeToString(h.Sum(nil))), nil
		},
	})
}
