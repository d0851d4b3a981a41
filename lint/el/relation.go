package el

import "math"

// A relation between two values that have an order: it holds where it admits what their comparison gives.
type relation struct{ less, equal, greater bool }

func (r relation) holds(sign int) bool {
	return sign < 0 && r.less || sign == 0 && r.equal || sign > 0 && r.greater
}

func (r relation) not() relation    { return relation{!r.less, !r.equal, !r.greater} }
func (r relation) turned() relation { return relation{r.greater, r.equal, r.less} }

// holdsForNaN is the outcome where one side is NaN, which is neither less than, equal to nor greater than anything: only "not
// equal" holds, being the opposite of "equal".
func (r relation) holdsForNaN() bool { return r.less && r.greater }

// numberCases divides the box of two numbers.
func (r relation) numberCases(x, y Nums) []Case {
	nan := Always(BoolSet(r.holdsForNaN(), !r.holdsForNaN()))
	onlyNaN := func(n Nums) Set { return Set{Nums: Nums{NaN: n.NaN}} }
	cases := []Case{
		{Args: []Set{onlyNaN(x), {Nums: y}}, Meaning: nan},
		{Args: []Set{{Nums: x}, onlyNaN(y)}, Meaning: nan},
	}
	x.NaN, y.NaN = false, false
	return append(cases, Case{Args: []Set{{Nums: x}, {Nums: y}}, Meaning: r.numbers()})
}

// numbers is the meaning on numbers without NaN.
func (r relation) numbers() Meaning {
	return Meaning{
		Image: func(args []Set) Set {
			x, y := args[0].Nums.bounds(), args[1].Nums.bounds()
			return BoolSet(r.possible(x, y), r.not().possible(x, y))
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				if out.True && !r.pairs(args[0].Nums, args[1].Nums, yield) {
					return
				}
				if out.False {
					r.not().pairs(args[0].Nums, args[1].Nums, yield)
				}
			}
		},
	}
}

// possible reports whether the relation may hold between members of two intervals.
func (r relation) possible(x, y Interval) bool {
	return r.less && x.Lo < y.Hi || r.equal && x.Intersect(y).NonEmpty || r.greater && x.Hi > y.Lo
}

// pairs yields boxes that hold every pair of numbers in the relation. They hold no other pair where one side is known or is one of a
// few integers. It returns false when yield does.
func (r relation) pairs(x, y Nums, yield func([]Set) bool) bool {
	if r.less && r.greater && !r.equal {
		return relation{less: true}.pairs(x, y, yield) && relation{greater: true}.pairs(x, y, yield)
	}
	if ys, ok := y.Ints.listed(); ok && !y.Decs.NonEmpty {
		return r.eachPair(ys, x, func(x, y Nums) bool { return yield([]Set{{Nums: x}, {Nums: y}}) })
	}
	if xs, ok := x.Ints.listed(); ok && !x.Decs.NonEmpty {
		return r.turned().eachPair(xs, y, func(y, x Nums) bool { return yield([]Set{{Nums: x}, {Nums: y}}) })
	}
	return yield([]Set{{Nums: r.cut(x, y.bounds())}, {Nums: r.turned().cut(y, x.bounds())}})
}

func (r relation) eachPair(ys []int64, x Nums, yield func(x, y Nums) bool) bool {
	for _, n := range ys {
		y := Between(float64(n), float64(n))
		if !yield(r.cut(x, y), Nums{Ints: y}) {
			return false
		}
	}
	return true
}

// cut returns the part of x that is in the relation to some number of an interval.
func (r relation) cut(x Nums, y Interval) Nums {
	ints, decs := AnyNumber(), AnyNumber()
	if !r.greater {
		ints.Hi, decs.Hi = y.Hi, y.Hi
		if !r.equal {
			ints.Hi, decs.Hi = prevInt(y.Hi), prevDec(y.Hi)
		}
	}
	if !r.less {
		ints.Lo, decs.Lo = y.Lo, y.Lo
		if !r.equal {
			ints.Lo, decs.Lo = nextInt(y.Lo), nextDec(y.Lo)
		}
	}
	return x.Intersect(Nums{Ints: Between(ints.Lo, ints.Hi).Whole(), Decs: Between(decs.Lo, decs.Hi)})
}

// bounds is the interval of a set without NaN. Where integers are so large that float64 rounds them it is wider by more than
// the rounding.
func (n Nums) bounds() Interval {
	i := n.Ints
	const most = 4096 // the distance of neighbours among float64 near 2^63 is 2048
	if i.NonEmpty && math.Abs(i.Lo) >= maxExactInt {
		i.Lo -= most
	}
	if i.NonEmpty && math.Abs(i.Hi) >= maxExactInt {
		i.Hi += most
	}
	return i.hull(n.Decs)
}
