package strset

import "slices"

// Union is the set of the strings in any of the sets.
func Union(sets ...Set) Set {
	heads := headsOf(sets)
	var parts []*node
	var words []string
	inexact := false
	for _, s := range sets {
		switch {
		case s.n == nil:
		case s.isAll():
			return s
		case heads[s.n]:
			parts = append(parts, s.n)
		case s.n.kind == kindWords:
			words = append(words, s.n.words...)
			inexact = inexact || s.n.inexact
		case s.n.kind == kindUnion:
			parts = append(parts, s.n.parts...)
		default:
			parts = append(parts, s.n)
		}
	}
	if len(heads) > 0 {
		parts = factored(parts)
	}
	if len(words) > 0 {
		parts = append(parts, ofWords(words, inexact).n)
	}
	switch len(parts) {
	case 0:
		return Set{}
	case 1:
		return Set{parts[0]}
	}
	b := parts[0].bounds
	for _, p := range parts[1:] {
		b = b.join(p.bounds)
	}
	return Set{&node{kind: kindUnion, bounds: b, parts: parts, build: func() *nfa { return unionAutomaton(parts) }}}
}

// isAll reports whether s is known to be the set of all strings, exactly.
func (s Set) isAll() bool {
	return s.n != nil && s.n.kind == kindLengths && s.n.bounds == anyLength && !s.n.whole
}

// unionAutomaton starts all parts at once. The start of a part that nothing leads back to is fused with the
// common start; the others are reached by an epsilon edge.
func unionAutomaton(parts []*node) *nfa {
	automata := automataOf(parts)
	b := builder{limits: limitsOf(automata...)}
	start := b.state(false)
	inexact := false
	for _, a := range automata {
		if a.empty() {
			continue
		}
		inexact = inexact || a.inexact
		at := b.insertAccepting(a)
		if b.over {
			break
		}
		if a.reenters() {
			b.epsilon(start, at)
			continue
		}
		b.accept[start] = b.accept[start] || a.accept[0]
		for _, e := range a.from(0) {
			if e.lo == epsilon {
				b.epsilon(start, at+e.to)
			} else {
				b.edge(start, e.lo, e.hi, at+e.to)
			}
		}
	}
	return b.finish(start).asInexact(inexact)
}

// automataOf lists the automata of the parts.
func automataOf(parts []*node) []*nfa {
	automata := make([]*nfa, len(parts))
	for i, p := range parts {
		automata[i] = p.automaton()
	}
	return automata
}

// reenters reports whether an edge leads to the start.
func (a *nfa) reenters() bool {
	return slices.ContainsFunc(a.edges, func(e edge) bool { return e.to == 0 })
}

func (b *builder) insertAccepting(a *nfa) int32 {
	at := b.insert(a)
	if !b.over {
		copy(b.accept[at:], a.accept)
	}
	return at
}

// Concat is the set of the strings that are a member of the first set followed by one of the second, and
// so on. Halves of characters that meet make one. Without arguments it is the set of the empty string.
func Concat(sets ...Set) Set { return concat(sets, false) }

// sequence is Concat for words in which halves stay letters of their own: those that a regular expression reads.
func sequence(sets ...Set) Set { return concat(sets, true) }

func concat(sets []Set, raw bool) Set {
	var parts []Set
	for _, s := range sets {
		if s.n == nil {
			return Set{}
		}
		if len(parts) > 0 {
			if words, ok := concatWords(parts[len(parts)-1].n, s.n); ok {
				parts[len(parts)-1] = words
				continue
			}
		}
		parts = append(parts, s)
	}
	parts = slices.DeleteFunc(parts, func(s Set) bool { // the empty string joins nothing
		return s.n.kind == kindWords && !s.n.inexact && s.n.bounds.max == 0
	})
	switch len(parts) {
	case 0:
		return Of("")
	case 1:
		return parts[0]
	}
	b := bounds{}
	nodes := make([]*node, len(parts))
	for i, s := range parts {
		b = b.plus(s.n.bounds)
		nodes[i] = s.n
	}
	if b.impossible() {
		return Set{}
	}
	return Set{&node{kind: kindConcat, bounds: b, parts: nodes, raw: raw, build: func() *nfa {
		automata := automataOf(nodes)
		if raw {
			return sequenceAutomaton(automata)
		}
		return concatAutomaton(automata)
	}}}
}

// concatWords joins two short lists.
func concatWords(a, b *node) (Set, bool) {
	if a.kind != kindWords || b.kind != kindWords || len(a.words)*len(b.words) > maxWords {
		return Set{}, false
	}
	words := make([]string, 0, len(a.words)*len(b.words))
	for _, u := range a.words {
		for _, v := range b.words {
			words = append(words, Rejoin(u+v))
		}
	}
	return ofWords(words, a.inexact || b.inexact), true
}

func sequenceAutomaton(parts []*nfa) *nfa {
	b := builder{limits: limitsOf(parts...)}
	j := newJoiner(&b)
	inexact := false
	for _, a := range parts {
		if a.empty() {
			return a
		}
		inexact = inexact || a.inexact
		j.append(a, false)
	}
	return j.finish(nil).asInexact(inexact)
}

func concatAutomaton(parts []*nfa) *nfa {
	if tooLong(parts) {
		return unknown(maxRune, limitsOf(parts...))
	}
	high := false // some part up to here may end in a high half
	for _, a := range parts {
		if high && !a.empty() && a.beginsLow() {
			return rejoinedSequence(parts)
		}
		high = high || !a.empty() && a.endsHigh()
	}
	return sequenceAutomaton(parts)
}

// tooLong reports whether a concatenation has more states than are worth it. A sum has one for each of its beginnings: to build them all takes
// as long as the longest one, times their number. Where a part is not exact, the whole never is.
func tooLong(parts []*nfa) bool {
	l := limitsOf(parts...).orUsual()
	states, most := 0, l.joined
	for _, a := range parts {
		states += a.size()
		if a.inexact {
			most = l.joinedInexact
		}
	}
	return states > most
}

func rejoinedSequence(parts []*nfa) *nfa {
	proper := make([]*nfa, len(parts))
	for i, a := range parts {
		proper[i] = a.proper()
	}
	return sequenceAutomaton(proper).rejoined()
}
