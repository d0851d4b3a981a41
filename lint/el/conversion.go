package el

import (
	"math"
	"sync"
	"unicode"

	"github.com/profilelint/profilelint/lint/strset"
)

// Where a value is of another type than an attribute, nothing documents whether Okta refuses it or converts it. To tell what happens if
// it converts, this file knows which values have a text in a given set, and which texts stand for a number in one. Both answers hold
// less than they could where it is not certain.

// TextIn returns the booleans and numbers of s whose text is in texts, whichever way a number is written: as Java writes it, and a
// whole one without a fraction as well.
func (s Set) TextIn(texts strset.Set) Set {
	if !texts.Exact() {
		return Set{}
	}
	r := BoolSet(s.True && texts.Contains("true"), s.False && texts.Contains("false"))
	r.Nums.NaN = s.Nums.NaN && texts.Contains("NaN")
	if s.Nums.Ints.NonEmpty {
		r.Nums.Ints = s.Nums.Ints.Intersect(intsInside(s.Nums.Ints, texts))
	}
	if s.Nums.Decs.NonEmpty {
		r.Nums.Decs = decsInside(s.Nums.Decs, texts)
	}
	return r
}

// intsInside are integers whose text is in texts: those of i where they are few; of every number of digits all of them, or those that are
// named or all but those that are left out.
func intsInside(i Interval, texts strset.Set) Interval {
	if all, ok := i.listed(); ok {
		return having(all, func(v Value) bool { return texts.Contains(v.Text()) }, IntValue)
	}
	var found Interval
	if texts.Contains("0") {
		found = Between(0, 0)
	}
	first := strset.Runes(strset.Range{Lo: '1', Hi: '9'})
	for n := 1; n <= maxIntDigits; n++ {
		digits := strset.Concat(first, digitTexts(n-1, n-1))
		span := sizesOf(n)
		found = found.Union(classInside(span, digits, texts))
		below := classInside(span, strset.Concat(strset.Of("-"), digits), texts)
		for _, p := range below.Parts() {
			found = found.Union(Between(-p.Hi, -p.Lo))
		}
	}
	return found.joined()
}

// sizesOf are the positive integers of n digits. Large floating-point numbers are further apart than integers: what may be rounded to a
// power of ten belongs to the sizes on either side, and is left out.
func sizesOf(n int) Interval {
	lo, hi := math.Pow10(n-1), math.Pow10(n)-1
	if lo >= maxExactInt {
		lo = math.Nextafter(lo, math.Inf(1))
	}
	if hi >= maxExactInt {
		hi = math.Nextafter(math.Pow10(n), 0)
	}
	if n == maxIntDigits {
		hi = math.Inf(1)
	}
	return Between(lo, hi)
}

// joined returns the same integers in fewer parts: 0 to 9 and 10 to 99 are one, and so are the sizes on both sides of a power of ten.
func (i Interval) joined() Interval {
	var spans []span
	for _, s := range i.spans() {
		if n := len(spans); n > 0 && (s.lo <= spans[n-1].hi+1 || s.lo <= nextDec(nextDec(spans[n-1].hi))) {
			spans[n-1].hi = s.hi
		} else {
			spans = append(spans, s)
		}
	}
	return ofSpans(spans, i.loose)
}

// maxIntDigits is the number of digits of the greatest integer.
const maxIntDigits = 19

// classInside are the sizes of the integers of one sign and number of digits, which span holds and digits writes, whose text is in texts.
func classInside(span Interval, digits, texts strset.Set) Interval {
	if strset.Disjoint(digits, texts) {
		return Interval{}
	}
	if strset.Subset(digits, texts) {
		return span
	}
	if span.Hi >= maxExactInt {
		return Interval{}
	}
	if words, ok := strset.Intersect(digits, texts).Words(maxListed); ok {
		return intsIn(strset.Of(words...)).sizes()
	}
	if words, ok := digits.Minus(texts).Words(maxListed); ok {
		return span.Intersect(intsIn(strset.Of(words...)).sizes().complement(prevInt, nextInt))
	}
	return Interval{}
}

// sizes is the interval of the sizes of numbers of one sign.
func (i Interval) sizes() Interval {
	if !i.NonEmpty || i.Lo >= 0 {
		return i
	}
	var found Interval
	for _, p := range i.Parts() {
		found = found.Union(Between(-p.Hi, -p.Lo))
	}
	return found
}

// having are the numbers of a list that a test holds of, as values.
func having[T int64 | float64](list []T, test func(Value) bool, value func(T) Value) Interval {
	var found Interval
	for _, n := range list {
		if test(value(n)) {
			found = found.Union(Between(float64(n), float64(n)))
		}
	}
	return found
}

// decsInside are the floating-point numbers of i whose texts are all in texts: i as a whole or not at all, and single numbers, of which a
// few of i are looked at besides those that i lists.
func decsInside(i Interval, texts strset.Set) Interval {
	if strset.Subset(numberTexts(), texts) {
		return i
	}
	var few []float64
	for _, p := range i.Parts() {
		for _, x := range []float64{p.Lo, p.Hi, p.Lo + (p.Hi-p.Lo)/3, 1.0 / 3, 100 / 3.0} {
			if p.Contains(x) && !math.IsInf(x, 0) {
				few = append(few, x)
			}
		}
		if len(few) > maxListed {
			break
		}
	}
	return having(few, func(v Value) bool {
		whole := v.Float() == math.Trunc(v.Float())
		return texts.Contains(v.Text()) && !(whole && !texts.Contains(IntValue(toLong(v.Float())).Text()))
	}, NumValue)
}

// numberTexts are the looks of a floating-point number: Java's, and for a whole one that of an integer.
var numberTexts = sync.OnceValue(func() strset.Set { return strset.Union(decTexts(), intTexts(AnyNumber())) })

// TextsOf returns texts that surely stand for a number of n, if they stand for a number: integers without leading zeros, and decimal
// fractions between integers of which both are in n.
func (n Nums) TextsOf() strset.Set {
	exact := Between(1-math.Pow10(maxDigits), math.Pow10(maxDigits)-1)
	var texts strset.Set
	for _, p := range n.Ints.Intersect(exact).Parts() {
		texts = strset.Union(texts, signed(p, naturals))
	}
	for _, p := range n.Decs.Intersect(exact).Parts() {
		texts = strset.Union(texts, signed(p, func(lo, hi int64) strset.Set {
			if lo >= hi {
				return strset.Empty()
			}
			return strset.Concat(naturals(lo, hi-1), strset.Of("."), digitTexts(1, maxDigits))
		}))
	}
	return texts
}

// NoNumbers are texts that no reader takes for a number: without a digit of any script, and without the words for infinity and for what
// is no number.
var NoNumbers = sync.OnceValue(func() strset.Set {
	var others []strset.Range
	next := rune(0)
	add := func(lo, hi rune) {
		if next < lo {
			others = append(others, strset.Range{Lo: next, Hi: lo - 1})
		}
		next = hi + 1
	}
	for _, r := range unicode.Nd.R16 {
		add(rune(r.Lo), rune(r.Hi))
	}
	for _, r := range unicode.Nd.R32 {
		add(rune(r.Lo), rune(r.Hi))
	}
	add(unicode.MaxRune+1, unicode.MaxRune+1)
	words := strset.Of("inf", "nan", "∞").PreLower()
	return strset.Runes(others...).Repeat(0, -1).Minus(strset.Concat(strset.All(), words, strset.All()))
})
