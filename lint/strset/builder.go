package strset

import (
	"cmp"
	"slices"
)

// builder collects the states and edges of an automaton; finish turns them into an nfa.
type builder struct {
	edges  []builderEdge
	accept []bool
	over   bool // a cap was passed: what was collected is useless
	limits *limits
}

type builderEdge struct {
	edge
	from int32
}

func (b *builder) state(accept bool) int32 {
	if len(b.accept) >= b.limits.orUsual().states {
		b.over = true
		return 0
	}
	b.accept = append(b.accept, accept)
	return int32(len(b.accept) - 1)
}

func (b *builder) edge(from int32, lo, hi rune, to int32) {
	if len(b.edges) >= b.limits.orUsual().edges {
		b.over = true
		return
	}
	if lo == epsilon && from == to {
		return
	}
	b.edges = append(b.edges, builderEdge{edge{lo, hi, to}, from})
}

func (b *builder) epsilon(from, to int32) { b.edge(from, epsilon, epsilon, to) }

// insert copies an automaton in. Its states keep their order from the returned offset on; none accepts.
func (b *builder) insert(a *nfa) int32 {
	base := int32(len(b.accept))
	if l := b.limits.orUsual(); len(b.accept)+a.size() > l.states || len(b.edges)+len(a.edges) > l.edges {
		b.over = true
		return 0
	}
	b.accept = append(b.accept, make([]bool, a.size())...)
	b.edges = slices.Grow(b.edges, len(a.edges))
	for q := range int32(a.size()) {
		for _, e := range a.from(q) {
			e.to += base
			b.edges = append(b.edges, builderEdge{e, base + q})
		}
	}
	return base
}

// finish is the automaton that starts at start. A builder that passed a cap gives everything, inexact.
func (b *builder) finish(start int32) *nfa {
	if b.over {
		return unknown(maxRune, b.limits)
	}
	g := newGraph(len(b.accept), b.edges)
	order := g.useful(start, b.accept)
	a := g.extract(order, b.accept)
	a.limits = b.limits
	if !a.measure() {
		// Some cycle. Cycles that read nothing carry no meaning: make each one state.
		if merged, ok := a.mergeEpsilonCycles(); ok {
			return merged
		}
		a.measureCyclic()
	}
	return a
}

// graph is an automaton in the making: edges grouped by state, nothing else promised.
type graph struct {
	first []int32
	edges []edge
}

// newGraph groups the edges by source with a counting sort.
func newGraph(n int, edges []builderEdge) graph {
	g := graph{first: make([]int32, n+1), edges: make([]edge, len(edges))}
	for i := range edges {
		g.first[edges[i].from+1]++
	}
	for q := range n {
		g.first[q+1] += g.first[q]
	}
	next := slices.Clone(g.first[:n])
	for i := range edges {
		from := edges[i].from
		g.edges[next[from]] = edges[i].edge
		next[from]++
	}
	return g
}

// useful lists the states that lie between start and acceptance, breadth first from start.
func (g graph) useful(start int32, accept []bool) []int32 {
	n := len(accept)
	if n == 0 {
		return nil
	}
	seen := make([]bool, n)
	order := make([]int32, 1, n)
	order[0], seen[start] = start, true
	for i := 0; i < len(order); i++ {
		q := order[i]
		for _, e := range g.edges[g.first[q]:g.first[q+1]] {
			if !seen[e.to] {
				seen[e.to] = true
				order = append(order, e.to)
			}
		}
	}
	live := g.live(order, accept)
	return slices.DeleteFunc(order, func(q int32) bool { return !live[q] })
}

// live marks the states of order from which acceptance can be reached.
func (g graph) live(order []int32, accept []bool) []bool {
	n := len(accept)
	into := make([]int32, n+1)
	for _, q := range order {
		for _, e := range g.edges[g.first[q]:g.first[q+1]] {
			into[e.to+1]++
		}
	}
	for q := range n {
		into[q+1] += into[q]
	}
	sources := make([]int32, into[n])
	next := slices.Clone(into[:n])
	for _, q := range order {
		for _, e := range g.edges[g.first[q]:g.first[q+1]] {
			sources[next[e.to]] = q
			next[e.to]++
		}
	}
	live := make([]bool, n)
	var work []int32
	for _, q := range order {
		if accept[q] {
			live[q] = true
			work = append(work, q)
		}
	}
	for len(work) > 0 {
		q := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range sources[into[q]:into[q+1]] {
			if !live[p] {
				live[p] = true
				work = append(work, p)
			}
		}
	}
	return live
}

// extract is the automaton of the states in order, renumbered, with sorted and merged edges.
func (g graph) extract(order []int32, accept []bool) *nfa {
	number := make([]int32, len(accept))
	for i := range number {
		number[i] = -1
	}
	for i, q := range order {
		number[q] = int32(i)
	}
	a := &nfa{
		first:  make([]int32, 1, len(order)+1),
		accept: make([]bool, len(order)),
		edges:  make([]edge, 0, len(g.edges)),
		det:    true,
	}
	for i, q := range order {
		a.accept[i] = accept[q]
		at := len(a.edges)
		for _, e := range g.edges[g.first[q]:g.first[q+1]] {
			if e.to = number[e.to]; e.to >= 0 {
				a.edges = append(a.edges, e)
			}
		}
		row := normalEdges(a.edges[at:])
		a.edges = a.edges[:at+len(row)]
		a.first = append(a.first, int32(len(a.edges)))
		a.det = a.det && disjointEdges(row)
	}
	return a
}

// normalEdges merges touching ranges with one target and sorts by range, in place. A row that is in order is left
// alone, though something may be left to merge: most rows come from automata that were finished before.
func normalEdges(row []edge) []edge {
	if orderedEdges(row) {
		return row
	}
	if disjointEdges(row) {
		return mergedNeighbours(row)
	}
	byTarget := func(a, b edge) int { return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.lo, b.lo)) }
	if !slices.IsSortedFunc(row, byTarget) {
		slices.SortFunc(row, byTarget)
	}
	n := 0
	for _, e := range row {
		if n > 0 && row[n-1].to == e.to && (row[n-1].lo == epsilon) == (e.lo == epsilon) && e.lo <= row[n-1].hi+1 {
			row[n-1].hi = max(row[n-1].hi, e.hi)
			continue
		}
		row[n] = e
		n++
	}
	row = row[:n]
	byRange := func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(a.hi, b.hi), cmp.Compare(a.to, b.to))
	}
	if !slices.IsSortedFunc(row, byRange) {
		slices.SortFunc(row, byRange)
	}
	return row
}

// mergedNeighbours merges the touching ranges of one target in a row of disjoint ranges in order, where they are neighbours.
func mergedNeighbours(row []edge) []edge {
	n := 0
	for _, e := range row {
		if n > 0 && row[n-1].to == e.to && e.lo == row[n-1].hi+1 {
			row[n-1].hi = e.hi
			continue
		}
		row[n] = e
		n++
	}
	return row[:n]
}

// orderedEdges reports whether a row is sorted by range and has no neighbours to merge.
func orderedEdges(row []edge) bool {
	for i := 1; i < len(row); i++ {
		last, e := row[i-1], row[i]
		if e.lo < last.lo || e.lo == last.lo && e.hi < last.hi || e.to == last.to && e.lo <= last.hi+1 {
			return false
		}
	}
	return true
}

func disjointEdges(row []edge) bool {
	last := epsilon
	for _, e := range row {
		if e.lo <= last {
			return false // overlapping, or epsilon itself
		}
		last = e.hi
	}
	return true
}
