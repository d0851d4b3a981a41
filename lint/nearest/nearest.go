// Package nearest guesses which name a misspelled one stands for: the "did you mean" of every message.
//
// Names here are short and meant to be typed by hand: attributes, functions, rules, settings. A slip is another letter case, or a few
// letters too many, too few, or wrong; how many are still a slip grows with the name. Guessing less is better than guessing wildly: a
// name of two letters is near to nothing but itself.
package nearest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// To returns the candidate that a name most likely stands for: the one that differs only by letter case, or else the one with the
// fewest edits, if they are few enough to be a slip. Of equally near ones the first counts. ok is false when none is near.
func To(name string, candidates []string) (best string, ok bool) {
	fewest := slip(name) + 1
	lower := strings.ToLower(name)
	for _, c := range candidates {
		if strings.EqualFold(c, name) {
			return c, true
		}
		if d := edits(lower, strings.ToLower(c)); d < fewest {
			best, fewest = c, d
		}
	}
	return best, best != ""
}

// edits counts what sets two words apart. Two letters that changed places are the most common slip, and one edit.
func edits(a, b string) int {
	if swapped([]rune(a), []rune(b)) {
		return 1
	}
	return levenshtein.Distance(a, b, nil)
}

// swapped reports whether two words differ by two neighboring letters that changed places.
func swapped(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}

// slip is the number of edits that are still a slip of the pen in a name.
func slip(name string) int {
	switch n := utf8.RuneCountInString(name); {
	case n < 3:
		return 0
	case n < 5:
		return 1
	case n < 9:
		return 2
	default:
		return n / 3
	}
}

// Question asks whether the nearest candidate was meant: `Did you mean "x"?`. It is empty when none is near.
func Question(name string, candidates []string) string {
	best, ok := To(name, candidates)
	if !ok {
		return ""
	}
	return `Did you mean "` + best + `"?`
}

// End ends a sentence about a name that does not exist: `; did you mean "x"?`, and "." when no candidate is near.
func End(name string, candidates []string) string {
	best, ok := To(name, candidates)
	if !ok {
		return "."
	}
	return `; did you mean "` + best + `"?`
}
