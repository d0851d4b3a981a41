package prove

import (
	"errors"
	"iter"

	"github.com/profilelint/profilelint/lint/el"
)

// Evaluates answers whether the expression has a value for every profile. A counterexample is a profile on which the evaluation
// fails, or comes upon behaviour that nothing documents and that may be a failure; Undocumented then tells which.
func (s *Subject) Evaluates() Answer {
	sc := s.spending(s.scope.caps.inAll)
	if !sc.seenFailure() {
		if s := (&search{scope: sc, admit: el.Plausible}); !s.find(sc.expr, el.FailSet(), sc.admits, stop) && !s.spent() {
			return Answer{Verdict: Safe}
		}
	}
	documented := &search{scope: sc, admit: el.Documented}
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
		if st.admit == el.Documented && !documented.image(sc.expr, sc.admits).Fails {
			continue
		}
		if a, ok := failure(sc, st.within, st.admit, st.Strength); ok {
			return a
		}
	}
	return Answer{Verdict: Undecided, Undocumented: undocumented(sc), Reason: sc.reason(sc.budget.left <= 0, nil)}
}

func stop(env) bool { return true }

// missing are the values that most expressions fail on that fail at all.
var missing = []el.Value{{}, el.StrValue("")}

// plainFirst yields the readable profile and then those with missing values: what fails on any profile shall not seem to fail for want of a
// value.
func (sc *scope) plainFirst(v env) iter.Seq[[]el.Value] {
	return func(yield func([]el.Value) bool) {
		if first, ok := sc.readable(v); ok && yield(first) {
			sc.tries(v, missing)(yield)
		}
	}
}

// seenFailure reports whether the evaluation may fail on one of a few profiles: then there is no need to search for whether it ever may.
func (sc *scope) seenFailure() bool {
	for vals := range sc.plainFirst(sc.admits) {
		if _, ok := sc.fails(vals, el.Plausible); ok {
			return true
		}
	}
	return false
}

// failure looks for a profile on which the evaluation fails, or under Plausible may fail.
func failure(sc *scope, within env, admit el.Admit, st Strength) (Answer, bool) {
	a, found := Answer{}, false
	try := func(vals []el.Value) bool {
		a, found = sc.fails(vals, admit)
		return found
	}
	for vals := range sc.plainFirst(within) {
		if try(vals) {
			break
		}
	}
	if !found {
		left := maxCandidates
		(&search{scope: sc, admit: admit}).find(sc.expr, el.FailSet(), within, func(v env) bool {
			left--
			for vals := range sc.trials(v) {
				if try(vals) {
					return true
				}
			}
			return left <= 0
		})
	}
	if !found {
		return Answer{}, false
	}
	a.Strength = st
	if admit == el.Documented {
		ok := &search{scope: sc, admit: el.Plausible}
		if !ok.find(sc.expr, el.AnyValue(), sc.admits, stop) && !ok.spent() {
			a.Verdict = AlwaysFails
		}
	}
	return a, true
}

// fails evaluates the expression on a profile; ok is true where that fails, or under Plausible may fail.
func (sc *scope) fails(vals []el.Value, admit el.Admit) (a Answer, ok bool) {
	w, ok := sc.evaluate(vals)
	if !ok {
		return Answer{}, false
	}
	switch err := w.example.Err; {
	case el.IsUnable(err):
		return Answer{}, false // not a failure of Okta's
	case admit == el.Documented:
		ok = err != nil && len(w.undocumented) == 0
	case err == nil:
		ok = len(w.undocumented) > 0 && sc.failsUnder(vals) // what it came upon may yield another value, but no failure
	}
	if !ok {
		return Answer{}, false
	}
	example := sc.witnessed(w).example
	sc.forget(example)
	return Answer{Verdict: CanFail, Undocumented: w.undocumented, Examples: []Example{example}}, true
}

// forget takes out of an example what an opaque call yields that fails.
func (sc *scope) forget(x Example) {
	var failed *el.EvalError
	if !errors.As(x.Err, &failed) {
		return
	}
	for e := range sc.opaque {
		if v, ok := el.AsVariable(e); ok && e.Span() == failed.Span {
			delete(x.Profile, v.Key)
		}
	}
}

// outcomes returns what the expression may yield on one profile by any plausible behaviour, or more.
func (sc *scope) outcomes(vals []el.Value) el.Set {
	v := make(env, len(vals))
	for i, val := range vals {
		v[i] = el.SetOf(val)
	}
	return (&search{scope: sc, admit: el.Plausible}).image(sc.expr, v)
}
