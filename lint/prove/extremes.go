package prove

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// longest is the length up to which the longest value of an attribute is written out.
const longest = 4096

// extremes returns a profile of the longest strings that the attributes can have, and one of the shortest. They are tried where
// a search found nothing, perhaps because its sets grew too large to tell anything: most limits are limits on length.
func (sc *scope) extremes(v env) [][]el.Value {
	var profiles [][]el.Value
	for _, length := range []func(strset.Set) int{mostOf, strset.Set.MinLen} {
		if vals, ok := sc.ofLength(v, length); ok {
			profiles = append(profiles, vals)
		}
	}
	return profiles
}

// ofLength returns a profile in which every string has the length that is told for its attribute.
func (sc *scope) ofLength(v env, length func(strset.Set) int) ([]el.Value, bool) {
	vals := make([]el.Value, len(v))
	for i, s := range v {
		var ok bool
		if s.Strs.IsEmpty() {
			vals[i], ok = sc.best(i, s)
		} else {
			vals[i], ok = sc.havingLength(i, s, length(s.Strs))
		}
		if !ok {
			return nil, false
		}
	}
	return vals, true
}

// havingLength returns the best text of a length among the values of an attribute.
func (sc *scope) havingLength(i int, s el.Set, n int) (el.Value, bool) {
	if s.Strs.IsEmpty() {
		return el.Value{}, false
	}
	return sc.best(i, el.StrSet(strset.Remember(s.Strs, exactLength(n), func() strset.Set { return strset.Intersect(s.Strs, strset.Lengths(n, n)) })))
}

// best returns the value of an attribute that people read best.
func (sc *scope) best(i int, s el.Set) (el.Value, bool) {
	vals := sc.choose(i, s, 1)
	if len(vals) == 0 {
		return el.Value{}, false
	}
	return vals[0], true
}

// exactLength names the part of a set that has one length.
type exactLength int

func mostOf(s strset.Set) int {
	if n, ok := s.MaxLen(); ok {
		return min(n, longest)
	}
	return max(s.MinLen(), longest)
}
