package prove

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxPaths bounds the branches that a proof of uniqueness looks at.
const maxPaths = 256

// injective reports whether it is proved that different users get different values of those that are wanted, as far as admit knows, where distinguishes says by
// which attributes users differ: because an attribute has few values, each with outcomes of its own, or because on every branch the value
// carries an attribute, and two branches either carry the same attribute in the same way or have no value in common. An attribute that is
// null or "" distinguishes nobody.
func (d *distinct) injective(admit el.Admit, within env, distinguishes func(Source) bool, wanted el.Set) bool {
	s := &search{scope: d.scope, admit: admit}
	ds := distinguishing{distinguishes, s, wanted}
	var parts []env
	for i, src := range d.sources {
		if distinguishes(src) {
			if ds.apartByValue(i, within) {
				return true
			}
			parts = append(parts, nil)
		}
	}
	if len(parts) == 0 {
		return s.image(d.expr, within).Intersect(ds.wanted).IsEmpty()
	}
	var carriers []carrier
	for _, v := range ds.byBlank(within) {
		ok := true
		stopped := s.paths(d.expr, v, func(p path) bool {
			carriers, ok = ds.join(carriers, p)
			return !ok || len(carriers) > maxPaths
		})
		if stopped || s.spent() {
			return false
		}
	}
	return true
}

// distinguishing is a proof that users have different values of those that are wanted.
type distinguishing struct {
	by     func(Source) bool
	search *search
	wanted el.Set
}

// byBlank divides an environment by which of the attributes that distinguish users are null or "".
func (ds distinguishing) byBlank(v env) []env {
	parts := []env{v}
	for i, src := range ds.search.sources {
		if !ds.by(src) || v[i].Intersect(blank()).IsEmpty() {
			continue
		}
		var divided []env
		for _, p := range parts {
			for _, part := range []el.Set{p[i].Intersect(blank()), notBlank(p[i])} {
				if !part.IsEmpty() {
					divided = append(divided, p.with(i, part))
				}
			}
		}
		if parts = divided; len(parts) > maxPaths {
			return []env{v}
		}
	}
	return parts
}

// join adds the carrier of a branch to those of others; ok is false where their values are not proved to be different.
func (ds distinguishing) join(carriers []carrier, p path) (joined []carrier, ok bool) {
	s := ds.search
	values := s.image(p.expr, p.known).Intersect(ds.wanted)
	if values.IsEmpty() {
		return carriers, true // null and failure take no value away from anyone
	}
	c, ok := ds.carrier(p.expr, p.known)
	if !ok {
		return nil, false
	}
	c.values = values
	for _, other := range carriers {
		if other.how != c.how && !other.apart(c) {
			return nil, false
		}
	}
	return append(carriers, c), true
}

// maxApart is the largest number of values of an attribute whose outcomes are compared one by one.
const maxApart = 16

// apartByValue reports whether an attribute has few values, and no two of them an outcome in common. null and "" must have none.
func (ds distinguishing) apartByValue(i int, v env) bool {
	values, few := fewValues(ds.search.sources[i], v[i])
	if !few {
		return false
	}
	var outcomes []el.Set
	for _, x := range values {
		out := ds.search.image(ds.search.expr, v.with(i, el.SetOf(x))).Intersect(ds.wanted)
		if out.IsEmpty() {
			continue
		}
		out.Strs = out.Strs.Fold()
		if blank().Contains(x) || slices.ContainsFunc(outcomes, func(other el.Set) bool { return !apartValues(out, other) }) {
			return false
		}
		outcomes = append(outcomes, out)
	}
	return true
}

// apartValues reports whether Okta tells the values of two sets apart, whose texts are folded already. A number may be stored as a text.
func apartValues(x, y el.Set) bool {
	if onlyTexts := x.Only(el.Str) == x && y.Only(el.Str) == y; onlyTexts {
		return strset.Disjoint(x.Strs, y.Strs)
	}
	mixed := !x.Strs.IsEmpty() != !y.Strs.IsEmpty() || !x.Strs.IsEmpty() && x.Only(el.Str) != x
	return !mixed && x.Intersect(y).IsEmpty() && !overlapping(x.Nums, y.Nums)
}

// overlapping reports whether an integer of one set may equal a floating-point number of the other.
func overlapping(x, y el.Nums) bool {
	return x.Ints.Intersect(y.Decs).NonEmpty || x.Decs.Intersect(y.Ints).NonEmpty
}

// fewValues lists the values that an attribute may have, where they are few.
func fewValues(src Source, s el.Set) (values []el.Value, few bool) {
	if src.Enum != nil {
		for _, v := range append(slices.Clone(src.Enum), el.Value{}) {
			if s.Contains(v) {
				values = append(values, v)
			}
		}
		return values, len(values) <= maxApart
	}
	if s.Fails || s.Other || s.Arr.Elem != nil || !s.Nums.IsEmpty() {
		return nil, false
	}
	texts, few := s.Strs.Words(maxApart)
	if !few && !s.Strs.IsEmpty() {
		return nil, false
	}
	for _, w := range texts {
		values = append(values, el.StrValue(w))
	}
	for _, v := range []el.Value{{}, el.BoolValue(true), el.BoolValue(false)} {
		if s.Contains(v) {
			values = append(values, v)
		}
	}
	return values, true
}

// plainLetters reports whether a regular expression would find no more in a text than what is written.
func plainLetters(s string) bool { return s != "" && !strings.ContainsAny(s, `\.[]{}()*+?^$|`) }
