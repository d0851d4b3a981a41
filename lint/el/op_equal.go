package el

// An equality is == or !=.
type equality struct {
	op BinaryOp
	relation
}

func (e equality) operation(doc string, examples ...Example) Operation {
	return Operation{
		Signature: binarySignature(e.op, BooleanType),
		Doc:       doc,
		Examples:  examples,
		Basis:     BasisSpring,
		Source:    "Okta EL reference, conditional expressions; Spring Operator.equalityCheck",
		Eval: func(_ *Evaluation, args []Value) (Value, error) {
			return BoolValue(equalValues(args[0], args[1]) == e.equal), nil
		},
		Cases: e.cases,
	}
}

// equalValues is Spring's equality: numbers by size, whatever their kind; values of different kinds are never equal.
func equalValues(x, y Value) bool {
	switch {
	case x.Kind() == Int && y.Kind() == Int:
		return x.Int() == y.Int()
	case isNumber(x) && isNumber(y):
		return x.Float() == y.Float()
	}
	return x.Equal(y)
}

func (e equality) cases(args []Set) []Case {
	x, y := args[0], args[1]
	equal := BoolSet(e.equal, !e.equal)
	different := Always(BoolSet(!e.equal, e.equal))
	switch {
	case x.is(Str) && y.is(Str):
		return []Case{{Args: args, Meaning: e.strings()}}
	case y.is(Null):
		return []Case{{Args: where(args, 0, Null), Meaning: Always(equal)}, {Args: with(args, 0, x.without(Null)), Meaning: different}}
	case x.is(Null):
		return []Case{{Args: where(args, 1, Null), Meaning: Always(equal)}, {Args: with(args, 1, y.without(Null)), Meaning: different}}
	}
	cases := []Case{
		{Args: onlyKind(args, Str), Meaning: e.strings()},
		{Args: onlyKind(args, Null), Meaning: Always(equal)},
		{Args: onlyKind(args, Bool), Meaning: e.booleans()},
		{Args: []Set{x.without(Null, Bool, Int, Num, Str), y.without(Null, Bool, Int, Num, Str)}, Meaning: anyBoolean},
	}
	cases = append(cases, e.numberCases(x.Nums, y.Nums)...)
	for _, kinds := range [][]Kind{{Str}, {Null}, {Bool}, {Int, Num}} {
		cases = append(cases, Case{Args: []Set{x.Only(kinds...), y.without(kinds...)}, Meaning: different})
	}
	return append(cases,
		Case{Args: []Set{x.without(Null, Bool, Int, Num, Str), y.Only(Null, Bool, Int, Num, Str)}, Meaning: different})
}

func (e equality) booleans() Meaning {
	return Meaning{
		Image: func(args []Set) Set {
			x, y := args[0], args[1]
			same := x.True && y.True || x.False && y.False
			different := x.True && y.False || x.False && y.True
			return BoolSet(same && e.equal || different && !e.equal, different && e.equal || same && !e.equal)
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				for _, v := range []bool{true, false} {
					same, different := BoolSet(v, !v), BoolSet(!v, v)
					if (out.True && e.equal || out.False && !e.equal) &&
						!yield([]Set{args[0].Intersect(same), args[1].Intersect(same)}) {
						return
					}
					if (out.False && e.equal || out.True && !e.equal) &&
						!yield([]Set{args[0].Intersect(same), args[1].Intersect(different)}) {
						return
					}
				}
			}
		},
	}
}

func equalities() []Operation {
	equal := relation{equal: true}
	return []Operation{
		equality{OpEq, equal}.operation("Whether x and y are equal; strings in the same case.",
			Example{`"a" == "a"`, `true`}, Example{`null == null`, `true`}, Example{`1 == 1.0`, `true`}),
		equality{OpNe, equal.not()}.operation("Whether x and y are not equal.", Example{`"a" != "A"`, `true`}),
	}
}
