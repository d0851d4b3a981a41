package strset

import "slices"

// Words lists all members, sorted, when there are finitely many and at most limit; otherwise it reports false.
func (s Set) Words(limit int) ([]string, bool) {
	switch {
	case s.n == nil:
		return nil, true
	case s.n.kind == kindWords:
		if len(s.n.words) > limit {
			return nil, false
		}
		return slices.Clone(s.n.words), true
	case s.n.kind == kindLengths && s.n.bounds.max != 0:
		return nil, false
	}
	a := s.n.automaton().proper()
	if a.empty() {
		return nil, true
	}
	if a.lengths.max < 0 {
		return nil, false
	}
	l := lister{sim: newSimulation(a), limit: limit}
	if !l.list(nil, l.sim.closed([]int32{0})) {
		return nil, false
	}
	slices.Sort(l.words)
	return l.words, true
}

// lister walks all paths of an acyclic automaton, the states after equal words together. As the automaton is
// trimmed every path leads to a word, so the walk is no longer than the words it lists.
type lister struct {
	sim   *simulation
	limit int
	words []string
}

func (l *lister) list(prefix []rune, set []int32) bool {
	if l.sim.accepts(set) {
		if len(l.words) == l.limit {
			return false
		}
		l.words = append(l.words, text(prefix))
	}
	for _, r := range l.sim.letters(set) {
		if int(r.Hi-r.Lo) > l.limit {
			return false
		}
		for c := r.Lo; c <= r.Hi; c++ {
			if !l.list(append(prefix, c), l.sim.step(set, c)) {
				return false
			}
		}
	}
	return true
}

// letters are the ranges that some state of the set reads.
func (s *simulation) letters(set []int32) []Range {
	var ranges []Range
	for _, q := range set {
		for _, e := range s.a.from(q) {
			if e.lo != epsilon {
				ranges = append(ranges, Range{e.lo, e.hi})
			}
		}
	}
	return normalRanges(ranges)
}
