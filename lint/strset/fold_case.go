package strset

import "sync"

// CaseBreaksFold is the set of the one-letter strings that Fold no longer takes for the same once their case was changed: those
// whose upper or lower case is several letters ("ß", which becomes "SS"). On strings without such a letter Fold(Upper(s)) and
// Fold(Lower(s)) are Fold(s).
func CaseBreaksFold() Set { return caseBreaksFold() }

var caseBreaksFold = sync.OnceValue(func() Set {
	var ranges []Range
	for _, c := range casedRanges() {
		for r := c.Lo; r <= c.Hi; r++ {
			s := string(r)
			if Fold(Upper(s)) != Fold(s) || Fold(Lower(s)) != Fold(s) {
				ranges = append(ranges, Range{r, r})
			}
		}
	}
	return Runes(ranges...)
})
