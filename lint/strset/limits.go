package strset

// The caps that keep every operation within a fraction of a second and some tens of megabytes. Past a
// cap the result is an inexact superset, so a cap costs precision and never soundness.
const (
	// maxStates bounds the states of any automaton that is built.
	maxStates = 200_000
	// maxJoined bounds the states of a concatenation, maxJoinedInexact those of one with a part that is not exact.
	maxJoined        = 20_000
	maxJoinedInexact = 10_000
	// maxImage bounds the pairs of states that make an image: where nested functions let their arguments through or not, it may double with
	// each of them.
	maxImage = 20_000
	// maxEdges bounds its edges.
	maxEdges = 2_000_000
	// maxSubsets bounds the states of a determinised automaton.
	maxSubsets = 20_000
	// maxSubsetWork bounds the edges looked at while determinising.
	maxSubsetWork = 4_000_000
	// maxPairs bounds the pairs visited by one product.
	maxPairs = 300_000
	// maxWords is the longest list of words that is kept as a list rather than as an automaton.
	maxWords = 1024
	// splitSubsets bounds the determinisation that makes the boxes of a split disjoint.
	splitSubsets = 2_000
)
