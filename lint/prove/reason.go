package prove

import (
	"github.com/profilelint/profilelint/lint/el"
)

// reason says why a question is undecided: what is not modelled before what took too long because of it. spent tells whether a
// search has given up; mayFail, where it is not nil, reports whether a search finds a way to fail.
func (sc *scope) reason(spent bool, mayFail func(*search) bool) Reason {
	switch unmodelled, tooLarge := sc.limits(); {
	case unmodelled:
		return ReasonRegexp
	case tooLarge:
		return ReasonStates
	case spent:
		return ReasonSteps
	}
	if s := (&search{scope: sc, admit: el.Chosen}); mayFail != nil && !mayFail(s) && !s.spent() {
		return ReasonUndocumented
	}
	return ReasonUnmodelled
}

// limits reports whether a regular expression, of the source or of the expression, is not modelled, and whether an automaton of the
// expression has met a cap.
func (sc *scope) limits() (unmodelled, tooLarge bool) {
	for _, s := range sc.sources {
		unmodelled = unmodelled || !s.Admits.Strs.Exact() && !s.Free // a pattern of the schema
	}
	s := &search{scope: sc, admit: el.Chosen}
	el.Walk(sc.expr, func(e el.Expr) bool {
		if pattern, _, ok := matched(e); ok {
			unmodelled = unmodelled || pattern.Unmodelled()
			tooLarge = tooLarge || pattern.TooLarge()
		}
		if o, args := sc.plain.operation(e); o != nil && !o.Inexact {
			made := s.image(e, sc.admits).Strs.Exact()
			for _, x := range s.imagesOf(args, sc.admits) {
				made = made || !x.Strs.Exact()
			}
			tooLarge = tooLarge || !made
		}
		return !unmodelled
	})
	return unmodelled, tooLarge
}
