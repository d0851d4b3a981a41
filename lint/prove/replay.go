package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// Replay answers a question by the example of the answer to a question that differs from it in constants alone. The example is evaluated, so that
// it proves what it proved there. ok is false where it does not: the question is then to be asked itself.
func (s *Subject) Replay(q Question, known Answer) (a Answer, ok bool) {
	if known.Verdict != CanFail || known.Otherwise || len(known.Examples) != 1 {
		return Answer{}, false
	}
	sc := s.spending(0)
	vals, ok := sc.values(known.Examples[0].Profile)
	if !ok {
		return Answer{}, false
	}
	w, ok := sc.evaluate(vals)
	if !ok || w.example.Err != nil || !slices.Equal(w.undocumented, known.Undocumented) || w.example.Value.Kind() == el.Arr || w.holdsHalf() {
		return Answer{}, false
	}
	accepted, rejected := q.Judge(w.example.Value)
	st := Strength{Rejected: known.Strength.Rejected, Expected: known.Strength.Expected}
	if accepted || rejected != st.Rejected || rejected && len(w.undocumented) == 0 && !sc.passesAgain(q, known.passing) {
		return Answer{}, false
	}
	shown := sc.witnessed(w)
	sc.trace(&st, shown)
	return Answer{Verdict: CanFail, Examples: []Example{shown.example}, Strength: st, Undocumented: w.undocumented}, true
}

// ReplayEvaluates is Replay for Evaluates, where the failure rests on behaviour that nothing documents.
func (s *Subject) ReplayEvaluates(known Answer) (a Answer, ok bool) {
	if known.Verdict != CanFail || known.Strength.Rejected || known.Strength.Expected || len(known.Examples) != 1 {
		return Answer{}, false
	}
	sc := s.spending(0)
	vals, ok := sc.values(known.Examples[0].Profile)
	if !ok {
		return Answer{}, false
	}
	a, ok = sc.fails(vals, el.Plausible)
	return a, ok && slices.Equal(a.Undocumented, known.Undocumented) && len(a.Undocumented) > 0
}

// passesAgain reports whether a profile that showed that an expression does not always fail shows it here as well.
func (sc *scope) passesAgain(q Question, passing []el.Value) bool {
	if len(passing) != len(sc.sources) || !sc.admitted(passing) {
		return false
	}
	r, err := el.Eval(sc.expr, sc.profile(passing))
	if err != nil {
		return !el.IsUnable(err)
	}
	_, rejected := q.Judge(r.Value)
	return !rejected
}

// values are those of a profile, by attribute; ok is false where it lacks one.
func (sc *scope) values(p el.Profile) (vals []el.Value, ok bool) {
	vals = make([]el.Value, len(sc.sources))
	for k, key := range sc.keys {
		if vals[sc.slots[k]], ok = p[key]; !ok {
			return nil, false
		}
	}
	return vals, len(sc.keys) > 0
}

// holdsHalf reports whether the value is a text with half a character, of which nothing documents what becomes of it.
func (w witness) holdsHalf() bool {
	return w.example.Value.Kind() == el.Str && strset.HasHalf(w.example.Value.Str())
}
