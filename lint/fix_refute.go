package lint

import (
	"maps"

	"github.com/profilelint/profilelint/lint/el"
)

// refuted reports whether a rewritten expression violates the rule on the profile of the finding's own example, or on one in which an
// attribute holds a realistic bad value. Most rewrites that do not help fail here, where failing is cheap: it takes the prover longest to
// find that it cannot prove something.
func (x *fixer) refuted(trial *checked) bool {
	if x.rule.Values == nil {
		return false
	}
	e := trial.property.Expr
	variables := el.Variables(e)
	for _, ex := range x.examples {
		if trial.admits(variables, ex.Profile) && x.rejects(e, ex.Profile) {
			return true
		}
		for _, v := range variables {
			for _, bad := range x.constraint.Realistic {
				p := maps.Clone(ex.Profile)
				p[v.Key] = bad
				if trial.admits(variables, p) && x.rejects(e, p) {
					return true
				}
			}
		}
	}
	return false
}

// admits reports whether the source admits a profile, as far as the expression reads it.
func (ch *checked) admits(variables []el.Variable, p el.Profile) bool {
	for _, v := range variables {
		s := ch.vars.source(v).Admits
		if !s.Contains(p[v.Key]) || p[v.Key].Kind() == el.Str && !s.Strs.Exact() {
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
