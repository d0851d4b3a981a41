package strset

// Repeat is the set of lo to hi members of s in a row; hi < 0 means any number from lo on. Halves of characters that meet make one.
func (s Set) Repeat(lo, hi int) Set {
	return s.repeat(lo, hi, func(a *nfa, lo, hi int) *nfa {
		if mayMeet(a, a) {
			return repeatAutomaton(a.proper(), lo, hi).rejoined()
		}
		return repeatAutomaton(a, lo, hi)
	})
}

func (s Set) repeat(lo, hi int, build func(a *nfa, lo, hi int) *nfa) Set {
	lo = max(lo, 0)
	switch {
	case hi >= 0 && lo > hi:
		return Set{}
	case hi == 0:
		return Of("")
	case s.n == nil:
		if lo == 0 {
			return Of("")
		}
		return Set{}
	case lo == 1 && hi == 1:
		return s
	}
	b := s.n.bounds.times(lo, hi)
	return leaf(b, func() *nfa { return build(s.n.automaton(), lo, hi) })
}

// repeatAutomaton chains lo copies and then either a loop or hi-lo optional copies.
func repeatAutomaton(a *nfa, lo, hi int) *nfa {
	switch {
	case a.empty() && lo == 0:
		return trie([]string{""})
	case a.empty():
		return a
	}
	if n := max(lo, hi); n > 0 && n > a.limits.orUsual().states/a.size() {
		return repeatAutomaton(a, 0, -1).asInexact(true)
	}
	b := builder{limits: a.limits}
	j := newJoiner(&b)
	for range lo {
		j.append(a, false)
	}
	if hi < 0 {
		j.loop(a)
	}
	// The whole may end before each optional copy: at states that no copy may come back to.
	var ends []int32
	back := a.reenters()
	for range hi - lo {
		ends = append(ends, j.ends()...)
		j.append(a, back)
	}
	return j.finish(ends).asInexact(a.inexact)
}
