package strset

// A row is the automata of a concatenation one after the other. Whether a word is a member is asked far more often than anything else, and
// to be told by walking through them: that takes no automaton of the whole.
type row []*nfa

// row is that of a concatenation; false where halves of characters may meet at a seam, which a walk would not notice.
func (n *node) row() (row, bool) {
	r := n.findings().row.of(n.findRow)
	return r, r != nil
}

func (n *node) findRow() row {
	if n.raw {
		return nil
	}
	var r row
	high := false // some part up to here may end in a high half
	for _, p := range n.parts {
		if high && p.mayBeginLow() {
			return nil
		}
		high = high || p.mayEndHigh()
		if p.kind == kindConcat {
			inner, ok := p.row()
			if !ok {
				return nil
			}
			r = append(r, inner...)
			continue
		}
		r = append(r, p.automaton())
	}
	return r
}

// contains is that of an automaton that reads one part after the other.
func (r row) contains(w string) bool {
	sims := make([]*simulation, len(r))
	at := make([][]int32, len(r)) // the states of each part that the word so far may lead to
	for i, a := range r {
		if a.empty() {
			return false
		}
		sims[i] = newSimulation(a)
	}
	goOn := func() {
		for i := range len(r) - 1 {
			if sims[i].accepts(at[i]) {
				at[i+1] = sims[i+1].closed(append(at[i+1], 0))
			}
		}
	}
	at[0] = sims[0].closed([]int32{0})
	goOn()
	for letter := range eachLetter(w) {
		alive := false
		for i := range at {
			if len(at[i]) > 0 {
				at[i] = sims[i].step(at[i], letter)
				alive = alive || len(at[i]) > 0
			}
		}
		if !alive {
			return false
		}
		goOn()
	}
	last := len(r) - 1
	return sims[last].accepts(at[last])
}

// exact reports whether contains is right about every word.
func (r row) exact() bool {
	for _, a := range r {
		if a.inexact {
			return false
		}
	}
	return true
}
