package load

import (
	"strconv"

	"github.com/profilelint/profilelint/lint/org"
)

// wholeNumber reads a whole number that is not negative.
func wholeNumber(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}

// canonicalNumber renders the text of a number as JSON would; a text that is no number stays as it is.
func canonicalNumber(text string, typ org.Type) string {
	if typ == org.Integer {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return strconv.FormatInt(n, 10)
		}
		return text
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return text
}
