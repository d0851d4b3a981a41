package prove

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// badOf returns every outcome that is not accepted, of those that the expression can have at all, or more. The complement of some
// arrays may be all arrays (el.Set.Complement); where all the arrays that the expression can yield are accepted, none of them is bad. cuts tells whether the expression may cut a character in two.
func badOf(accept, image el.Set, cuts bool) el.Set {
	bad := accept.Complement().Values()
	if withinArrays(image.Arr, accept.Arr) {
		bad.Arr = el.ArrSet{}
	}
	if cuts && !image.Strs.IsWhole() {
		// What Okta makes of half a character is not known; nor, then, that it accepts what it would accept as it is.
		if replaced := bad.Strs.PreHalvesReplaced(); replaced != bad.Strs {
			bad.Strs = strset.Union(bad.Strs, replaced)
		}
	}
	return bad
}

// within reports whether it is certain that every value of s is in t.
func within(s, t el.Set) bool {
	flags := (!s.Null || t.Null) && (!s.True || t.True) && (!s.False || t.False) && (!s.Other || t.Other)
	return flags && s.Nums.Within(t.Nums) && withinArrays(s.Arr, t.Arr) && t.Strs.Exact() && strset.Subset(s.Strs, t.Strs)
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
