package strset

import "strings"

// Before is what stands before the first occurrence of sep in s; false when there is none. Before an empty sep
// stands nothing.
func Before(s, sep string) (string, bool) {
	before, _, found := strings.Cut(s, sep)
	return before, found
}

// After is what follows the first occurrence of sep in s; false when there is none. An empty sep is followed
// by all of s.
func After(s, sep string) (string, bool) {
	_, after, found := strings.Cut(s, sep)
	return after, found
}

// Before is the set of what stands before the first sep, of those members that contain sep.
func (s Set) Before(sep string) Set { return s.part(takingBefore(sep), Len(sep)) }

// After is the set of what follows the first sep, of those members that contain sep.
func (s Set) After(sep string) Set { return s.part(takingAfter(sep), Len(sep)) }

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
func (s Set) PreBefore(sep string) Set { return s.whole(takingBefore(sep), Len(sep)) }

// PreAfter is the set of all strings that contain sep and have a member of s after its first occurrence.
func (s Set) PreAfter(sep string) Set { return s.whole(takingAfter(sep), Len(sep)) }

// whole is the preimage under a function that takes at least lost units away.
func (s Set) whole(t *transducer, lost int) Set {
	if s.n == nil {
		return s
	}
	return s.preimage(t, bounds{s.n.bounds.min + lost, -1})
}

// Containing is the set of all strings that contain sub.
func Containing(sub string) Set {
	if sub == "" {
		return All()
	}
	return All().PreBefore(sub)
}

// StartingWith is the set of all strings that start with p.
func StartingWith(p string) Set { return Concat(Of(p), All()) }

// EndingWith is the set of all strings that end with p.
func EndingWith(p string) Set { return Concat(All(), Of(p)) }
