package strset

import (
	"encoding/binary"
	"slices"
)

// determinize is the subset construction. It gives up, reporting false, past limit states and past the limit on its work.
func determinize(a *nfa, limit int) (*nfa, bool) {
	if a.det {
		return a, true
	}
	d := &determinizer{sim: newSimulation(a), ids: map[string]int32{}, limit: limit, build: builder{limits: a.limits}}
	d.number(d.sim.closed([]int32{0}))
	for i := 0; i < len(d.sets); i++ {
		d.expand(int32(i))
		if d.over || d.build.over {
			return nil, false
		}
	}
	return reduce(d.build.finish(0)).asInexact(a.inexact), true
}

type determinizer struct {
	sim   *simulation
	build builder
	ids   map[string]int32
	sets  [][]int32
	limit int
	work  int
	over  bool
	key   []byte // reused
	row   []edge // reused: the edges that leave a set
}

// number is the state of a set of states.
func (d *determinizer) number(set []int32) int32 {
	d.key = d.key[:0]
	for _, q := range set {
		d.key = binary.LittleEndian.AppendUint32(d.key, uint32(q))
	}
	if id, ok := d.ids[string(d.key)]; ok {
		return id
	}
	if len(d.sets) >= d.limit {
		d.over = true
		return 0
	}
	id := d.build.state(d.sim.accepts(set))
	d.ids[string(d.key)] = id
	d.sets = append(d.sets, set)
	return id
}

// expand adds the edges of one set: one for each range over which the same states are reached.
func (d *determinizer) expand(id int32) {
	d.row = d.row[:0]
	for _, q := range d.sets[id] {
		for _, e := range d.sim.a.from(q) {
			if e.lo != epsilon {
				d.row = append(d.row, e)
			}
		}
	}
	if d.work += len(d.row); d.work > d.build.limits.orUsual().subsetWork {
		d.over = true
		return
	}
	slices.SortFunc(d.row, func(a, b edge) int { return int(a.lo) - int(b.lo) })
	// Sweep over the ranges: active are the edges that read lo.
	var active []edge
	next := 0
	for lo := rune(0); next < len(d.row) || len(active) > 0; {
		if len(active) == 0 {
			lo = max(lo, d.row[next].lo)
		}
		for next < len(d.row) && d.row[next].lo <= lo {
			active = append(active, d.row[next])
			next++
		}
		hi := active[0].hi
		for _, e := range active {
			hi = min(hi, e.hi)
		}
		if next < len(d.row) {
			hi = min(hi, d.row[next].lo-1)
		}
		d.work += len(active)
		d.build.edge(id, lo, hi, d.number(d.targets(active)))
		lo = hi + 1
		active = slices.DeleteFunc(active, func(e edge) bool { return e.hi < lo })
	}
}

// targets is the closed set of states that the edges lead to.
func (d *determinizer) targets(edges []edge) []int32 {
	d.sim.round++
	out := make([]int32, 0, len(edges))
	for _, e := range edges {
		out = d.sim.add(out, e.to)
	}
	return d.sim.close(out)
}

// negate is the complement over the letters 0..top, exact whenever the determinisation of a is within its cap
// and a is exact; otherwise everything.
func negate(a *nfa, top rune) *nfa {
	if a.inexact {
		return unknown(top, a.limits)
	}
	d, ok := determinize(a, a.limits.orUsual().subsets)
	if !ok {
		return unknown(top, a.limits)
	}
	b := builder{limits: a.limits}
	sink := b.state(true)
	b.edge(sink, 0, top, sink)
	if d.empty() {
		return b.finish(sink)
	}
	at := b.insert(d)
	if b.over {
		return unknown(top, a.limits)
	}
	for q := range int32(d.size()) {
		b.accept[at+q] = !d.accept[q]
		next := rune(0)
		for _, e := range d.from(q) {
			if next < e.lo {
				b.edge(at+q, next, e.lo-1, sink)
			}
			next = e.hi + 1
		}
		if next <= top {
			b.edge(at+q, next, top, sink)
		}
	}
	if b.over {
		return unknown(top, a.limits)
	}
	return b.finish(at)
}

// reduce merges states with equal rows, from the ends backwards: all equivalent states of an acyclic
// deterministic automaton (Revuz 1992), some of any other.
func reduce(a *nfa) *nfa {
	n := a.size()
	if n < 2 || a.inexact && n == 1 {
		return a
	}
	canonical := make([]int32, n)
	for q := range canonical {
		canonical[q] = int32(q)
	}
	rows := map[string]int32{}
	merged := false
	var key []byte
	for _, q := range a.postorder() {
		key = key[:0]
		if a.accept[q] {
			key = append(key, 1)
		}
		for _, e := range a.from(q) {
			key = binary.LittleEndian.AppendUint32(key, uint32(e.lo))
			key = binary.LittleEndian.AppendUint32(key, uint32(e.hi))
			to := uint32(canonical[e.to])
			if e.to == q {
				to = 1 << 31 // itself, whatever its number
			}
			key = binary.LittleEndian.AppendUint32(key, to)
		}
		if p, ok := rows[string(key)]; ok {
			canonical[q], merged = p, true
			continue
		}
		rows[string(key)] = q
	}
	if !merged {
		return a
	}
	b := builder{accept: slices.Clone(a.accept), limits: a.limits}
	for q := range int32(n) {
		if canonical[q] != q {
			continue
		}
		for _, e := range a.from(q) {
			b.edge(q, e.lo, e.hi, canonical[e.to])
		}
	}
	return b.finish(canonical[0]).asInexact(a.inexact)
}

// postorder lists the states, each after those it leads to (cycles apart).
func (a *nfa) postorder() []int32 {
	n := a.size()
	order := make([]int32, 0, n)
	seen := make([]bool, n)
	next := slices.Clone(a.first[:n])
	stack := []int32{0}
	seen[0] = true
	for len(stack) > 0 {
		q := stack[len(stack)-1]
		if next[q] == a.first[q+1] {
			order = append(order, q)
			stack = stack[:len(stack)-1]
			continue
		}
		to := a.edges[next[q]].to
		next[q]++
		if !seen[to] {
			seen[to] = true
			stack = append(stack, to)
		}
	}
	return order
}
