package strset

import (
	"slices"
	"sync"
	"sync/atomic"
)

// Set is an immutable set of strings. The zero value is the empty set.
type Set struct{ n *node }

// kind says how a node's set is given.
type kind uint8

const (
	kindLeaf       kind = iota // by build alone
	kindWords                  // by the list of its members
	kindLengths                // by the bounds on its members' lengths
	kindUnion                  // by its parts
	kindIntersect              // by its parts
	kindComplement             // by its only part
	kindConcat                 // by its parts
)

// node is the shared, immutable description of a set that is not known to be empty. The automaton is built when something
// needs it: many questions are answered by the bounds or the words alone.
type node struct {
	kind    kind
	inexact bool // kindWords: the list holds more than it should
	whole   bool // kindLengths: no member holds half a character; kindWords: as it happens
	raw     bool // kindConcat: halves of characters stay apart, see sequence
	bounds  bounds
	words   []string // kindWords: sorted, distinct, not empty
	parts   []*node
	build   func() *nfa // makes the automaton, of a node that is neither words nor lengths

	// A preimage tells its members by what they become, without an automaton.
	becomes func(string) (string, bool)
	within  *node // what they become is in it

	found atomic.Pointer[findings]
}

// automaton builds the set's automaton, once.
func (n *node) automaton() *nfa {
	if n == nil {
		return &nfa{first: []int32{0}, det: true}
	}
	return n.findings().automaton.of(n.newAutomaton)
}

func (n *node) newAutomaton() *nfa {
	switch n.kind {
	case kindWords:
		return trie(n.words).asInexact(n.inexact)
	case kindLengths:
		a := lengthAutomaton(n.bounds)
		if n.whole {
			a = a.withoutHalves()
		}
		return a
	}
	return n.build()
}

// leaf is the set of an automaton that build makes.
func leaf(b bounds, build func() *nfa) Set {
	if b.impossible() {
		return Set{}
	}
	return Set{&node{bounds: b, build: build}}
}

// built is the set of a finished automaton.
func built(a *nfa) Set {
	if a.empty() {
		return Set{}
	}
	return leaf(a.lengths, func() *nfa { return a })
}

// Empty is the set without members.
func Empty() Set { return Set{} }

// All is the set of all strings.
func All() Set { return all() }

// all is one set, for what is found out about it to be found out once.
var all = sync.OnceValue(func() Set { return lengths(anyLength, false) })

// Unknown is the set of which nothing is known: all strings, and not exact.
func Unknown() Set { return inexactAll() }

// inexactAll is all that can be said of an unknown set.
func inexactAll() Set {
	return leaf(anyLength, func() *nfa { return unknown(maxRune, nil) })
}

// Of is the set of the given strings.
func Of(words ...string) Set { return ofWords(slices.Clone(words), false) }

// ofWords takes ownership of words.
func ofWords(words []string, inexact bool) Set {
	if len(words) == 0 {
		return Set{}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	b := bounds{maxBound, 0}
	whole := true
	for _, w := range words {
		n := Len(w)
		b.min, b.max = min(b.min, n), max(b.max, n)
		whole = whole && !HasHalf(w)
	}
	if len(words) > maxWords {
		return leaf(b, func() *nfa { return trie(words).asInexact(inexact) })
	}
	return Set{&node{kind: kindWords, inexact: inexact, whole: whole, bounds: b, words: words}}
}

// Runes is the set of the strings of one character in one of the ranges. Halves of characters (surrogates) in a range are ignored.
func Runes(r ...Range) Set {
	return oneOf(commonRanges(normalRanges(r), otherRanges([]Range{{highLo, lowHi}})))
}

// oneOf is the set of the strings of one letter in one of the ranges, which are in normal form.
func oneOf(ranges []Range) Set {
	if len(ranges) == 0 {
		return Set{}
	}
	b := bounds{width(ranges[0].Lo), width(ranges[len(ranges)-1].Hi)}
	return leaf(b, func() *nfa {
		var b builder
		from, to := b.state(false), b.state(true)
		for _, r := range ranges {
			b.edge(from, r.Lo, r.Hi, to)
		}
		return b.finish(from)
	})
}

// Lengths is the set of all strings of lo to hi UTF-16 units; hi < 0 means no upper bound.
func Lengths(lo, hi int) Set { return lengths(bounds{max(lo, 0), hi}, false) }

// lengths is the set of all strings of these lengths, or of those without halves of characters.
func lengths(b bounds, whole bool) Set {
	if b.impossible() {
		return Set{}
	}
	return Set{&node{kind: kindLengths, whole: whole, bounds: b}}
}

// lengthAutomaton counts units, up to b.max or, when there is no upper bound, to b.min.
func lengthAutomaton(b bounds) *nfa {
	last := b.max
	if last < 0 {
		last = b.min
	}
	if last >= usualLimits.states {
		return unknown(maxRune, nil)
	}
	var build builder
	for i := range last + 1 {
		build.state(b.contains(i))
	}
	for i := range int32(last) {
		build.edge(i, 0, maxBMP, i+1)
		if int(i)+2 <= last {
			build.edge(i, maxBMP+1, maxRune, i+2)
		} else if b.max < 0 {
			build.edge(i, maxBMP+1, maxRune, i+1) // one unit more than asked for is enough too
		}
	}
	if b.max < 0 {
		build.edge(int32(last), 0, maxRune, int32(last))
	}
	return build.finish(0)
}

// trie is the automaton of sorted words, common endings shared.
func trie(words []string) *nfa {
	var b builder
	root := b.state(false)
	var path []int32 // the states of the last word, one a rune
	var last []rune
	for _, w := range words {
		runes := lettersOf(w)
		shared := 0
		for shared < len(last) && shared < len(runes) && last[shared] == runes[shared] {
			shared++
		}
		path = path[:shared]
		at := root
		if shared > 0 {
			at = path[shared-1]
		}
		for _, r := range runes[shared:] {
			to := b.state(false)
			b.edge(at, r, r, to)
			at = to
			path = append(path, at)
		}
		if b.over {
			break
		}
		b.accept[at] = true
		last = runes
	}
	return reduce(b.finish(root))
}
