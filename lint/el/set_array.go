package el

import "github.com/profilelint/profilelint/lint/strset"

// ArrSet is a set of arrays: every size from Min to Max (Max < 0: any) of elements in Elem. A nil Elem means no array at all.
// An array that is an element itself is in Elem.Arr or in Elem.Other.
type ArrSet struct {
	Elem     *Set
	Min, Max int
}

func (a ArrSet) isAll() bool {
	return a.Elem != nil && a.Min == 0 && a.Max < 0 && a.Elem.Null && a.Elem.True && a.Elem.False && a.Elem.Other &&
		a.Elem.Nums.complement().IsEmpty() && strset.Subset(strset.All(), a.Elem.Strs)
}

func (a ArrSet) contains(v Value) bool {
	if a.Elem == nil || v.Len() < a.Min || a.Max >= 0 && v.Len() > a.Max {
		return false
	}
	for _, e := range v.a {
		if !a.Elem.Contains(e) && (e.Kind() != Arr || !a.Elem.Other) {
			return false
		}
	}
	return true
}

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
	return u
}

func (a ArrSet) intersect(b ArrSet) ArrSet {
	if a.Elem == nil || b.Elem == nil {
		return ArrSet{}
	}
	r := ArrSet{Min: max(a.Min, b.Min), Max: a.Max}
	if b.Max >= 0 && (r.Max < 0 || b.Max < r.Max) {
		r.Max = b.Max
	}
	if r.Max >= 0 && r.Min > r.Max {
		return ArrSet{}
	}
	elem := asElement(*a.Elem).Intersect(asElement(*b.Elem))
	if elem.IsEmpty() {
		if r.Min > 0 {
			return ArrSet{}
		}
		r.Max = 0
	}
	r.Elem = &elem
	return r
}

// elements returns what an element of such an array may be, nested arrays as arrays.
func (a ArrSet) elements() Set {
	if a.Elem == nil {
		return Set{}
	}
	e := *a.Elem
	if e.Other {
		e.Arr = AnyValue().Arr
	}
	return e
}
