package strset

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is s as Okta compares logins: without regard to case and to diacritics. Each code point is decomposed
// (NFD), nonspacing marks (Mn) are dropped, and the rest is replaced by the lower-case letter that stands for
// all letters that simple case folding holds equal. Halves of characters are all the same: U+FFFD. Hangul syllables are left composed, as no part of them is a mark.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s) // most strings are such, and the table for the others takes milliseconds to make
	}
	out, _ := folding().apply(s)
	return out
}

// isASCII reports whether a text is made of ASCII letters, as most are.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}

// Fold is the set of the members without case and diacritics, as the function [Fold].
func (s Set) Fold() Set { return s.image(folding(), s.foldBounds()) }

// PreFold is the set of all strings x with Fold(x) in s.
func (s Set) PreFold() Set {
	if s.n == nil {
		return s
	}
	return s.changed(fromFold, func() Set { return s.preimage(folding(), bounds{s.n.bounds.min / 3, -1}) })
}

// foldBounds: marks vanish, and no code point becomes more than three of its size (a test looks at them all).
func (s Set) foldBounds() bounds {
	if s.n == nil {
		return bounds{}
	}
	return bounds{0, s.n.bounds.times(0, 3).max}
}

var folding = sync.OnceValue(func() *transducer {
	var arcs []arc
	for _, c := range foldableRanges() {
		for r := c.Lo; r <= c.Hi; r++ {
			out := foldRune(r)
			if out == "" {
				arcs = appendDropped(arcs, r)
				continue
			}
			arcs = appendRewrite(arcs, r, out)
		}
	}
	return rewrites(append(arcs, arc{lo: highLo, hi: lowHi, out: "\uFFFD"}))
})

func appendDropped(arcs []arc, r rune) []arc {
	if n := len(arcs); n > 0 && !arcs[n-1].copy && arcs[n-1].out == "" && arcs[n-1].hi+1 == r {
		arcs[n-1].hi = r
		return arcs
	}
	return append(arcs, arc{lo: r, hi: r})
}

// foldRune is what becomes of one code point.
func foldRune(r rune) string {
	out := make([]rune, 0, 4)
	parts := []rune{r}
	if d := norm.NFD.PropertiesString(string(r)).Decomposition(); d != nil && !isHangul(r) {
		parts = []rune(string(d))
	}
	for _, p := range parts {
		if !unicode.Is(unicode.Mn, p) {
			out = append(out, caseRepresentative(p))
		}
	}
	return string(out)
}

// caseRepresentative is one letter for all that simple case folding holds equal: the lower case of the first.
func caseRepresentative(r rune) rune {
	first := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		first = min(first, next)
	}
	return unicode.ToLower(first)
}

func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// foldableRanges covers the code points that Fold changes; it only leaves out large blocks that have none, to make
// the table quickly (a test looks at all).
func foldableRanges() []Range {
	return []Range{{0, 0x33FF}, {0xA000, 0xABFF}, {0xF900, 0xFFFF}, {0x10000, 0x11FFF}, {0x13400, 0x134FF}, {0x16000, 0x16FFF},
		{0x1B000, 0x1EFFF}, {0x2F800, 0x2FA1F}, {0xE0100, 0xE01EF}}
}
