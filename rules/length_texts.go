package rules

import (
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// longestExample is the length, in UTF-16 code units, past which no realistic text is made up: nobody reads it.
const longestExample = 5000

// longTexts returns readable texts of n characters, such as the attribute may be given: for one that holds addresses an address
// first, and a long name. All are ASCII, so that bytes, runes and UTF-16 code units are the same.
func longTexts(a *org.Attribute, n int) []string {
	if n > longestExample {
		return nil
	}
	const domain = "@example.com"
	if (a.Name == "login" || a.Format == "email") && n > len(domain) {
		return []string{longName(n-len(domain)) + domain, longName(n)}
	}
	return []string{longName(n)}
}

// longName returns a name of n letters. The first 35 are the longest surname that people usually cite.
func longName(n int) string {
	const surname = "Wolfeschlegelsteinhausenbergerdorff"
	text := surname + strings.Repeat(strings.ToLower(surname), n/len(surname))
	return text[:n]
}

// shortTexts are short values that occur in practice: the empty string, initials, short names and user names.
func shortTexts() []string { return []string{"", "A", "Li", "Ana", "asm", "jdoe"} }
