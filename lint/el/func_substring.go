package el

import (
	"errors"
	"math"

	"github.com/profilelint/profilelint/lint/strset"
)

const pastTheEnd = "String.substring past the end of the value (Java fails; Okta documents nothing)"

// substring is String.substring: the UTF-16 code units from start, inclusive, to end, exclusive.
var substring = Operation{
	Signature: Signature{
		Name: "String.substring",
		Params: []Param{
			{Name: "string", Type: StringType}, {Name: "start", Type: IntegerType}, {Name: "end", Type: IntegerType},
		},
		Result: StringType,
	},
	Doc:    "The part of the string from position start up to, not including, position end; positions count from 0.",
	Basis:  BasisDocumented,
	Source: "Okta EL reference, String functions",
	Eval: func(ev *Evaluation, args []Value) (Value, error) {
		s, start, end := args[0], args[1], args[2]
		switch {
		case start.Kind() != Int || end.Kind() != Int:
			return Value{}, errors.New("the positions of String.substring must be integers")
		case s.IsNull():
			ev.Undocumented("String.substring of null")
			return Value{}, nil
		case s.Kind() != Str:
			ev.Undocumented("String.substring of a value that is not a string")
		}
		text := s.Text()
		n := int64(strset.Len(text))
		from, to := start.Int(), end.Int()
		if from < 0 || from > to {
			ev.Undocumented("String.substring with a negative or reversed position")
			return Value{}, errors.New("a position is negative, or start is after end")
		}
		if to > n {
			ev.Undocumented(pastTheEnd)
			from, to = min(from, n), n
		}
		return StrValue(strset.Cut(text, int(from), int(to))), nil
	},
	Cases: func(args []Set) []Case {
		cases := []Case{
			undocumented("String.substring of null", where(args, 0, Null), NullSet(), SetOf(StrValue("")), FailSet()),
			undocumented("String.substring of a value that is not a string", with(args, 0, notString(args[0])), AnyString().Union(FailSet())),
		}
		for i := 1; i <= 2; i++ {
			wrong := args[i]
			wrong.Nums.Ints = Interval{}
			cases = append(cases, Case{Args: with(args, i, wrong), Meaning: Always(FailSet())})
		}
		strs := []Set{args[0].Only(Str), args[1].Only(Int), args[2].Only(Int)}
		start, okStart := strs[1].Single()
		end, okEnd := strs[2].Single()
		if !okStart || !okEnd || start.Int() < 0 || start.Int() > end.Int() || end.Int() > math.MaxInt32 {
			anywhere := Meaning{Image: func(args []Set) Set { return StrSet(args[0].Strs.Substrings()) }}
			return append(cases,
				Case{Args: strs, Meaning: anywhere},
				Case{Args: strs, Undocumented: pastTheEnd, Meaning: Meaning{
					Image: func(args []Set) Set { return anywhere.Image(args).Union(FailSet()) },
				}})
		}
		from, to := int(start.Int()), int(end.Int())
		inside := with(strs, 0, StrSet(strset.Intersect(strs[0].Strs, strset.Lengths(to, -1))))
		short := with(strs, 0, StrSet(strset.Intersect(strs[0].Strs, strset.Lengths(0, to-1))))
		return append(cases,
			Case{Args: inside, Meaning: unary(
				func(s strset.Set) strset.Set { return s.Cut(from, to) },
				func(out strset.Set) strset.Set { return out.PreCut(from, to) },
			)},
			Case{Args: short, Undocumented: pastTheEnd, Meaning: clamp(from), Else: []Meaning{Always(FailSet())}},
		)
	},
}

// clamp is a substring that stops at the end of the string.
func clamp(from int) Meaning {
	tooShort := strset.Lengths(0, from)
	return unary(
		func(s strset.Set) strset.Set {
			r := strset.Intersect(s, strset.Lengths(from, -1)).Cut(from, -1)
			if !strset.Disjoint(s, tooShort) {
				r = strset.Union(r, strset.Of(""))
			}
			return r
		},
		func(out strset.Set) strset.Set {
			r := out.PreCut(from, -1)
			if out.Contains("") {
				r = strset.Union(r, tooShort)
			}
			return r
		},
	)
}
