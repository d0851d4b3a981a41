package strset

import "strings"

// Replace is s with every occurrence of match, searched from the left without overlap, replaced by repl: Java's
// String.replace. An empty match stands before, between and after all UTF-16 units.
func Replace(s, match, repl string) string {
	if match == "" {
		return intersperse(Spell(s), repl)
	}
	return Rejoin(strings.ReplaceAll(spellFor(s, match), match, repl)) // without a transducer, whose size would grow with match
}

// spellFor is s as it is searched for sub.
func spellFor(s, sub string) string {
	if HasHalf(sub) {
		return Spell(s)
	}
	return s
}

func intersperse(spelled, repl string) string {
	var out strings.Builder
	for r := range eachLetter(spelled) {
		out.WriteString(repl)
		out.Write(appendLetter(nil, r))
	}
	out.WriteString(repl)
	return Rejoin(out.String())
}

// ReplaceFirst is s with the first occurrence of match replaced by repl. An empty match stands before s.
func ReplaceFirst(s, match, repl string) string {
	return Rejoin(strings.Replace(spellFor(s, match), match, repl, 1))
}

// RemoveSpaces is s without its spaces (see removedSpaces for what a space is).
func RemoveSpaces(s string) string {
	out, _ := removingSpaces.apply(s)
	return out
}

// removedSpaces are the code points that String.removeSpaces removes: U+0020 alone. Okta documents no others.
var removedSpaces = Range{' ', ' '}

var removingSpaces = rewrites([]arc{{lo: removedSpaces.Lo, hi: removedSpaces.Hi}})

// The preimages of this file speak of whole strings: one with halves of characters, which may meet once what stood between them is gone, may
// be in them or not.

// Replace is the set of the members with every match replaced, as the function [Replace]. It is inexact where the match is empty or
// holds half a character, which Java finds within characters.
func (s Set) Replace(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	b := s.replaceBounds(match, repl)
	if match == "" || HasHalf(match) {
		return s.mapped(func(w string) string { return Replace(w, match, repl) }, b)
	}
	return s.rejoining(replacing(match, repl), b)
}

// PreReplace is the set of all strings x with Replace(x, match, repl) in s.
func (s Set) PreReplace(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	if match == "" || HasHalf(match) {
		return inexactAll()
	}
	return s.preimage(replacing(match, repl), anyLength)
}

// ReplaceFirst is the set of the members with the first match replaced, as the function [ReplaceFirst].
func (s Set) ReplaceFirst(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	grow := Len(repl) - Len(match)
	b := s.n.bounds
	if grow < 0 {
		b.min = max(b.min+grow, 0)
	} else if b.max >= 0 {
		b.max += grow
	}
	if HasHalf(match) {
		return s.mapped(func(w string) string { return ReplaceFirst(w, match, repl) }, b)
	}
	return s.rejoining(replacingFirst(match, repl), b)
}

// PreReplaceFirst is the set of all strings x with ReplaceFirst(x, match, repl) in s.
func (s Set) PreReplaceFirst(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	if HasHalf(match) {
		return inexactAll()
	}
	return s.preimage(replacingFirst(match, repl), anyLength)
}

// rejoining is the image under a transducer that may take away what stood between two halves.
func (s Set) rejoining(t *transducer, b bounds) Set {
	if s.n.kind == kindWords {
		return s.image(t, b)
	}
	n := s.n
	return leaf(b, func() *nfa { return image(t, n.automaton().proper()).rejoined() })
}

// mapped is the image under a function that no transducer describes: inexact, but for a list of words.
func (s Set) mapped(f func(string) string, b bounds) Set {
	if s.n.kind != kindWords {
		return leaf(b, func() *nfa { return lengthAutomaton(b).asInexact(true) })
	}
	words := make([]string, len(s.n.words))
	for i, w := range s.n.words {
		words[i] = f(w)
	}
	return ofWords(words, s.n.inexact)
}

// RemoveSpaces is the set of the members without their spaces.
func (s Set) RemoveSpaces() Set {
	if s.n == nil {
		return s
	}
	return s.rejoining(removingSpaces, bounds{0, s.n.bounds.max})
}

// PreRemoveSpaces is the set of all strings x with RemoveSpaces(x) in s.
func (s Set) PreRemoveSpaces() Set {
	if s.n == nil {
		return s
	}
	return s.preimage(removingSpaces, bounds{s.n.bounds.min, -1})
}

// replaceBounds: a string of n units has at most n/len(match) matches.
func (s Set) replaceBounds(match, repl string) bounds {
	from, to, b := Len(match), Len(repl), s.n.bounds
	resized := func(n int) int {
		if from == 0 {
			return n + (n+1)*min(to, maxBound/(n+1))
		}
		return n%from + min(mulBound(n/from, to), maxBound)
	}
	switch {
	case from == 0:
		if b.max >= maxBound/4 {
			b.max = -1
		} else if b.max >= 0 {
			b.max = resized(b.max)
		}
	case to < from:
		b.min = mulBound(b.min/from, to)
	case b.max >= 0:
		if b.max = resized(b.max); b.max >= maxBound {
			b.max = -1
		}
	}
	return b
}
