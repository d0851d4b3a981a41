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
		if n := length(s.Strs); !s.Strs.IsEmpty() {
			s = s.Intersect(el.StrSet(strset.Lengths(n, n)))
		}
		best := sc.choose(i, s, 1)
		if len(best) == 0 {
			return nil, false
		}
		vals[i] = best[0]
	}
	return vals, true
}

func mostOf(s strset.Set) int {
	if n, ok := s.MaxLen(); ok {
		return min(n, longest)
	}
	return max(s.MinLen(), longest)
}
