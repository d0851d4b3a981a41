package strset

// Complement is the set of the strings that are not in s. Of an inexact set nothing is known to be outside, so
// its complement is All, and inexact.
func (s Set) Complement() Set {
	switch {
	case s.n == nil:
		return All()
	case s.n.kind == kindLengths:
		b := s.n.bounds
		var below, above Set
		if b.min > 0 {
			below = Lengths(0, b.min-1)
		}
		if b.max >= 0 {
			above = Lengths(b.max+1, -1)
		}
		if s.n.whole {
			return Union(below, above, havingHalves())
		}
		return Union(below, above)
	case s.n.kind == kindComplement && s.n.parts[0].decides():
		return Set{s.n.parts[0]}
	}
	part := s.n
	return Set{part.findings().complement.of(func() *node {
		return &node{kind: kindComplement, bounds: anyLength, parts: []*node{part}, build: func() *nfa {
			return negate(part.automaton(), maxRune)
		}}
	})}
}

// Minus is the set of the strings of s that are not in t. An inexact t takes nothing away.
func (s Set) Minus(t Set) Set {
	if s.n == nil || t.n == nil || s.n == t.n && s.n.decides() {
		if t.n == nil {
			return s
		}
		return Set{}
	}
	return Intersect(s, t.Complement())
}
