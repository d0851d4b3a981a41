package strset

// This file has what keeps sets right where halves of characters meet, see halves.go. All of it is skipped where an automaton reads no
// halves, as nearly all do.

// isWhole reports whether no member holds half a character. True is certain.
func (n *node) isWhole() bool {
	if n == nil {
		return true
	}
	if n.kind == kindLengths || n.kind == kindWords {
		return n.whole
	}
	return n.findings().intact.of(n.findWhole)
}

func (n *node) findWhole() bool {
	switch n.kind {
	case kindUnion, kindConcat:
		for _, p := range n.parts {
			if !p.isWhole() {
				return false
			}
		}
		return true
	case kindIntersect:
		for _, p := range n.parts {
			if p.isWhole() {
				return true
			}
		}
		return n.automaton().isWhole()
	case kindComplement:
		return false
	default:
		return n.automaton().isWhole()
	}
}

// IsWhole reports whether no member holds half a character (a lone surrogate). True is certain.
func (s Set) IsWhole() bool { return s.n.isWhole() }

// Whole is the set of the members that hold no half a character: of what a source profile may hold.
func (s Set) Whole() Set {
	switch {
	case s.n == nil:
		return s
	case s.n.kind == kindLengths:
		return lengths(s.n.bounds, true)
	case s.n.kind == kindWords && s.n.whole:
		return s
	}
	return s.n.findings().whole.of(func() Set { return Intersect(s, lengths(anyLength, true)) })
}

// isWhole reports whether no edge reads half a character.
func (a *nfa) isWhole() bool {
	for _, e := range a.edges {
		if e.lo <= lowHi && e.hi >= highLo {
			return false
		}
	}
	return true
}

// withoutHalves accepts what a accepts, but for the words with halves.
func (a *nfa) withoutHalves() *nfa {
	if a.isWhole() {
		return a
	}
	b := builder{accept: append([]bool(nil), a.accept...), limits: a.limits}
	for q := range int32(a.size()) {
		for _, e := range a.from(q) {
			if e.lo == epsilon || e.hi < highLo || e.lo > lowHi {
				b.edge(q, e.lo, e.hi, e.to)
				continue
			}
			if e.lo < highLo {
				b.edge(q, e.lo, highLo-1, e.to)
			}
			if e.hi > lowHi {
				b.edge(q, lowHi+1, e.hi, e.to)
			}
		}
	}
	return b.finish(0).asInexact(a.inexact)
}

// havingHalves is the set of all strings that hold half a character.
func havingHalves() Set {
	return leaf(bounds{1, -1}, func() *nfa {
		var b builder
		before, after := b.state(false), b.state(true)
		b.edge(before, 0, maxRune, before)
		b.edge(before, highLo, lowHi, after)
		b.edge(after, 0, maxRune, after)
		return b.finish(before)
	})
}

// properly accepts the strings: the words in which no high half stands before a low one.
var properly = func() *nfa {
	var b builder
	start, high := b.state(true), b.state(true)
	b.edge(start, 0, highLo-1, start)
	b.edge(start, highLo, highHi, high)
	b.edge(start, lowLo, maxRune, start)
	b.edge(high, 0, highLo-1, start)
	b.edge(high, highLo, highHi, high)
	b.edge(high, lowHi+1, maxRune, start)
	return b.finish(start)
}()

// proper accepts those words of a that are strings.
func (a *nfa) proper() *nfa {
	if a.empty() || !a.readsBoth() {
		return a
	}
	return product(a, properly)
}

// holdsText reports whether a accepts a string.
func (a *nfa) holdsText() bool {
	if a.empty() || a.lengths.min <= 1 || !a.readsBoth() {
		return !a.empty()
	}
	return meets(a, properly)
}

// readsBoth reports whether some edge reads a high half and some edge a low one.
func (a *nfa) readsBoth() bool {
	high, low := false, false
	for _, e := range a.edges {
		high = high || e.lo <= highHi && e.hi >= highLo
		low = low || e.lo <= lowHi && e.hi >= lowLo
	}
	return high && low
}

// mayMeet reports whether a word of a may end in a high half and one of b begin with a low one.
func mayMeet(a, b *nfa) bool {
	return !a.empty() && !b.empty() && a.endsHigh() && b.beginsLow()
}

func (a *nfa) endsHigh() bool {
	var after []int32 // the states that high halves lead to
	for _, e := range a.edges {
		if e.lo <= highHi && e.hi >= highLo {
			if a.accept[e.to] {
				return true
			}
			after = append(after, e.to)
		}
	}
	if len(after) == 0 {
		return false
	}
	sim := newSimulation(a)
	return sim.accepts(sim.closed(after))
}

func (a *nfa) beginsLow() bool {
	for _, q := range newSimulation(a).closed([]int32{0}) {
		for _, e := range a.from(q) {
			if e.lo <= lowHi && e.hi >= lowLo {
				return true
			}
		}
	}
	return false
}

// rejoined accepts, for each word of a with a high half right before a low one, the word with the character in their place. Its parts
// must be proper: the halves of a word of a stand side by side only where they truly meet.
func (a *nfa) rejoined() *nfa {
	if a.empty() || !a.readsBoth() {
		return a
	}
	b := builder{limits: a.limits}
	b.insertAccepting(a)
	sim := newSimulation(a)
	for p := range int32(a.size()) {
		for _, e := range a.from(p) {
			if e.hi < highLo || e.lo > highHi {
				continue
			}
			for _, q := range sim.closed([]int32{e.to}) {
				for _, f := range a.from(q) {
					if f.lo <= lowHi && f.hi >= lowLo {
						b.wholeEdges(p, Range{max(e.lo, highLo), min(e.hi, highHi)}, Range{max(f.lo, lowLo), min(f.hi, lowHi)}, f.to)
					}
				}
			}
		}
	}
	return b.finish(0).asInexact(a.inexact).proper()
}

// wholeEdges adds edges for the characters that a high and a low half of the ranges make.
func (b *builder) wholeEdges(from int32, high, low Range, to int32) {
	if low == (Range{lowLo, lowHi}) {
		b.edge(from, character(high.Lo, lowLo), character(high.Hi, lowHi), to)
		return
	}
	for h := high.Lo; h <= high.Hi; h++ {
		b.edge(from, character(h, low.Lo), character(h, low.Hi), to)
	}
}

// blocks cuts a range of characters beyond U+FFFF into pairs of a range of high halves and one of low halves, each of which
// makes characters of the range with any of the others.
func blocks(lo, hi rune) [][2]Range {
	h1, l1 := halvesOf(lo)
	h2, l2 := halvesOf(hi)
	if h1 == h2 {
		return [][2]Range{{{h1, h1}, {l1, l2}}}
	}
	var out [][2]Range
	if l1 != lowLo {
		out = append(out, [2]Range{{h1, h1}, {l1, lowHi}})
		h1++
	}
	last := h2
	if l2 != lowHi {
		last--
	}
	if h1 <= last {
		out = append(out, [2]Range{{h1, last}, {lowLo, lowHi}})
	}
	if l2 != lowHi {
		out = append(out, [2]Range{{h2, h2}, {lowLo, l2}})
	}
	return out
}
