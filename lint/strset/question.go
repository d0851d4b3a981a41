package strset

import "slices"

// Exact reports whether s holds precisely the strings it was asked to hold; otherwise it holds those and
// possibly others.
func (s Set) Exact() bool {
	switch {
	case s.n == nil, s.n.kind == kindLengths && max(s.n.bounds.min, s.n.bounds.max) < usualLimits.states:
		return true
	case s.n.kind == kindWords:
		return !s.n.inexact
	default:
		return !s.n.automaton().inexact
	}
}

// MinLen is a lower bound, in UTF-16 units, on the length of the members.
func (s Set) MinLen() int {
	if s.n == nil {
		return 0
	}
	return s.n.bounds.min
}

// MaxLen is an upper bound, in UTF-16 units, on the length of the members; false when none is known.
func (s Set) MaxLen() (int, bool) {
	if s.n == nil {
		return 0, true
	}
	return max(s.n.bounds.max, 0), s.n.bounds.max >= 0
}

// Contains reports whether w is a member. A string that is not valid UTF-8, but for halves of
// characters, never is.
func (s Set) Contains(w string) bool {
	return isText(w) && s.n.contains(w, Len(w))
}

// contains decides membership from the description where it can: it builds no product and no complement.
func (n *node) contains(w string, length int) bool {
	if n == nil || !n.bounds.contains(length) {
		return false
	}
	switch n.kind {
	case kindWords:
		_, found := slices.BinarySearch(n.words, w)
		return found
	case kindLengths:
		return !n.whole || !HasHalf(w)
	case kindUnion:
		return slices.ContainsFunc(n.parts, func(p *node) bool { return p.contains(w, length) })
	case kindIntersect:
		return !slices.ContainsFunc(n.parts, func(p *node) bool { return !p.contains(w, length) })
	case kindComplement:
		return !n.parts[0].decides() || !n.parts[0].contains(w, length)
	case kindConcat:
		if row, ok := n.row(); ok {
			return row.contains(w)
		}
		return n.automaton().contains(w)
	default:
		if n.becomes != nil {
			out, ok := n.becomes(w)
			return ok && n.within.contains(out, Len(out))
		}
		return n.automaton().contains(w)
	}
}

// decides reports whether contains is right about every string.
func (n *node) decides() bool {
	if n == nil {
		return true
	}
	switch n.kind {
	case kindWords:
		return !n.inexact
	case kindLengths:
		return true
	case kindUnion, kindIntersect, kindComplement:
		return n.findings().decides.of(func() bool { return !slices.ContainsFunc(n.parts, func(p *node) bool { return !p.decides() }) })
	case kindConcat:
		if row, ok := n.row(); ok {
			return row.exact()
		}
		return !n.automaton().inexact
	default:
		if n.becomes != nil {
			return n.within.decides()
		}
		return !n.automaton().inexact
	}
}

// IsEmpty reports whether s has no member. True is certain; false may be wrong for an inexact set and past
// the caps only.
func (s Set) IsEmpty() bool { return s.n == nil || s.n.isEmpty() }

// IsPlainlyEmpty reports whether s was seen to be empty when it was made, by the lengths of its members or by their list. False says nothing.
func (s Set) IsPlainlyEmpty() bool { return s.n == nil }

// isEmpty is IsEmpty, found out once: sets share parts, which share parts.
func (n *node) isEmpty() bool {
	if n.kind == kindWords || n.kind == kindLengths {
		return false
	}
	return n.findings().empty.of(n.findEmpty)
}

func (n *node) findEmpty() bool {
	switch n.kind {
	case kindUnion:
		return !slices.ContainsFunc(n.parts, func(p *node) bool { return !p.isEmpty() })
	case kindConcat:
		return slices.ContainsFunc(n.parts, (*node).isEmpty)
	case kindIntersect:
		return n.intersectEmpty()
	default:
		return !n.automaton().holdsText()
	}
}

// Disjoint reports whether a and b have no member in common. True is certain.
func Disjoint(a, b Set) bool { return Intersect(a, b).IsEmpty() }

// Subset reports whether every member of a is one of b: false when that cannot be shown. True is certain
// when b is exact, as it must be for true to be answered of a non-empty a.
func Subset(a, b Set) bool {
	if a.n != nil && b.n != nil {
		inside := func(part *node) bool { return Subset(a, Set{part}) }
		switch b.n.kind {
		case kindIntersect:
			return !slices.ContainsFunc(b.n.parts, func(part *node) bool { return !inside(part) })
		case kindUnion: // the complement of one part may be small where that of all of them is large
			if slices.ContainsFunc(b.n.parts, inside) {
				return true
			}
		}
	}
	return a.Minus(b).IsEmpty()
}

// Single is the only member; false when there are none or several.
func (s Set) Single() (string, bool) {
	words, ok := s.Words(1)
	if !ok || len(words) != 1 {
		return "", false
	}
	return words[0], true
}
