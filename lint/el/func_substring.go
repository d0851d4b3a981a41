package el

import (
	"errors"

	"github.com/profilelint/profilelint/lint/strset"
)

var (
	pastTheEnd = Unknown{
		What:   "String.substring that begins past the end of the value",
		Chosen: `the result is ""`,
		Else:   "the evaluation fails, as Java's substring does",
	}
	reversedPosition = Unknown{
		What:   "String.substring with a negative position, or with start after end",
		Chosen: "the evaluation fails, as Java's substring does",
		Else:   "the positions are moved into the value",
	}
	storedHalf = Unknown{
		What:   "an attribute value with half of a character, which String.substring cut in two (a lone surrogate)",
		Chosen: "it is stored as it is",
		Else:   "a question mark or U+FFFD takes the place of the half",
	}
	positionKind = Unknown{
		What:   "String.substring with a position that is not an integer",
		Chosen: "the evaluation fails",
		Else:   "the position is converted to an integer",
	}
)

func substringFunction(name string) stringFunction {
	return stringFunction{
		Operation: Operation{
			Signature: Signature{
				Name: name,
				Params: []Param{
					{Name: "input", Type: StringType},
					{Name: "start", Type: IntegerType},
					{Name: "end", Type: IntegerType},
				},
				Result: StringType,
			},
			Doc: "The part of the input from position start up to, not including, position end, or up to the end of a shorter input. " +
				"Positions count UTF-16 code units from 0.",
			Examples: []Example{
				{`String.substring("This is a test", 2, 9)`, `"is is a"`},
				{`String.substring("Winston", 0, 1)`, `"W"`},
			},
			Source:   stringSource + "; Okta support, error provisioning an Active Directory user, which cuts names of any length to 20 characters",
			Unknowns: []Unknown{pastTheEnd, reversedPosition, storedHalf, positionKind},
			Keeps:    uncut,
		},
		eval:  evalSubstring,
		cases: substringCases,
	}
}

func evalSubstring(ev *Evaluation, args []Value) (Value, error) {
	for _, position := range args[1:] {
		switch position.Kind() {
		case Int:
		case Str, Num:
			ev.Undocumented(positionKind.What)
			return Value{}, errors.New("a position is not an integer")
		default:
			return Value{}, errors.New("a position is not an integer")
		}
	}
	text, from, to := args[0].Str(), args[1].Int(), args[2].Int()
	if from < 0 || from > to {
		ev.Undocumented(reversedPosition.What)
		return Value{}, errors.New("a position is negative, or start is after end")
	}
	if n := int64(strset.Len(text)); to > n {
		if from > n {
			ev.Undocumented(pastTheEnd.What)
		}
		from, to = min(from, n), n
	}
	part, _ := strset.Cut(text, int(from), int(to))
	return StrValue(part), nil
}
