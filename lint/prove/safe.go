package prove

import "github.com/profilelint/profilelint/lint/el"

// IsSafe reports whether Decide answers Safe. It looks for no counterexample, which is what takes the time, so that many expressions
// can be tried.
func IsSafe(q Question) bool {
	if !q.Accept.Strs.Exact() || !q.Reject.Strs.Exact() {
		return false
	}
	sc := newScope(q.Expr, q.Source)
	return sc.never(q.Accept.Complement().Values())
}

// AlwaysEvaluates reports whether Evaluates answers Safe.
func AlwaysEvaluates(expr el.Expr, source func(el.Variable) Source) bool {
	return newScope(expr, source).never(el.FailSet())
}

// IsDistinct reports whether Distinct answers Safe.
func IsDistinct(q DistinctQuestion) bool {
	d := &distinct{DistinctQuestion: q, scope: newScope(q.Expr, q.Source)}
	return d.injective()
}

// never reports whether it is proved that no admitted profile gives the expression an outcome in out.
func (sc *scope) never(out el.Set) bool {
	s := &search{scope: sc, admit: el.Plausible}
	return !s.solve(sc.expr, out, sc.admits(), stop) && !s.spent()
}

// Branch returns the part of an expression that its value on a profile is computed from: the branch that its conditions
// select. Where a condition cannot be evaluated it is the conditional itself.
func Branch(e el.Expr, p el.Profile) el.Expr { return leaf(e, p) }
