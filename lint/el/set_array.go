package el

import "github.com/profilelint/profilelint/lint/strset"

// ArrSet is a set of arrays: every size from Min to Max (Max < 0: any) of elements in Elem. A nil Elem means no array at all.
// An array that is an element itself is in Elem.Arr or in Elem.Other.
type ArrSet struct {
	Elem     *Set
	Min, Max int
	// Some, where it is not nil, demands that at least one of the elements is in it: what "contains" asks for, and the opposite
	// of "all elements are".
	Some *Set
}

// isAnyElement reports whether every value is in the set of elements.
func (s Set) isAnyElement() bool {
	return s.Null && s.True && s.False && s.Other && s.Nums.complement().IsEmpty() && strset.Subset(strset.All(), s.Strs)
}

func (a ArrSet) contains(v Value) bool {
	if a.Elem == nil || v.Len() < a.Min || a.Max >= 0 && v.Len() > a.Max {
		return false
	}
	some := a.Some == nil
	for _, e := range v.a {
		if !a.Elem.hasElement(e) {
			return false
		}
		some = some || a.Some.hasElement(e)
	}
	return some
}

func (s Set) hasElement(e Value) bool { return s.Contains(e) || e.Kind() == Arr && s.Other }

func (a ArrSet) union(b ArrSet) ArrSet {
	if a.Elem == nil {
		return b
	}
	if b.Elem == nil {
		return a
	}
	elem := a.Elem.Union(*b.Elem)
	u := ArrSet{Elem: &elem, Min: min(a.Min, b.Min), Max: max(a.Max, b.Max)}
	if a.Max < 0 || b.Max < 0 {
		u.Max = -1
	}
	if a.Some != nil && b.Some != nil {
		some := a.Some.Union(*b.Some)
		u.Some = &some
	}
	return u
}

// intersect returns the arrays in both, or more: of two demands on some element the first is kept.
func (a ArrSet) intersect(b ArrSet) ArrSet {
	if a.Elem == nil || b.Elem == nil {
		return ArrSet{}
	}
	r := ArrSet{Min: max(a.Min, b.Min), Max: a.Max, Some: a.Some}
	if b.Max >= 0 && (r.Max < 0 || b.Max < r.Max) {
		r.Max = b.Max
	}
	if r.Some == nil {
		r.Some = b.Some
	}
	elem := asElement(*a.Elem).Intersect(asElement(*b.Elem))
	r.Elem = &elem
	return r.tidy()
}

// tidy is the same set of arrays, in which the demands on elements and sizes agree.
func (a ArrSet) tidy() ArrSet {
	if a.Some != nil {
		some := asElement(*a.Some).Intersect(asElement(*a.Elem))
		if some.IsEmpty() {
			return ArrSet{}
		}
		a.Some, a.Min = &some, max(a.Min, 1)
	}
	if a.Elem.IsEmpty() {
		if a.Min > 0 {
			return ArrSet{}
		}
		a.Max = 0
	}
	if a.Max >= 0 && a.Min > a.Max {
		return ArrSet{}
	}
	return a
}

// having returns the arrays of which some element is in s, or more.
func (a ArrSet) having(s Set) ArrSet {
	if a.Elem == nil {
		return a
	}
	all := AnyValue().Arr
	all.Some = &s
	if a.Some != nil { // the new demand is the one to keep
		a.Some = nil
		a.Min = max(a.Min, 1)
	}
	return a.intersect(all)
}

// lacking returns the arrays of which no element is in s, or more.
func (a ArrSet) lacking(s Set) ArrSet {
	if a.Elem == nil {
		return a
	}
	rest := s.Complement().Values()
	rest.Other = true
	return a.intersect(ArrSet{Elem: &rest, Max: -1})
}

// sized returns the arrays of atLeast to atMost elements (any number for -1).
func (a ArrSet) sized(atLeast, atMost int) ArrSet {
	all := AnyValue().Arr
	all.Min, all.Max = atLeast, atMost
	return a.intersect(all)
}

// complement returns the arrays that are not in the set, or more: exactly those where the set limits the elements or the
// size on one side.
func (a ArrSet) complement() ArrSet {
	all := AnyValue().Arr
	switch {
	case a.Elem == nil:
		return all
	case a.Some != nil:
		if a.Elem.isAnyElement() && a.Min <= 1 && a.Max < 0 {
			return all.lacking(*a.Some)
		}
	case a.Elem.isAnyElement():
		switch {
		case a.Min == 0 && a.Max < 0:
			return ArrSet{}
		case a.Min == 0:
			all.Min = a.Max + 1
		case a.Max < 0:
			all.Max = a.Min - 1
		}
	case a.Min == 0 && a.Max < 0:
		other := a.Elem.Complement().Values()
		other.Other = true // of arrays and objects as elements no part is told apart
		return all.having(other)
	}
	return all
}

// Elements returns what an element of such an array may be, nested arrays as arrays.
func (a ArrSet) Elements() Set {
	if a.Elem == nil {
		return Set{}
	}
	e := *a.Elem
	if e.Other {
		e.Arr = AnyValue().Arr
	}
	return e
}

// asElement is the set as that of an array's element, where arrays are among the other values.
func asElement(s Set) Set {
	s.Other = s.Other || s.Arr.Elem != nil
	s.Arr = ArrSet{}
	return s
}
