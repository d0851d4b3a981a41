package el

import "fmt"

var stringArithmetic = Unknown{
	What:   "- or * with a string on the left",
	Chosen: "the evaluation fails",
	Else:   "as in Spring, - moves a letter through the alphabet and * repeats the string",
}

// opArithmetic is an operator that takes numbers only.
func opArithmetic(op BinaryOp, doc string, examples ...Example) Operation {
	onStrings := op == OpSub || op == OpMul
	o := Operation{
		Signature: binarySignature(op, UnknownType),
		Doc:       doc,
		Examples:  examples,
		Basis:     BasisSpring,
		Source:    springOperators,
		Unknowns:  []Unknown{integerSize},
	}
	if onStrings {
		o.Unknowns = append(o.Unknowns, stringArithmetic)
	}
	o.Eval = func(ev *Evaluation, args []Value) (Value, error) {
		x, y := args[0], args[1]
		if isNumber(x) && isNumber(y) {
			return arithmetic(ev, op, x, y)
		}
		if onStrings && x.Kind() == Str && y.Kind() == Int {
			ev.Undocumented(stringArithmetic.What)
		}
		return Value{}, fmt.Errorf("%s takes numbers, not %s and %s", op, x.describe(), y.describe())
	}
	o.Cases = func(args []Set) []Case {
		x, y := args[0], args[1]
		cases := append(numberCases(op, args),
			Case{Args: []Set{x, y.without(Int, Num)}, Meaning: Always(FailSet())},
			Case{Args: []Set{x.without(Int, Num, Str), y}, Meaning: Always(FailSet())},
			Case{Args: []Set{x.Only(Str), y.Only(Num)}, Meaning: Always(FailSet())},
		)
		strs := []Set{x.Only(Str), y.Only(Int)}
		if onStrings {
			return append(cases, undocumented(stringArithmetic, strs, FailSet(), AnyString()))
		}
		return append(cases, Case{Args: strs, Meaning: Always(FailSet())})
	}
	return o
}

func arithmeticOperators() []Operation {
	return []Operation{
		opArithmetic(OpSub, "Subtracts numbers.", Example{`7 - 2`, `5`}),
		opArithmetic(OpMul, "Multiplies numbers.", Example{`7 * 2`, `14`}),
		opArithmetic(OpDiv, "Divides numbers; of two integers the quotient is an integer.",
			Example{`7 / 2`, `3`}, Example{`7.0 / 2`, `3.5`}),
		opArithmetic(OpMod, "The rest of a division.", Example{`7 % 2`, `1`}),
		opArithmetic(OpPow, "Raises a number to a power.", Example{`2 ^ 10`, `1024`}),
	}
}
