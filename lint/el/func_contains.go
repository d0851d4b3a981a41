package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// searching is a function that tells whether a string holds another one in some way.
func searching(o Operation, param string, f func(s, search string) bool, holding func(string) strset.Set) stringFunction {
	o.Params = []Param{{Name: "input", Type: StringType}, {Name: param, Type: StringType}}
	o.Result = BooleanType
	return stringFunction{
		Operation: o,
		nulls:     [][]treatment{{yieldsFalse, nullFails}, {yieldsFalse, nullFails}},
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			// Java looks for half a character within characters too.
			return BoolValue(f(strset.Spell(args[0].Str()), strset.Spell(args[1].Str()))), nil
		},
		cases: func(args []Set) []Case {
			if w, ok := args[1].Strs.Single(); ok {
				return []Case{{Args: args, Meaning: test(0, holding(w))}}
			}
			return []Case{{Args: args, Meaning: anyBoolean}}
		},
	}
}

func stringContains() stringFunction {
	return searching(Operation{
		Signature: Signature{Name: "String.stringContains"},
		Doc:       "Whether the input holds the search text, in the same case.",
		Examples: []Example{
			{`String.stringContains("This is a test", "test")`, `true`},
			{`String.stringContains("This is a test", "doesn'tExist")`, `false`},
		},
	}, "search", strings.Contains, strset.Containing)
}

func startsWith() stringFunction {
	return searching(Operation{
		Signature: Signature{Name: "String.startsWith"},
		Doc:       "Whether the input begins with the start text, in the same case.",
		Examples:  []Example{{`String.startsWith("This is a test", "This")`, `true`}},
	}, "start", strings.HasPrefix, strset.StartingWith)
}
