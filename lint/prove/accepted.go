package prove

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// badOf returns sets that together hold every outcome that is not accepted, of those that the expression can have at all, or more. The
// complement of some arrays may be all arrays (el.Set.Complement); where everything that the expression can yield of such a kind
// is accepted, nothing of it is bad.
func badOf(accept, image el.Set) []el.Set {
	var parts []el.Set
	for _, bad := range accept.Outside() {
		bad = bad.Values()
		if withinNumbers(image.Nums, accept.Nums) {
			bad.Nums = el.Nums{}
		}
		if withinArrays(image.Arr, accept.Arr) {
			bad.Arr = el.ArrSet{}
		}
		parts = append(parts, bad)
	}
	return parts
}

// within reports whether it is certain that every value of s is in t.
func within(s, t el.Set) bool {
	flags := (!s.Null || t.Null) && (!s.True || t.True) && (!s.False || t.False) && (!s.Other || t.Other)
	return flags && withinNumbers(s.Nums, t.Nums) && withinArrays(s.Arr, t.Arr) && t.Strs.Exact() && strset.Subset(s.Strs, t.Strs)
}

func withinNumbers(s, t el.Nums) bool {
	return withinInterval(s.Ints, t.Ints) && withinInterval(s.Decs, t.Decs) && (!s.NaN || t.NaN)
}

func withinInterval(s, t el.Interval) bool {
	return !s.NonEmpty || t.Contains(s.Lo) && t.Contains(s.Hi)
}

func withinArrays(s, t el.ArrSet) bool {
	switch {
	case s.Elem == nil:
		return true
	case t.Elem == nil || s.Min < t.Min || t.Max >= 0 && (s.Max < 0 || s.Max > t.Max):
		return false
	}
	return s.Max == 0 || within(*s.Elem, *t.Elem)
}
