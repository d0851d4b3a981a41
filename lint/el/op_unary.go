package el

import "fmt"

func unarySignature(op UnaryOp, result Type) Signature {
	return Signature{Name: UnaryName(op), Params: []Param{{Name: "x"}}, Result: result}
}

func opNot() Operation {
	flip := func(s Set) Set { return BoolSet(s.False, s.True) }
	return Operation{
		Signature: unarySignature(OpNot, BooleanType),
		Doc:       "True where the operand is false, and the other way round.",
		Examples:  []Example{{`!true`, `false`}, {`NOT false`, `true`}},
		Basis:     BasisDocumented,
		Source:    "Okta EL reference, conditional expressions; Spring OperatorNot",
		Eval: func(_ *Evaluation, args []Value) (Value, error) {
			if args[0].Kind() != Bool {
				return Value{}, fmt.Errorf("! takes a boolean, not %s", args[0].describe())
			}
			return BoolValue(!args[0].Bool()), nil
		},
		Cases: func(args []Set) []Case {
			return []Case{
				{Args: where(args, 0, Bool), Meaning: Meaning{
					Image:   func(args []Set) Set { return flip(args[0]) },
					Inverse: func(args []Set, out Set) boxes { return one([]Set{args[0].Intersect(flip(out))}) },
				}},
				{Args: []Set{args[0].without(Bool)}, Meaning: Always(FailSet())},
			}
		},
	}
}

// opSign is unary minus or plus.
func opSign(op UnaryOp, doc string, example Example) Operation {
	turn := func(i Interval) Interval {
		if op != OpNeg {
			return i
		}
		var turned Interval
		for _, p := range i.Parts() {
			turned = turned.Union(Between(-p.Hi, -p.Lo))
		}
		return turned
	}
	turnSet := func(s Set) Set {
		ints := turn(s.Nums.Ints)
		if ints.NonEmpty && !ints.isExact() {
			ints = AnyNumber() // the least integer is its own opposite
		}
		return Set{Nums: Nums{ints, turn(s.Nums.Decs), s.Nums.NaN}}
	}
	return Operation{
		Signature: unarySignature(op, UnknownType),
		Doc:       doc,
		Examples:  []Example{example},
		Basis:     BasisSpring,
		Source:    springOperators,
		Eval: func(_ *Evaluation, args []Value) (Value, error) {
			switch x := args[0]; {
			case !isNumber(x):
				return Value{}, fmt.Errorf("unary %s takes a number, not %s", op, x.describe())
			case op == OpPos:
				return x, nil
			case x.Kind() == Int:
				return IntValue(-x.Int()), nil
			default:
				return NumValue(-x.Float()), nil
			}
		},
		Cases: func(args []Set) []Case {
			return []Case{
				{Args: where(args, 0, Int, Num), Meaning: Meaning{
					Image:   func(args []Set) Set { return turnSet(args[0]) },
					Inverse: func(args []Set, out Set) boxes { return one([]Set{args[0].Intersect(turnSet(out))}) },
				}},
				{Args: []Set{args[0].without(Int, Num)}, Meaning: Always(FailSet())},
			}
		},
	}
}

func unaryOperators() []Operation {
	return []Operation{
		opNot(),
		opSign(OpNeg, "The number with the opposite sign.", Example{`-(3)`, `-3`}),
		opSign(OpPos, "The number itself.", Example{`+(3)`, `3`}),
	}
}
