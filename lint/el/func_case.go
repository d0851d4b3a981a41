package el

import (
	"unicode"

	"github.com/profilelint/profilelint/lint/strset"
)

// mapped is a function of one string that changes it letter by letter.
func mapped(o Operation, f func(string) string, meaning Meaning) stringFunction {
	o.Params = []Param{{Name: "input", Type: StringType}}
	o.Result = StringType
	return stringFunction{
		Operation: o,
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			return StrValue(f(args[0].Str())), nil
		},
		cases: func(args []Set) []Case {
			return []Case{{Args: args, Meaning: meaning}}
		},
	}
}

func toUpperCase(name string) stringFunction {
	return mapped(Operation{
		Signature: Signature{Name: name},
		Doc:       "The input in upper case.",
		Examples:  []Example{{`String.toUpperCase("This")`, `"THIS"`}},
		Keeps:     except(unicode.IsLower),
	}, strset.Upper, unary(strset.Set.Upper, strset.Set.PreUpper))
}

func toLowerCase(name string) stringFunction {
	return mapped(Operation{
		Signature: Signature{Name: name},
		Doc:       "The input in lower case.",
		Examples:  []Example{{`String.toLowerCase("ThiS")`, `"this"`}},
		Keeps:     except(unicode.IsUpper),
		Inexact:   true, // where the letter sigma ends a word
	}, strset.Lower, unary(strset.Set.Lower, strset.Set.PreLower))
}

func removeSpaces() stringFunction {
	return mapped(Operation{
		Signature: Signature{Name: "String.removeSpaces"},
		Doc:       "The input without its spaces.",
		Examples:  []Example{{`String.removeSpaces("This is a test")`, `"Thisisatest"`}},
		Keeps:     except(func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }),
	}, strset.RemoveSpaces, joining(strset.Set.RemoveSpaces, strset.Set.PreRemoveSpaces))
}
