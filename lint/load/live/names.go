package live

import (
	"strings"
	"unicode"
)

// defaultUserName is the name of the default user type's profile, as everywhere in profilelint.
const defaultUserName = "user"

// named is something that needs a name.
type named struct{ id, label string }

// uniqueNames gives each of some things a name: its label as one word, or, where several have the same, with its id. So a name depends on no
// order, and a new app changes no other's name unless it takes the same label. Taken names are nobody's.
func uniqueNames(things []named, taken ...string) map[string]string {
	count, used := map[string]int{}, map[string]bool{}
	for _, t := range taken {
		count[t]++
		used[t] = true
	}
	for _, t := range things {
		count[word(t.label)]++
	}
	names := make(map[string]string, len(things))
	for _, t := range things {
		name := word(t.label)
		if name == "" || count[name] > 1 {
			name = strings.TrimPrefix(name+"_"+t.id, "_")
		}
		for used[name] { // a label that looks like another's name with its id, or an id that looks like a taken name
			name += "_" + t.id
		}
		used[name] = true
		names[t.id] = name
	}
	return names
}

// word makes one word in lower case of a label: "Corp AD (EMEA)" is corp_ad_emea.
func word(label string) string {
	var b strings.Builder
	gap := false
	for _, r := range label {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('_')
		}
		gap = false
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
