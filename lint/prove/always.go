package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxAccepted bounds the accepted values that are tried as those of attributes.
const maxAccepted = 3

// maxPassing bounds the environments in which a profile that passes is looked for.
const maxPassing = 4

// alwaysFails reports whether no profile has another outcome than a rejected value. Most often one has: a few are evaluated first, as the
// complement of the rejected values is the largest automaton of all.
func (d *decision) alwaysFails() bool {
	if d.passing != nil {
		return false
	}
	if vals, ok := d.ofLength(d.admits, strset.Set.MinLen); ok && d.admitted(vals) && d.passes(vals) {
		return false
	}
	for vals := range d.tries(d.admits, d.acceptable()) {
		if d.admitted(vals) && d.passes(vals) {
			return false
		}
	}
	if d.somePasses() {
		return false
	}
	s := &search{scope: d.scope, admit: el.Plausible}
	image := s.image(d.expr, d.admits)
	if strset.Subset(image.Strs, d.Reject.Strs) {
		image.Strs = strset.Empty()
	}
	other := d.Reject.Complement().Union(d.Accept.Only(el.Arr)) // of arrays Reject may hold more than what is rejected
	other.Fails = true
	if image.Intersect(other).IsEmpty() {
		return true
	}
	return !s.find(d.expr, other, d.admits, stop) && !s.spent()
}

// acceptable are a few texts that are accepted.
func (d *decision) acceptable() []el.Value {
	texts := d.Accept.Only(el.Str)
	return strset.Remember(texts.Strs, choice{set: texts, limit: maxAccepted}, func() []el.Value { return slices.Clip(choose(texts, nil, maxAccepted)) })
}

// passes reports whether a profile has another outcome than a rejected value.
func (d *decision) passes(vals []el.Value) bool {
	r, err := el.Eval(d.expr, d.profile(vals))
	passes := err != nil || !d.Reject.Contains(r.Value)
	if passes && d.passing == nil {
		d.passing = slices.Clone(vals)
	}
	return passes
}

// somePasses reports whether a short search finds a profile with a value that is accepted.
func (d *decision) somePasses() bool {
	left, found := maxPassing, false
	(&search{scope: d.scope, admit: el.Chosen}).find(d.expr, d.Accept, d.admits, func(v env) bool {
		for vals := range d.trials(v) {
			if d.admitted(vals) && d.passes(vals) {
				found = true
				return true
			}
		}
		left--
		return left <= 0
	})
	return found
}
