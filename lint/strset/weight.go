package strset

// Weight says how much work an operation on s is, about: the number of states of the automata that s is made of, or of their edges where these are many.
// It depends on the set and how it was made alone, not on what has been computed before, so that a caller that adds
// weights up can give up at the same point in every run.
func (s Set) Weight() int {
	if s.n == nil {
		return 0
	}
	return s.n.weight()
}

func (n *node) weight() int {
	switch n.kind {
	case kindUnion, kindConcat, kindIntersect:
		return n.findings().weight.of(n.weigh)
	}
	return n.weigh()
}

func (n *node) weigh() int {
	switch n.kind {
	case kindWords:
		w := 0
		for _, word := range n.words {
			w += len(word) + 1
		}
		return w
	case kindLengths:
		return max(1, n.bounds.max) // without an upper bound a lower one is decided by the longest member
	case kindUnion, kindConcat:
		return n.partsWeight()
	case kindIntersect: // a product reaches some of the pairs of states, seldom more than a few for each
		return pairsPerState * n.partsWeight()
	default:
		a := n.automaton()
		return max(a.size(), len(a.edges)/edgesPerState)
	}
}

// edgesPerState is how many edges take as much work as a state does otherwise. What has to do with case or diacritics has hundreds of
// edges at every state.
const edgesPerState = 16

// pairsPerState is how many pairs of a product are counted for each state of its factors.
const pairsPerState = 8

func (n *node) partsWeight() int {
	w := 0
	for _, p := range n.parts {
		w = min(w+p.weight(), usualLimits.pairs)
	}
	return w
}
