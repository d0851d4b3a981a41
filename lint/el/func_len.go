package el

import (
	"math"

	"github.com/profilelint/profilelint/lint/strset"
)

func stringLen() stringFunction {
	return stringFunction{
		Operation: Operation{
			Signature: Signature{
				Name:   "String.len",
				Params: []Param{{Name: "input", Type: StringType}},
				Result: IntegerType,
			},
			Doc:      "The length of the input in UTF-16 code units, as Java counts it.",
			Examples: []Example{{`String.len("This")`, `4`}},
		},
		// Okta's own test for an empty middle initial is String.len(middleInitial) == 0.
		nulls: [][]treatment{{yieldsZero, yieldsNull, nullFails}},
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			return IntValue(int64(strset.Len(args[0].Str()))), nil
		},
		cases: func(args []Set) []Case {
			return []Case{{Args: args, Meaning: Meaning{Image: lengthsOf, Inverse: havingLength}}}
		},
	}
}

func lengthsOf(args []Set) Set {
	s := args[0].Strs
	if s.IsEmpty() {
		return Set{}
	}
	longest := math.Inf(1)
	if n, ok := s.MaxLen(); ok {
		longest = float64(n)
	}
	return IntSet(Between(float64(s.MinLen()), longest))
}

func havingLength(_ []Set, out Set) boxes {
	var texts strset.Set
	for _, i := range out.Nums.Ints.Parts() {
		if shortest, longest, ok := i.lengths(); ok {
			texts = strset.Union(texts, strset.Lengths(shortest, longest))
		}
	}
	return one([]Set{StrSet(texts)})
}

// lengths returns the least and the greatest length in an interval (-1 for no greatest one), false where no length is.
func (i Interval) lengths() (shortest, longest int, ok bool) {
	i = i.Intersect(Between(0, math.Inf(1)))
	if !i.NonEmpty {
		return 0, 0, false
	}
	longest = -1
	if i.Hi < math.MaxInt32 {
		longest = int(math.Floor(i.Hi))
	}
	return int(math.Ceil(math.Min(i.Lo, math.MaxInt32))), longest, true
}
