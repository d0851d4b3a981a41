package el

import "errors"

const (
	nullText  = `joining null to a string (Spring writes "null"; Okta documents nothing)`
	nullSum   = "adding null to a value that is not a string (Spring fails; Okta documents nothing)"
	arrayText = "how an array is written when it is joined to a string"
)

// opAdd is +: the sum of numbers, the concatenation of a string with anything.
var opAdd = Operation{
	Signature: binarySignature("+"),
	Doc:       "Adds numbers; concatenates strings. A value joined to a string is turned into its text.",
	Basis:     BasisDocumented,
	Source:    "Okta EL reference, operators; Spring OpPlus",
	Eval: func(ev *Evaluation, args []Value) (Value, error) {
		x, y := args[0], args[1]
		switch {
		case isNumber(x) && isNumber(y):
			return arithmetic(OpAdd, x, y)
		case x.Kind() == Str || y.Kind() == Str:
			if x.IsNull() || y.IsNull() {
				ev.Undocumented(nullText)
			}
			if x.Kind() == Arr || y.Kind() == Arr {
				ev.Undocumented(arrayText)
			}
			return StrValue(x.Text() + y.Text()), nil
		case x.IsNull() || y.IsNull():
			ev.Undocumented(nullSum)
		}
		return Value{}, errors.New("neither side of + is a string, and they are not both numbers")
	},
	Cases: func(args []Set) []Case {
		x, y := args[0], args[1]
		cases := []Case{
			{Args: onlyKind(args, Int, Num), Meaning: arithmeticSets(OpAdd)},
			{Args: onlyKind(args, Str), Meaning: concatStrings},
			{Args: []Set{x.Only(Str), y.Only(Int, Num, Bool)}, Meaning: concatTexts},
			{Args: []Set{x.Only(Int, Num, Bool), y.Only(Str)}, Meaning: concatTexts},
			joinNull([]Set{x.Only(Str), y.Only(Null)}, 0),
			joinNull([]Set{x.Only(Null), y.Only(Str)}, 1),
			undocumented(arrayText,
				[]Set{x.Only(Str), withOther(y, y.Only(Arr))}, AnyString().Union(FailSet())),
			undocumented(arrayText,
				[]Set{withOther(x, x.Only(Arr)), y.Only(Str)}, AnyString().Union(FailSet())),
		}
		// Neither side is a string and they are not both numbers.
		nothing := NullSet().Union(SetOf(StrValue("nullnull"), StrValue("")))
		cases = append(cases,
			undocumented(nullSum, []Set{x.Only(Null), y.Only(Null)}, FailSet(), nothing),
			undocumented(nullSum, []Set{x.Only(Null), notString(y)}, FailSet(), AnyValue()),
			undocumented(nullSum, []Set{notString(x), y.Only(Null)}, FailSet(), AnyValue()),
			Case{Args: []Set{withOther(x, x.Only(Bool, Arr)), notString(y)}, Meaning: Always(FailSet())},
			Case{Args: []Set{notString(x), withOther(y, y.Only(Bool, Arr))}, Meaning: Always(FailSet())},
		)
		return cases
	},
}

// joinNull is a string joined to null, which stands on the other side than str.
func joinNull(args []Set, str int) Case {
	empty := Meaning{
		Image: func(args []Set) Set { return args[str] },
		Inverse: func(args []Set, out Set) boxes {
			return one(with(args, str, args[str].Intersect(out)))
		},
	}
	return Case{Args: args, Meaning: concatTexts, Undocumented: nullText, Else: []Meaning{empty}}
}

// withOther returns s with the Other part of t.
func withOther(t, s Set) Set {
	s.Other = t.Other
	return s
}

func notString(s Set) Set { return withOther(s, s.Only(Bool, Int, Num, Arr)) }
