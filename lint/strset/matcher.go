package strset

import "slices"

// Matcher tells of many strings whether they are members of one set. It answers as Set.Contains does, and faster: automata are made
// deterministic beforehand, with a table for ASCII. It is safe for several goroutines.
type Matcher struct {
	match func(w string, length int) bool
}

// maxMatcherStates bounds the states of a matcher's automaton; a larger one stays nondeterministic.
const maxMatcherStates = 4096

// Matcher makes the set ready to be asked of many strings.
func (s Set) Matcher() Matcher { return Matcher{s.n.matcher()} }

// Match reports whether w is a member, as Contains.
func (m Matcher) Match(w string) bool { return isText(w) && m.match(w, Len(w)) }

func (n *node) matcher() func(string, int) bool {
	if n == nil {
		return func(string, int) bool { return false }
	}
	inner := n.unbounded()
	return func(w string, length int) bool { return n.bounds.contains(length) && inner(w, length) }
}

// unbounded is the matcher of a string whose length is within the node's bounds.
func (n *node) unbounded() func(string, int) bool {
	switch n.kind {
	case kindWords:
		members := make(map[string]bool, len(n.words))
		for _, w := range n.words {
			members[w] = true
		}
		return func(w string, _ int) bool { return members[w] }
	case kindLengths:
		return func(w string, _ int) bool { return !n.whole || !HasHalf(w) }
	case kindUnion:
		parts := matchers(n.parts)
		return func(w string, length int) bool {
			return slices.ContainsFunc(parts, func(m func(string, int) bool) bool { return m(w, length) })
		}
	case kindIntersect:
		parts := matchers(n.parts)
		return func(w string, length int) bool {
			return !slices.ContainsFunc(parts, func(m func(string, int) bool) bool { return !m(w, length) })
		}
	case kindComplement:
		if !n.parts[0].decides() {
			return func(string, int) bool { return true }
		}
		part := n.parts[0].matcher()
		return func(w string, length int) bool { return !part(w, length) }
	}
	if n.becomes != nil {
		within := n.within.matcher()
		return func(w string, _ int) bool {
			out, ok := n.becomes(w)
			return ok && within(out, Len(out))
		}
	}
	if d, ok := determinize(n.automaton(), maxMatcherStates); ok && d.size() <= maxMatcherStates {
		return newTable(d).match
	}
	return n.contains
}

func matchers(nodes []*node) []func(string, int) bool {
	list := make([]func(string, int) bool, len(nodes))
	for i, n := range nodes {
		list[i] = n.matcher()
	}
	return list
}

// table is a deterministic automaton with a row for the ASCII letters of each state; -1 leads nowhere.
type table struct {
	a     *nfa
	ascii [][128]int32
}

func newTable(a *nfa) *table {
	t := &table{a: a, ascii: make([][128]int32, a.size())}
	for q := range t.ascii {
		row := &t.ascii[q]
		for r := range row {
			row[r] = -1
		}
		for _, e := range a.from(int32(q)) {
			for r := e.lo; r <= min(e.hi, 127); r++ {
				row[r] = e.to
			}
		}
	}
	return t
}

func (t *table) match(w string, _ int) bool {
	if t.a.empty() {
		return false
	}
	q := int32(0)
	for i := range len(w) {
		if w[i] >= 128 {
			return t.matchRest(q, w[i:])
		}
		if q = t.ascii[q][w[i]]; q < 0 {
			return false
		}
	}
	return t.a.isAccept(q)
}

// matchRest goes on from a state where the text is no longer ASCII.
func (t *table) matchRest(q int32, w string) bool {
	for r := range eachLetter(w) {
		if r < 128 {
			q = t.ascii[q][r]
		} else {
			q = t.step(q, r)
		}
		if q < 0 {
			return false
		}
	}
	return t.a.isAccept(q)
}

func (t *table) step(q int32, r rune) int32 {
	edges := t.a.from(q)
	i, _ := slices.BinarySearchFunc(edges, r, func(e edge, r rune) int { return int(e.hi) - int(r) })
	if i < len(edges) && edges[i].lo <= r {
		return edges[i].to
	}
	return -1
}
