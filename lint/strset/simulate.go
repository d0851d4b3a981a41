package strset

import "slices"

// simulation follows all the paths of an automaton at once. Sets of states are sorted slices closed
// under epsilon edges.
type simulation struct {
	a     *nfa
	seen  []uint32 // seen[q] == round: q is in the set being collected
	round uint32
}

func newSimulation(a *nfa) *simulation {
	return &simulation{a: a, seen: make([]uint32, a.size())}
}

// closed is the epsilon closure of set, as a new slice.
func (s *simulation) closed(set []int32) []int32 {
	s.round++
	out := make([]int32, 0, len(set)+4)
	for _, q := range set {
		out = s.add(out, q)
	}
	return s.close(out)
}

func (s *simulation) add(out []int32, q int32) []int32 {
	if s.seen[q] == s.round {
		return out
	}
	s.seen[q] = s.round
	return append(out, q)
}

func (s *simulation) close(out []int32) []int32 {
	for i := 0; i < len(out); i++ {
		for _, e := range s.a.from(out[i]) {
			if e.lo != epsilon {
				break // epsilon edges come first
			}
			out = s.add(out, e.to)
		}
	}
	slices.Sort(out)
	return out
}

// step is the closed set of states reached from set over r.
func (s *simulation) step(set []int32, r rune) []int32 {
	s.round++
	var out []int32
	for _, q := range set {
		for _, e := range s.a.from(q) {
			if e.lo > r {
				break
			}
			if r <= e.hi {
				out = s.add(out, e.to)
			}
		}
	}
	return s.close(out)
}

// run is the set reached from set over a whole string.
func (s *simulation) run(set []int32, w string) []int32 {
	for r := range eachLetter(w) {
		if len(set) == 0 {
			return nil
		}
		set = s.step(set, r)
	}
	return set
}

func (s *simulation) accepts(set []int32) bool {
	return slices.ContainsFunc(set, s.a.isAccept)
}
