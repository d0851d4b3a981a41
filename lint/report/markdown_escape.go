package report

import (
	"fmt"
	"strings"
	"unicode"
)

// markdownText returns a text of which Markdown shows every character as it is: no markup, no HTML, no mention of a user, no
// reference to an issue. It is one line.
func markdownText(s string) string { return markdownEscape(Visible(s), true) }

// markdownCode returns a text as code. It is HTML, because a code span of Markdown cannot hold every text in a table.
func markdownCode(s string) string { return "<code>" + markdownEscape(Visible(s), false) + "</code>" }

// markdownEscape writes what Markdown, HTML or a service gives a meaning to as a character reference. A comment after @ and # keeps
// GitHub and GitLab from reading a mention or a reference; inside of code they look for none. An underscore inside of a word means
// nothing.
func markdownEscape(s string, references bool) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		inWord := i > 0 && i+1 < len(runes) && isWordRune(runes[i-1]) && isWordRune(runes[i+1])
		switch {
		case references && (r == '@' || r == '#'):
			b.WriteRune(r)
			b.WriteString("<!-- -->")
		case r == '_' && inWord:
			b.WriteRune(r)
		case strings.ContainsRune("&<>|\\`*_~[]!$#", r):
			b.WriteString(characterReference(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func characterReference(r rune) string {
	switch r {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	}
	return fmt.Sprintf("&#%d;", r)
}

// fenced returns a code block, with a fence that is longer than any in the lines.
func fenced(language string, lines []string) string {
	fence := "```"
	for _, l := range lines {
		for strings.Contains(l, fence) {
			fence += "`"
		}
	}
	return fence + language + "\n" + strings.Join(lines, "\n") + "\n" + fence
}

// cut returns a text that fits into a cell.
func cut(s string) string { return cutAt(s, maxCell) }

func cutAt(s string, longest int) string {
	if len(s) <= longest {
		return s
	}
	runes := []rune(s)
	if len(runes) <= longest {
		return s
	}
	return string(runes[:longest]) + ellipsis
}
