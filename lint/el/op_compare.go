package el

import (
	"fmt"
	"math"
)

// An ordering is one of the operators < <= > >=.
type ordering struct {
	op BinaryOp
	relation
}

func (o ordering) operation(doc string, examples ...Example) Operation {
	return Operation{
		Signature: binarySignature(o.op, BooleanType),
		Doc:       doc,
		Examples:  examples,
		Basis:     BasisSpring,
		Source:    "Okta EL reference, conditional expressions; Spring StandardTypeComparator (null is less than anything else)",
		Eval: func(_ *Evaluation, args []Value) (Value, error) {
			x, y := args[0], args[1]
			if isNaN(x) && isNumber(y) || isNumber(x) && isNaN(y) {
				return BoolValue(false), nil
			}
			sign, ok := compareValues(x, y)
			if !ok {
				return Value{}, fmt.Errorf("%s cannot compare %s with %s", o.op, x.describe(), y.describe())
			}
			return BoolValue(o.holds(sign)), nil
		},
		Cases: o.cases,
	}
}

func isNaN(v Value) bool { return v.Kind() == Num && math.IsNaN(v.Float()) }

// compareValues returns the sign of x - y, false where the values have no order.
func compareValues(x, y Value) (sign int, ok bool) {
	switch {
	case x.IsNull() && y.IsNull():
		return 0, true
	case x.IsNull():
		return -1, true
	case y.IsNull():
		return 1, true
	case x.Kind() == Int && y.Kind() == Int:
		return compare(x.Int(), y.Int()), true
	case isNumber(x) && isNumber(y):
		return compare(x.Float(), y.Float()), true
	case x.Kind() == Str && y.Kind() == Str:
		return compareUTF16(x.Str(), y.Str()), true
	case x.Kind() == Bool && y.Kind() == Bool:
		return bit(x.Bool()) - bit(y.Bool()), true
	}
	return 0, false
}

func compare[T int | int64 | uint16 | float64](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (o ordering) cases(args []Set) []Case {
	x, y := args[0], args[1]
	always := func(sign int) Meaning { return Always(BoolSet(o.holds(sign), !o.holds(sign))) }
	cases := []Case{
		{Args: []Set{x.Only(Null), y.Only(Null)}, Meaning: always(0)},
		{Args: []Set{x.Only(Null), y.without(Null)}, Meaning: always(-1)},
		{Args: []Set{x.without(Null), y.Only(Null)}, Meaning: always(1)},
		{Args: onlyKind(args, Bool), Meaning: anyBoolean},
		{Args: onlyKind(args, Str), Meaning: o.strings(onlyKind(args, Str))},
	}
	cases = append(cases, o.numberCases(x.Only(Int, Num).Nums, y.Only(Int, Num).Nums)...)
	fails := Always(FailSet())
	return append(cases,
		Case{Args: []Set{x.Only(Str), y.without(Null, Str)}, Meaning: fails},
		Case{Args: []Set{x.Only(Bool), y.without(Null, Bool)}, Meaning: fails},
		Case{Args: []Set{x.Only(Int, Num), y.without(Null, Int, Num)}, Meaning: fails},
		Case{Args: []Set{x.without(Null, Bool, Int, Num, Str), y.without(Null)}, Meaning: fails},
	)
}

func orderings() []Operation {
	less, greater := relation{less: true}, relation{greater: true}
	return []Operation{
		ordering{OpLt, less}.operation("Whether x is less than y.", Example{`1 < 2`, `true`}),
		ordering{OpLe, greater.not()}.operation("Whether x is at most y.", Example{`2 <= 2`, `true`}),
		ordering{OpGt, greater}.operation("Whether x is greater than y.", Example{`1 > 2`, `false`}),
		ordering{OpGe, less.not()}.operation("Whether x is at least y.", Example{`2 >= 2`, `true`}, Example{`"b" >= "a"`, `true`}),
	}
}
