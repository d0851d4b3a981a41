package el

// Image returns every outcome of the operation on the box of arguments that m admits, or more. Failure of an argument is
// failure of the operation.
func (o *Operation) Image(m Admit, args []Set) Set {
	vals, fails := split(args)
	if anyEmpty(vals) {
		return Set{Fails: fails}
	}
	r := imageOf(o.Cases(vals), m)
	r.Fails = r.Fails || fails
	return r
}

// Inverse yields boxes inside the given one that together hold every argument tuple on which the operation has an outcome
// in out that m admits, or more. A nil box holds nothing, see Meaning.
func (o *Operation) Inverse(m Admit, args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		if out.Fails {
			for i := range args {
				if args[i].Fails && !yield(with(args, i, FailSet())) {
					return
				}
			}
		}
		vals, _ := split(args)
		if anyEmpty(vals) {
			return
		}
		inverseOf(o.Cases(vals), m, out)(yield)
	}
}

// imageOf returns every outcome of the cases that m admits.
func imageOf(cases []Case, m Admit) Set {
	var r Set
	for _, c := range cases {
		if anyEmpty(c.Args) {
			continue
		}
		for _, mean := range c.meanings(m) {
			r = r.Union(mean.Image(c.Args))
		}
	}
	return r
}

// inverseOf yields the boxes of the cases on which m admits an outcome in out.
func inverseOf(cases []Case, m Admit, out Set) boxes {
	return func(yield func([]Set) bool) {
		for _, c := range cases {
			if anyEmpty(c.Args) {
				continue
			}
			for _, mean := range c.meanings(m) {
				for box := range mean.inverse(c.Args, out) {
					if anyEmpty(box) {
						box = nil
					}
					if !yield(box) {
						return
					}
				}
			}
		}
	}
}

// inverse is Inverse, or the whole box where that is nil and the outcome is possible at all.
func (mean Meaning) inverse(args []Set, out Set) boxes {
	if mean.Inverse != nil {
		return mean.Inverse(args, out)
	}
	if mean.Image(args).Intersect(out).IsEmpty() {
		return none
	}
	return one(args)
}

// meanings lists what the case may mean under m.
func (c Case) meanings(m Admit) []Meaning {
	switch {
	case c.Undocumented == "" || m == Chosen:
		return []Meaning{c.Meaning}
	case m == Documented:
		return nil
	case m > Plausible && len(c.Else) > 0:
		return c.Else[min(int(m-Plausible), len(c.Else))-1:][:1]
	case m > Plausible:
		return []Meaning{c.Meaning}
	}
	return append([]Meaning{c.Meaning}, c.Else...)
}

// split separates the arguments' values from their failures.
func split(args []Set) (vals []Set, fails bool) {
	vals = make([]Set, len(args))
	for i, a := range args {
		fails = fails || a.Fails
		vals[i] = a.Values()
	}
	return vals, fails
}

func anyEmpty(args []Set) bool {
	for _, a := range args {
		if a.IsEmpty() {
			return true
		}
	}
	return false
}
