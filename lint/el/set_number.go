package el

import "math"

// Nums is a set of numbers: integers and floating-point numbers are told apart, as Java does.
type Nums struct {
	// Ints are the integers. The bounds of its parts are integers or infinite: arithmetic on bounds relies on that.
	Ints Interval
	Decs Interval // the floating-point numbers
	NaN  bool     // the floating-point value that is no number, which is in no interval
}

// maxExactInt is the largest size at which every integer is a float64, so that an interval of one number is one integer.
const maxExactInt = 1 << 53

// IsEmpty reports whether no number is in the set.
func (n Nums) IsEmpty() bool { return !n.Ints.NonEmpty && !n.Decs.NonEmpty && !n.NaN }

// Union returns the numbers in either.
func (n Nums) Union(m Nums) Nums {
	return Nums{n.Ints.Union(m.Ints), n.Decs.Union(m.Decs), n.NaN || m.NaN}
}

// Intersect returns the numbers in both.
func (n Nums) Intersect(m Nums) Nums {
	return Nums{n.Ints.Intersect(m.Ints), n.Decs.Intersect(m.Decs), n.NaN && m.NaN}
}

// complement returns the numbers that are not in the set, or more: where integers are so large that float64 rounds them, and where
// the set is not exact.
func (n Nums) complement() Nums {
	return Nums{n.Ints.complement(prevInt, nextInt), n.Decs.complement(prevDec, nextDec), !n.NaN}
}

// Exact reports whether the set holds no number that it should not.
func (n Nums) Exact() bool { return n.Ints.Exact() && n.Decs.Exact() }

// Within reports whether it is certain that every number of the set is in m.
func (n Nums) Within(m Nums) bool {
	return n.Ints.within(m.Ints, prevInt, nextInt) && n.Decs.within(m.Decs, prevDec, nextDec) && (!n.NaN || m.NaN)
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
