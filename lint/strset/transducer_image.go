package strset

// image is the set of the outputs of t for the members of s: the pairs of a state of s's automaton and one of t's,
// with the outputs on the edges.
func (s Set) image(t *transducer, b bounds) Set {
	if s.n == nil {
		return s
	}
	if s.n.kind == kindWords && !t.ambiguous {
		var words []string
		for _, w := range s.n.words {
			if image, ok := t.apply(w); ok {
				words = append(words, image)
			}
		}
		return ofWords(words, s.n.inexact)
	}
	n := s.n
	return leaf(b, func() *nfa { return image(t, n.automaton().proper()) })
}

func image(t *transducer, a *nfa) *nfa {
	if a.empty() {
		return a
	}
	m := &imager{t: t, a: a, seen: newPairs(), tails: map[tail]int32{}, moves: map[label][]move{}, build: builder{limits: a.limits}}
	m.pair(pair{0, 0})
	for i := 0; i < len(m.seen.list) && !m.build.over; i++ {
		m.expand(int32(i))
		m.build.over = m.build.over || len(m.seen.list) > a.limits.orUsual().image
	}
	return m.build.finish(m.numbers[0]).asInexact(a.inexact || m.coarse)
}

type imager struct {
	t       *transducer
	a       *nfa
	build   builder
	seen    *pairs
	numbers []int32          // the built state of each pair
	tails   map[tail]int32   // states that have yet to write something
	moves   map[label][]move // what t can do with the letters of an edge
	coarse  bool             // see wideLabel
}

// wideLabel is the number of arcs from which on the image of an edge is made coarse: beyond Latin-1 it keeps the letters
// that the edge reads, besides those that they become. The exact image of "any letter" under a change of case has a
// hole for each letter of the other case, some 650 ranges on every edge, and all further work with it is a hundred times
// slower. Nothing is lost that a preimage, which is never coarse, could not tell.
const wideLabel = 64

// tail is a state from which s is written before the state to is reached.
type tail struct {
	s  string
	to int32
}

// label is a range of letters that t reads in a state.
type label struct {
	state  int32
	lo, hi rune
}

// move writes out, then a letter of lo..hi unless lo is epsilon.
type move struct {
	out    string
	lo, hi rune
	to     int32
}

func (m *imager) pair(p pair) int32 {
	n, fresh := m.seen.number(p)
	if fresh {
		state := m.t.states[p.q]
		accept := m.a.accept[p.p] && state.accept
		at := m.build.state(accept && state.final == "")
		m.numbers = append(m.numbers, at)
		if accept && state.final != "" {
			end, ok := m.tails[tail{"", none}]
			if !ok {
				end = m.build.state(true)
				m.tails[tail{"", none}] = end
			}
			m.write(at, state.final, end)
		}
	}
	return m.numbers[n]
}

func (m *imager) expand(i int32) {
	at, from := m.seen.list[i], m.numbers[i]
	for _, e := range m.a.from(at.p) {
		if e.lo == epsilon {
			m.build.epsilon(from, m.pair(pair{e.to, at.q}))
			continue
		}
		for _, mv := range m.movesOver(label{at.q, e.lo, e.hi}) {
			to := m.pair(pair{e.to, mv.to})
			switch {
			case mv.lo == epsilon:
				m.write(from, mv.out, to)
			case mv.out == "":
				m.build.edge(from, mv.lo, mv.hi, to)
			default:
				middle := m.build.state(false)
				m.write(from, mv.out, middle)
				m.build.edge(middle, mv.lo, mv.hi, to)
			}
		}
	}
}

// movesOver lists what t can do with the letters of a range. Moves of one letter each are merged into ranges.
func (m *imager) movesOver(l label) []move {
	if moves, ok := m.moves[l]; ok {
		return moves
	}
	var moves []move
	single := map[int32][]Range{}
	var targets []int32
	add := func(to int32, r Range) {
		if _, ok := single[to]; !ok {
			targets = append(targets, to)
		}
		single[to] = append(single[to], r)
	}
	overlapping := 0
	for _, a := range m.t.states[l.state].arcs {
		lo, hi := max(a.lo, l.lo), min(a.hi, l.hi)
		if lo > hi {
			continue
		}
		overlapping++
		runes := lettersOf(a.out)
		switch {
		case a.half != noHalf:
			for _, r := range a.half.ofRange(lo, hi) {
				add(a.to, r)
			}
		case a.copy && a.out == "":
			add(a.to, Range{lo + a.shift, hi + a.shift})
		case a.copy:
			moves = append(moves, move{a.out, lo + a.shift, hi + a.shift, a.to})
		case len(runes) == 1:
			add(a.to, Range{runes[0], runes[0]})
		default:
			moves = append(moves, move{a.out, epsilon, epsilon, a.to})
		}
	}
	if overlapping > wideLabel && len(targets) == 1 {
		m.coarse = true
		add(targets[0], Range{max(l.lo, 0x100), l.hi})
	}
	for _, to := range targets {
		for _, r := range normalRanges(single[to]) {
			moves = append(moves, move{"", r.Lo, r.Hi, to})
		}
	}
	m.moves[l] = moves
	return moves
}

// write adds a path that writes s from one state to another. Paths with equal ends share their states.
func (m *imager) write(from int32, s string, to int32) {
	runes := lettersOf(s)
	if len(runes) == 0 {
		m.build.epsilon(from, to)
		return
	}
	next := to
	for i := len(runes) - 1; i > 0; i-- {
		key := tail{text(runes[i:]), to}
		at, ok := m.tails[key]
		if !ok {
			at = m.build.state(false)
			m.build.edge(at, runes[i], runes[i], next)
			m.tails[key] = at
		}
		next = at
	}
	m.build.edge(from, runes[0], runes[0], next)
}
