package el

import (
	"errors"
	"math"

	"github.com/profilelint/profilelint/lint/strset"
)

var indexedString = Unknown{
	What:   "indexing a string",
	Chosen: "the result is the letter at the position, as in Spring",
	Else:   "the string is taken as comma-separated values; or the evaluation fails",
}

func opIndex() Operation {
	return Operation{
		Signature: Signature{
			Name:   "[]",
			Params: []Param{{Name: "array"}, {Name: "position", Type: IntegerType}},
			Result: UnknownType,
		},
		Doc:      "The element of an array at a position, counted from 0. A position past the end fails.",
		Examples: []Example{{`{"a", "b"}[1]`, `"b"`}},
		Basis:    BasisSpring,
		Source:   "Okta EL reference, arrays; Spring Indexer",
		Unknowns: []Unknown{indexedString},
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			x, i := args[0], args[1]
			switch {
			case i.Kind() != Int:
				return Value{}, errors.New("the position is not an integer")
			case x.Kind() == Arr:
				return elementAt(x, i.Int())
			case x.Kind() != Str:
				return Value{}, errors.New(x.describe() + " has no elements")
			}
			ev.Undocumented(indexedString.What)
			if i.Int() < 0 || i.Int() >= int64(strset.Len(x.Str())) {
				return Value{}, errPosition
			}
			letter, _ := strset.Cut(x.Str(), int(i.Int()), int(i.Int())+1)
			return StrValue(letter), nil
		},
		Cases: func(args []Set) []Case {
			x, i := args[0], args[1]
			return []Case{
				{Args: []Set{x, i.without(Int)}, Meaning: Always(FailSet())},
				{Args: []Set{x.without(Str, Arr), i.Only(Int)}, Meaning: indexOfOther(x)},
				{Args: []Set{x.Only(Arr), i.Only(Int)}, Meaning: Meaning{Image: elementsAt, Inverse: havingAt}},
				undocumented(indexedString, []Set{x.Only(Str), i.Only(Int)},
					StrSet(strset.Lengths(1, 1)).Union(FailSet()), AnyString(), FailSet()),
			}
		},
	}
}

var errPosition = errors.New("the position is past the end")

func elementAt(array Value, i int64) (Value, error) {
	if i < 0 || i >= int64(array.Len()) {
		return Value{}, errPosition
	}
	return array.At(int(i)), nil
}

// indexOfOther is the meaning on what is no array: it fails, but on objects, of which nothing is known.
func indexOfOther(x Set) Meaning {
	if x.Other {
		return Always(AnyOutcome())
	}
	return Always(FailSet())
}

// havingAt are the arrays that may have an element of out at a position: some element is in out. Those too short are whole.
func havingAt(args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		if out.Fails && elementsAt(args).Fails && !yield(args) {
			return
		}
		least := max(0, args[1].Nums.Ints.Lo)
		if out = out.Values(); out.IsEmpty() || least >= maxPosition {
			return
		}
		yield(withArray(args, args[0].Arr.having(asElement(out)).sized(int(least)+1, -1)))
	}
}

// elementsAt are the elements that arrays may have at positions.
func elementsAt(args []Set) Set {
	a, i := args[0].Arr, args[1].Nums.Ints
	r := Set{Fails: i.Lo < 0 || i.Hi >= float64(a.Min)}
	last := math.Inf(1)
	if a.Max >= 0 {
		last = float64(a.Max - 1)
	}
	if i.Intersect(Between(0, last)).NonEmpty {
		r = r.Union(a.Elements())
	}
	return r
}
