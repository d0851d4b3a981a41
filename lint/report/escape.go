package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns the text with everything that a terminal would act on, or that a reader could not see, as an escape sequence:
// control characters, line breaks, halves of characters, bytes that are not UTF-8, marks that reorder text or have no width (\x1b, \u202e, \ufeff).
// What remains is one line of printable characters.
func Visible(s string) string {
	for i, r := range s {
		if hidden(r) || r == utf8.RuneError {
			var b strings.Builder
			b.WriteString(s[:i])
			writeVisible(&b, s[i:])
			return b.String()
		}
	}
	return s
}

func writeVisible(b *strings.Builder, s string) {
	for s != "" {
		if r, ok := half(s); ok {
			fmt.Fprintf(b, `\u%04x`, r)
			s = s[3:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		b.WriteString(visibleRune(r, s[:n]))
		s = s[n:]
	}
}

// half returns the half of a character that a text begins with: a lone surrogate of UTF-16, which a cut in the middle of a character leaves,
// in the three bytes that UTF-8 would have for it.
func half(s string) (r rune, ok bool) {
	if len(s) < 3 || s[0] != 0xED || s[1] < 0xA0 || s[1] > 0xBF || s[2] < 0x80 || s[2] > 0xBF {
		return 0, false
	}
	return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), true
}

// visibleRune returns how a rune that was written as the given bytes is shown.
func visibleRune(r rune, written string) string {
	switch {
	case r == utf8.RuneError && len(written) == 1:
		return fmt.Sprintf(`\x%02x`, written[0])
	case !hidden(r):
		return written
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// hidden reports whether a rune is anything but a printable character or the ASCII space. Printable to Go are letters, marks,
// numbers, punctuation and symbols; some of these have no appearance all the same (Unicode's Default_Ignorable_Code_Point, the
// blank braille pattern), so that two texts could look alike and differ.
func hidden(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' || r == 0x7f
	}
	return !unicode.IsPrint(r) || unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) || r == '\u2800'
}
