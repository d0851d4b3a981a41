package el

import (
	"errors"
	"math"
	"strconv"

	"github.com/profilelint/profilelint/lint/strset"
)

const convertSource = "Okta EL reference, data conversion functions"

var (
	noNumber = Unknown{
		What:   "Convert of a text that is no plain number",
		Chosen: "the evaluation fails",
		Else:   "the result is null, or some number",
	}
	longNumber = Unknown{
		What:   "Convert.toInt of a number of more than nine digits",
		Chosen: "integers have 64 bits",
		Else:   "the evaluation fails, or the number is cut to 32 bits",
	}
	convertNull = Unknown{
		What:   "Convert of null",
		Chosen: "the result is null",
		Else:   "the result is 0; or the evaluation fails",
	}
	errNoNumber = errors.New("the argument is no number")
)

// The looks of numbers that every reader of numbers agrees on.
func shortIntegers() strset.Set { return strset.Concat(strset.Of("", "-"), digitTexts(1, 9)) }
func longIntegers() strset.Set  { return strset.Concat(strset.Of("", "-"), digitTexts(10, 18)) }
func plainDecimals() strset.Set {
	return strset.Concat(strset.Of("", "-"), digitTexts(1, 15), strset.Union(strset.Of(""), strset.Concat(strset.Of("."), digitTexts(1, 15))))
}

func convertToInt() Operation {
	short, long := shortIntegers(), longIntegers()
	return Operation{
		Signature: Signature{Name: "Convert.toInt", Params: []Param{{Name: "value"}}, Result: IntegerType},
		Doc:       "The integer that a string holds, or the integer nearest to a number.",
		Examples: []Example{
			{`Convert.toInt("1234")`, `1234`}, {`Convert.toInt(123.4)`, `123`}, {`Convert.toInt(123.6)`, `124`},
		},
		Basis:    BasisDocumented,
		Source:   convertSource,
		Unknowns: []Unknown{convertNull, noNumber, longNumber},
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			switch v := args[0]; v.Kind() {
			case Null:
				ev.Undocumented(convertNull.What)
				return v, nil
			case Int:
				return v, nil
			case Num:
				n := toLong(math.Floor(v.Float() + 0.5))
				if !int32s.Contains(float64(n)) {
					ev.Undocumented(longNumber.What)
				}
				return IntValue(n), nil
			case Str:
				switch {
				case long.Contains(v.Str()):
					ev.Undocumented(longNumber.What)
				case !short.Contains(v.Str()):
					ev.Undocumented(noNumber.What)
					return Value{}, errNoNumber
				}
				n, err := strconv.ParseInt(v.Str(), 10, 64)
				return IntValue(n), err
			}
			return Value{}, errNoNumber
		},
		Cases: func(args []Set) []Case {
			a := args[0]
			anyInt := IntSet(AnyNumber())
			bounded := func(size float64) Meaning { return Always(IntSet(Between(1-size, size-1))) }
			box := func(s Set) []Set { return []Set{s} }
			texts := func(s strset.Set) []Set { return box(StrSet(strset.Intersect(a.Strs, s))) }
			return []Case{
				{Args: where(args, 0, Int), Meaning: project(0)},
				{Args: where(args, 0, Num), Meaning: Meaning{Image: rounded}},
				undocumented(longNumber, where(args, 0, Num), anyInt, FailSet()),
				{Args: texts(short), Meaning: bounded(1e9)},
				{Args: texts(long), Undocumented: longNumber.What, Meaning: bounded(1e18),
					Else: []Meaning{Always(FailSet().Union(IntSet(int32s)))}},
				undocumented(noNumber, box(StrSet(a.Strs.Minus(strset.Union(short, long)))),
					FailSet(), NullSet().Union(anyInt)),
				undocumented(convertNull, where(args, 0, Null), NullSet(), SetOf(IntValue(0)).Union(FailSet())),
				{Args: box(a.without(Null, Int, Num, Str)), Meaning: Always(FailSet())},
			}
		},
	}
}

// rounded are the integers of 32 bits nearest to numbers.
func rounded(args []Set) Set {
	n := args[0].Nums
	i := n.Decs
	if i.NonEmpty {
		i = Between(math.Floor(i.Lo+0.5), math.Floor(i.Hi+0.5))
	}
	if n.NaN {
		i = i.Union(Between(0, 0)) // Java's rounding of NaN
	}
	return IntSet(i.Intersect(int32s))
}

func convertToNum() Operation {
	plain := plainDecimals()
	anyNum := Set{Nums: Nums{Decs: AnyNumber()}}
	return Operation{
		Signature: Signature{Name: "Convert.toNum", Params: []Param{{Name: "value"}}, Result: NumberType},
		Doc:       "The number that a string holds.",
		Examples:  []Example{{`Convert.toNum("3.141")`, `3.141`}},
		Basis:     BasisDocumented,
		Source:    convertSource,
		Unknowns:  []Unknown{convertNull, noNumber},
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			switch v := args[0]; v.Kind() {
			case Null:
				ev.Undocumented(convertNull.What)
				return v, nil
			case Int, Num:
				return NumValue(v.Float()), nil
			case Str:
				if !plain.Contains(v.Str()) {
					ev.Undocumented(noNumber.What)
					return Value{}, errNoNumber
				}
				f, err := strconv.ParseFloat(v.Str(), 64)
				return NumValue(f), err
			}
			return Value{}, errNoNumber
		},
		Cases: func(args []Set) []Case {
			a := args[0]
			box := func(s Set) []Set { return []Set{s} }
			return []Case{
				{Args: where(args, 0, Num), Meaning: project(0)},
				{Args: where(args, 0, Int), Meaning: Always(anyNum)},
				{Args: box(StrSet(strset.Intersect(a.Strs, plain))), Meaning: Always(anyNum)},
				undocumented(noNumber, box(StrSet(a.Strs.Minus(plain))), FailSet(), NullSet().Union(anyNum)),
				undocumented(convertNull, where(args, 0, Null), NullSet(), SetOf(NumValue(0)).Union(FailSet())),
				{Args: box(a.without(Null, Int, Num, Str)), Meaning: Always(FailSet())},
			}
		},
	}
}
