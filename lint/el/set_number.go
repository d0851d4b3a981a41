package el

import "math"

// Nums is a set of numbers: integers and floating-point numbers are told apart, as Java does.
type Nums struct {
	Ints, Decs Interval
	NaN        bool // the floating-point value that is no number, which is in no interval
}

// Interval is the set of numbers from Lo to Hi, both included; the zero Interval is empty.
type Interval struct {
	Lo, Hi   float64
	NonEmpty bool
}

// maxExactInt is the largest size at which every integer is a float64, so that an interval of one number is one integer.
const maxExactInt = 1 << 53

// Between returns the interval of the numbers lo to hi, empty when lo > hi.
func Between(lo, hi float64) Interval {
	if lo > hi {
		return Interval{}
	}
	return Interval{lo, hi, true}
}

// AnyNumber is the interval of all numbers, the infinities included.
func AnyNumber() Interval { return Between(math.Inf(-1), math.Inf(1)) }

// Contains reports whether x is in the interval.
func (i Interval) Contains(x float64) bool { return i.NonEmpty && i.Lo <= x && x <= i.Hi }

// Intersect returns the numbers in both.
func (i Interval) Intersect(j Interval) Interval {
	if !i.NonEmpty || !j.NonEmpty {
		return Interval{}
	}
	return Between(math.Max(i.Lo, j.Lo), math.Min(i.Hi, j.Hi))
}

// Union returns the smallest interval that holds both.
func (i Interval) Union(j Interval) Interval {
	if !i.NonEmpty {
		return j
	}
	if !j.NonEmpty {
		return i
	}
	return Between(math.Min(i.Lo, j.Lo), math.Max(i.Hi, j.Hi))
}

// IsEmpty reports whether no number is in the set.
func (n Nums) IsEmpty() bool { return !n.Ints.NonEmpty && !n.Decs.NonEmpty && !n.NaN }

// Union returns the numbers in either, or more: of each kind the smallest interval that holds both.
func (n Nums) Union(m Nums) Nums {
	return Nums{n.Ints.Union(m.Ints), n.Decs.Union(m.Decs), n.NaN || m.NaN}
}

// Intersect returns the numbers in both.
func (n Nums) Intersect(m Nums) Nums {
	return Nums{n.Ints.Intersect(m.Ints), n.Decs.Intersect(m.Decs), n.NaN && m.NaN}
}

// complement returns the numbers that are not in the set, or more: an interval with two ends leaves all.
func (n Nums) complement() Nums {
	return Nums{n.Ints.complement(prevInt, nextInt), n.Decs.complement(prevDec, nextDec), !n.NaN}
}

// complements returns two sets that together hold the numbers that are not in n and no others, but for the rounding of very large
// integers.
func (n Nums) complements() (low, high Nums) {
	low, high = n.complement(), n.complement()
	low.Ints, high.Ints = n.Ints.complements(prevInt, nextInt)
	low.Decs, high.Decs = n.Decs.complements(prevDec, nextDec)
	return low, high
}

// complements returns what is below and what is above the interval; the same where that is one interval.
func (i Interval) complements(prev, next func(float64) float64) (low, high Interval) {
	if !i.NonEmpty || math.IsInf(i.Lo, -1) || math.IsInf(i.Hi, 1) {
		c := i.complement(prev, next)
		return c, c
	}
	return Between(math.Inf(-1), prev(i.Lo)), Between(next(i.Hi), math.Inf(1))
}

func (i Interval) complement(prev, next func(float64) float64) Interval {
	switch {
	case !i.NonEmpty:
		return AnyNumber()
	case math.IsInf(i.Lo, -1) && math.IsInf(i.Hi, 1):
		return Interval{}
	case math.IsInf(i.Lo, -1):
		return Between(next(i.Hi), math.Inf(1))
	case math.IsInf(i.Hi, 1):
		return Between(math.Inf(-1), prev(i.Lo))
	}
	return AnyNumber()
}

// single returns the only number of the set. Zero among the floating-point numbers is two values, 0.0 and -0.0.
func (n Nums) single() (Value, bool) {
	i, d := n.Ints, n.Decs
	switch {
	case n.NaN:
		return NumValue(math.NaN()), !i.NonEmpty && !d.NonEmpty
	case i.NonEmpty && !d.NonEmpty && i.Lo == i.Hi && math.Abs(i.Lo) < maxExactInt:
		return IntValue(int64(i.Lo)), i.Lo == math.Trunc(i.Lo)
	case d.NonEmpty && !i.NonEmpty && d.Lo == d.Hi && d.Lo != 0:
		return NumValue(d.Lo), true
	}
	return Value{}, false
}

// The neighbours of a number among the integers and among the floating-point numbers. Where an interval's bound is no longer
// an exact integer the bound itself is returned, so that what is cut off there is never too much.

func prevInt(x float64) float64 {
	if math.Abs(x) >= maxExactInt {
		return x
	}
	return math.Ceil(x) - 1
}

func nextInt(x float64) float64 {
	if math.Abs(x) >= maxExactInt {
		return x
	}
	return math.Floor(x) + 1
}

func prevDec(x float64) float64 { return math.Nextafter(x, math.Inf(-1)) }
func nextDec(x float64) float64 { return math.Nextafter(x, math.Inf(1)) }
