package strset

import "strings"

// Before is what stands before the first occurrence of sep in s; false when there is none. Before an empty sep
// stands nothing.
func Before(s, sep string) (string, bool) {
	before, _, found := strings.Cut(spellFor(s, sep), sep)
	return Rejoin(before), found
}

// After is what follows the first occurrence of sep in s; false when there is none. An empty sep is followed
// by all of s.
func After(s, sep string) (string, bool) {
	_, after, found := strings.Cut(spellFor(s, sep), sep)
	return Rejoin(after), found
}

// Before is the set of what stands before the first sep, of those members that contain sep.
func (s Set) Before(sep string) Set {
	if HasHalf(sep) {
		return s.anyPart(Len(sep))
	}
	return s.part(takingBefore(sep), Len(sep))
}

// After is the set of what follows the first sep, of those members that contain sep.
func (s Set) After(sep string) Set {
	if HasHalf(sep) {
		return s.anyPart(Len(sep))
	}
	return s.part(takingAfter(sep), Len(sep))
}

// anyPart holds every part of the members that leaves out at least lost units.
func (s Set) anyPart(lost int) Set {
	if n, ok := s.MaxLen(); ok {
		return Intersect(inexactAll(), Lengths(0, n-lost))
	}
	return inexactAll()
}

// part is the image under a function that is defined for strings of at least lost units, and takes as many away.
func (s Set) part(t *transducer, lost int) Set {
	if s.n == nil || s.n.bounds.max >= 0 && s.n.bounds.max < lost {
		return Set{}
	}
	b := bounds{0, s.n.bounds.max}
	if b.max >= 0 {
		b.max -= lost
	}
	return s.image(t, b)
}

// PreBefore is the set of all strings that contain sep and have a member of s before its first occurrence.
func (s Set) PreBefore(sep string) Set { return s.containing(takingBefore, sep) }

// PreAfter is the set of all strings that contain sep and have a member of s after its first occurrence.
func (s Set) PreAfter(sep string) Set { return s.containing(takingAfter, sep) }

// containing is the preimage under a function that takes sep away, and more. Of half a character, which Java finds within characters, nothing
// is known.
func (s Set) containing(taking func(sep string) *transducer, sep string) Set {
	switch {
	case s.n == nil:
		return s
	case HasHalf(sep):
		return inexactAll()
	}
	return s.preimage(taking(sep), bounds{s.n.bounds.min + Len(sep), -1})
}

// Containing is the set of all strings that contain sub; all strings, inexactly, if sub has half a character.
func Containing(sub string) Set {
	switch {
	case sub == "":
		return All()
	case HasHalf(sub):
		return inexactAll()
	}
	s := leaf(bounds{Len(sub), -1}, func() *nfa { return All().PreBefore(sub).n.automaton() })
	s.n.becomes, s.n.within = func(w string) (string, bool) { return w, strings.Contains(w, sub) }, All().n
	return s.withProbe(sub)
}

// StartingWith is the set of all strings that start with p.
func StartingWith(p string) Set { return Concat(Of(p), All()) }

// EndingWith is the set of all strings that end with p.
func EndingWith(p string) Set { return Concat(All(), Of(p)) }
