package rules

import (
	"strings"

	"github.com/agext/levenshtein"
)

// nearest returns the candidate that a misspelled name most likely means: the one that differs only by case, or else the one
// with the fewest edits, if they are few for the name's length; "" when nothing is near. Of equals the first counts.
func nearest(name string, candidates []string) string {
	best, fewest := "", len([]rune(name))/3+2 // one more than is still taken for a slip
	for _, c := range candidates {
		if strings.EqualFold(c, name) {
			return c
		}
		if d := levenshtein.Distance(strings.ToLower(name), strings.ToLower(c), nil); d < fewest {
			best, fewest = c, d
		}
	}
	return best
}

// didYouMean says which name is meant, as a sentence; "" when nothing is near. Only case differing is worth a sentence of its
// own: attribute names are case sensitive (Okta's expression language reference).
func didYouMean(name string, candidates []string) string {
	meant := nearest(name, candidates)
	switch {
	case meant == "":
		return ""
	case strings.EqualFold(meant, name):
		return "Write " + meant + ": names are case sensitive."
	}
	return "Did you mean " + meant + "?"
}
