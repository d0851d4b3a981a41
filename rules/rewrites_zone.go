package rules

import (
	_ "embed" // the table of Windows zone names
	"slices"
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

//go:embed data/windows_zones.txt
var windowsZonesData string

// windowsZones are the ids that Okta lists of the names that zones have on Windows.
var windowsZones = sync.OnceValue(func() map[string]string {
	ids := map[string]string{}
	for _, line := range lines(windowsZonesData) {
		name, id, _ := strings.Cut(line, "\t")
		if zones().Contains(id) {
			ids[name] = id
		}
	}
	return ids
})

// timezoneRewrites translate the names that Windows gives to the zones that the source is known to hold.
func timezoneRewrites(d rule.Defect) []rule.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, zoneNear)
	}
	switch {
	case isConstant(d):
		return nil
	case d.Whole:
		return translations(d, d.Known, zoneOf, "Translate the source's values into ids of the time zone database.")
	case !tabled(d, zoneOf):
		return nil
	}
	return translations(d, d.Known, zoneOf, "Translate the time zones that the source is known to hold. "+othersBecomeNull)
}

// zoneOf returns the id that a text means: itself, or the one that stands for it on Windows.
func zoneOf(text string) (id string, ok bool) {
	if zones().Contains(text) {
		return text, true
	}
	id, ok = windowsZones()[text]
	return id, ok
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
func replaceConstant(d rule.Defect, text string, meant func(string) (string, bool)) []rule.Rewrite {
	if right, ok := meant(text); ok {
		return rewrites("Write "+quoted(right)+" instead of "+quoted(text)+".", rewrite.Text(right))
	}
	return nothing(d, "Leave the attribute empty: nothing is near to "+quoted(text)+".")
}

func quoted(s string) string { return el.Print(rewrite.Text(s)) }

// tabled reports whether a table of what texts mean is worth a try: against a failure that is likely, of an attribute that is known to hold such
// texts. Where each of those that are known means itself, what fails is none of them.
func tabled(d rule.Defect, meant func(string) (string, bool)) bool {
	if d.Possible || d.Attribute.Unique {
		return false // of a unique attribute a table makes a few values
	}
	return slices.ContainsFunc(d.Known, func(text string) bool {
		to, ok := meant(text)
		return ok && to != text
	})
}

// maxKeys is the largest number of texts that are translated: nobody maintains a longer table.
const maxKeys = 12

// translations offer a table of what each of the texts means. Texts that mean nothing are left out, so that they become null.
func translations(d rule.Defect, texts []string, meant func(string) (string, bool), description string) []rule.Rewrite {
	var pairs []rewrite.Pair
	seen := map[string]bool{}
	for _, t := range texts {
		to, ok := meant(t)
		if !ok || seen[t] {
			continue
		}
		seen[t] = true
		pairs = append(pairs, rewrite.Pair{From: t, To: to})
	}
	if len(pairs) == 0 || len(pairs) > maxKeys || d.Attribute.Unique {
		return nil // of a unique attribute a table makes a few values
	}
	return rewrites(description, rewrite.Translate(d.Expr, pairs)...)
}
