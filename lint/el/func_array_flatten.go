package el

import (
	"errors"
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

var (
	flattenedEmpty = Unknown{
		What:   "Arrays.flatten where an array is empty, or has an element that is null, empty or an array",
		Chosen: "an empty array adds nothing, a null or empty element fails, an inner array is flattened too",
		Else:   "the element is kept; or the evaluation fails",
	}
	flattenedText = Unknown{
		What:   "Arrays.flatten of a string that has a comma",
		Chosen: "it is taken as comma-separated values",
		Else:   "it is one element",
	}
)

var errFlattenEmpty = errors.New("an element is null or empty")

func arraysFlatten() Operation {
	return Operation{
		Signature: Signature{
			Name:   "Arrays.flatten",
			Params: []Param{{Name: "values", Variadic: true}},
			Result: ArrayOf(UnknownType),
		},
		Doc:      "One array of all values and of the elements of all arrays. A null or empty value fails.",
		Examples: []Example{{`Arrays.flatten(10, {20, 30}, 40)`, `{10, 20, 30, 40}`}},
		Basis:    BasisDocumented,
		Source:   arraySource + "; Okta support, merged attributes using Arrays.flatten",
		Unknowns: []Unknown{flattenedEmpty, flattenedText},
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			var all []Value
			for _, v := range args {
				switch {
				case isBlank(v):
					return Value{}, errFlattenEmpty
				case v.Kind() == Arr:
					inner, err := flattenArray(ev, v)
					if err != nil {
						return Value{}, err
					}
					all = append(all, inner...)
				case v.Kind() == Str && strings.Contains(v.Str(), ","):
					ev.Undocumented(flattenedText.What)
					for part := range strings.SplitSeq(v.Str(), ",") {
						all = append(all, StrValue(part))
					}
				default:
					all = append(all, v)
				}
			}
			return ArrValue(all...), nil
		},
		Cases: flattenCases,
	}
}

func flattenArray(ev *Evaluation, array Value) ([]Value, error) {
	var all []Value
	if array.Len() == 0 {
		ev.Undocumented(flattenedEmpty.What)
	}
	for _, e := range array.a {
		switch {
		case isBlank(e):
			ev.Undocumented(flattenedEmpty.What)
			return nil, errFlattenEmpty
		case e.Kind() == Arr:
			ev.Undocumented(flattenedEmpty.What)
			inner, err := flattenArray(ev, e)
			if err != nil {
				return nil, err
			}
			all = append(all, inner...)
		default:
			all = append(all, e)
		}
	}
	return all, nil
}

func flattenCases(args []Set) []Case {
	var cases []Case
	rest := append([]Set(nil), args...)
	odd, comma := false, false
	for i, a := range args {
		blank := a.Only(Null)
		if a.Strs.Contains("") {
			blank.Strs = strset.Of("")
		}
		cases = append(cases, Case{Args: with(args, i, blank), Meaning: Always(FailSet())})
		rest[i] = a.without(Null)
		rest[i].Strs = a.Strs.Minus(strset.Of(""))
		comma = comma || !strset.Disjoint(rest[i].Strs, strset.Containing(","))
		if a.Arr.Elem != nil {
			e := a.Arr.Elem
			odd = odd || a.Arr.Min == 0 || e.Null || e.Other || e.Strs.Contains("")
		}
	}
	if anyEmpty(rest) {
		return cases
	}
	cases = append(cases, Case{Args: rest, Meaning: flattening})
	if comma {
		texts := AnyValue()
		cases = append(cases, Case{Args: rest, Undocumented: flattenedText.What, Meaning: Always(texts.Only(Arr)), Else: []Meaning{flattening}})
	}
	if odd {
		wide := AnyValue()
		cases = append(cases, undocumented(flattenedEmpty, rest, Set{Arr: wide.Arr}.Union(FailSet())))
	}
	return cases
}

// flattening is the meaning where no array is empty and no element is blank or an array.
var flattening = Meaning{
	Image: func(args []Set) Set { return gather(asArrays(args)) },
	Inverse: func(args []Set, out Set) boxes {
		return func(yield func([]Set) bool) {
			gathered(asArrays(args), out, func(parts []Set) bool {
				box := make([]Set, len(args))
				for i, a := range args {
					box[i] = a.without(Arr).Intersect(parts[i].Arr.Elements())
					box[i].Arr = a.Arr.intersect(parts[i].Arr)
				}
				return yield(box)
			})
		}
	},
}

// asArrays are the arguments with what is no array as an array of one element.
func asArrays(args []Set) []Set {
	parts := make([]Set, len(args))
	for i, a := range args {
		if scalars := a.without(Arr); !scalars.IsEmpty() {
			parts[i] = single(scalars)
		}
		parts[i].Arr = parts[i].Arr.union(a.Arr)
	}
	return parts
}
