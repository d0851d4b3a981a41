package strset

// DropLast is the set of what is left of the members without their last n units, of those members that have as many.
func (s Set) DropLast(n int) Set {
	return s.atEnd(n, func(b bounds) bounds {
		b.min = max(b.min-n, 0)
		if b.max >= 0 {
			b.max -= n
		}
		return b
	}, func(w string, length int) string {
		out, _ := Cut(w, 0, length-n)
		return out
	}, (*nfa).dropLast)
}

// TakeLast is the set of the last n units of the members, of those members that have as many.
func (s Set) TakeLast(n int) Set {
	return s.atEnd(n, func(bounds) bounds { return bounds{n, n} }, func(w string, length int) string {
		out, _ := Cut(w, length-n, -1)
		return out
	}, func(a *nfa, n int) *nfa { return product(a.takeLast(n), lengthAutomaton(bounds{n, n})) })
}

// atEnd is the image under a function that cuts a string n units before its end, given what it makes of bounds, words and automata.
func (s Set) atEnd(n int, limit func(bounds) bounds, word func(string, int) string, build func(*nfa, int) *nfa) Set {
	switch {
	case s.n == nil || n < 0 || s.n.bounds.max >= 0 && s.n.bounds.max < n:
		return Set{}
	case n > maxCut:
		return inexactAll()
	}
	b := limit(s.n.bounds)
	switch s.n.kind {
	case kindWords:
		var words []string
		for _, w := range s.n.words {
			if length := Len(w); length >= n {
				words = append(words, word(w, length))
			}
		}
		return ofWords(words, s.n.inexact)
	case kindLengths:
		if !s.n.whole {
			return lengths(b, false)
		}
	}
	part := s.n
	return leaf(b, func() *nfa { return build(part.automaton().proper(), n) })
}

// beforeLast marks the states from which some word of n units leads to acceptance. It reports false where there are too many pairs of states
// and lengths: then all are marked.
func (a *nfa) beforeLast(n int) ([]bool, bool) {
	marked := make([]bool, a.size())
	for q := range marked {
		marked[q] = true
	}
	if a.size()*(n+1) > a.limits.orUsual().pairs/4 {
		return marked, false
	}
	states := a.acceptedAfter(Lengths(n, n), marked)
	clear(marked)
	for _, q := range states {
		marked[q] = true
	}
	return marked, true
}

func (a *nfa) dropLast(n int) *nfa {
	if n == 0 || a.empty() {
		return a
	}
	b := builder{limits: a.limits}
	b.insert(a)
	half := b.state(true)
	if b.over {
		return b.finish(0)
	}
	ends, ok1 := a.beforeLast(n)
	halved, ok2 := a.beforeLast(n - 1)
	for q := range int32(a.size()) {
		b.accept[q] = ends[q]
		for _, e := range a.from(q) {
			if e.hi > maxBMP && halved[e.to] {
				for _, r := range highHalf.ofRange(max(e.lo, maxBMP+1), e.hi) {
					b.edge(q, r.Lo, r.Hi, half)
				}
			}
		}
	}
	return b.finish(0).asInexact(a.inexact || !ok1 || !ok2)
}

// takeLast accepts the last n units of a's words, and the ends of other lengths that begin in the same states.
func (a *nfa) takeLast(n int) *nfa {
	if a.empty() {
		return a
	}
	if n == 0 {
		return trie([]string{""}).asInexact(a.inexact)
	}
	b := builder{limits: a.limits}
	b.insertAccepting(a)
	start := b.state(false)
	if b.over {
		return b.finish(0)
	}
	starts, ok1 := a.beforeLast(n)
	halved, ok2 := a.beforeLast(n - 1)
	for q := range int32(a.size()) {
		if starts[q] {
			b.epsilon(start, q)
		}
		for _, e := range a.from(q) {
			if e.hi > maxBMP && halved[e.to] {
				for _, r := range lowHalf.ofRange(max(e.lo, maxBMP+1), e.hi) {
					b.edge(start, r.Lo, r.Hi, e.to)
				}
			}
		}
	}
	return b.finish(start).asInexact(a.inexact || !ok1 || !ok2)
}
