package strset

// Prefixes is the set of Cut(w, 0, i) for all members w and all i.
func (s Set) Prefixes() Set {
	return s.pieces((*nfa).prefixes)
}

// Suffixes is the set of Cut(w, i, -1) for all members w and all i.
func (s Set) Suffixes() Set {
	return s.pieces((*nfa).suffixes)
}

// Substrings is the set of Cut(w, i, j) for all members w and all i and j.
func (s Set) Substrings() Set {
	return s.pieces(func(a *nfa) *nfa { return a.suffixes().prefixes() })
}

func (s Set) pieces(build func(*nfa) *nfa) Set {
	if s.n == nil {
		return s
	}
	n := s.n
	return leaf(bounds{0, n.bounds.max}, func() *nfa { return build(n.automaton().proper()) })
}

// prefixes accepts everywhere: each state lies on the way to acceptance. A character may be cut in two.
func (a *nfa) prefixes() *nfa {
	if a.empty() {
		return a
	}
	b := builder{limits: a.limits}
	at := b.insert(a)
	half := b.state(true)
	if b.over {
		return b.finish(0)
	}
	for q := range int32(a.size()) {
		b.accept[at+q] = true
		for _, e := range a.from(q) {
			if e.hi > maxBMP {
				for _, r := range highHalf.ofRange(max(e.lo, maxBMP+1), e.hi) {
					b.edge(at+q, r.Lo, r.Hi, half)
				}
			}
		}
	}
	return b.finish(at).asInexact(a.inexact)
}

// suffixes starts everywhere: each state can be reached.
func (a *nfa) suffixes() *nfa {
	if a.empty() {
		return a
	}
	b := builder{limits: a.limits}
	at := b.insertAccepting(a)
	start := b.state(false)
	if b.over {
		return b.finish(0)
	}
	for q := range int32(a.size()) {
		b.epsilon(start, at+q)
		for _, e := range a.from(q) {
			if e.hi > maxBMP {
				for _, r := range lowHalf.ofRange(max(e.lo, maxBMP+1), e.hi) {
					b.edge(start, r.Lo, r.Hi, at+e.to)
				}
			}
		}
	}
	return b.finish(start).asInexact(a.inexact)
}
