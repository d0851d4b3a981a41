package el

import (
	"strings"

	"github.com/agext/levenshtein"
)

// nearest returns the candidate that a misspelled word most likely stands for: the one in another letter case, or the one
// with the fewest edits, at most one for every four letters and two in all. Of equally near ones the first counts.
func nearest(word string, candidates []string) (string, bool) {
	best, fewest := "", min(len(word)/4, 2)+1
	lower := strings.ToLower(word)
	for _, c := range candidates {
		if strings.EqualFold(c, word) {
			return c, true
		}
		if d := levenshtein.Distance(lower, strings.ToLower(c), nil); d < fewest {
			best, fewest = c, d
		}
	}
	return best, best != ""
}
