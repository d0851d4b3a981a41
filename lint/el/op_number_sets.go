package el

import "math"

// numberCases divides the box of two numbers.
func numberCases(op BinaryOp, args []Set) []Case {
	x, y := args[0], args[1]
	decimals := Meaning{Image: func(args []Set) Set { return decimalArithmetic(op, args[0].Nums, args[1].Nums) }}
	cases := []Case{
		{Args: []Set{x.Only(Num), y.Only(Int, Num)}, Meaning: decimals},
		{Args: []Set{x.Only(Int), y.Only(Num)}, Meaning: decimals},
	}
	ints := onlyKind(args, Int)
	if anyEmpty(ints) {
		return cases
	}
	wide := integerSets(op)
	small := Meaning{
		Inverse: wide.Inverse,
		Image: func(args []Set) Set {
			r := wide.Image(args)
			r.Nums.Ints = r.Nums.Ints.Intersect(int32s)
			return r
		},
	}
	cases = append(cases, Case{Args: ints, Meaning: small})
	if i := wide.Image(ints).Nums.Ints; i.Intersect(int32s) != i {
		cases = append(cases, Case{
			Args: ints, Undocumented: integerSize.What, Meaning: wide, Else: []Meaning{Always(IntSet(int32s))}})
	}
	return cases
}

// decimalArithmetic is arithmetic on floating-point numbers, and on them and integers: the bounds of the bounds, as rounding keeps the
// order; for rests and powers any number.
func decimalArithmetic(op BinaryOp, x, y Nums) Set {
	a, b := x.Ints.hull(x.Decs), y.Ints.hull(y.Decs)
	anyDecimal := Set{Nums: Nums{Decs: AnyNumber(), NaN: true}}
	var f func(a, b float64) float64
	switch {
	case op == OpAdd:
		f = func(a, b float64) float64 { return a + b }
	case op == OpSub:
		f = func(a, b float64) float64 { return a - b }
	case op == OpMul && a.finite() && b.finite(): // elsewhere 0 may meet infinity inside
		f = func(a, b float64) float64 { return a * b }
	case op == OpDiv && a.finite() && b.finite() && (b.Lo > 0 || b.Hi < 0):
		f = func(a, b float64) float64 { return a / b }
	}
	if f == nil || !a.NonEmpty || !b.NonEmpty {
		return anyDecimal
	}
	var r Interval
	for _, p := range []float64{a.Lo, a.Hi} {
		for _, q := range []float64{b.Lo, b.Hi} {
			n := f(p, q)
			if math.IsNaN(n) {
				return anyDecimal
			}
			r = r.hull(Between(n, n))
		}
	}
	return Set{Nums: Nums{Decs: r, NaN: x.NaN || y.NaN}}
}

// finite reports whether neither bound is infinite.
func (i Interval) finite() bool { return !math.IsInf(i.Lo, 0) && !math.IsInf(i.Hi, 0) }

// integerSets is arithmetic on intervals of integers, forwards: the bounds of the bounds. Backwards, of a sum or difference, either side is cut to what the other one and the result leave it.
func integerSets(op BinaryOp) Meaning {
	image := func(args []Set) Set {
		x, y := args[0].Nums.Ints, args[1].Nums.Ints
		r := IntSet(intervalArithmetic(op, x, y))
		r.Fails = (op == OpDiv || op == OpMod) && y.Contains(0)
		return r
	}
	return Meaning{
		Image: image,
		Inverse: func(args []Set, out Set) boxes {
			possible := image(args).Intersect(out)
			if possible.IsEmpty() {
				return none
			}
			x, y, z := args[0].Nums.Ints, args[1].Nums.Ints, possible.Nums.Ints
			if op != OpAdd && op != OpSub || !x.isExact() || !y.isExact() || !z.isExact() {
				return one(args)
			}
			return each(z.Parts(), func(z Interval) []Set {
				if op == OpAdd {
					return []Set{IntSet(x.Intersect(z.minus(y))), IntSet(y.Intersect(z.minus(x)))}
				}
				return []Set{IntSet(x.Intersect(z.plus(y))), IntSet(y.Intersect(x.minus(z)))}
			})
		},
	}
}

func intervalArithmetic(op BinaryOp, x, y Interval) Interval {
	var r Interval
	switch {
	case !x.NonEmpty || !y.NonEmpty:
		return Interval{}
	case op == OpMod && y.isExact() && !y.Contains(0):
		return x.rest(y)
	case !x.isExact() || !y.isExact():
		return AnyNumber()
	case op == OpMul && x.size()*y.size() > maxExactInt:
		return AnyNumber()
	case op == OpAdd:
		r = x.plus(y)
	case op == OpSub:
		r = x.minus(y)
	case op == OpMul:
		r = x.corners(y, func(a, b int64) int64 { return a * b })
	case op == OpDiv && !y.Contains(0):
		quotient := func(a, b int64) int64 { return a / b }
		// Division is monotone on either side of 0, and not across it.
		r = x.corners(y.Intersect(negativeInts), quotient).hull(x.corners(y.Intersect(positiveInts), quotient))
	case op == OpPow && y.Lo == y.Hi && y.Lo >= 1 && math.Pow(x.size(), y.Lo) <= maxExactInt/2:
		r = x.power(y.Lo)
	}
	if !r.isExact() {
		return AnyNumber()
	}
	return r
}

// power returns the interval of i's numbers raised to a positive whole number.
func (i Interval) power(n float64) Interval {
	lo, hi := math.Pow(i.Lo, n), math.Pow(i.Hi, n)
	if math.Mod(n, 2) == 0 {
		lo, hi = math.Min(lo, hi), math.Max(lo, hi)
		if i.Lo <= 0 && i.Hi >= 0 {
			lo = 0
		}
	}
	return Between(lo, hi)
}

// isExact reports whether the bounds are so small that sums of them are exact, and neither int64 nor float64 loses anything.
func (i Interval) isExact() bool {
	return i.NonEmpty && -maxExactInt/2 <= i.Lo && i.Hi <= maxExactInt/2
}

func (i Interval) plus(j Interval) Interval  { return Between(i.Lo+j.Lo, i.Hi+j.Hi) }
func (i Interval) minus(j Interval) Interval { return Between(i.Lo-j.Hi, i.Hi-j.Lo) }

// size is the greatest absolute value.
func (i Interval) size() float64 { return math.Max(math.Abs(i.Lo), math.Abs(i.Hi)) }

var negativeInts, positiveInts = Between(math.Inf(-1), -1), Between(1, math.Inf(1))

// corners returns the interval of f's values on two exact intervals of integers, for an f that is monotone in each argument.
func (i Interval) corners(j Interval, f func(a, b int64) int64) Interval {
	var r Interval
	if !i.NonEmpty || !j.NonEmpty {
		return r
	}
	for _, a := range []float64{i.Lo, i.Hi} {
		for _, b := range []float64{j.Lo, j.Hi} {
			n := float64(f(int64(a), int64(b)))
			r = r.hull(Between(n, n))
		}
	}
	return r
}

// rest returns the interval of Java's i % j: smaller than j in size, no larger than i, and of i's sign.
func (i Interval) rest(j Interval) Interval {
	most := j.size() - 1
	return Between(math.Max(math.Min(i.Lo, 0), -most), math.Min(math.Max(i.Hi, 0), most))
}
