package el

import "strings"

func stringAppend() stringFunction {
	nulls := []treatment{yieldsNull, takenEmpty, takenWord, nullFails}
	return stringFunction{
		Operation: Operation{
			Signature: Signature{
				Name:   "String.append",
				Params: []Param{{Name: "input", Type: StringType}, {Name: "suffix", Type: StringType}},
				Result: StringType,
			},
			Doc:      "The input with the suffix written after it.",
			Examples: []Example{{`String.append("This is", " a test")`, `"This is a test"`}},
		},
		nulls: [][]treatment{nulls, nulls},
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			return StrValue(args[0].Str() + args[1].Str()), nil
		},
		cases: func(args []Set) []Case {
			return []Case{{Args: args, Meaning: concatTexts}}
		},
	}
}

func stringJoin() stringFunction {
	nulls := []treatment{takenEmpty, takenWord, nullFails}
	return stringFunction{
		Operation: Operation{
			Signature: Signature{
				Name: "String.join",
				Params: []Param{
					{Name: "separator", Type: StringType},
					{Name: "strings", Type: StringType, Variadic: true},
				},
				Result: StringType,
			},
			Doc: "The strings one after the other, with the separator between them.",
			Examples: []Example{
				{`String.join(",", "This", "is", "a", "test")`, `"This,is,a,test"`},
				{`String.join("", "This", "is", "a", "test")`, `"Thisisatest"`},
			},
		},
		nulls: [][]treatment{nulls, nulls},
		eval: func(_ *Evaluation, args []Value) (Value, error) {
			texts := make([]string, len(args)-1)
			size := 0
			for i, v := range args[1:] {
				texts[i] = v.Str()
				if size += len(args[0].Str()) + len(texts[i]); size > maxResult {
					return Value{}, errTooLong
				}
			}
			return StrValue(strings.Join(texts, args[0].Str())), nil
		},
		cases: func(args []Set) []Case {
			return []Case{{Args: args, Meaning: joinTexts(separated)}}
		},
	}
}

// separated is the order in which join writes its arguments: the separator, which is the first, between all others.
func separated(args []Set) []int {
	order := []int{1}
	for i := 2; i < len(args); i++ {
		order = append(order, 0, i)
	}
	return order
}
