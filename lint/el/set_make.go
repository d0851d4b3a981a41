package el

import (
	"math"

	"github.com/profilelint/profilelint/lint/strset"
)

// The sets of one kind.

// NullSet is {null}.
func NullSet() Set { return Set{Null: true} }

// FailSet is the outcome of an evaluation that fails.
func FailSet() Set { return Set{Fails: true} }

// StrSet is the set of the strings in s.
func StrSet(s strset.Set) Set { return Set{Strs: s} }

// BoolSet is the set of booleans that may be true, or may be false.
func BoolSet(mayTrue, mayFalse bool) Set { return Set{True: mayTrue, False: mayFalse} }

// IntSet is the set of the integers in i.
func IntSet(i Interval) Set { return Set{Nums: Nums{Ints: i.Whole()}} }

// NumSet is the set of the numbers in i, integers and floating-point numbers.
func NumSet(i Interval) Set { return Set{Nums: Nums{Ints: i.Whole(), Decs: i}} }

// AnyString is the set of all strings.
func AnyString() Set { return Set{Strs: strset.All()} }

// AnyValue is the set of all values, null included, failure not.
func AnyValue() Set {
	s := anyScalar()
	elem := anyScalar()
	elem.Other = true
	s.Arr = ArrSet{Elem: &elem, Max: -1}
	s.Other = true
	return s
}

func anyScalar() Set {
	return Set{Null: true, True: true, False: true, Nums: Nums{AnyNumber(), AnyNumber(), true}, Strs: strset.All()}
}

// AnyOutcome is every value, and failure.
func AnyOutcome() Set {
	s := AnyValue()
	s.Fails = true
	return s
}

// SetOf is the set of the given values.
func SetOf(vs ...Value) Set {
	var s Set
	var words []string
	for _, v := range vs {
		switch v.Kind() {
		case Null:
			s.Null = true
		case Bool:
			if v.Bool() {
				s.True = true
			} else {
				s.False = true
			}
		case Int:
			s.Nums.Ints = s.Nums.Ints.Union(Between(v.Float(), v.Float()))
		case Num:
			if math.IsNaN(v.Float()) {
				s.Nums.NaN = true
				continue
			}
			s.Nums.Decs = s.Nums.Decs.Union(Between(v.Float(), v.Float()))
		case Str:
			words = append(words, v.Str())
		case Arr:
			elem := SetOf(v.a...)
			elem.Other, elem.Arr = elem.Arr.Elem != nil, ArrSet{}
			s.Arr = s.Arr.union(ArrSet{Elem: &elem, Min: v.Len(), Max: v.Len()})
		}
	}
	if len(words) > 0 {
		s.Strs = strset.Of(words...)
	}
	return s
}
