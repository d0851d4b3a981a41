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
next:
	for _, length := range []func(strset.Set) int{mostOf, strset.Set.MinLen} {
		vals := make([]el.Value, len(v))
		for i, s := range v {
			if n := length(s.Strs); !s.Strs.IsEmpty() {
				s = s.Intersect(el.StrSet(strset.Lengths(n, n)))
			}
			best := sc.choose(i, s, 1)
			if len(best) == 0 {
				continue next
			}
			vals[i] = best[0]
		}
		profiles = append(profiles, vals)
	}
	return profiles
}

func mostOf(s strset.Set) int {
	if n, ok := s.MaxLen(); ok {
		return min(n, longest)
	}
	return max(s.MinLen(), longest)
}
