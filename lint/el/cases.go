package el

import "github.com/profilelint/profilelint/lint/strset"

// This file has what the entries of the table make their cases of.

// one yields one box, none yields no box.
func one(box []Set) boxes   { return func(yield func([]Set) bool) { yield(box) } }
func none(func([]Set) bool) {}

// each yields a box for each of several intervals.
func each(parts []Interval, box func(Interval) []Set) boxes {
	return func(yield func([]Set) bool) {
		for _, p := range parts {
			if !yield(box(p)) {
				return
			}
		}
	}
}

// with returns the box with its i-th side replaced.
func with(args []Set, i int, s Set) []Set {
	r := append([]Set(nil), args...)
	r[i] = s
	return r
}

// onlyKind returns the box with every side cut down to the given kinds.
func onlyKind(args []Set, kinds ...Kind) []Set {
	box := make([]Set, len(args))
	for i, a := range args {
		box[i] = a.Only(kinds...)
	}
	return box
}

// where returns the box with its i-th side cut down to the given kinds.
func where(args []Set, i int, kinds ...Kind) []Set { return with(args, i, args[i].Only(kinds...)) }

// without returns the set without the given kinds.
func (s Set) without(kinds ...Kind) Set {
	r := s.Values()
	for _, k := range kinds {
		switch k {
		case Null:
			r.Null = false
		case Bool:
			r.True, r.False = false, false
		case Int:
			r.Nums.Ints = Interval{}
		case Num:
			r.Nums.Decs, r.Nums.NaN = Interval{}, false
		case Str:
			r.Strs = strset.Empty()
		case Arr:
			r.Arr = ArrSet{}
		}
	}
	return r
}

// is reports whether the set has values of one kind only.
func (s Set) is(k Kind) bool { return s.without(k).IsEmpty() }

// Always is the meaning that yields the outcomes of s whatever the arguments.
func Always(s Set) Meaning { return Meaning{Image: func([]Set) Set { return s }} }

// undocumented is a case that nothing documents: outcomes lists the plausible outcomes, the chosen one first.
func undocumented(u Unknown, args []Set, outcomes ...Set) Case {
	c := Case{Args: args, Meaning: Always(outcomes[0]), Undocumented: u.What}
	for _, o := range outcomes[1:] {
		c.Else = append(c.Else, Always(o))
	}
	return c
}

// project is the meaning that yields the i-th argument.
func project(i int) Meaning {
	return Meaning{
		Image: func(args []Set) Set { return args[i] },
		Inverse: func(args []Set, out Set) boxes {
			return one(with(args, i, args[i].Intersect(out)))
		},
	}
}

// unary is the meaning of a function of one string whose image and inverse image are known.
func unary(image func(strset.Set) strset.Set, inverse func(strset.Set) strset.Set) Meaning {
	return Meaning{
		Image: func(args []Set) Set { return StrSet(image(args[0].Strs)) },
		Inverse: func(args []Set, out Set) boxes {
			return one(with(args, 0, StrSet(inverse(out.Strs))))
		},
	}
}

// joining is unary for a function that may take away what stood between two halves of a character. Its inverse speaks of whole strings only.
func joining(image func(strset.Set) strset.Set, inverse func(strset.Set) strset.Set) Meaning {
	exact, coarse := unary(image, inverse), Meaning{Image: unary(image, inverse).Image}
	return Meaning{Image: exact.Image, Inverse: func(args []Set, out Set) boxes {
		if args[0].Strs.IsWhole() {
			return exact.Inverse(args, out)
		}
		return coarse.inverse(args, out)
	}}
}

// test is the meaning of a predicate on the string args[i] that holds exactly on the given set.
func test(i int, holds strset.Set) Meaning {
	fails := holds.Complement()
	return Meaning{
		Image: func(args []Set) Set {
			return BoolSet(!strset.Disjoint(args[i].Strs, holds), !strset.Disjoint(args[i].Strs, fails))
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				if out.True && !yield(with(args, i, StrSet(holds))) {
					return
				}
				if out.False {
					yield(with(args, i, StrSet(fails)))
				}
			}
		},
	}
}

// anyBoolean is the meaning of a predicate of which nothing better is known than that it is one.
var anyBoolean = Always(BoolSet(true, true))

// ofCases is the meaning that several cases have together, whatever box it is asked about; m says what they admit.
func ofCases(cases []Case, m Admit) Meaning {
	return Meaning{
		Image:   func([]Set) Set { return imageOf(cases, m) },
		Inverse: func(_ []Set, out Set) boxes { return inverseOf(cases, m, out) },
	}
}

// paramIndex returns the index of the parameter that takes the i-th argument.
func (s Signature) paramIndex(i int) int {
	if _, _, fixed, step := s.arity(); i >= fixed && step > 0 {
		return fixed + (i-fixed)%step
	}
	return min(i, len(s.Params)-1)
}
