package el

import "slices"

// The Arrays functions whose result is an array.

func arraysAdd() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.add", Params: []Param{{Name: "value"}}, Result: ArrayOf(UnknownType)},
			Doc:       "The array with the value as a further, last element.",
			Examples:  []Example{{`Arrays.add({10, 20, 30}, 40)`, `{10, 20, 30, 40}`}},
		},
		eval: func(_ *Evaluation, elems, rest []Value) (Value, error) {
			return ArrValue(append(slices.Clone(elems), rest[0])...), nil
		},
		cases: arrayImage(func(a ArrSet, rest []Set) Set {
			elem := a.Elem.Union(asElement(rest[0]))
			r := ArrSet{Elem: &elem, Min: a.Min + 1, Max: -1}
			if a.Max >= 0 {
				r.Max = a.Max + 1
			}
			return Set{Arr: r}
		}),
	}
}

// asElement is the set as that of an array's element, where arrays are among the other values.
func asElement(s Set) Set {
	s.Other = s.Other || s.Arr.Elem != nil
	s.Arr = ArrSet{}
	return s
}

var removedTwice = Unknown{
	What:   "Arrays.remove of a value that the array has more than once",
	Chosen: "every occurrence is removed",
	Else:   "the first occurrence is removed",
}

func arraysRemove() arrayFunction {
	fewer := func(args []Set) Set {
		a := args[0].Arr
		a.Min = 0
		return Set{Arr: a}
	}
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.remove", Params: []Param{{Name: "value"}}, Result: ArrayOf(UnknownType)},
			Doc:       "The array without the elements that equal the value.",
			Examples:  []Example{{`Arrays.remove({10, 20, 30}, 20)`, `{10, 30}`}},
			Unknowns:  []Unknown{removedTwice},
		},
		eval: func(ev *Evaluation, elems, rest []Value) (Value, error) {
			var kept []Value
			for _, e := range elems {
				if !equalValues(e, rest[0]) {
					kept = append(kept, e)
				}
			}
			if len(elems)-len(kept) > 1 {
				ev.Undocumented(removedTwice.What)
			}
			return ArrValue(kept...), nil
		},
		cases: func(args []Set) []Case {
			cases := []Case{{Args: args, Meaning: Meaning{Image: fewer}}}
			if args[0].Arr.Max < 0 || args[0].Arr.Max > 1 {
				cases = append(cases, Case{Args: args, Undocumented: removedTwice.What, Meaning: Meaning{Image: fewer}})
			}
			return cases
		},
	}
}

func arraysClear() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.clear", Result: ArrayOf(UnknownType)},
			Doc:       "An array without elements.",
			Examples:  []Example{{`Arrays.clear({10, 20, 30})`, `{}`}},
		},
		eval: func(*Evaluation, []Value, []Value) (Value, error) { return ArrValue(), nil },
		cases: arrayImage(func(ArrSet, []Set) Set {
			return Set{Arr: ArrSet{Elem: &Set{}}}
		}),
	}
}
