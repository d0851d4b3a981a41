package el

import (
	"math"
	"strconv"

	"github.com/profilelint/profilelint/lint/strset"
)

// readNum is the meaning of Convert.toNum on plain decimal texts (plainDecimals). What stands before the point bounds the number.
var readNum = Meaning{
	Image: func(args []Set) Set {
		texts := args[0].Strs
		if words, ok := texts.Words(maxListed); ok {
			return decimalsOf(words)
		}
		minus := strset.StartingWith("-")
		up := wholeParts(texts.Minus(minus))
		down := wholeParts(strset.Intersect(texts, minus).After("-"))
		var decs Interval
		if up.NonEmpty {
			decs = Between(up.Lo, up.Hi+1)
		}
		if down.NonEmpty {
			decs = decs.Union(Between(-down.Hi-1, -down.Lo))
		}
		return Set{Nums: Nums{Decs: decs}}
	},
	Inverse: func(args []Set, out Set) boxes {
		return func(yield func([]Set) bool) {
			sure, maybe := strset.Empty(), strset.Empty()
			for _, i := range out.Nums.Decs.Parts() {
				s, m := decimalsIn(i.Lo, i.Hi)
				sure, maybe = strset.Union(sure, s), strset.Union(maybe, m)
				s, m = decimalsIn(-i.Hi, -i.Lo)
				minus := strset.Of("-")
				sure, maybe = strset.Union(sure, strset.Concat(minus, s)), strset.Union(maybe, strset.Concat(minus, m))
			}
			_ = yield([]Set{StrSet(strset.Intersect(args[0].Strs, sure))}) &&
				yield([]Set{StrSet(strset.Intersect(args[0].Strs, maybe))})
		}
	},
}

// decimalsOf are the numbers that texts hold.
func decimalsOf(texts []string) Set {
	var s Set
	for _, w := range texts {
		if f, err := strconv.ParseFloat(w, 64); err == nil {
			s = s.Union(SetOf(NumValue(f)))
		}
	}
	return s
}

// wholeParts is intsIn for what stands before the point in texts without a sign.
func wholeParts(texts strset.Set) Interval {
	return intsIn(strset.Union(strset.Intersect(texts, digitTexts(1, -1)), texts.Before(".")))
}

// mostWhole is the greatest whole part of a plain decimal text.
const mostWhole = 1e15 - 1

// decimalsIn returns the texts without a sign that surely hold a number from lo to hi, and those that may: a fraction of many digits
// is rounded up to the next whole number, and only what stands before the point is looked at.
func decimalsIn(lo, hi float64) (sure, maybe strset.Set) {
	digits := func(lo, hi float64) strset.Set {
		lo, hi = math.Max(lo, 0), math.Min(hi, mostWhole)
		if lo > hi {
			return strset.Empty()
		}
		fraction := strset.Union(strset.Of(""), strset.Concat(strset.Of("."), digitTexts(1, -1)))
		return strset.Concat(padded(int64(lo), int64(hi)), fraction)
	}
	return digits(math.Ceil(lo), math.Floor(hi)-1), digits(math.Ceil(lo)-1, math.Floor(hi))
}
