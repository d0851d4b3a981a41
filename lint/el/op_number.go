package el

import (
	"errors"
	"fmt"
	"math"
)

func binarySignature(name string) Signature {
	return Signature{Name: name, Params: []Param{{Name: "x", Type: UnknownType}, {Name: "y", Type: UnknownType}}, Result: UnknownType}
}

func isNumber(v Value) bool { return v.Kind() == Int || v.Kind() == Num }

// arithmetic computes x op y on numbers: of two integers an integer (Java's long), otherwise a double.
func arithmetic(op BinaryOp, x, y Value) (Value, error) {
	if x.Kind() == Int && y.Kind() == Int {
		return integerArithmetic(op, x.Int(), y.Int())
	}
	a, b := x.Float(), y.Float()
	switch op {
	case OpAdd:
		return NumValue(a + b), nil
	case OpSub:
		return NumValue(a - b), nil
	case OpMul:
		return NumValue(a * b), nil
	case OpDiv:
		return NumValue(a / b), nil
	case OpMod:
		return NumValue(math.Mod(a, b)), nil
	case OpPow:
		return NumValue(math.Pow(a, b)), nil
	}
	return Value{}, fmt.Errorf("%s is not arithmetic", op)
}

func integerArithmetic(op BinaryOp, a, b int64) (Value, error) {
	switch op {
	case OpAdd:
		return IntValue(a + b), nil
	case OpSub:
		return IntValue(a - b), nil
	case OpMul:
		return IntValue(a * b), nil
	case OpDiv, OpMod:
		if b == 0 {
			return Value{}, errors.New("division by zero")
		}
		if op == OpDiv {
			return IntValue(a / b), nil
		}
		return IntValue(a % b), nil
	case OpPow:
		return IntValue(int64(math.Pow(float64(a), float64(b)))), nil
	}
	return Value{}, fmt.Errorf("%s is not arithmetic", op)
}

// arithmeticSets is arithmetic on intervals, forwards: for sums and differences the bounds of the bounds, for the rest any number.
// Backwards, of a sum or difference with one integer known, the other one's interval is shifted.
func arithmeticSets(op BinaryOp) Meaning {
	return Meaning{
		Image: func(args []Set) Set {
			x, y := args[0].Nums, args[1].Nums
			r := Set{Nums: Nums{Ints: intervalArithmetic(op, x.Ints, y.Ints)}}
			if x.Decs.NonEmpty || y.Decs.NonEmpty {
				r.Nums.Decs = AnyNumber()
			}
			r.Fails = (op == OpDiv || op == OpMod) && x.Ints.NonEmpty && y.Ints.Contains(0)
			return r
		},
		Inverse: func(args []Set, out Set) boxes {
			if op != OpAdd && op != OpSub || args[0].Nums.Decs.NonEmpty || args[1].Nums.Decs.NonEmpty {
				return one(args)
			}
			x, y, z := args[0].Nums.Ints, args[1].Nums.Ints, out.Nums.Ints
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
	if !x.NonEmpty || !y.NonEmpty {
		return Interval{}
	}
	switch op {
	case OpAdd:
		return x.plus(y).orAllPast(maxExactInt)
	case OpSub:
		return x.minus(y).orAllPast(maxExactInt)
	}
	return AnyNumber()
}

func (i Interval) plus(j Interval) Interval {
	if !i.NonEmpty || !j.NonEmpty {
		return Interval{}
	}
	return Between(i.Lo+j.Lo, i.Hi+j.Hi)
}

func (i Interval) minus(j Interval) Interval {
	if !i.NonEmpty || !j.NonEmpty {
		return Interval{}
	}
	return Between(i.Lo-j.Hi, i.Hi-j.Lo)
}

// orAllPast gives up on an interval whose bounds are so large that integers may wrap around or lose precision.
func (i Interval) orAllPast(limit float64) Interval {
	if i.Lo < -limit || i.Hi > limit {
		return AnyNumber()
	}
	return i
}
