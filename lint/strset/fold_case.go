package strset

import "sync"

// UpperBreaksFold is the set of the one-letter strings that Fold no longer takes for the same once they are in upper case: those
// that become several letters ("ß", which becomes "SS"). On strings without such a letter Fold(Upper(s)) is Fold(s).
func UpperBreaksFold() Set { return upperBreaksFold() }

// LowerBreaksFold is the same for lower case.
func LowerBreaksFold() Set { return lowerBreaksFold() }

var (
	upperBreaksFold = sync.OnceValue(func() Set { return breaksFold(Upper) })
	lowerBreaksFold = sync.OnceValue(func() Set { return breaksFold(Lower) })
)

func breaksFold(change func(string) string) Set {
	var ranges []Range
	for _, c := range casedRanges() {
		for r := c.Lo; r <= c.Hi; r++ {
			if s := string(r); Fold(change(s)) != Fold(s) {
				ranges = append(ranges, Range{r, r})
			}
		}
	}
	return Runes(ranges...)
}
