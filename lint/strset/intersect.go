package strset

import "slices"

// Intersect is the set of the strings in all of the sets. Without arguments it is All.
func Intersect(sets ...Set) Set {
	limits := anyLength // what the parts of kind kindLengths ask for
	whole := false      // one of them asks for no halves
	known := anyLength
	var parts []*node
	var words *node
	for _, s := range sets {
		if s.n == nil {
			return Set{}
		}
		known = known.meet(s.n.bounds)
		switch s.n.kind {
		case kindLengths:
			limits, whole = limits.meet(s.n.bounds), whole || s.n.whole
		case kindIntersect:
			for _, p := range s.n.parts {
				if p.kind == kindLengths {
					limits, whole = limits.meet(p.bounds), whole || p.whole
				} else {
					parts = appendNew(parts, p)
				}
			}
		case kindWords:
			if words == nil || len(s.n.words) < len(words.words) {
				words = s.n
			}
			parts = appendNew(parts, s.n)
		default:
			parts = appendNew(parts, s.n)
		}
	}
	if known.impossible() {
		return Set{}
	}
	if words != nil {
		return filterWords(words, parts, limits, whole)
	}
	if limits != anyLength || whole {
		parts = append(parts, lengths(limits, whole).n)
	}
	parts = mergeExcluded(parts)
	switch len(parts) {
	case 0:
		return All()
	case 1:
		return Set{parts[0]}
	}
	return Set{&node{kind: kindIntersect, bounds: known, parts: parts, build: func() *nfa {
		return intersectAutomaton(parts)
	}}}
}

func appendNew(parts []*node, n *node) []*node {
	if slices.Contains(parts, n) {
		return parts
	}
	return append(parts, n)
}

// filterWords keeps the words that all parts hold.
func filterWords(words *node, parts []*node, limits bounds, whole bool) Set {
	kept := slices.DeleteFunc(slices.Clone(words.words), func(w string) bool {
		return !limits.contains(Len(w)) || whole && HasHalf(w)
	})
	for _, p := range parts {
		if p != words && len(kept) > 0 {
			kept = p.keep(kept)
		}
	}
	inexact := false
	if len(kept) > 0 {
		inexact = slices.ContainsFunc(parts, func(p *node) bool { return !p.decides() })
	}
	return ofWords(kept, inexact)
}

// keep keeps, of sorted words, those that n holds.
func (n *node) keep(words []string) []string {
	switch n.kind {
	case kindWords, kindLengths, kindUnion, kindIntersect, kindComplement:
		return slices.DeleteFunc(words, func(w string) bool { return !n.contains(w, Len(w)) })
	}
	if n.becomes != nil {
		return slices.DeleteFunc(words, func(w string) bool { return !n.contains(w, Len(w)) })
	}
	words = slices.DeleteFunc(words, func(w string) bool { return !n.bounds.contains(Len(w)) })
	if len(words) == 0 {
		return nil
	}
	return n.automaton().keep(words)
}

// keep runs the automaton on all words, going back no further than to where a word leaves the one before it.
func (a *nfa) keep(words []string) []string {
	if a.empty() {
		return nil
	}
	sim := newSimulation(a)
	sets := [][]int32{sim.closed([]int32{0})} // after each letter of the last word
	var last []rune
	return slices.DeleteFunc(words, func(w string) bool {
		word := lettersOf(w)
		shared := 0
		for shared < min(len(last), len(word)) && last[shared] == word[shared] {
			shared++
		}
		sets, last = sets[:shared+1], word
		for _, r := range word[shared:] {
			sets = append(sets, sim.step(sets[len(sets)-1], r))
		}
		return !sim.accepts(sets[len(sets)-1])
	})
}

// intersectAutomaton multiplies the parts, smallest first.
func intersectAutomaton(parts []*node) *nfa {
	if last := len(parts) - 1; last > 0 && parts[last].kind == kindLengths && parts[last].bounds == anyLength {
		return intersectAutomaton(parts[:last]).withoutHalves()
	}
	factors := automata(parts)
	a := factors[0]
	for _, b := range factors[1:] {
		a = product(a, b)
	}
	return a
}

// automata are the automata of the parts, smallest first (equals in the given order).
func automata(parts []*node) []*nfa {
	factors := make([]*nfa, len(parts))
	for i, p := range parts {
		factors[i] = p.automaton()
	}
	slices.SortStableFunc(factors, func(a, b *nfa) int { return a.size() - b.size() })
	return factors
}

// intersectEmpty decides emptiness of an intersection without building the last and largest product.
func (n *node) intersectEmpty() bool {
	if _, ok := common(n.parts); ok {
		return false
	}
	last := len(n.parts) - 1
	if n.parts[last].kind == kindLengths {
		return intersectAutomaton(n.parts[:last]).emptyWithin(n.parts[last])
	}
	factors := automata(n.parts)
	if !slices.ContainsFunc(factors, func(a *nfa) bool { return !a.readsBoth() }) {
		factors[0] = factors[0].proper()
	}
	a := factors[0]
	for _, b := range factors[1:last] {
		a = product(a, b)
	}
	return !meets(a, factors[last])
}

// emptyWithin reports whether a has no member of a length that lengths admits. A one-sided limit is decided by the
// shortest or the longest member.
func (a *nfa) emptyWithin(lengths *node) bool {
	if lengths.whole {
		a = a.withoutHalves()
	} else if a.readsBoth() {
		return !meets(a.proper(), lengths.automaton())
	}
	if a.empty() {
		return true
	}
	limit, have := lengths.bounds, a.lengths
	if have.meet(limit).impossible() {
		return true
	}
	if limit.contains(have.min) || have.max >= 0 && limit.contains(have.max) || have.max < 0 && limit.max < 0 {
		return false
	}
	return !meets(a, lengths.automaton())
}
