package strset

import (
	"cmp"
	"iter"
	"slices"
)

// Splits is the preimage of concatenation: the pairs (X, Y) of sets, not empty unless s is not whole, X within x and Y within y, such that the
// products X×Y together are all (u, v) with u in x, v in y and uv in s. It is Cuts with each pair cut down to x and y.
func (s Set) Splits(x, y Set) iter.Seq2[Set, Set] {
	return func(yield func(Set, Set) bool) {
		for left, right := range s.Cuts(x, y) {
			if !yield(Intersect(x, left), Intersect(y, right)) {
				return
			}
		}
	}
}

// Cuts yields pairs (X, Y) of sets that x and y meet, such that of all u in x and v in y exactly those with uv in s are in one
// of the products X×Y. X and Y say only what s demands: they hold strings outside of x and y too, and are as simple as s is,
// however large x and y are.
//
// There is one pair for each state of s's automaton at which a word can be cut in two: X leads to the state and Y on
// from it. Where s's automaton could be determinised, a word leads to one state, so the sets X are disjoint. Only
// states that x reaches and from which y accepts are looked at. The pairs come in an order that depends on nothing but
// the arguments: first the states that words of many lengths go through. Where words of x may end in a high half, and words of y begin with a low
// one, the characters beyond U+FFFF are cut in two as well; there sets X may overlap.
func (s Set) Cuts(x, y Set) iter.Seq2[Set, Set] {
	return func(yield func(Set, Set) bool) {
		if s.n == nil || x.n == nil || y.n == nil {
			return
		}
		if s.n.kind == kindLengths && (!s.n.whole || x.IsWhole() && y.IsWhole()) {
			splitLengths(s.n.bounds, x, y, yield)
			return
		}
		a := s.n.cuttable()
		meet := x.n.mayEndHigh() && y.n.mayBeginLow()
		if meet {
			a = a.proper()
		}
		if a.empty() {
			return
		}
		for _, q := range a.cuts(x, y) {
			if !yield(built(a.upTo(q)), built(a.onFrom(q))) {
				return
			}
		}
		if meet {
			a.cutCharacters(x, y, yield)
		}
	}
}

// cuttable is the automaton that is cut in two: deterministic where that is cheap.
func (n *node) cuttable() *nfa {
	return n.findings().cuttable.of(func() *nfa {
		a := n.automaton()
		if d, ok := determinize(a, a.limits.orUsual().splitSubsets); ok {
			return d
		}
		return a
	})
}

// cuts lists the states to which a word of x leads and from which a word of y leads to acceptance.
func (a *nfa) cuts(x, y Set) []int32 {
	after := a.reachedBy(x)
	states := a.acceptedAfter(y, after)
	loops := make([]bool, a.size())
	for q := range int32(a.size()) {
		loops[q] = slices.ContainsFunc(a.from(q), func(e edge) bool { return e.to == q })
	}
	slices.SortStableFunc(states, func(p, q int32) int {
		switch {
		case loops[p] == loops[q]:
			return cmp.Compare(p, q)
		case loops[p]:
			return -1
		default:
			return 1
		}
	})
	return states
}

// reachedBy marks the states of a that words of x lead to.
func (a *nfa) reachedBy(x Set) []bool {
	reached := make([]bool, a.size())
	if x.leadsEverywhere(a) {
		for q := range reached {
			reached[q] = true
		}
		return reached
	}
	b := x.n.automaton()
	if b.empty() {
		return reached
	}
	seen, most := newPairs(), limitsOf(a, b).orUsual().pairs
	seen.number(pair{0, 0})
	for i := 0; i < len(seen.list); i++ {
		if len(seen.list) > most {
			for q := range reached {
				reached[q] = true
			}
			return reached
		}
		at := seen.list[i]
		if b.accept[at.q] {
			reached[at.p] = true
		}
		eachStep(a, b, at, func(_, _ rune, to pair) { seen.number(to) })
	}
	return reached
}

// acceptedAfter lists the marked states from which some word of y leads to acceptance. All pairs of a's candidates
// with y's start are explored together, then acceptance is spread backwards.
func (a *nfa) acceptedAfter(y Set, marked []bool) []int32 {
	var candidates []int32
	for q := range int32(a.size()) {
		if marked[q] {
			candidates = append(candidates, q)
		}
	}
	if y.leadsEverywhere(a) {
		return candidates
	}
	b := y.n.automaton()
	if b.empty() {
		return nil
	}
	seen, most := newPairs(), limitsOf(a, b).orUsual().pairs/4
	for _, q := range candidates {
		seen.number(pair{q, 0})
	}
	var steps []builderEdge // without their letters
	accept := make([]bool, 0, len(candidates))
	for i := 0; i < len(seen.list); i++ {
		if len(seen.list) > most {
			return candidates // more than there are: their boxes may turn out empty
		}
		at := seen.list[i]
		accept = append(accept, a.accept[at.p] && b.accept[at.q])
		eachStep(a, b, at, func(_, _ rune, to pair) {
			n, _ := seen.number(to)
			steps = append(steps, builderEdge{edge{to: n}, int32(i)})
		})
	}
	order := make([]int32, len(accept))
	for i := range order {
		order[i] = int32(i)
	}
	live := newGraph(len(accept), steps).live(order, accept)
	n := 0
	for i, q := range candidates {
		if live[i] {
			candidates[n] = q
			n++
		}
	}
	return candidates[:n]
}

// upTo accepts the words that lead to q.
func (a *nfa) upTo(q int32) *nfa {
	b := builder{limits: a.limits}
	at := b.insert(a)
	if b.over {
		return b.finish(0)
	}
	b.accept[at+q] = true
	return b.finish(at).asInexact(a.inexact)
}

// onFrom accepts the words that lead from q to acceptance.
func (a *nfa) onFrom(q int32) *nfa {
	b := builder{limits: a.limits}
	at := b.insertAccepting(a)
	if b.over {
		return b.finish(0)
	}
	return b.finish(at + q).asInexact(a.inexact)
}
