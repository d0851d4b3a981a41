package el

// numberCases divides the box of two numbers.
func numberCases(op BinaryOp, args []Set) []Case {
	x, y := args[0], args[1]
	decimals := Always(Set{Nums: Nums{Decs: AnyNumber(), NaN: true}})
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

// integerSets is arithmetic on intervals of integers, forwards: for sums and differences the bounds of the bounds, for the rest
// any number. Backwards, of a sum or difference, either side is cut to what the other one and the result leave it.
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
			if image(args).Intersect(out).IsEmpty() {
				return none
			}
			x, y, z := args[0].Nums.Ints, args[1].Nums.Ints, out.Nums.Ints
			if op != OpAdd && op != OpSub || !x.isExact() || !y.isExact() || !z.isExact() {
				return one(args)
			}
			if op == OpAdd {
				x, y = x.Intersect(z.minus(y)), y.Intersect(z.minus(x))
			} else {
				x, y = x.Intersect(z.plus(y)), y.Intersect(x.minus(z))
			}
			return one([]Set{IntSet(x), IntSet(y)})
		},
	}
}

func intervalArithmetic(op BinaryOp, x, y Interval) Interval {
	var r Interval
	switch {
	case !x.NonEmpty || !y.NonEmpty:
		return Interval{}
	case !x.isExact() || !y.isExact():
		return AnyNumber()
	case op == OpAdd:
		r = x.plus(y)
	case op == OpSub:
		r = x.minus(y)
	}
	if !r.isExact() {
		return AnyNumber()
	}
	return r
}

// isExact reports whether the bounds are so small that sums of them are exact, and neither int64 nor float64 loses anything.
func (i Interval) isExact() bool {
	return i.NonEmpty && -maxExactInt/2 <= i.Lo && i.Hi <= maxExactInt/2
}

func (i Interval) plus(j Interval) Interval  { return Between(i.Lo+j.Lo, i.Hi+j.Hi) }
func (i Interval) minus(j Interval) Interval { return Between(i.Lo-j.Hi, i.Hi-j.Lo) }
