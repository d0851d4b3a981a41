package main

import (
	"fmt"

	"github.com/agext/levenshtein"
)

// didYouMean returns a question that names the candidate that is spelled most like a word, "" where none is near.
func didYouMean(word string, candidates []string) string {
	best, fewest := "", len(word)/3+2
	for _, c := range candidates {
		if d := levenshtein.Distance(word, c, nil); d < fewest {
			best, fewest = c, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}
