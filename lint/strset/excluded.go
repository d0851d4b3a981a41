package strset

// mergeExcluded makes one part of all that only rule words out: a chain of comparisons, a == "x" ? ... : a == "y" ? ..., rules out
// one word after the other, and a product of as many automata would be built for each of them.
func mergeExcluded(parts []*node) []*node {
	var words []string
	excluding := 0
	for _, p := range parts {
		if p.excludesWords() {
			words = append(words, p.parts[0].words...)
			excluding++
		}
	}
	if excluding < 2 || len(words) > maxWords {
		return parts
	}
	rest := make([]*node, 0, len(parts))
	for _, p := range parts {
		if !p.excludesWords() {
			rest = append(rest, p)
		}
	}
	return append(rest, ofWords(words, false).Complement().n)
}

// excludesWords reports whether n is the set of all strings but those of a list.
func (n *node) excludesWords() bool {
	return n.kind == kindComplement && n.parts[0].kind == kindWords && !n.parts[0].inexact
}
