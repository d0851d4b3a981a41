package strset

// cutCharacters yields the pairs of Cuts in which the first part ends in the high half of a character and the second begins with its
// low half.
func (a *nfa) cutCharacters(x, y Set, yield func(Set, Set) bool) {
	for p := range int32(a.size()) {
		for _, e := range a.from(p) {
			if e.hi <= maxBMP {
				continue
			}
			for _, b := range blocks(max(e.lo, maxBMP+1), e.hi) {
				left := sequence(built(a.upTo(p)), oneOf([]Range{b[0]}))
				right := sequence(oneOf([]Range{b[1]}), built(a.onFrom(e.to)))
				if !Disjoint(x, left) && !Disjoint(y, right) && !yield(left, right) {
					return
				}
			}
		}
	}
}

// mayEndHigh reports whether a member may end in a high half. False is certain.
func (n *node) mayEndHigh() bool {
	return n.some(func(w []rune) bool { return isHigh(w[len(w)-1]) }, (*nfa).endsHigh)
}

// mayBeginLow reports whether a member may begin with a low half. False is certain.
func (n *node) mayBeginLow() bool {
	return n.some(func(w []rune) bool { return isLow(w[0]) }, (*nfa).beginsLow)
}

// some reports whether a member may have a property that only strings with halves of characters have, given how words that are not empty
// and automata tell.
func (n *node) some(word func([]rune) bool, automaton func(*nfa) bool) bool {
	switch n.kind {
	case kindLengths:
		return !n.whole && n.bounds.max != 0
	case kindWords:
		for _, w := range n.words {
			if letters := lettersOf(w); len(letters) > 0 && word(letters) {
				return true
			}
		}
		return false
	case kindUnion:
		for _, p := range n.parts {
			if p.some(word, automaton) {
				return true
			}
		}
		return false
	case kindIntersect:
		for _, p := range n.parts {
			if !p.some(word, automaton) {
				return false
			}
		}
		return true
	case kindComplement:
		return true
	default:
		return !n.isWhole() && automaton(n.automaton())
	}
}

// leadsEverywhere reports whether s is known to hold so much that some member leads from any state of a to any that follows.
func (s Set) leadsEverywhere(a *nfa) bool {
	if s.n.kind != kindLengths || s.n.bounds != anyLength {
		return false
	}
	if s.n.whole {
		for _, e := range a.edges {
			if e.lo >= highLo && e.hi <= lowHi {
				return false
			}
		}
	}
	return true
}
