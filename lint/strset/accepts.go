package strset

import "slices"

// fewStates is the number of states at a time up to which they are simply listed. There are seldom more on a way through an automaton.
const fewStates = 32

// contains runs the automaton on w by following all its paths at once.
func (a *nfa) contains(w string) bool {
	if a.empty() {
		return false
	}
	accepted, ok := a.containsByFew(w)
	if !ok {
		sim := newSimulation(a)
		accepted = sim.accepts(sim.run(sim.closed([]int32{0}), w))
	}
	return accepted
}

// containsByFew is contains with neither a table nor an allocation; ok is false where too many states are reached at a time.
func (a *nfa) containsByFew(w string) (accepted, ok bool) {
	var here, there [fewStates]int32
	set, next := append(here[:0], 0), there[:0]
	if set, ok = a.closeFew(set); !ok {
		return false, false
	}
	for r := range eachLetter(w) {
		next = next[:0]
		for _, q := range set {
			for _, e := range a.from(q) {
				if e.lo > r {
					break
				}
				if r > e.hi || slices.Contains(next, e.to) {
					continue
				}
				if len(next) == fewStates {
					return false, false
				}
				next = append(next, e.to)
			}
		}
		if next, ok = a.closeFew(next); !ok {
			return false, false
		}
		if len(next) == 0 {
			return false, true
		}
		set, next = next, set
	}
	return slices.ContainsFunc(set, a.isAccept), true
}

// closeFew adds the states that epsilon edges lead to; ok is false where they become too many.
func (a *nfa) closeFew(set []int32) (closed []int32, ok bool) {
	if a.det {
		return set, true
	}
	for i := 0; i < len(set); i++ {
		for _, e := range a.from(set[i]) {
			if e.lo != epsilon {
				break // epsilon edges come first
			}
			if slices.Contains(set, e.to) {
				continue
			}
			if len(set) == fewStates {
				return nil, false
			}
			set = append(set, e.to)
		}
	}
	return set, true
}
