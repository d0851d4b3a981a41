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
		cases: oneArray(
			func(a ArrSet, rest []Set) Set { return gather([]Set{{Arr: a}, single(rest[0])}) },
			func(args []Set, out Set) boxes {
				return func(yield func([]Set) bool) {
					gathered([]Set{args[0], single(args[1])}, out, func(parts []Set) bool {
						return yield([]Set{parts[0], args[1].Intersect(parts[1].Arr.Elements())})
					})
				}
			},
		),
	}
}

// single are the arrays of one element of s.
func single(s Set) Set { return Set{Arr: ArrSet{Elem: &s, Min: 1, Max: 1}} }

var removedTwice = Unknown{
	What:   "Arrays.remove of a value that the array has more than once",
	Chosen: "every occurrence is removed",
	Else:   "the first occurrence is removed",
}

func arraysRemove() arrayFunction {
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
			cases := []Case{{Args: args, Meaning: Meaning{Image: without, Inverse: havingWithout}}}
			if args[0].Arr.Max < 0 || args[0].Arr.Max > 1 {
				cases = append(cases, Case{Args: args, Undocumented: removedTwice.What,
					Meaning: Meaning{Image: without, Inverse: havingWithout}, Else: []Meaning{{Image: fewer}}})
			}
			return cases
		},
	}
}

// without are arrays after every occurrence of a value is removed.
func without(args []Set) Set {
	r := fewer(args)
	if v, ok := args[1].Single(); ok && !isNumber(v) {
		r.Arr = r.Arr.lacking(args[1])
	}
	return r
}

// fewer are arrays from which something may be missing.
func fewer(args []Set) Set {
	a := args[0].Arr
	if a.Elem != nil {
		a.Min, a.Some = 0, nil
	}
	return Set{Arr: a}
}

// havingWithout are the arrays that may be in out without a value: their other elements are what out admits.
func havingWithout(args []Set, out Set) boxes {
	if out.Arr.Elem == nil {
		return none
	}
	elem := asElement(*out.Arr.Elem).Union(asElement(args[1]))
	if !args[1].Nums.IsEmpty() {
		elem.Nums = Nums{AnyNumber(), AnyNumber(), true} // 1 equals 1.0
	}
	return one(withArray(args, args[0].Arr.intersect(ArrSet{Elem: &elem, Some: out.Arr.Some, Min: out.Arr.Min, Max: -1})))
}

func arraysClear() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.clear", Result: ArrayOf(UnknownType)},
			Doc:       "An array without elements.",
			Examples:  []Example{{`Arrays.clear({10, 20, 30})`, `{}`}},
		},
		eval: func(*Evaluation, []Value, []Value) (Value, error) { return ArrValue(), nil },
		cases: oneArray(func(ArrSet, []Set) Set {
			return Set{Arr: ArrSet{Elem: &Set{}}}
		}, nil),
	}
}
