package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
)

// Where an expression comes upon what nothing documents, the evaluator follows the most plausible behaviour. What fails under another one
// alone is found here: a value that the images of single values give, which are exact, takes the place of the evaluator's.

// others is the largest number of plausible behaviours, beside the most plausible one, of anything that the expression may come upon.
func (sc *scope) others() int {
	most := 0
	sc.eachOperation(func(o *el.Operation, args []el.Set) { most = max(most, o.OthersOn(args)) })
	return most
}

// otherwise looks for a profile whose value is not accepted under a plausible behaviour that is not the most plausible one.
func (d *decision) otherwise() (Answer, bool) {
	for n := range d.others() {
		admit := el.Otherwise(n)
		s := &search{scope: d.scope, admit: admit}
		for _, among := range []el.Set{d.Reject, el.AnyValue()} {
			bad := among.Intersect(d.bad)
			var w *witness
			try := func(vals []el.Value) (ok bool) {
				w, ok = d.confirmOtherwise(vals, bad, admit)
				return ok
			}
			for vals := range d.tries(d.admits, d.telling) {
				if try(vals) {
					return d.failsOtherwise(w), true
				}
			}
			left := maxCandidates
			found := s.find(d.expr, bad, d.admits, func(v env) bool {
				left--
				for vals := range d.trials(v) {
					if try(vals) {
						return true
					}
				}
				return left <= 0
			})
			if found && w != nil {
				return d.failsOtherwise(w), true
			}
		}
	}
	return Answer{}, false
}

// confirmOtherwise is confirm under a behaviour that is not the evaluator's.
func (d *decision) confirmOtherwise(vals []el.Value, bad el.Set, admit el.Admit) (*witness, bool) {
	w, ok := d.evaluate(vals)
	if !ok || len(w.undocumented) == 0 || el.IsUnable(w.example.Err) {
		return nil, false
	}
	for _, v := range d.valuesUnder(vals, admit) {
		if bad.Contains(v) && !d.accepts(v) {
			w.example.Value, w.example.Err = v, nil
			return d.witnessed(w), true
		}
	}
	return nil, false
}

// valuesUnder lists what the expression yields on a profile under a behaviour: several values where a behaviour stands for several; none
// where it stands for too many to say.
func (sc *scope) valuesUnder(vals []el.Value, admit el.Admit) []el.Value {
	v := make(env, len(vals))
	for i, val := range vals {
		v[i] = el.SetOf(val)
	}
	image := (&search{scope: sc, admit: admit}).image(sc.expr, v)
	out := image.Values()
	if one, ok := out.Single(); ok && !image.Fails {
		return []el.Value{one}
	}
	if sc.shared.count > 0 {
		return nil // one operation may be taken for two that yield different values
	}
	values, few := fewValues(Source{}, out)
	return slices.DeleteFunc(values, func(el.Value) bool { return !few })
}

// failsOtherwise is the answer that a counterexample under another behaviour gives.
func (d *decision) failsOtherwise(w *witness) Answer {
	st := Strength{Rejected: d.Reject.Contains(w.example.Value)}
	d.trace(&st, w)
	return Answer{Verdict: CanFail, Examples: []Example{w.example}, Strength: st, Undocumented: w.undocumented, Otherwise: true}
}

// failsUnder reports whether the evaluation fails on a profile under one of the behaviours that are not the most plausible one, whatever that
// one leaves open.
func (sc *scope) failsUnder(vals []el.Value) bool {
	if !sc.outcomes(vals).Fails {
		return false
	}
	v := make(env, len(vals))
	for i, val := range vals {
		v[i] = el.SetOf(val)
	}
	for n := range sc.others() {
		if out := (&search{scope: sc, admit: el.Otherwise(n)}).image(sc.expr, v); out.Fails && out.Values().IsEmpty() {
			return true
		}
	}
	return false
}
