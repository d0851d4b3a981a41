package el

import (
	"errors"

	"github.com/profilelint/profilelint/lint/strset"
)

const arraySource = "Okta EL reference, Array functions"

// An arrayFunction is a function whose first argument is an array, told by what it does to arrays. In its place Okta takes a
// string of comma-separated values too, and null at least in some of these functions.
type arrayFunction struct {
	Operation
	// nullIsEmpty means that null is documented to count as an empty array. Otherwise that is the most plausible.
	nullIsEmpty bool
	eval        func(ev *Evaluation, elems, rest []Value) (Value, error)
	cases       func(args []Set) []Case // args[0] has arrays only
}

var (
	nullArray = Unknown{
		What:   "an Arrays function of null, other than size and isEmpty",
		Chosen: "null counts as an empty array, as for size and isEmpty",
		Else:   "the result is null; or the evaluation fails",
	}
	looseCSV = Unknown{
		What:   "an Arrays function of a string that is empty or has spaces",
		Chosen: `the values are what stands between the commas, none for ""`,
		Else:   `spaces around values are dropped; or "" is one value`,
	}
	noArray = Unknown{
		What:   "an Arrays function of a value that is not an array, a string or null",
		Chosen: "the evaluation fails",
		Else:   "the value is taken as an array of one element",
	}
)

// tidyCSV are the strings that are surely taken as arrays by what stands between their commas.
var tidyCSV = strset.Runes(strset.Range{Lo: 0x21, Hi: 0x7E}, strset.Range{Lo: 0xC0, Hi: 0x24F}).Repeat(1, -1)

var errNoArray = errors.New("the first argument is not an array")

func (f arrayFunction) operation() Operation {
	o := f.Operation
	o.Params = append([]Param{{Name: "array", Type: UnknownType}}, o.Params...)
	if !f.nullIsEmpty {
		o.Unknowns = append(o.Unknowns, nullArray)
	}
	o.Unknowns = append(o.Unknowns, looseCSV, noArray)
	if o.Basis == "" {
		o.Basis = BasisDocumented
	}
	o.Source = arraySource
	o.Eval = f.evalAny
	o.Cases = f.casesAny
	return o
}

func (f arrayFunction) evalAny(ev *Evaluation, args []Value) (Value, error) {
	switch x := args[0]; x.Kind() {
	case Arr:
		return f.eval(ev, x.a, args[1:])
	case Str:
		return f.eval(ev, readCSV(ev, x.Str()), args[1:])
	case Null:
		if !f.nullIsEmpty {
			ev.Undocumented(nullArray.What)
		}
		return f.eval(ev, nil, args[1:])
	}
	ev.Undocumented(noArray.What)
	return Value{}, errNoArray
}

func (f arrayFunction) casesAny(args []Set) []Case {
	a := args[0]
	tidy, loose := strset.Intersect(a.Strs, tidyCSV), a.Strs.Minus(tidyCSV)
	cases := f.cases(where(args, 0, Arr))
	cases = append(cases, f.lift(with(args, 0, StrSet(tidy)), csvSet(tidy, 1))...)
	cases = append(cases, f.either(looseCSV, with(args, 0, StrSet(loose)), csvSet(loose, 0)))
	empty := Set{Arr: ArrSet{Elem: &Set{}}}
	if f.nullIsEmpty {
		cases = append(cases, f.lift(where(args, 0, Null), empty)...)
	} else {
		c := f.either(nullArray, where(args, 0, Null), empty)
		c.Else = append(c.Else, Always(NullSet().Union(FailSet())))
		cases = append(cases, c)
	}
	other := a.without(Null, Str, Arr)
	c := f.either(noArray, with(args, 0, other), Set{Arr: ArrSet{Elem: &other, Min: 1, Max: 1}})
	c.Meaning = Always(FailSet())
	return append(cases, c)
}

// csvSet is the set of arrays that strings of comma-separated values may be taken as.
func csvSet(s strset.Set, atLeast int) Set {
	part := strset.Runes(strset.Range{Lo: 0, Hi: ',' - 1}, strset.Range{Lo: ',' + 1, Hi: 0x10FFFF}).Repeat(0, -1)
	most := -1
	if n, ok := s.MaxLen(); ok {
		part = strset.Intersect(part, strset.Lengths(0, n))
		most = n + 1
	}
	elem := StrSet(part)
	return Set{Arr: ArrSet{Elem: &elem, Min: atLeast, Max: most}}
}

// lift is what the function does on a box when its first argument is taken as the given arrays.
func (f arrayFunction) lift(box []Set, arrays Set) []Case {
	if anyEmpty(box) {
		return nil
	}
	var cases []Case
	for _, c := range f.cases(with(box, 0, arrays)) {
		if anyEmpty(c.Args) {
			continue
		}
		lifted := Case{Args: box, Undocumented: c.Undocumented, Meaning: Always(c.Image(c.Args))}
		for _, m := range c.Else {
			lifted.Else = append(lifted.Else, Always(m.Image(c.Args)))
		}
		cases = append(cases, lifted)
	}
	return cases
}

// either is lift where nothing documents that the argument is taken so.
func (f arrayFunction) either(u Unknown, box []Set, arrays Set) Case {
	c := Case{Args: box, Undocumented: u.What, Meaning: Always(Set{})}
	if anyEmpty(box) {
		return c
	}
	inner := f.cases(with(box, 0, arrays))
	c.Meaning = Always(imageOf(inner, Chosen))
	c.Else = []Meaning{Always(imageOf(inner, Plausible))}
	return c
}

// oneArray is a single case. inverse returns the boxes for arrays and values in out; nil means that nothing is known backwards.
func oneArray(image func(array ArrSet, rest []Set) Set, inverse func(args []Set, out Set) boxes) func(args []Set) []Case {
	return func(args []Set) []Case {
		return []Case{{Args: args, Meaning: Meaning{
			Image:   func(args []Set) Set { return image(args[0].Arr, args[1:]) },
			Inverse: inverse,
		}}}
	}
}

// withArray returns the box in which the first argument is an array of a.
func withArray(args []Set, a ArrSet) []Set { return with(args, 0, Set{Arr: a}) }
