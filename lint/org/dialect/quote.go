package dialect

import (
	"fmt"
	"strings"
	"unicode"
)

// quote writes a text as a quoted string that reads back as the same bytes (invalid UTF-8 excepted, which HCL cannot hold). What is
// not printable is escaped, so that looking at a file cannot move the reader's cursor.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, c := range text {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case (c == '$' || c == '%') && strings.HasPrefix(text[i+1:], "{"):
			b.WriteRune(c)
			b.WriteRune(c)
		case unicode.IsPrint(c):
			b.WriteRune(c)
		case c > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, c)
		default:
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func quoteUnlessEmpty(text string) string {
	if text == "" {
		return ""
	}
	return quote(text)
}
