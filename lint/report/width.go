package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// tabWidth is the distance of the tab stops in a snippet, in cells.
const tabWidth = 4

// runeCells returns how many cells of a terminal a printable rune takes, 0 for one that is drawn on the rune before it.
func runeCells(r rune) int {
	switch {
	case r < 0x300: // ASCII and Latin: nothing combines
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me),
		0x1160 <= r && r <= 0x11FF,   // vowels and final consonants of a Hangul syllable written as jamo
		0x1F3FB <= r && r <= 0x1F3FF: // skin tones of an emoji
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}

// cells returns how many cells a text takes that Visible has passed.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += runeCells(r)
	}
	return n
}

// pad returns the text with blanks up to a width in cells.
func pad(s string, to int) string {
	return s + strings.Repeat(" ", max(0, to-cells(s)))
}
