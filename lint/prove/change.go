package prove

import (
	"math"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// Change is an expression that is to take the place of another one, fed by the same source: what questions about both are asked about.
// It is not for use by several goroutines at a time.
type Change struct {
	before, after el.Expr
	scope         *scope
}

// Changing returns the change of one expression to another. source tells what is known of each of their variables.
//
// The two are evaluated on one profile under one behaviour of Okta. So what stands in both of them has one outcome, attributes and
// operations alike.
func Changing(before, after el.Expr, source func(el.Variable) Source) *Change {
	return &Change{before, after, newScope(&el.Array{Elems: []el.Expr{before, after}}, source)}
}

// Keeps reports whether it is proved that every admitted profile whose outcome before is in kept has that very outcome after, under every
// plausible behaviour.
func (c *Change) Keeps(kept el.Set) bool {
	return c.never(kept, func(el.Set) el.Set { return el.AnyOutcome() }, (*search).same)
}

// KeepsOrClears is Keeps, for profiles whose outcome before is in bad as well: these keep it or get null.
func (c *Change) KeepsOrClears() bool {
	return c.never(el.AnyOutcome(), func(el.Set) el.Set { return el.NullSet().Complement() }, (*search).same)
}

// NeverWorse reports whether it is proved that every admitted profile whose outcome before is in good has one in good after.
func (c *Change) NeverWorse(good el.Set) bool {
	return c.never(good, el.Set.Complement, nil)
}

// never reports whether it is proved that no profile has an outcome in good before and one in the image of it under bad after. Branches
// whose outcomes same says to be one are passed over.
func (c *Change) never(good el.Set, bad func(good el.Set) el.Set, same func(s *search, before, after el.Expr, good el.Set, v env) bool) bool {
	if !exact(good) {
		return false
	}
	sc := *c.scope
	sc.budget = &budget{sc.caps.trial}
	s := &search{scope: &sc, admit: el.Plausible}
	v := s.whole(s.admits)
	worse := bad(good)
	// Each pair of branches is searched within what can be seen of it at a glance, which is nothing most often.
	found := s.glance(c.before, good, v, func(before el.Expr, v env) bool {
		return s.glance(c.after, worse, v, func(after el.Expr, v env) bool {
			differ := func(v env) bool {
				return !el.Equal(before, after) && (same == nil || !same(s, before, after, good, v))
			}
			return differ(v) && s.leaves(c.before, good, v, func(b el.Expr, v env) bool {
				return b == before && s.leaves(c.after, worse, v, func(a el.Expr, v env) bool {
					return a == after && differ(v) && s.again(s.assumed, v, stop)
				})
			})
		})
	})
	return !found && !s.spent()
}

// leaves looks for every branch of an expression, one that is no conditional, on which it has an outcome in out.
func (s *search) leaves(e el.Expr, out el.Set, v env, found func(leaf el.Expr, v env) bool) bool {
	switch t := e.(type) {
	case *el.Ternary:
		into := func(holds el.Set, e el.Expr) bool {
			return !s.refuted(t.Cond, holds, e, out, v) && s.under(t.Cond, holds, v, func(v env) bool { return s.leaves(e, out, v, found) })
		}
		return into(onlyTrue, t.Then) || into(onlyFalse, t.Else) ||
			out.Fails && s.under(t.Cond, notBoolean(), v, func(v env) bool { return found(t, v) })
	case *el.Elvis:
		return s.leaves(t.X, notBlank(out), v, found) ||
			s.under(t.X, blank(), v, func(v env) bool { return s.leaves(t.Else, out, v, found) })
	}
	return s.under(e, out, v, func(v env) bool { return found(e, v) })
}

// same reports whether two branches are proved to have one outcome where that of the first is in good.
func (s *search) same(before, after el.Expr, good el.Set, v env) bool {
	old, now := s.image(before, v).Intersect(good), s.image(after, v)
	if only, ok := old.Single(); ok {
		if also, ok := now.Single(); ok && also.Equal(only) {
			return true
		}
	}
	return !now.Fails && !old.Fails && (s.returns(after, before, old, v) || s.returns(before, after, now, v))
}

// maxKept is the largest number of texts that are looked at one by one for whether an expression returns them.
const maxKept = 1024

// returns reports whether it is proved that an expression made of another one returns the value of that if it returns anything, wherever it
// is in values.
func (s *search) returns(e, inner el.Expr, values el.Set, v env) bool {
	if values.Other || !exact(values) {
		return false
	}
	if texts, ok := leftAlone(e, inner); ok && without(values, el.Str).IsEmpty() && strset.Subset(values.Strs, texts) {
		return true
	}
	place, ok := s.place(inner, v)
	words, few := values.Strs.Words(maxKept)
	if !ok || !few || !without(values, el.Str, el.Null, el.Bool).IsEmpty() {
		return false
	}
	list := []el.Value{{}, el.BoolValue(true), el.BoolValue(false)}
	for _, w := range words {
		list = append(list, el.StrValue(w))
	}
	for _, value := range list {
		if !values.Contains(value) {
			continue
		}
		if now, ok := s.image(e, v.with(place, el.SetOf(value))).Values().Single(); !ok || !now.Equal(value) || s.spent() {
			return false
		}
		s.spend(1)
	}
	return true
}

// place is where an environment has the outcome of an expression.
func (s *search) place(e el.Expr, v env) (int, bool) {
	if i, ok := s.at[e]; ok {
		return i, true
	}
	return s.slot(e, v)
}

// leftAlone returns the texts that an expression returns as they are when the one that it is made of yields them, or fewer. ok is false where
// it is not made of that alone.
func leftAlone(e, inner el.Expr) (texts strset.Set, ok bool) {
	if el.Equal(e, inner) {
		return strset.All(), true
	}
	o, args := operation(e)
	if o == nil || len(args) == 0 {
		return strset.Empty(), false
	}
	sets := []el.Set{el.AnyString()}
	for _, a := range args[1:] {
		constant, ok := a.(*el.Literal)
		if !ok {
			return strset.Empty(), false
		}
		sets = append(sets, el.SetOf(constant.Value))
	}
	texts, ok = leftAlone(args[0], inner)
	return strset.Intersect(texts, o.Unchanged(sets)), ok
}

// Altered is a profile whose value another expression changes: one that is confirmed by evaluating both.
type Altered struct {
	Profile       el.Profile
	Before, After el.Value
	// Err says why there is no value after; nil where there is one.
	Err error
}

// Alters looks for a profile whose value before is in kept and is another one after, first among those that have one of the usual values in an
// attribute.
func (c *Change) Alters(kept el.Set, usual []el.Value) (Altered, bool) {
	sc := *c.scope
	sc.budget = &budget{sc.caps.trial}
	s := &search{scope: &sc, admit: el.Chosen}
	telling := slices.Concat(usual, choose(kept, sc.examples(), maxTelling))
	for _, within := range []env{sc.expects, sc.admits} {
		for vals := range sc.tries(within, telling) {
			if a, ok := c.altered(&sc, vals, kept); ok {
				return a, true
			}
		}
	}
	var a Altered
	left := maxCandidates
	found := s.leaves(c.before, kept, s.whole(s.admits), func(_ el.Expr, v env) bool {
		for vals := range sc.trials(v[:len(sc.sources)]) {
			var ok bool
			if a, ok = c.altered(&sc, vals, kept); ok {
				return true
			}
		}
		left--
		return left <= 0
	})
	return a, found && left > 0
}

// maxTelling bounds the values to be kept that are tried in each attribute.
const maxTelling = 12

// examples are the realistic values of all attributes.
func (sc *scope) examples() []string {
	var all []string
	for _, s := range sc.sources {
		all = append(all, s.Examples...)
	}
	return all
}

// altered evaluates both expressions on a profile and tells whether its value is in kept and changes.
func (c *Change) altered(sc *scope, vals []el.Value, kept el.Set) (a Altered, ok bool) {
	if !sc.admitted(vals) {
		return a, false
	}
	p := sc.profile(vals)
	before, err := el.Eval(c.before, p)
	if err != nil || !kept.Contains(before.Value) || math.IsNaN(before.Value.Float()) { // NaN equals nothing
		return a, false
	}
	after, err := el.Eval(c.after, p)
	if err == nil && after.Value.Equal(before.Value) || el.IsUnable(err) {
		return a, false
	}
	return Altered{Profile: p, Before: before.Value, After: after.Value, Err: err}, true
}

// without is a set of values without some kinds.
func without(s el.Set, kinds ...el.Kind) el.Set {
	if slices.Contains(kinds, el.Str) {
		s.Strs = strset.Empty()
	}
	if slices.Contains(kinds, el.Null) {
		s.Null = false
	}
	if slices.Contains(kinds, el.Bool) {
		s.True, s.False = false, false
	}
	return s
}
