package strset

// measure finds the tight length bounds of an automaton without cycles, in one pass over its states in
// topological order (Kahn). It reports false when there is a cycle.
func (a *nfa) measure() bool {
	n := a.size()
	if n == 0 {
		a.lengths = bounds{0, 0}
		return true
	}
	degree := make([]int32, n)
	for _, e := range a.edges {
		degree[e.to]++
	}
	if degree[0] > 0 {
		return false
	}
	shortest, longest := make([]int32, n), make([]int32, n)
	for q := range shortest {
		shortest[q] = maxBound
	}
	shortest[0] = 0
	order := make([]int32, 1, n)
	result := bounds{maxBound, 0}
	for i := 0; i < len(order); i++ {
		q := order[i]
		if a.accept[q] {
			result.min = min(result.min, int(shortest[q]))
			result.max = max(result.max, int(longest[q]))
		}
		for _, e := range a.from(q) {
			shortest[e.to] = min(shortest[e.to], shortest[q]+int32(width(e.lo)))
			longest[e.to] = max(longest[e.to], longest[q]+int32(width(e.hi)))
			if degree[e.to]--; degree[e.to] == 0 {
				order = append(order, e.to)
			}
		}
	}
	a.lengths = result
	return len(order) == n
}

// measureCyclic sets the bounds of an automaton that has a cycle but none of epsilon edges alone: it is
// trimmed, so the cycle makes members of any length.
func (a *nfa) measureCyclic() {
	a.lengths = bounds{int(a.distances()[0]), -1}
}

// distances gives for each state the length of the shortest string that leads to acceptance: Dial's
// bucket form of Dijkstra's algorithm on the reversed edges, whose weights are 0, 1 and 2.
func (a *nfa) distances() []int32 {
	n := a.size()
	into := make([]int32, n+1)
	for _, e := range a.edges {
		into[e.to+1]++
	}
	for q := range n {
		into[q+1] += into[q]
	}
	type arrival struct {
		from   int32
		weight int32
	}
	arrivals := make([]arrival, len(a.edges))
	next := make([]int32, n)
	copy(next, into)
	for q := range int32(n) {
		for _, e := range a.from(q) {
			arrivals[next[e.to]] = arrival{q, int32(width(e.lo))}
			next[e.to]++
		}
	}
	dist := make([]int32, n)
	var buckets [3][]int32 // of distance d, d+1, d+2, in turn
	for q := range dist {
		dist[q] = maxBound
		if a.accept[q] {
			dist[q] = 0
			buckets[0] = append(buckets[0], int32(q))
		}
	}
	for d, idle := int32(0), 0; idle < 3; d++ {
		now := &buckets[d%3]
		if len(*now) == 0 {
			idle++
			continue
		}
		idle = 0
		for len(*now) > 0 {
			q := (*now)[len(*now)-1]
			*now = (*now)[:len(*now)-1]
			if dist[q] != d {
				continue // reached sooner
			}
			for _, from := range arrivals[into[q]:into[q+1]] {
				if t := d + from.weight; t < dist[from.from] {
					dist[from.from] = t
					buckets[t%3] = append(buckets[t%3], from.from)
				}
			}
		}
	}
	return dist
}

// mergeEpsilonCycles makes one state of each cycle of epsilon edges. It reports false when there is none.
func (a *nfa) mergeEpsilonCycles() (*nfa, bool) {
	component, merged := a.epsilonComponents()
	if !merged {
		return nil, false
	}
	b := &builder{accept: make([]bool, a.size()), limits: a.limits}
	for q := range int32(a.size()) {
		b.accept[component[q]] = b.accept[component[q]] || a.accept[q]
		for _, e := range a.from(q) {
			b.edge(component[q], e.lo, e.hi, component[e.to])
		}
	}
	return b.finish(component[0]).asInexact(a.inexact), true
}

// epsilonComponents names for each state a representative of its strongly connected component in the graph
// of epsilon edges (Tarjan's algorithm with an explicit stack), and says whether any has two states.
func (a *nfa) epsilonComponents() ([]int32, bool) {
	n := a.size()
	component := make([]int32, n)
	index, low := make([]int32, n), make([]int32, n) // index 0: not visited yet
	onStack := make([]bool, n)
	type frame struct{ state, next int32 }
	var stack []int32
	var calls []frame
	merged, counter := false, int32(0)
	visit := func(q int32) {
		counter++
		index[q], low[q] = counter, counter
		stack, onStack[q] = append(stack, q), true
		calls = append(calls, frame{q, a.first[q]})
	}
	for root := range int32(n) {
		if index[root] != 0 {
			continue
		}
		visit(root)
		for len(calls) > 0 {
			f := &calls[len(calls)-1]
			q := f.state
			if f.next < a.first[q+1] && a.edges[f.next].lo == epsilon {
				to := a.edges[f.next].to
				f.next++
				if index[to] == 0 {
					visit(to)
				} else if onStack[to] {
					low[q] = min(low[q], index[to])
				}
				continue
			}
			calls = calls[:len(calls)-1]
			if len(calls) > 0 {
				caller := calls[len(calls)-1].state
				low[caller] = min(low[caller], low[q])
			}
			if low[q] != index[q] {
				continue
			}
			for {
				top := stack[len(stack)-1]
				stack, onStack[top] = stack[:len(stack)-1], false
				component[top] = q
				if top == q {
					break
				}
				merged = true
			}
		}
	}
	return component, merged
}
