package prove

import "github.com/profilelint/profilelint/lint/el"

// IsSafe reports whether it is proved with little work that Decide answers Safe. It looks for no counterexample, which is what takes the
// time, so that many expressions can be tried.
func (s *Subject) IsSafe(q Question) bool {
	if !exact(q.Accept) || !exact(q.Reject) {
		return false
	}
	d := s.decision(q, s.scope.caps.trial)
	for vals := range d.tries(d.admits, d.telling) {
		if d.admitted(vals) && !d.isGood(d.outcomes(vals)) {
			return false
		}
	}
	all := &search{scope: d.scope, admit: el.Plausible}
	return !d.mayBeBad(all) && !all.spent()
}

// AlwaysEvaluates is IsSafe for Evaluates.
func (s *Subject) AlwaysEvaluates() bool {
	sc := s.spending(s.scope.caps.trial)
	all := &search{scope: sc, admit: el.Plausible}
	return !all.find(sc.expr, el.FailSet(), sc.admits, stop) && !all.spent()
}

// IsDistinct is IsSafe for Distinct.
func (s *Subject) IsDistinct(q DistinctQuestion) bool {
	d := &distinct{DistinctQuestion: q, scope: s.spending(s.scope.caps.trial)}
	return d.injective(el.Plausible, d.admits, declared, d.wanted())
}

// Branch returns the part of an expression that its value on a profile is computed from: the branch that its conditions
// select. Where a condition cannot be evaluated it is the conditional itself.
func Branch(e el.Expr, p el.Profile) el.Expr { return leaf(e, p) }
