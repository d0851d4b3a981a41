package el

import (
	"math"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// digitTexts are the texts of so many decimal digits (any number for atMost -1).
func digitTexts(atLeast, atMost int) strset.Set {
	return strset.Runes(strset.Range{Lo: '0', Hi: '9'}).Repeat(atLeast, atMost)
}

// signed returns the texts of the integers of an interval, given those of an interval of whole numbers from 0 on. Both bounds must be
// below maxExactInt in size.
func signed(i Interval, natural func(lo, hi int64) strset.Set) strset.Set {
	lo, hi := int64(math.Ceil(i.Lo)), int64(math.Floor(i.Hi))
	if lo > hi {
		return strset.Empty()
	}
	var texts strset.Set
	if hi >= 0 {
		texts = natural(max(0, lo), hi)
	}
	if lo < 0 {
		texts = strset.Union(texts, strset.Concat(strset.Of("-"), natural(max(1, -hi), -lo)))
	}
	return texts
}

// naturals are the decimal texts of the whole numbers from lo to hi, 0 <= lo <= hi, without leading zeros.
func naturals(lo, hi int64) strset.Set {
	var parts []strset.Set
	for lo <= hi {
		first := strconv.FormatInt(lo, 10)
		last := strings.Repeat("9", len(first)) // the greatest number of as many digits
		if greatest, err := strconv.ParseInt(last, 10, 64); err != nil || greatest >= hi {
			last, lo = strconv.FormatInt(hi, 10), math.MaxInt64
		} else {
			lo = greatest + 1
		}
		parts = append(parts, strset.Intersect(digitsFrom(first, '9'), digitsFrom(last, '0')))
		if lo == math.MaxInt64 {
			break
		}
	}
	return strset.Union(parts...)
}

// digitsFrom are the texts of as many digits as w that are at least w (towards '9') or at most w (towards '0').
func digitsFrom(w string, towards byte) strset.Set {
	parts := []strset.Set{strset.Of(w)}
	for i := range len(w) {
		if w[i] == towards {
			continue
		}
		beyond := strset.Range{Lo: rune(w[i]) + 1, Hi: '9'}
		if towards == '0' {
			beyond = strset.Range{Lo: '0', Hi: rune(w[i]) - 1}
		}
		rest := len(w) - i - 1
		parts = append(parts, strset.Concat(strset.Of(w[:i]), strset.Runes(beyond), digitTexts(rest, rest)))
	}
	return strset.Union(parts...)
}

// padded are the decimal texts of the whole numbers from lo to hi, with any number of leading zeros.
func padded(lo, hi int64) strset.Set {
	return strset.Concat(strset.Of("0").Repeat(0, -1), naturals(lo, hi))
}

// intsIn returns the smallest interval that holds the integers written by decimal texts of few digits, or a larger one: its bounds are
// exact where there are few texts; otherwise they are powers of ten.
func intsIn(texts strset.Set) Interval {
	if words, ok := texts.Words(maxListed); ok {
		var found Interval
		for _, w := range words {
			if n, err := strconv.ParseInt(w, 10, 64); err == nil {
				found = found.Union(Between(float64(n), float64(n)))
			}
		}
		return found
	}
	minus := strset.StartingWith("-")
	up := naturalsIn(texts.Minus(minus))
	down := naturalsIn(strset.Intersect(texts, minus).After("-"))
	if down.NonEmpty {
		up = up.Union(Between(-down.Hi, -down.Lo))
	}
	return up
}

// naturalsIn is intsIn for digits without a sign.
func naturalsIn(digits strset.Set) Interval {
	zeros := strset.Of("0").Repeat(0, -1)
	var found Interval
	if !strset.Disjoint(digits, strset.Concat(zeros, strset.Of("0"))) {
		found = Between(0, 0)
	}
	longest, ok := digits.MaxLen()
	if !ok || longest > maxDigits {
		longest = maxDigits
		found = found.Union(Between(0, math.Inf(1)))
	}
	first := strset.Runes(strset.Range{Lo: '1', Hi: '9'})
	for n := 1; n <= longest; n++ {
		if !strset.Disjoint(digits, strset.Concat(zeros, first, digitTexts(n-1, n-1))) {
			found = found.Union(Between(math.Pow10(n-1), math.Pow10(n)-1))
		}
	}
	return found
}

// maxDigits is the largest number of digits of which every number is below maxExactInt.
const maxDigits = 15
