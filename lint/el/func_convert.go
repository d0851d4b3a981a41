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
		What:   "Convert of a text that is not a plain number",
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
	errNoNumber = errors.New("the argument is not a number")
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
				if !int32s.Contains(v.Float()) {
					ev.Undocumented(longNumber.What)
				}
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
			box := func(s Set) []Set { return []Set{s} }
			texts := func(s strset.Set) []Set { return box(StrSet(strset.Intersect(a.Strs, s))) }
			decs := func(i Interval) []Set { return box(Set{Nums: Nums{Decs: a.Nums.Decs.Intersect(i)}}) }
			return []Case{
				{Args: box(a.Intersect(IntSet(int32s))), Meaning: project(0)},
				{Args: box(a.Intersect(IntSet(int32s.complement(prevInt, nextInt)))), Undocumented: longNumber.What, Meaning: project(0),
					Else: []Meaning{Always(FailSet().Union(IntSet(int32s)))}},
				{Args: where(args, 0, Num), Meaning: Meaning{Image: rounded, Inverse: roundingTo}},
				undocumented(longNumber, decs(Between(math.MaxInt32, math.Inf(1))), anyInt, FailSet()),
				undocumented(longNumber, decs(Between(math.Inf(-1), math.MinInt32)), anyInt, FailSet()),
				{Args: texts(short), Meaning: readInt},
				{Args: texts(long), Undocumented: longNumber.What, Meaning: Always(IntSet(Between(1-1e18, 1e18-1))),
					Else: []Meaning{Always(FailSet().Union(IntSet(int32s)))}},
				undocumented(noNumber, box(StrSet(a.Strs.Minus(strset.Union(short, long)))),
					FailSet(), NullSet().Union(anyInt)),
				undocumented(convertNull, where(args, 0, Null), NullSet(), SetOf(IntValue(0)).Union(FailSet())),
				{Args: box(a.without(Null, Int, Num, Str)), Meaning: Always(FailSet())},
			}
		},
	}
}

// readInt is the meaning on texts of up to nine digits.
var readInt = Meaning{
	Image: func(args []Set) Set { return IntSet(intsIn(args[0].Strs)) },
	Inverse: func(args []Set, out Set) boxes {
		i := out.Nums.Ints.Intersect(Between(1-1e9, 1e9-1))
		var texts strset.Set
		for _, part := range i.Parts() {
			texts = strset.Union(texts, signed(part, padded))
		}
		if i.Contains(0) {
			texts = strset.Union(texts, strset.Concat(strset.Of("-"), padded(0, 0)))
		}
		return one([]Set{StrSet(strset.Intersect(args[0].Strs, texts))})
	},
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

// roundingTo are the numbers that may be rounded to integers in out.
func roundingTo(args []Set, out Set) boxes {
	return each(out.Nums.Ints.Parts(), func(i Interval) []Set {
		// 0.5 - 2^-54 is rounded up: adding 0.5 gives 1.
		near := Set{Nums: Nums{Decs: Between(prevDec(i.Lo-0.5), nextDec(i.Hi+0.5)), NaN: i.Contains(0)}}
		if i.Contains(math.MaxInt32) || i.Contains(math.MinInt32) {
			near.Nums.Decs = AnyNumber()
		}
		return []Set{args[0].Intersect(near)}
	})
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
				{Args: where(args, 0, Int), Meaning: widened},
				{Args: box(StrSet(strset.Intersect(a.Strs, plain))), Meaning: readNum},
				undocumented(noNumber, box(StrSet(a.Strs.Minus(plain))), FailSet(), NullSet().Union(anyNum)),
				undocumented(convertNull, where(args, 0, Null), NullSet(), SetOf(NumValue(0)).Union(FailSet())),
				{Args: box(a.without(Null, Int, Num, Str)), Meaning: Always(FailSet())},
			}
		},
	}
}

// widened is the meaning that takes integers as floating-point numbers.
var widened = Meaning{
	Image: func(args []Set) Set { return Set{Nums: Nums{Decs: args[0].Nums.Ints}} },
	Inverse: func(args []Set, out Set) boxes {
		i := out.Nums.Decs
		if !args[0].Nums.Ints.isExact() {
			i = AnyNumber() // large integers are rounded
		}
		return one([]Set{args[0].Intersect(IntSet(i))})
	},
}
