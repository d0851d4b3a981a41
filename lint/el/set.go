package el

import (
	"math"

	"github.com/profilelint/profilelint/lint/strset"
)

// Set is a set of outcomes of an evaluation: values of every kind, and failure. It always holds at least the outcomes it
// stands for (an over-approximation), which is what makes a proof of emptiness a proof. Immutable; the zero Set is empty.
type Set struct {
	Null  bool // null is in it
	Fails bool // evaluation may fail, yielding no value
	True  bool
	False bool
	Nums  Nums
	Strs  strset.Set
	Arr   ArrSet
	// Other stands for values of kinds that the language does not compute with (objects).
	Other bool
}

// Contains reports whether the value is in the set.
func (s Set) Contains(v Value) bool {
	switch v.Kind() {
	case Null:
		return s.Null
	case Bool:
		return v.Bool() && s.True || !v.Bool() && s.False
	case Int:
		return s.Nums.Ints.Contains(v.Float())
	case Num:
		return s.Nums.Decs.Contains(v.Float()) || s.Nums.NaN && math.IsNaN(v.Float())
	case Str:
		return s.Strs.Contains(v.Str())
	case Arr:
		return s.Arr.contains(v)
	}
	return false
}

// IsEmpty reports whether no outcome is in the set.
func (s Set) IsEmpty() bool {
	return !s.Null && !s.Fails && !s.True && !s.False && !s.Other && s.Arr.Elem == nil &&
		s.Nums.IsEmpty() && s.Strs.IsEmpty()
}

// Union returns the outcomes in either.
func (s Set) Union(t Set) Set {
	return Set{
		Null: s.Null || t.Null, Fails: s.Fails || t.Fails, True: s.True || t.True, False: s.False || t.False,
		Nums:  s.Nums.Union(t.Nums),
		Strs:  strset.Union(s.Strs, t.Strs),
		Arr:   s.Arr.union(t.Arr),
		Other: s.Other || t.Other,
	}
}

// Intersect returns the outcomes in both.
func (s Set) Intersect(t Set) Set {
	return Set{
		Null: s.Null && t.Null, Fails: s.Fails && t.Fails, True: s.True && t.True, False: s.False && t.False,
		Nums:  s.Nums.Intersect(t.Nums),
		Strs:  strset.Intersect(s.Strs, t.Strs),
		Arr:   s.Arr.intersect(t.Arr),
		Other: s.Other && t.Other,
	}
}

// Complement returns every outcome that is not in the set, or more: of arrays limited in more than one way, all arrays.
func (s Set) Complement() Set {
	return Set{
		Null: !s.Null, Fails: !s.Fails, True: !s.True, False: !s.False,
		Nums: s.Nums.complement(), Strs: s.Strs.Complement(), Arr: s.Arr.complement(), Other: !s.Other,
	}
}

// Only returns the part of the set of the given kinds; failure is left out.
func (s Set) Only(kinds ...Kind) Set {
	var r Set
	for _, k := range kinds {
		switch k {
		case Null:
			r.Null = s.Null
		case Bool:
			r.True, r.False = s.True, s.False
		case Int:
			r.Nums.Ints = s.Nums.Ints
		case Num:
			r.Nums.Decs, r.Nums.NaN = s.Nums.Decs, s.Nums.NaN
		case Str:
			r.Strs = s.Strs
		case Arr:
			r.Arr = s.Arr
		}
	}
	return r
}

// Values returns the set without failure.
func (s Set) Values() Set {
	s.Fails = false
	return s
}

// Single returns the only value of a set that holds exactly one outcome, a value of a scalar kind.
func (s Set) Single() (Value, bool) {
	if s.Fails || s.Other || s.Arr.Elem != nil {
		return Value{}, false
	}
	var found []Value
	if s.Null {
		found = append(found, Value{})
	}
	if s.True {
		found = append(found, BoolValue(true))
	}
	if s.False {
		found = append(found, BoolValue(false))
	}
	if !s.Nums.IsEmpty() {
		n, ok := s.Nums.single()
		if !ok {
			return Value{}, false
		}
		found = append(found, n)
	}
	if len(found) > 1 {
		return Value{}, false
	}
	if !s.Strs.IsEmpty() {
		w, ok := s.Strs.Single()
		if !ok {
			return Value{}, false
		}
		found = append(found, StrValue(w))
	}
	if len(found) != 1 {
		return Value{}, false
	}
	return found[0], true
}
