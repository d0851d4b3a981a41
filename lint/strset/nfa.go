package strset

// epsilon labels an edge that reads nothing. It sorts before every letter.
const epsilon rune = -1

// edge leads to a state over one letter of lo..hi, or over nothing when lo is epsilon.
type edge struct {
	lo, hi rune
	to     int32
}

// nfa is an immutable nondeterministic automaton, made by builder.finish: trimmed, numbered breadth
// first from the start state 0, the edges of each state sorted by lo, and no cycle of epsilon edges
// alone. The empty language has no states.
type nfa struct {
	first   []int32 // edges of state q are edges[first[q]:first[q+1]]
	edges   []edge
	accept  []bool
	det     bool   // no epsilon edges, and the edges of a state do not overlap
	inexact bool   // accepts more than it should
	lengths bounds // tight: a shortest and (if any) a longest member have these lengths
	limits  *limits
}

func (a *nfa) size() int             { return len(a.accept) }
func (a *nfa) empty() bool           { return len(a.accept) == 0 }
func (a *nfa) from(q int32) []edge   { return a.edges[a.first[q]:a.first[q+1]] }
func (a *nfa) isAccept(q int32) bool { return a.accept[q] }

// asInexact is a marked as accepting more than it should.
func (a *nfa) asInexact(inexact bool) *nfa {
	if !inexact || a.inexact {
		return a
	}
	b := *a
	b.inexact = true
	return &b
}

// anyOf accepts every word over the letters 0..top.
func anyOf(top rune) *nfa {
	return &nfa{
		first:   []int32{0, 1},
		edges:   []edge{{0, top, 0}},
		accept:  []bool{true},
		det:     true,
		lengths: anyLength,
	}
}

// unknown accepts every word over the letters 0..top: all that can be said of what passed one of the limits.
func unknown(top rune, l *limits) *nfa {
	a := anyOf(top)
	a.inexact, a.limits = true, l
	return a
}
