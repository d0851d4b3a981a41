package el

import (
	"math"
	"strconv"

	"github.com/profilelint/profilelint/lint/strset"
)

// TextSet returns the texts that the values of s have when they are joined to a string, null as "null", as Spring does. Or more:
// numbers in a wide range, arrays and objects have every text of their look.
func TextSet(s Set) strset.Set {
	u := s.Strs
	var words []string
	if s.Null {
		words = append(words, "null")
	}
	if s.True {
		words = append(words, "true")
	}
	if s.False {
		words = append(words, "false")
	}
	if s.Nums.NaN {
		words = append(words, "NaN")
	}
	if len(words) > 0 {
		u = strset.Union(u, strset.Of(words...))
	}
	if i := s.Nums.Ints; i.NonEmpty {
		u = strset.Union(u, intTexts(i))
	}
	if s.Nums.Decs.NonEmpty {
		u = strset.Union(u, decTexts())
	}
	if s.Arr.Elem != nil || s.Other {
		u = strset.All()
	}
	return u
}

// withTexts returns the part of s whose text is in texts, or more.
func withTexts(s Set, texts strset.Set) Set {
	s.Strs = strset.Intersect(s.Strs, texts)
	s.Null = s.Null && texts.Contains("null")
	s.True = s.True && texts.Contains("true")
	s.False = s.False && texts.Contains("false")
	s.Nums.NaN = s.Nums.NaN && texts.Contains("NaN")
	if i := s.Nums.Ints; i.NonEmpty {
		s.Nums.Ints = intsWithTexts(i, texts)
	}
	if s.Nums.Decs.NonEmpty && strset.Disjoint(decTexts(), texts) {
		s.Nums.Decs = Interval{}
	}
	return s
}

// maxListed is the largest number of integers that are looked at one by one.
const maxListed = 64

// listed returns the integers of an interval that holds few.
func (i Interval) listed() ([]int64, bool) {
	if !i.NonEmpty || math.Abs(i.Lo) >= maxExactInt || math.Abs(i.Hi) >= maxExactInt {
		return nil, !i.NonEmpty
	}
	var all []int64
	for _, s := range i.spans() {
		if s.hi-s.lo >= float64(maxListed-len(all)) {
			return nil, false
		}
		for n := int64(math.Ceil(s.lo)); n <= int64(math.Floor(s.hi)); n++ {
			all = append(all, n)
		}
	}
	return all, true
}

func intsWithTexts(i Interval, texts strset.Set) Interval {
	all, ok := i.listed()
	if !ok {
		return i.Intersect(intsIn(strset.Intersect(intTexts(i), texts)))
	}
	var found Interval
	for _, n := range all {
		if texts.Contains(strconv.FormatInt(n, 10)) {
			found = found.Union(Between(float64(n), float64(n)))
		}
	}
	return found
}

// intTexts are the texts of integers, exactly those where both bounds are known.
func intTexts(i Interval) strset.Set {
	if all, ok := i.listed(); ok {
		words := make([]string, len(all))
		for k, n := range all {
			words[k] = strconv.FormatInt(n, 10)
		}
		return strset.Of(words...)
	}
	if math.Max(math.Abs(i.Lo), math.Abs(i.Hi)) < maxExactInt {
		var texts strset.Set
		for _, part := range i.Parts() {
			texts = strset.Union(texts, signed(part, naturals))
		}
		return texts
	}
	digits := len(strconv.FormatInt(math.MaxInt64, 10))
	some := strset.Concat(strset.Runes(strset.Range{Lo: '1', Hi: '9'}), digitTexts(0, digits-1))
	var texts strset.Set
	if i.Contains(0) {
		texts = strset.Of("0")
	}
	if i.Hi > 0 {
		texts = strset.Union(texts, some)
	}
	if i.Lo < 0 {
		texts = strset.Union(texts, strset.Concat(strset.Of("-"), some))
	}
	return texts
}

// maxDoubleText is the longest text of a double: a sign, 18 digits (one more than needed, as Java prints before version 19), the point, and
// an exponent such as E-308.
const maxDoubleText = 25

// decTexts are the looks of Java's Double.toString.
func decTexts() strset.Set {
	exp := strset.Union(strset.Of(""), strset.Concat(strset.Of("E", "E-"), digitTexts(1, 3)))
	return strset.Union(
		strset.Intersect(strset.Lengths(1, maxDoubleText), strset.Concat(strset.Of("", "-"), digitTexts(1, 17), strset.Of("."), digitTexts(1, 20), exp)),
		strset.Of("Infinity", "-Infinity"))
}
