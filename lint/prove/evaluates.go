package prove

import "github.com/profilelint/profilelint/lint/el"

// Evaluates answers whether an expression has a value for every profile. A counterexample is a profile on which the evaluation
// fails, or comes upon behaviour that nothing documents and that may be a failure; Undocumented then tells which. The
// question's sets of values play no part.
func Evaluates(expr el.Expr, source func(el.Variable) Source) Answer {
	sc := newScope(expr, source)
	assumes := undocumented(sc)
	if s := (&search{scope: sc, admit: el.Plausible}); !s.find(expr, el.FailSet(), sc.admits, stop) && !s.spent() {
		return Answer{Verdict: Safe}
	}
	for _, st := range []struct {
		within env
		admit  el.Admit
		Strength
	}{
		{sc.expects, el.Documented, Strength{Rejected: true, Expected: true}},
		{sc.admits, el.Documented, Strength{Rejected: true}},
		{sc.expects, el.Plausible, Strength{}},
		{sc.admits, el.Plausible, Strength{}},
	} {
		if a, ok := failure(sc, st.within, st.admit, st.Strength); ok {
			return a
		}
	}
	return Answer{Verdict: Undecided, Undocumented: assumes, Reason: sc.reason(sc.budget.left <= 0, nil)}
}

func stop(env) bool { return true }

// failure looks for a profile on which the evaluation fails, or under Plausible may fail.
func failure(sc *scope, within env, admit el.Admit, st Strength) (Answer, bool) {
	s := &search{scope: sc, admit: admit}
	left := maxCandidates
	var a Answer
	found := s.find(sc.expr, el.FailSet(), within, func(v env) bool {
		left--
		for vals := range sc.trials(v) {
			if !sc.admitted(vals) {
				continue
			}
			p := sc.profile(vals)
			r, err := el.Eval(sc.expr, p)
			if el.IsUnable(err) {
				continue // not a failure of Okta's
			}
			if admit == el.Documented && (err == nil || len(r.Undocumented) > 0) || err == nil && len(r.Undocumented) == 0 {
				continue
			}
			if err == nil && !sc.mayFail(vals) {
				continue // what it came upon may yield another value, but no failure
			}
			a = Answer{Verdict: CanFail, Strength: st, Undocumented: r.Undocumented, Examples: []Example{{Profile: p, Value: r.Value, Err: err}}}
			return true
		}
		return left <= 0
	})
	if !found || len(a.Examples) == 0 {
		return Answer{}, false
	}
	if admit == el.Documented {
		ok := &search{scope: sc, admit: el.Plausible}
		if !ok.find(sc.expr, el.AnyValue(), sc.admits, stop) && !ok.spent() {
			a.Verdict = AlwaysFails
		}
	}
	return a, true
}

// mayFail reports whether on the profile some plausible behaviour is a failure.
func (sc *scope) mayFail(vals []el.Value) bool {
	v := make(env, len(vals))
	for i, val := range vals {
		v[i] = el.SetOf(val)
	}
	return (&search{scope: sc, admit: el.Plausible}).image(sc.expr, v).Fails
}
