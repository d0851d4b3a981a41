package strset

// joiner appends automata to one another, fusing states where that is the same as an epsilon edge.
type joiner struct {
	b     *builder
	start int32
	// The accepting states of what was joined so far. One of them may be closed: without outgoing edges, so
	// that it may become the start of the next part. Not every one may: a word of this part could then go on
	// after one of the next began.
	open   []int32
	closed int32 // none: -1
}

const none = -1

func newJoiner(b *builder) *joiner {
	start := b.state(false)
	return &joiner{b: b, start: start, closed: start}
}

// append joins a. With keepStart, a's start stays a state that no earlier state is fused with.
func (j *joiner) append(a *nfa, keepStart bool) {
	if a.size() == 1 && len(a.edges) == 0 {
		return // only the empty string
	}
	start := j.closed
	if start == none || keepStart {
		start = j.b.state(false)
	}
	if j.closed != none && start != j.closed {
		j.b.epsilon(j.closed, start)
	}
	for _, end := range j.open {
		j.b.epsilon(end, start)
	}
	number := j.place(a, start, none)
	j.open, j.closed = nil, none
	for q := range int32(a.size()) {
		switch {
		case j.b.over || !a.accept[q]:
		case a.dead(q):
			j.closed = number[q]
		default:
			j.open = append(j.open, number[q])
		}
	}
}

// dead reports whether no edge leaves q.
func (a *nfa) dead(q int32) bool { return a.first[q] == a.first[q+1] }

// place copies a in, with the given state for its start and one state for all its dead ends (a new one if
// none is given), and gives the numbers of its states.
func (j *joiner) place(a *nfa, start, end int32) []int32 {
	number := make([]int32, a.size())
	for q := range number {
		switch {
		case q == 0:
			number[q] = start
		case a.dead(int32(q)):
			if end == none {
				end = j.b.state(false)
			}
			number[q] = end
		default:
			number[q] = j.b.state(false)
		}
	}
	for q := range int32(a.size()) {
		for _, e := range a.from(q) {
			j.b.edge(number[q], e.lo, e.hi, number[e.to])
		}
	}
	return number
}

// loop joins any number of copies of a. All pass through one junction state, which has a's first letters as
// edges of its own: so no cycle of epsilon edges arises even when a accepts the empty string.
func (j *joiner) loop(a *nfa) {
	junction := j.closed
	if junction == none {
		junction = j.b.state(false)
	}
	for _, end := range j.open {
		j.b.epsilon(end, junction)
	}
	number := j.place(a, j.b.state(false), junction)
	for _, q := range newSimulation(a).closed([]int32{0}) {
		for _, e := range a.from(q) {
			if e.lo != epsilon {
				j.b.edge(junction, e.lo, e.hi, number[e.to])
			}
		}
	}
	for q := range int32(a.size()) {
		if a.accept[q] && !a.dead(q) && q != 0 {
			j.b.epsilon(number[q], junction)
		}
		if a.accept[q] && q == 0 && a.reenters() {
			j.b.epsilon(number[q], junction)
		}
	}
	j.open, j.closed = []int32{junction}, none
}

// ends are all the accepting states.
func (j *joiner) ends() []int32 {
	if j.closed == none {
		return j.open
	}
	return append([]int32{j.closed}, j.open...)
}

// finish is the automaton of what was joined, accepting at its ends and at the others given.
func (j *joiner) finish(others []int32) *nfa {
	if !j.b.over {
		for _, end := range append(j.ends(), others...) {
			j.b.accept[end] = true
		}
	}
	return j.b.finish(j.start)
}
