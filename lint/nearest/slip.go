package nearest

import (
	"slices"
	"strings"
	"unicode"
)

// Misspelled returns the candidate that a name is surely a slip for, though the name may exist: the one that has the same words but for
// letters inside of them that are missing, too many, wrong, or changed places. Names that could be words of their own are none: another
// beginning or end ("managers", "stage2", "departmentName"), or short words. ok is false where there is no such candidate.
func Misspelled(name string, candidates []string) (meant string, ok bool) {
	i := slices.IndexFunc(candidates, func(c string) bool { return slips(name, c) })
	if i < 0 {
		return "", false
	}
	return candidates[i], true
}

// OneEdit returns the candidate that a name differs from by one letter that is missing, too many or wrong, or by two neighbors that changed
// places. Names that could be words of their own are none: short ones, and those with another digit or a plural's s at the end.
func OneEdit(name string, candidates []string) (meant string, ok bool) {
	const shortest = 5
	bare := bareWord(name)
	i := slices.IndexFunc(candidates, func(c string) bool {
		return min(len(name), len(c)) >= shortest && bareWord(c) != bare && edits(strings.ToLower(name), strings.ToLower(c)) == 1
	})
	if i < 0 {
		return "", false
	}
	return candidates[i], true
}

// Swapped returns the candidate of which two neighboring letters changed places in a name of five letters or more: hardly a word of its own comes
// about so, but by British or American spelling ("centre", "center"). ok is false where there is no such candidate.
func Swapped(name string, candidates []string) (meant string, ok bool) {
	const shortest = 5
	spelling := strings.NewReplacer("re", "er")
	i := slices.IndexFunc(candidates, func(c string) bool {
		a, b := strings.ToLower(name), strings.ToLower(c)
		return len(name) >= shortest && swapped([]rune(a), []rune(b)) && spelling.Replace(a) != spelling.Replace(b)
	})
	if i < 0 {
		return "", false
	}
	return candidates[i], true
}

// bareWord is a name in lower case without what tells siblings apart: digits and a plural's s at its end.
func bareWord(name string) string {
	return strings.TrimSuffix(strings.TrimRight(strings.ToLower(name), "0123456789"), "s")
}

// slips reports whether the words of a name are those of another, some with a slip. A name without capitals may stand for several words.
func slips(name, meant string) bool {
	if strings.EqualFold(name, meant) {
		return false
	}
	if strings.ToLower(name) == name {
		return slipsWord([]rune(name), []rune(strings.ToLower(meant)), wholeName) && (len(split(meant)) == 1 || edits(name, strings.ToLower(meant)) == 1)
	}
	words, others := split(name), split(meant)
	if len(words) != len(others) {
		return false
	}
	least := partOfName
	if len(words) == 1 {
		least = wholeName
	}
	for i, w := range words {
		if !strings.EqualFold(w, others[i]) && !slipsWord([]rune(strings.ToLower(w)), []rune(strings.ToLower(others[i])), least) {
			return false
		}
	}
	return true
}

// The least number of letters of a word that may have a slip: "stage" is a word beside "state", but "fistName" has no other meaning.
const (
	wholeName  = 6
	partOfName = 5
	// longWord may have two slips.
	longWord = 9
)

func slipsWord(word, meant []rune, least int) bool {
	if len(word) >= 4 && swapped(word, meant) {
		return true
	}
	if len(word) == 0 || len(meant) < least || word[0] != meant[0] || word[len(word)-1] != meant[len(meant)-1] {
		return false
	}
	most := 1
	if len(meant) >= longWord {
		most = 2
	}
	return edits(string(word), string(meant)) <= most
}

// split returns the words of a name in camel case.
func split(name string) []string {
	var words []string
	start := 0
	for i, r := range name {
		if unicode.IsUpper(r) && i > start {
			words = append(words, name[start:i])
			start = i
		}
	}
	return append(words, name[start:])
}
