package suggest

import (
	"iter"
	"maps"
	"slices"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
)

// refute looks for a profile on which a rewritten expression violates the rule, among a few that are likely to. Most rewrites that do
// not help fail here, where failing is cheap: it takes the prover longest to find that it cannot prove something.
func (x *fixer) refute(trial *check.Checked) (fails el.Profile, ok bool) {
	if x.rule.Values == nil {
		return nil, false
	}
	e := trial.Property.Expr
	variables := trial.Vars.All
	sources := make([]el.Set, len(variables))
	for i, v := range variables {
		sources[i] = trial.Vars.Source(v).Admits
	}
	for p := range x.trialProfiles(variables) {
		if admitted(variables, sources, p) && x.rejects(e, p) {
			return p, true
		}
	}
	return nil, false
}

// trialProfiles yields the profiles of the finding's own examples; the same in which each attribute in turn holds a realistic bad value or
// null; and those in which all attributes hold a realistic bad value, but for one that is null.
func (x *fixer) trialProfiles(variables []el.Variable) iter.Seq[el.Profile] {
	return func(yield func(el.Profile) bool) {
		for _, ex := range x.examples {
			if !yield(ex.Profile) {
				return
			}
			for _, v := range variables {
				for _, bad := range slices.Concat(x.constraint.Realistic, []el.Value{{}}) {
					p := maps.Clone(ex.Profile)
					p[v.Key] = bad
					if !yield(p) {
						return
					}
				}
			}
		}
		for _, bad := range x.constraint.Realistic {
			all := el.Profile{}
			for _, v := range variables {
				all[v.Key] = bad
			}
			if !yield(all) {
				return
			}
			for _, v := range variables {
				p := maps.Clone(all)
				p[v.Key] = el.Value{}
				if !yield(p) {
					return
				}
			}
		}
	}
}

// admitted reports whether it is certain that the sources admit a profile, as far as the variables go.
func admitted(variables []el.Variable, sources []el.Set, p el.Profile) bool {
	for i, v := range variables {
		value := p[v.Key]
		if !sources[i].Contains(value) || value.Kind() == el.Str && !sources[i].Strs.Exact() {
			return false
		}
	}
	return true
}

// rejects reports whether the expression has a value on the profile that the constraint does not accept.
func (x *fixer) rejects(e el.Expr, p el.Profile) bool {
	r, err := el.Eval(e, p)
	return err == nil && !x.constraint.Accept.Contains(r.Value)
}
