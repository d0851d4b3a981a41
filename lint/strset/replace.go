package strset

import "strings"

// Replace is s with every occurrence of match, searched from the left without overlap, replaced by repl: Java's
// String.replace. An empty match stands before, between and after all UTF-16 units.
func Replace(s, match, repl string) string {
	if match != "" { // without a transducer, whose size would grow with match
		return strings.ReplaceAll(s, match, repl)
	}
	out, _ := replacing(match, repl).apply(s)
	return out
}

// ReplaceFirst is s with the first occurrence of match replaced by repl. An empty match stands before s.
func ReplaceFirst(s, match, repl string) string { return strings.Replace(s, match, repl, 1) }

// RemoveSpaces is s without its spaces (see removedSpaces for what a space is).
func RemoveSpaces(s string) string {
	out, _ := removingSpaces.apply(s)
	return out
}

// removedSpaces are the code points that String.removeSpaces removes: U+0020 alone. Okta documents no others.
var removedSpaces = Range{' ', ' '}

var removingSpaces = rewrites([]arc{{lo: removedSpaces.Lo, hi: removedSpaces.Hi}})

// Replace is the set of the members with every match replaced, as the function [Replace].
func (s Set) Replace(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	return s.image(replacing(match, repl), s.replaceBounds(match, repl))
}

// PreReplace is the set of all strings x with Replace(x, match, repl) in s.
func (s Set) PreReplace(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
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
	return s.image(replacingFirst(match, repl), b)
}

// PreReplaceFirst is the set of all strings x with ReplaceFirst(x, match, repl) in s.
func (s Set) PreReplaceFirst(match, repl string) Set {
	if s.n == nil || match == repl {
		return s
	}
	return s.preimage(replacingFirst(match, repl), anyLength)
}

// RemoveSpaces is the set of the members without their spaces.
func (s Set) RemoveSpaces() Set {
	if s.n == nil {
		return s
	}
	return s.image(removingSpaces, bounds{0, s.n.bounds.max})
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
