package el

import "errors"

var (
	joinedNull = Unknown{
		What:   "joining null to a string",
		Chosen: `null is written "null", as in Spring`,
		Else:   "null adds nothing",
	}
	addedNull = Unknown{
		What:   "adding null to a value that is not a string",
		Chosen: "the evaluation fails, as in Spring",
		Else:   "null is left out, or is written as text",
	}
	joinedArray = Unknown{
		What:   "how an array is written when it is joined to a string",
		Chosen: "between brackets, with commas, as Java writes a list",
		Else:   "any other text",
	}
)

var errAdd = errors.New("neither side of + is a string, and they are not both numbers")

// opAdd is +: the sum of numbers, the concatenation of a string with anything.
func opAdd() Operation {
	return Operation{
		Signature: binarySignature(OpAdd, UnknownType),
		Doc:       "Adds numbers and joins strings. A value joined to a string is written as text.",
		Examples: []Example{
			{`"Winston" + " " + "Churchill"`, `"Winston Churchill"`},
			{`1 + 2`, `3`},
			{`"E" + 17`, `"E17"`},
		},
		Basis:    BasisDocumented,
		Source:   "Okta EL reference, constants and operators; Okta support, reference arrays for Salesforce public groups; Spring OpPlus",
		Unknowns: []Unknown{joinedNull, addedNull, joinedArray, integerSize},
		Eval: func(ev *Evaluation, args []Value) (Value, error) {
			x, y := args[0], args[1]
			switch {
			case isNumber(x) && isNumber(y):
				return arithmetic(ev, OpAdd, x, y)
			case x.Kind() == Str || y.Kind() == Str:
				if x.IsNull() || y.IsNull() {
					ev.Undocumented(joinedNull.What)
				}
				if x.Kind() == Arr || y.Kind() == Arr {
					ev.Undocumented(joinedArray.What)
				}
				return StrValue(x.Text() + y.Text()), nil
			case x.IsNull() || y.IsNull():
				ev.Undocumented(addedNull.What)
			}
			return Value{}, errAdd
		},
		Cases: addCases,
	}
}

func addCases(args []Set) []Case {
	x, y := args[0], args[1]
	if x.is(Str) && y.is(Str) {
		return []Case{{Args: args, Meaning: concatTexts}}
	}
	anyText := AnyString()
	cases := []Case{
		{Args: onlyKind(args, Str), Meaning: concatTexts},
		{Args: []Set{x.Only(Str), y.Only(Int, Num, Bool)}, Meaning: concatTexts},
		{Args: []Set{x.Only(Int, Num, Bool), y.Only(Str)}, Meaning: concatTexts},
		{Args: []Set{x.Only(Str), y.Only(Null)}, Meaning: concatTexts, Undocumented: joinedNull.What, Else: []Meaning{project(0)}},
		{Args: []Set{x.Only(Null), y.Only(Str)}, Meaning: concatTexts, Undocumented: joinedNull.What, Else: []Meaning{project(1)}},
		undocumented(joinedArray, []Set{x.Only(Str), y.without(Null, Bool, Int, Num, Str)}, anyText),
		undocumented(joinedArray, []Set{x.without(Null, Bool, Int, Num, Str), y.Only(Str)}, anyText),
	}
	cases = append(cases, numberCases(OpAdd, args)...)
	// Neither side is a string, and they are not both numbers.
	x, y = x.without(Str), y.without(Str)
	return append(cases,
		undocumented(addedNull, []Set{x.Only(Null), y.Only(Null)}, FailSet(), SetOf(Value{}, StrValue("nullnull"), StrValue(""))),
		undocumented(addedNull, []Set{x.Only(Null), y.without(Null)}, FailSet(), AnyValue()),
		undocumented(addedNull, []Set{x.without(Null), y.Only(Null)}, FailSet(), AnyValue()),
		Case{Args: []Set{x.without(Null, Int, Num), y.without(Null)}, Meaning: Always(FailSet())},
		Case{Args: []Set{x.without(Null), y.without(Null, Int, Num)}, Meaning: Always(FailSet())},
	)
}
