package el

import "github.com/profilelint/profilelint/lint/strset"

// casesAny is the meaning of the function on sets of any kinds.
func (f stringFunction) casesAny(args []Set) []Case {
	strs := append([]Set(nil), args...)
	for i, a := range args {
		if f.isText(i) {
			strs[i] = a.Only(Str)
			strs[i].Null = a.Null && len(f.treatments(i)) == 0
		}
	}
	var cases []Case
	if !anyEmpty(strs) {
		cases = f.cases(strs)
	}
	cases = append(cases, f.nullCases(args)...)
	return append(cases, f.otherCases(args)...)
}

// nullCases divides the part of the box where an argument is null by the first such argument that ends the evaluation.
func (f stringFunction) nullCases(args []Set) []Case {
	var cases []Case
	for i, a := range args {
		if !a.Null || !f.isText(i) || len(f.treatments(i)) == 0 {
			continue
		}
		box := where(args, i, Null)
		c := Case{Args: box, Undocumented: f.nullText(i)}
		for k, t := range f.treatments(i) {
			switch {
			case t.image != nil:
				c.Else = append(c.Else, Meaning{Image: t.image})
				continue
			case !t.taken:
				c.Else = append(c.Else, Always(t.outcome))
				continue
			}
			if k == 0 {
				c.Else = append(c.Else, f.throughText(box, t.text, Chosen))
			}
			c.Else = append(c.Else, f.throughText(box, t.text, Plausible))
		}
		c.Meaning, c.Else = c.Else[0], c.Else[1:]
		cases = append(cases, c)
	}
	return cases
}

// otherCases divides the part of the box where no argument is null by the first argument that is not a string.
func (f stringFunction) otherCases(args []Set) []Case {
	var cases []Case
	rest := append([]Set(nil), args...)
	for i := range args {
		if f.isText(i) && len(f.treatments(i)) > 0 {
			rest[i] = rest[i].without(Null)
		}
	}
	for i := range args {
		if !f.isText(i) {
			continue
		}
		other := rest[i].without(Null, Str)
		if other.IsEmpty() {
			continue
		}
		box := with(rest, i, other)
		if anyEmpty(box) {
			continue
		}
		cases = append(cases, Case{
			Args:         box,
			Undocumented: f.otherText,
			Meaning:      f.throughText(box, "", Chosen),
			Else:         []Meaning{f.throughText(box, "", Plausible), Always(FailSet())},
		})
	}
	return cases
}

// throughText is the meaning of the function on a box whose values of other kinds are taken as their texts, and null as nullText.
func (f stringFunction) throughText(args []Set, nullText string, m Admit) Meaning {
	texts := append([]Set(nil), args...)
	for i, a := range args {
		if f.isText(i) {
			texts[i] = StrSet(TextSet(a.without(Null)))
			switch passed := len(f.treatments(i)) == 0; {
			case a.Null && passed:
				texts[i].Null = true
			case a.Null:
				texts[i].Strs = strset.Union(texts[i].Strs, strset.Of(nullText))
			}
		}
	}
	mean := ofCases(f.cases(texts), m)
	back := func(box []Set) []Set {
		if box == nil {
			return nil
		}
		r := append([]Set(nil), args...)
		for i, a := range args {
			if f.isText(i) {
				r[i] = withTexts(a.without(Null), box[i].Strs)
				r[i].Null = box[i].Null || a.Null && len(f.treatments(i)) > 0 && box[i].Strs.Contains(nullText)
			} else {
				r[i] = box[i]
			}
		}
		return r
	}
	return Meaning{
		Image: mean.Image,
		Inverse: func(_ []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				for box := range mean.Inverse(nil, out) {
					if !yield(back(box)) {
						return
					}
				}
			}
		},
	}
}
