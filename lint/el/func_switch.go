package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

func stringSwitch() stringFunction {
	anyValue := treatment{words: "the key matches or is passed over", outcome: AnyString().Union(NullSet())}
	return stringFunction{
		Operation: Operation{
			Signature: Signature{
				Name: "String.stringSwitch",
				Params: []Param{
					{Name: "input", Type: StringType},
					{Name: "default", Type: StringType},
					{Name: "key", Type: StringType, Variadic: true},
					{Name: "value", Type: StringType, Variadic: true},
				},
				Result: StringType,
			},
			Doc: "The value of the first key, in the order of the arguments, that the input holds somewhere; the default if it holds none.",
			Examples: []Example{
				{`String.stringSwitch("This is a test", "default", "key1", "value1")`, `"default"`},
				{`String.stringSwitch("First match wins", "default", "absent", "value1", "wins", "value2", "match", "value3")`, `"value2"`},
				{`String.stringSwitch("Substrings count", "default", "ring", "value1")`, `"value1"`},
			},
		},
		// A default or value that is null is the result like any other.
		nulls: [][]treatment{{takenEmpty, yieldsNull, nullFails}, nil, {nullFails, anyValue}, nil},
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			for i := 2; i+1 < len(args); i += 2 {
				if strings.Contains(strset.Spell(args[0].Str()), strset.Spell(args[i].Str())) {
					return args[i+1], nil
				}
			}
			return args[1], nil
		},
		cases: switchCases,
	}
}

func switchCases(args []Set) []Case {
	var cases []Case
	rest := args[0].Strs // the inputs that hold none of the constant keys so far
	for i := 2; i+1 < len(args); i += 2 {
		matched := rest
		if key, ok := args[i].Strs.Single(); ok {
			has := strset.Containing(key)
			matched, rest = strset.Intersect(rest, has), rest.Minus(has)
		}
		cases = append(cases, Case{Args: with(args, 0, StrSet(matched)), Meaning: project(i + 1)})
	}
	return append(cases, Case{Args: with(args, 0, StrSet(rest)), Meaning: project(1)})
}
