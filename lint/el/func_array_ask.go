package el

import (
	"errors"
	"math"
)

// The Arrays functions that ask something of an array.

var getPastEnd = Unknown{
	What:   "Arrays.get at a position that the array does not have",
	Chosen: "the evaluation fails",
	Else:   "the result is null",
}

func arraysGet() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{
				Name:   "Arrays.get",
				Params: []Param{{Name: "position", Type: IntegerType}},
				Result: UnknownType,
			},
			Doc:      "The element at a position, counted from 0.",
			Examples: []Example{{`Arrays.get({0, 1, 2}, 0)`, `0`}},
			Unknowns: []Unknown{getPastEnd},
		},
		eval: func(ev *Evaluation, elems, rest []Value) (Value, error) {
			if rest[0].Kind() != Int {
				return Value{}, errors.New("the position is not an integer")
			}
			v, err := elementAt(Value{kind: Arr, a: elems}, rest[0].Int())
			if err != nil {
				ev.Undocumented(getPastEnd.What)
			}
			return v, err
		},
		cases: func(args []Set) []Case {
			ints := where(args, 1, Int)
			cases := []Case{
				{Args: with(args, 1, args[1].without(Int)), Meaning: Always(FailSet())},
				{Args: ints, Meaning: Meaning{Image: func(args []Set) Set { return elementsAt(args).Values() }, Inverse: havingAt}},
			}
			if !anyEmpty(ints) && elementsAt(ints).Fails {
				cases = append(cases, undocumented(getPastEnd, ints, FailSet(), NullSet()))
			}
			return cases
		},
	}
}

func arraysContains() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.contains", Params: []Param{{Name: "value"}}, Result: BooleanType},
			Doc:       "Whether an element equals the value; strings in the same case.",
			Examples: []Example{
				{`Arrays.contains({10, 20, 30}, 10)`, `true`},
				{`Arrays.contains({10, 20, 30}, 50)`, `false`},
			},
		},
		eval: func(_ *Evaluation, elems, rest []Value) (Value, error) {
			for _, e := range elems {
				if equalValues(e, rest[0]) {
					return BoolValue(true), nil
				}
			}
			return BoolValue(false), nil
		},
		cases: oneArray(mayContain, containing),
	}
}

// mayContain says whether an array may have an element that equals a value, and whether it may have none.
func mayContain(a ArrSet, rest []Set) Set {
	e, v := *a.Elem, asElement(rest[0])
	numbers := !e.Nums.IsEmpty() && !v.Nums.IsEmpty()
	may := BoolSet(a.Max != 0 && (numbers || !e.Intersect(v).IsEmpty()), true)
	if x, ok := rest[0].Single(); ok && a.Min > 0 {
		w, all := e.Single()
		some := Set{}
		if a.Some != nil {
			some = *a.Some
		}
		u, demanded := some.Single()
		may.False = !(all && equalValues(w, x) || demanded && equalValues(u, x))
	}
	return may
}

// containing divides the arrays by whether they have an element that equals a value, which is exact for a single value that is no number.
func containing(args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		a, v := args[0].Arr, args[1]
		numbers := Set{Nums: v.Nums}
		if !numbers.IsEmpty() {
			numbers.Nums = Nums{AnyNumber(), AnyNumber(), true} // 1 equals 1.0
		}
		if out.True && !yield(withArray(args, a.having(asElement(v.Union(numbers))))) {
			return
		}
		if !out.False {
			return
		}
		if _, ok := v.Single(); ok && numbers.IsEmpty() {
			a = a.lacking(v)
		}
		yield(withArray(args, a))
	}
}

func arraysSize() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.size", Result: IntegerType},
			Doc:       "The number of elements.",
			Examples:  []Example{{`Arrays.size({10, 20, 30})`, `3`}, {`Arrays.size(NULL)`, `0`}},
		},
		nullIsEmpty: true,
		eval: func(_ *Evaluation, elems, _ []Value) (Value, error) {
			return IntValue(int64(len(elems))), nil
		},
		cases: oneArray(sizes, havingSize),
	}
}

func sizes(a ArrSet, _ []Set) Set {
	most := math.Inf(1)
	if a.Max >= 0 {
		most = float64(a.Max)
	}
	return IntSet(Between(float64(a.Min), most))
}

func havingSize(args []Set, out Set) boxes {
	return each(out.Nums.Ints.Parts(), func(i Interval) []Set {
		shortest, longest, ok := i.lengths()
		if !ok {
			return withArray(args, ArrSet{})
		}
		return withArray(args, args[0].Arr.sized(shortest, longest))
	})
}

func arraysIsEmpty() arrayFunction {
	return arrayFunction{
		Operation: Operation{
			Signature: Signature{Name: "Arrays.isEmpty", Result: BooleanType},
			Doc:       "Whether the array has no elements.",
			Examples:  []Example{{`Arrays.isEmpty({10, 20})`, `false`}, {`Arrays.isEmpty(NULL)`, `true`}},
		},
		nullIsEmpty: true,
		eval: func(_ *Evaluation, elems, _ []Value) (Value, error) {
			return BoolValue(len(elems) == 0), nil
		},
		cases: emptyCases,
	}
}

func emptyCases(args []Set) []Case {
	a := args[0].Arr
	if a.Elem == nil {
		return nil
	}
	none, some := a, a
	none.Max, some.Min = 0, max(1, a.Min)
	var cases []Case
	if a.Min == 0 {
		cases = append(cases, Case{Args: []Set{{Arr: none.tidy()}}, Meaning: Always(BoolSet(true, false))})
	}
	if a.Max != 0 {
		cases = append(cases, Case{Args: []Set{{Arr: some.tidy()}}, Meaning: Always(BoolSet(false, true))})
	}
	return cases
}
