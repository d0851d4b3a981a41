package strset

// preimage is the set of all strings whose output under t is in s: t and s's automaton run side by side, s's
// reading what t writes.
func (s Set) preimage(t *transducer, b bounds) Set {
	if s.n == nil {
		return s
	}
	n := s.n
	r := leaf(b, func() *nfa { return preimage(t, n.automaton()) })
	if r.n != nil && !t.ambiguous {
		r.n.becomes, r.n.within = t.apply, n
	}
	return r
}

func preimage(t *transducer, a *nfa) *nfa {
	if a.empty() {
		return a
	}
	m := &preimager{t: t, a: a, seen: newPairs(), sim: newSimulation(a), letters: map[label][]letters{}, build: builder{limits: a.limits}}
	m.pair(pair{0, 0})
	for i := 0; i < len(m.seen.list) && !m.build.over; i++ {
		m.expand(int32(i))
	}
	return m.build.finish(0).asInexact(a.inexact)
}

type preimager struct {
	t       *transducer
	a       *nfa
	sim     *simulation
	build   builder
	seen    *pairs
	letters map[label][]letters
}

// letters are input letters of t that lead to one of its states.
type letters struct {
	lo, hi rune
	to     int32
}

func (m *preimager) pair(p pair) int32 {
	n, fresh := m.seen.number(p)
	if fresh {
		m.build.state(m.accepts(p))
	}
	return n
}

// accepts reports whether the input may end here: a accepts after t's final output.
func (m *preimager) accepts(p pair) bool {
	state := m.t.states[p.q]
	if !state.accept {
		return false
	}
	if state.final == "" {
		return m.a.accept[p.p]
	}
	return m.sim.accepts(m.sim.run(m.sim.closed([]int32{p.p}), state.final))
}

func (m *preimager) expand(i int32) {
	at := m.seen.list[i]
	for _, e := range m.a.from(at.p) {
		if e.lo == epsilon {
			m.build.epsilon(i, m.pair(pair{e.to, at.q}))
			continue
		}
		for _, l := range m.inputs(label{at.q, e.lo, e.hi}) {
			m.build.edge(i, l.lo, l.hi, m.pair(pair{e.to, l.to}))
		}
	}
	for _, a := range m.t.states[at.q].arcs {
		if !a.writesOne() {
			m.follow(i, at, a)
		}
	}
}

// writesOne reports whether the arc writes one letter for each that it reads.
func (a arc) writesOne() bool {
	if a.copy || a.half != noHalf {
		return a.out == ""
	}
	n := 0
	for range eachLetter(a.out) {
		n++
	}
	return n == 1
}

// inputs lists the letters for which t writes one letter of the label's range, in the label's state.
func (m *preimager) inputs(l label) []letters {
	if in, ok := m.letters[l]; ok {
		return in
	}
	single := map[int32][]Range{}
	var targets []int32
	for _, a := range m.t.states[l.state].arcs {
		lo, hi := a.lo, a.hi
		switch {
		case !a.writesOne():
			continue
		case a.half != noHalf:
			if in := a.half.in(lo, hi, Range{l.lo, l.hi}); len(in) > 0 {
				if _, ok := single[a.to]; !ok {
					targets = append(targets, a.to)
				}
				single[a.to] = append(single[a.to], in...)
			}
			continue
		case a.copy:
			lo, hi = max(lo, l.lo-a.shift), min(hi, l.hi-a.shift)
		default:
			for r := range eachLetter(a.out) {
				if r < l.lo || r > l.hi {
					lo, hi = 1, 0
				}
			}
		}
		if lo > hi {
			continue
		}
		if _, ok := single[a.to]; !ok {
			targets = append(targets, a.to)
		}
		single[a.to] = append(single[a.to], Range{lo, hi})
	}
	var in []letters
	for _, to := range targets {
		for _, r := range normalRanges(single[to]) {
			in = append(in, letters{r.Lo, r.Hi, to})
		}
	}
	m.letters[l] = in
	return in
}

// follow runs a over what an arc writes that does not write one letter for one.
func (m *preimager) follow(i int32, at pair, a arc) {
	if a.out == "" { // nothing at all: a does not move
		m.build.edge(i, a.lo, a.hi, m.pair(pair{at.p, a.to}))
		return
	}
	// Only the state itself, not its closure, as its epsilon edges are edges of the result.
	set := m.sim.run([]int32{at.p}, a.out)
	for _, p := range set {
		if !a.copy {
			m.build.edge(i, a.lo, a.hi, m.pair(pair{p, a.to}))
			continue
		}
		for _, e := range m.a.from(p) {
			lo, hi := max(a.lo+a.shift, e.lo), min(a.hi+a.shift, e.hi)
			if e.lo != epsilon && lo <= hi {
				m.build.edge(i, lo-a.shift, hi-a.shift, m.pair(pair{e.to, a.to}))
			}
		}
	}
}
