package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

var oddElement = Unknown{
	What:   "Arrays.toCsvString of elements that are null or arrays, or hold a comma, a quote or a line break",
	Chosen: "each is written as its text",
	Else:   "the element is quoted or left out; or the evaluation fails",
}

func arraysToCsvString() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.toCsvString", Result: StringType},
			Doc:       "The elements in one string, with commas between them.",
			Examples:  []Example{{`Arrays.toCsvString({"This", "is", " a ", "test"})`, `"This,is, a ,test"`}},
			Unknowns:  []Unknown{oddElement},
		},
		eval: func(ev *Evaluation, elems, _ []Value) (Value, error) {
			texts := make([]string, len(elems))
			for i, e := range elems {
				texts[i] = e.Text()
				if e.IsNull() || e.Kind() == Arr || strings.ContainsAny(texts[i], oddLetters) {
					ev.Undocumented(oddElement.What)
				}
			}
			return StrValue(strings.Join(texts, ",")), nil
		},
		cases: csvCases,
	}
}

const oddLetters = ",\"\r\n"

func csvCases(args []Set) []Case {
	a := args[0].Arr
	if a.Elem == nil {
		return nil
	}
	odd := strset.Empty()
	for _, r := range oddLetters {
		odd = strset.Union(odd, strset.Containing(string(r)))
	}
	plain := a.Elem.Only(Bool, Int, Num, Str)
	plain.Strs = plain.Strs.Minus(odd)
	cases := []Case{{Args: []Set{{Arr: a.intersect(ArrSet{Elem: &plain, Max: -1})}}, Meaning: Meaning{Image: csvTexts}}}
	if a.Max != 0 && (a.Elem.Null || a.Elem.Other || !strset.Disjoint(a.Elem.Strs, odd)) {
		cases = append(cases, Case{
			Args:         args,
			Undocumented: oddElement.What,
			Meaning:      Meaning{Image: csvTexts},
			Else:         []Meaning{Always(AnyString().Union(FailSet()))},
		})
	}
	return cases
}

// csvTexts are the texts of an array's elements with commas between them.
func csvTexts(args []Set) Set {
	a := args[0].Arr
	var texts strset.Set
	if a.Min == 0 {
		texts = strset.Of("")
	}
	if a.Max == 0 {
		return StrSet(texts)
	}
	elem := TextSet(*a.Elem)
	most := -1
	if a.Max >= 0 {
		most = a.Max - 1
	}
	more := strset.Concat(strset.Of(","), elem).Repeat(max(0, a.Min-1), most)
	return StrSet(strset.Union(texts, strset.Concat(elem, more)))
}
