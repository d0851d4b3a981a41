package el

import (
	"slices"

	"github.com/profilelint/profilelint/lint/strset"
)

// Whole returns the outcomes whose texts hold no half a character (no lone surrogate): what a profile may hold. Only cutting a character in two
// makes halves.
func (s Set) Whole() Set {
	s.Strs = s.Strs.Whole()
	s.Arr.Elem, s.Arr.Some = wholeElement(s.Arr.Elem), wholeElement(s.Arr.Some)
	return s
}

func wholeElement(e *Set) *Set {
	if e == nil {
		return nil
	}
	w := e.Whole()
	return &w
}

// holdsHalf reports whether a text in v holds half a character.
func (v Value) holdsHalf() bool {
	return strset.HasHalf(v.s) || slices.ContainsFunc(v.a, Value.holdsHalf)
}
