package rules

import (
	_ "embed" // the table of Windows zone names
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/mend"
	"github.com/profilelint/profilelint/lint/nearest"
)

//go:embed data/windows_zones.txt
var windowsZonesData string

// windowsZones pairs the names of zones on Windows with the ids that Okta lists for them. common is the number of those that come
// first because most directories need them.
var windowsZones = sync.OnceValues(func() (pairs []mend.Pair, common int) {
	first, rest, _ := strings.Cut(windowsZonesData, "# Part 2")
	for i, part := range []string{first, rest} {
		for _, line := range lines(part) {
			name, id, _ := strings.Cut(line, "\t")
			if zones().Contains(id) {
				pairs = append(pairs, mend.Pair{From: name, To: id})
			}
		}
		if i == 0 {
			common = len(pairs)
		}
	}
	return pairs, common
})

// timezoneRewrites translate the names that Windows gives to zones, and pass the ids of zones on.
func timezoneRewrites(d lint.Defect) []lint.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, zoneNear)
	}
	if isConstant(d) {
		return nil
	}
	if d.Whole {
		return translations(d, d.Known, zoneOf, "Translates the source's values into ids of the time zone database.")
	}
	if !tabled(d, zoneOf) {
		return nil
	}
	pairs, common := windowsZones()
	texts := slices.Clone(d.Known)
	for _, p := range pairs[:common] {
		texts = append(texts, p.From, p.To)
	}
	return translations(d, texts, zoneOf, "Translates the names that Windows gives to common time zones (Unicode CLDR), and passes their ids on. "+
		othersBecomeNull)
}

// zoneOf returns the id that a text means: itself, or the one that stands for it on Windows.
func zoneOf(text string) (id string, ok bool) {
	if zones().Contains(text) {
		return text, true
	}
	pairs, _ := windowsZones()
	for _, p := range pairs {
		if p.From == text {
			return p.To, true
		}
	}
	return "", false
}

// zoneNear returns the id that a constant means, or is a misspelling of. Only a text of the form area/city is taken for one: "PST" is
// near to EST and means another zone.
func zoneNear(text string) (id string, ok bool) {
	if id, ok := zoneOf(text); ok || !strings.Contains(text, "/") {
		return id, ok
	}
	return nearest.To(strings.ReplaceAll(strings.TrimSpace(text), " ", "_"), lines(oktaTimeZones))
}

// replaceConstant offers the text that a wrong constant stands for.
func replaceConstant(d lint.Defect, text string, meant func(string) (string, bool)) []lint.Rewrite {
	if right, ok := meant(text); ok {
		return rewrites("Writes "+quoted(right)+" instead of "+quoted(text)+".", mend.Text(right))
	}
	return nothing(d, "Leaves the attribute empty: nothing is near to "+quoted(text)+".")
}

func quoted(s string) string { return el.Print(mend.Text(s)) }

// tabled reports whether a table of common values is worth a try: against a failure that is likely, of one branch, and of a source that
// may hold such values.
func tabled(d lint.Defect, meant func(string) (string, bool)) bool {
	return !d.Possible && !d.Attribute.Unique && len(mend.Branches(d.Expr)) == 1 && !meaningless(d.Known, meant)
}

// meaningless reports that a table of what the texts mean that a source is known to hold would be of no use: none of them means
// anything, so that it holds something else, or each means itself, so that what fails is none of them.
func meaningless(known []string, meant func(string) (string, bool)) bool {
	none, all := true, true
	for _, text := range known {
		to, ok := meant(text)
		none = none && !ok
		all = all && ok && to == text
	}
	return len(known) > 0 && (none || all)
}

// translations offer a table of what each of the texts means. Texts that mean nothing are left out, so that they become null.
func translations(d lint.Defect, texts []string, meant func(string) (string, bool), description string) []lint.Rewrite {
	var pairs []mend.Pair
	seen := map[string]bool{}
	for _, t := range texts {
		to, ok := meant(t)
		if !ok || seen[t] {
			continue
		}
		seen[t] = true
		pairs = append(pairs, mend.Pair{From: t, To: to})
	}
	if len(pairs) == 0 || d.Attribute.Unique {
		return nil // of a unique attribute a table makes a few values
	}
	return rewrites(description, mend.Translate(d.Expr, pairs)...)
}
