package prove

import (
	"iter"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// Most pairs of users with one value are found without a search: a few hundred users are evaluated, and who gets a value that another one
// has is looked at. That takes a fraction of a millisecond.

// maxUsers bounds the users that are evaluated, fewUsers those that are evaluated before a proof is tried.
const (
	maxUsers = 500
	fewUsers = 24
)

// rank orders pairs of users by how telling they are.
type rank int

const (
	expectedPair rank = iota // both hold what the source is expected to hold, and differ in whatever identifies people
	admittedPair             // the source's schema admits them
	chosenPair               // as far as undocumented behaviour goes
	blankPair                // the value is ""
)

// sharedBlank is what nothing documents of uniqueness.
const sharedBlank = `whether "" counts as a value that two users must not share`

// apart reports whether two users of a pair of the rank differ in an attribute.
func (r rank) apart(s Source) bool {
	if r == expectedPair {
		return identifying(s)
	}
	return declared(s)
}

// pair is two users with one value.
type pair struct {
	first, second *witness
	rank          rank
}

// pair returns two users as a pair, if they are two and have the same value.
func (d *distinct) pair(first, second *witness) (p pair, ok bool) {
	if !alike(first.example.Value, second.example.Value) || !d.differ(first.vals, second.vals, declared) {
		return pair{}, false
	}
	p = pair{first, second, admittedPair}
	switch {
	case blank().Contains(first.example.Value):
		p.rank = blankPair
	case len(first.undocumented)+len(second.undocumented) > 0:
		p.rank = chosenPair
	case d.expected(first) && d.expected(second) && d.differ(first.vals, second.vals, identifying):
		p.rank = expectedPair
	}
	return p, true
}

// expected reports whether a user is one that the source is expected to have. Letters whose case changes to several are seldom met.
func (d *distinct) expected(w *witness) bool {
	for i, v := range w.vals {
		if !d.expects[i].Contains(v) || v.Kind() == el.Str && recasesOddly(v.Str()) {
			return false
		}
	}
	return true
}

// tried evaluates users, at most so many, and returns the most telling pair among them.
func (d *distinct) tried(left int) (best pair, found bool) {
	taken := map[string][]*witness{}
	wanted := d.wanted()
	for vals := range d.users() {
		if left--; left < 0 {
			break
		}
		w, ok := d.evaluate(vals)
		if !ok || !w.within(wanted, false) {
			continue
		}
		key := w.example.Value.Text()
		if w.example.Value.Kind() == el.Str {
			key = strset.Fold(key)
		}
		user := &w
		for _, other := range append(taken[key], user) {
			p, ok := d.pair(other, user)
			if ok && (!found || p.rank < best.rank) {
				best, found = p, true
			}
		}
		if found && best.rank == expectedPair {
			break
		}
		if len(taken[key]) < maxMembers {
			taken[key] = append(taken[key], user)
		}
	}
	if found {
		best.first, best.second = d.witnessed(*best.first), d.witnessed(*best.second)
	}
	return best, found
}

// users yields users: one of the values that read best; those who differ from that one in one attribute, or in all; those without the
// attributes that tell users apart; and those who differ in two attributes.
func (d *distinct) users() iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		choices := make([][]el.Value, len(d.sources))
		first := make([]el.Value, len(d.sources))
		for i := range d.sources {
			if choices[i] = d.choices(i); len(choices[i]) == 0 {
				return
			}
			first[i] = choices[i][0]
		}
		if !yield(first) || !oneOther(first, choices, yield) || !d.allOther(first, choices, yield) || len(first) < 2 {
			return
		}
		for i, values := range choices {
			for _, v := range values[1:] {
				base := slices.Clone(first)
				base[i] = v
				if !oneOther(base, choices, yield) {
					return
				}
			}
		}
	}
}

// oneOther yields users who differ from one in one attribute: by the first choice of each, the second, and so on.
func oneOther(base []el.Value, choices [][]el.Value, yield func([]el.Value) bool) bool {
	for k := 1; k < maxChoices; k++ {
		for i, values := range choices {
			if k >= len(values) {
				continue
			}
			vals := slices.Clone(base)
			vals[i] = values[k]
			if !yield(vals) {
				return false
			}
		}
	}
	return true
}

// allOther yields users who differ in all attributes, and those without the attributes that tell users apart.
func (d *distinct) allOther(first []el.Value, choices [][]el.Value, yield func([]el.Value) bool) bool {
	for k := 1; k < maxChoices; k++ {
		vals, some := make([]el.Value, len(first)), false
		for i, values := range choices {
			vals[i] = values[min(k, len(values)-1)]
			some = some || k < len(values)
		}
		if some && !yield(vals) {
			return false
		}
	}
	for _, none := range missing {
		vals := slices.Clone(first)
		for i, src := range d.sources {
			if identifying(src) && d.admits[i].Contains(none) {
				vals[i] = none
			}
		}
		if !yield(vals) {
			return false
		}
	}
	return true
}

// maxChoices bounds the values of one attribute of users who are evaluated.
const maxChoices = 24

// choices are values of an attribute that are worth a try: those that read best, small changes of the first, and telling ones; those that
// the source is expected to hold before the others.
func (d *distinct) choices(i int) []el.Value {
	values := d.choose(i, d.expects[i], maxMembers/2)
	add := func(within el.Set, more ...el.Value) {
		for _, v := range more {
			if len(values) < maxChoices && within.Contains(v) && !slices.ContainsFunc(values, v.Equal) {
				values = append(values, v)
			}
		}
	}
	if len(values) == 0 {
		values = d.choose(i, d.admits[i], maxMembers/2)
	}
	if len(values) == 0 {
		return nil
	}
	var more []el.Value
	if v := values[0]; isNumber(v) {
		for _, n := range append(d.numbers(), 1, 2, 10) {
			more = append(more, el.IntValue(v.Int()+n), el.IntValue(v.Int()-n), el.IntValue(n))
		}
	}
	for _, x := range slices.Concat(variants(values[0]), d.written(values[0]), telling) {
		more = append(more, el.StrValue(x))
	}
	add(d.expects[i], more...)
	add(d.admits[i], missing...)
	add(d.admits[i], more...)
	add(d.admits[i], d.choose(i, d.admits[i], maxMembers)...)
	return values
}

// numbers are those written in the expression.
func (d *distinct) numbers() (found []int64) {
	el.Walk(d.expr, func(e el.Expr) bool {
		if l, ok := e.(*el.Literal); ok && l.Value.Kind() == el.Int {
			found = append(found, l.Value.Int())
		}
		return true
	})
	return found[:min(len(found), maxMembers)]
}

// written are changes of a value with the texts that stand in the expression.
func (d *distinct) written(v el.Value) (changed []string) {
	if v.Kind() != el.Str {
		return nil
	}
	for _, t := range d.texts() {
		changed = append(changed, t, "a"+t, "a"+t+"b", t+"a")
	}
	return changed
}
