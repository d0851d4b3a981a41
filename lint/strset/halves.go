package strset

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// A Java string is a sequence of UTF-16 code units. A cut between the two units of a character beyond U+FFFF, such as an emoji,
// leaves half of it: a lone surrogate. Halves are letters like others here, of one unit. But a high half (U+D800 to U+DBFF) that
// is followed by a low one (U+DC00 to U+DFFF) is no two letters: together they are the character, and only that.
//
// In Go a half is written as the three bytes that UTF-8 would have for it, were it a character ("WTF-8"). An automaton may accept
// words with a high half before a low one. They are no strings and mean nothing; operations that put letters side by side
// that were not (joining, removing what stood between) accept the character in their place.

const (
	highLo, highHi = 0xD800, 0xDBFF
	lowLo, lowHi   = 0xDC00, 0xDFFF
)

func isHigh(r rune) bool { return highLo <= r && r <= highHi }
func isLow(r rune) bool  { return lowLo <= r && r <= lowHi }
func isHalf(r rune) bool { return highLo <= r && r <= lowHi }

// character is the character of two halves.
func character(high, low rune) rune { return (high-highLo)<<10 + (low - lowLo) + maxBMP + 1 }

// halvesOf are the two halves of a character beyond U+FFFF.
func halvesOf(r rune) (high, low rune) {
	r -= maxBMP + 1
	return highLo + r>>10, lowLo + r&0x3FF
}

// firstByte begins every half in Go, and a few other letters (U+D000 to U+D7FF).
const firstByte = "\xED"

// firstLetter is the first letter of s, half or not, and its bytes.
func firstLetter(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[:1] == firstByte && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80 {
		return rune(0xD000) | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// eachLetter yields the letters of s, halves included.
func eachLetter(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for len(s) > 0 {
			r, n := rune(s[0]), 1
			if r >= utf8.RuneSelf {
				r, n = firstLetter(s)
			}
			if !yield(r) {
				return
			}
			s = s[n:]
		}
	}
}

// lettersOf lists the letters of s.
func lettersOf(s string) []rune {
	if !strings.Contains(s, firstByte) {
		return []rune(s)
	}
	out := make([]rune, 0, len(s))
	for r := range eachLetter(s) {
		out = append(out, r)
	}
	return out
}

// text is the string of letters, of which none is the other half of the one before.
func text(word []rune) string {
	b := make([]byte, 0, len(word))
	for _, r := range word {
		b = appendLetter(b, r)
	}
	return string(b)
}

func appendLetter(b []byte, r rune) []byte {
	if isHalf(r) {
		return append(b, 0xED, 0x80|byte(r>>6&0x3F), 0x80|byte(r&0x3F))
	}
	return utf8.AppendRune(b, r)
}

// HasHalf reports whether s holds half a character, a lone surrogate.
func HasHalf(s string) bool {
	if !strings.Contains(s, firstByte) {
		return false
	}
	for r := range eachLetter(s) {
		if isHalf(r) {
			return true
		}
	}
	return false
}

// Rejoin is s with every two halves that stand side by side as the character that they make. Texts that are put together of
// others may need it.
func Rejoin(s string) string {
	if !strings.Contains(s, firstByte) {
		return s
	}
	out := make([]byte, 0, len(s))
	last := rune(none) // a high half that is not written yet
	for r := range eachLetter(s) {
		switch {
		case last != none && isLow(r):
			out = utf8.AppendRune(out, character(last, r))
			last = none
			continue
		case last != none:
			out = appendLetter(out, last)
			last = none
		}
		if isHigh(r) {
			last = r
			continue
		}
		out = appendLetter(out, r)
	}
	if last != none {
		out = appendLetter(out, last)
	}
	return string(out)
}

// isText reports whether s is how a string is written in Go: UTF-8, but for halves that do not belong together.
func isText(s string) bool {
	if utf8.ValidString(s) {
		return true
	}
	high := false
	for rest := s; rest != ""; {
		r, n := firstLetter(rest)
		if r == utf8.RuneError && n == 1 || high && isLow(r) {
			return false
		}
		high, rest = isHigh(r), rest[n:]
	}
	return true
}

// Spell is s with every character beyond U+FFFF as its two halves, side by side: what a search for half a character goes through in Java.
// Rejoin undoes it.
func Spell(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r > maxBMP }) {
		return s
	}
	out := make([]byte, 0, len(s)+len(s)/2)
	for r := range eachLetter(s) {
		if r > maxBMP {
			high, low := halvesOf(r)
			out = appendLetter(appendLetter(out, high), low)
			continue
		}
		out = appendLetter(out, r)
	}
	return string(out)
}

// CutHalf cuts s around its first half of a character, whose UTF-16 unit it returns; 0 where s has none.
func CutHalf(s string) (before string, unit rune, after string) {
	for rest := s; rest != ""; {
		r, n := firstLetter(rest)
		if isHalf(r) {
			return s[:len(s)-len(rest)], r, rest[n:]
		}
		rest = rest[n:]
	}
	return s, 0, ""
}
