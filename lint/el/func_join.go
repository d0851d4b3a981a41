package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

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
	separator := []treatment{takenEmpty, takenWord, nullFails}
	element := []treatment{takenEmpty, takenWord, yieldsNull, leftOut, nullFails}
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
		nulls: [][]treatment{separator, element},
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

// leftOut joins the elements that are not null, as many libraries of Java's do.
var leftOut = treatment{words: "it is left out, with its separator", image: joinPresent}

// joinPresent is the image of joining the elements of a box that are not null.
func joinPresent(args []Set) Set {
	separator := TextSet(args[0].without(Null))
	if args[0].Null {
		separator = strset.Union(separator, strset.Of("", "null"))
	}
	none, some := strset.Of(""), strset.Empty() // before anything is written, and after
	for _, a := range args[1:] {
		text := TextSet(a.without(Null))
		first, more := strset.Concat(none, text), strset.Concat(separator, text)
		if a.Null {
			more = strset.Union(more, strset.Of(""))
		} else {
			none = strset.Empty()
		}
		some = strset.Union(strset.Concat(some, more), first)
	}
	return StrSet(strset.Union(none, some))
}
