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
	cases := []Case{{Args: []Set{{Arr: a.intersect(ArrSet{Elem: &plain, Max: -1})}}, Meaning: Meaning{Image: csvTexts, Inverse: havingCSV}}}
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

// havingCSV are the arrays whose texts may be joined to a string in out: those of one element exactly, the longer ones by
// how many elements it takes to be long enough.
func havingCSV(args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		a := args[0].Arr
		if a.Elem == nil || out.Strs.IsEmpty() {
			return
		}
		if a.Min == 0 && out.Strs.Contains("") && !yield([]Set{{Arr: a.sized(0, 0)}}) {
			return
		}
		elem := withTexts(*a.Elem, out.Strs)
		if one := a.intersect(ArrSet{Elem: &elem, Min: 1, Max: 1}); one.Elem != nil && !yield([]Set{{Arr: one}}) {
			return
		}
		least := 2
		if n, ok := TextSet(*a.Elem).MaxLen(); ok {
			least = max(least, (out.Strs.MinLen()+1+n)/(n+1))
		}
		yield([]Set{{Arr: a.sized(least, -1)}})
	}
}
