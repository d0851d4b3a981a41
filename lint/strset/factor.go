package strset

// A sum of values that may be null is x followed by y, or x alone, or x followed by "null". As three parts of a union each has its own copy of
// x, which is such a sum itself: the automaton would triple with every term. Taken out of them, x is there once.

// headsOf are the first parts of the concatenations among sets and their parts.
func headsOf(sets []Set) map[*node]bool {
	var heads map[*node]bool
	add := func(n *node) {
		if n.joins() {
			if heads == nil {
				heads = map[*node]bool{}
			}
			heads[n.parts[0]] = true
		}
	}
	for _, s := range sets {
		if s.n == nil {
			continue
		}
		add(s.n)
		if s.n.kind == kindUnion {
			for _, p := range s.n.parts {
				add(p)
			}
		}
	}
	return heads
}

// factored takes out of the parts of a union what several of them begin with.
func factored(parts []*node) []*node {
	begin := make(map[*node]int, len(parts)) // how many parts begin with a node
	for _, p := range parts {
		begin[p.head()]++
	}
	kept := make([]*node, 0, len(parts))
	for i, p := range parts {
		head := p.head()
		switch n := begin[head]; {
		case n == 1:
			kept = append(kept, p)
		case n > 1:
			begin[head] = 0
			var rests []Set
			for _, q := range parts[i:] {
				if q.head() == head {
					rests = append(rests, q.rest())
				}
			}
			kept = append(kept, Concat(Set{head}, Union(rests...)).n)
		}
	}
	return kept
}

// joins reports whether n is a concatenation of strings that has a head worth taking out. All strings are none: their automaton is one
// state, and what follows them is better asked for part by part.
func (n *node) joins() bool { return n.kind == kindConcat && !n.raw && !Set{n.parts[0]}.isAll() }

// head is the first part of a concatenation, or else the whole.
func (n *node) head() *node {
	if n.joins() {
		return n.parts[0]
	}
	return n
}

// rest is what follows the head.
func (n *node) rest() Set {
	if !n.joins() {
		return Of("")
	}
	rests := make([]Set, len(n.parts)-1)
	for i, p := range n.parts[1:] {
		rests[i] = Set{p}
	}
	return Concat(rests...)
}
