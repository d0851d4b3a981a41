package strset

// limits are the caps that keep every operation within a fraction of a second and some tens of megabytes. Past a
// cap the result is an inexact superset, so a cap costs precision and never soundness.
//
// They are a value that an automaton carries and hands on to what is made of it, so that the laws can hold with limits that
// they meet at every turn. nil stands for the usual ones.
type limits struct {
	// states bounds the states of any automaton that is built, edges its edges.
	states, edges int
	// joined bounds the states of a concatenation, joinedInexact those of one with a part that is not exact.
	joined, joinedInexact int
	// image bounds the pairs of states that make an image: where nested functions let their arguments through or not, it may double with
	// each of them.
	image int
	// subsets bounds the states of a determinised automaton, subsetWork the edges looked at while determinising.
	subsets, subsetWork int
	// pairs bounds the pairs visited by one product.
	pairs int
	// splitSubsets bounds the determinisation that makes the boxes of a split disjoint.
	splitSubsets int
}

var usualLimits = limits{
	states: 200_000, edges: 2_000_000,
	joined: 20_000, joinedInexact: 10_000,
	image:   20_000,
	subsets: 20_000, subsetWork: 4_000_000,
	pairs:        300_000,
	splitSubsets: 2_000,
}

// orUsual is l, or the usual limits where l is nil.
func (l *limits) orUsual() *limits {
	if l == nil {
		return &usualLimits
	}
	return l
}

// limitsOf returns the limits that the first of the automata with limits of its own hands on.
func limitsOf(automata ...*nfa) *limits {
	for _, a := range automata {
		if a.limits != nil {
			return a.limits
		}
	}
	return nil
}

// maxWords is the longest list of words that is kept as a list rather than as an automaton.
const maxWords = 1024
