package strset

import (
	"iter"
	"slices"
)

// Example is a member that a person can read: the first guide that is a member; otherwise one that follows the first
// guide as far as the set allows; without guides, the shortest. It is false when there is no member.
func (s Set) Example(guides ...string) (string, bool) {
	for w := range s.Members(guides...) {
		return w, true
	}
	return "", false
}

// Members yields distinct members, best first: the guides that are members, members that follow a guide (its letters
// as far as they fit, then the shortest way to the end; or the shortest member written with the guide's letters),
// the shortest, the longest (when there is one and it is not huge), and then others from short to long. The order
// depends on nothing but the arguments. The sequence may end before all members were seen.
func (s Set) Members(guides ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if s.n == nil {
			return
		}
		said := map[string]bool{}
		say := func(w string, ok bool) bool {
			if !ok || said[w] {
				return true
			}
			said[w] = true
			return yield(w)
		}
		for _, g := range guides {
			if !say(g, s.Contains(g)) {
				return
			}
		}
		if s.n.kind == kindWords {
			for _, w := range readableFirst(s.n.words) {
				if !say(w, true) {
					return
				}
			}
			return
		}
		a := s.n.automaton().proper()
		if a.empty() {
			return
		}
		w := newWriter(a)
		for _, g := range guides {
			if !say(w.follow(g)) || !say(w.shortest(lettersOf(g)), true) {
				return
			}
		}
		if !say(w.shortest(nil), true) {
			return
		}
		if !say(w.longest(guides)) {
			return
		}
		for m := range w.others() {
			if !say(m, true) {
				return
			}
		}
	}
}

// readableFirst orders words by how bad their worst code point is, keeping the order of equals.
func readableFirst(words []string) []string {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b string) int { return unreadability(a) - unreadability(b) })
	return words
}

// unreadability is the worst class of preferences that w needs; worse at its ends for a space.
func unreadability(w string) int {
	worst := 0
	runes := lettersOf(w)
	for i, r := range runes {
		class := slices.IndexFunc(preferences[:], func(c []Range) bool { return inRanges(c, r) })
		if class < 0 || r == ' ' && (i == 0 || i == len(runes)-1) {
			class = len(preferences)
		}
		worst = max(worst, class)
	}
	return worst
}
