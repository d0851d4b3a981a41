package rules

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// localeRewrites put an underscore in the place of the hyphen, where that is enough, or translate the values that the source is known to
// hold.
func localeRewrites(d rule.Defect) []rule.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, localeOf)
	}
	if isConstant(d) {
		return nil
	}
	list := rewrites("Write an underscore instead of the hyphen.",
		rewrite.Guarded(d.Expr, rewrite.Call("String.replace", d.Expr, rewrite.Text("-"), rewrite.Text("_")))...)
	switch {
	case d.Whole:
		return append(list, translations(d, d.Known, localeOf, "Translate the source's values into locales.")...)
	case !tabled(d, localeOf):
		return list
	}
	var pairs []rewrite.Pair
	for _, text := range slices.Concat(d.Known, commonLocales()) {
		if len(pairs) == maxKeys {
			break
		}
		if l, ok := localeOf(text); ok && !slices.Contains(pairs, rewrite.Pair{From: l, To: l}) {
			pairs = append(pairs, rewrite.Pair{From: l, To: l})
		}
	}
	underscored := rewrite.Call("String.replace", d.Expr, rewrite.Text("-"), rewrite.Text("_"))
	table := rewrite.Translate(underscored, pairs)[0]
	return append(list, rewrites("Pass on the locales that the source is known to hold and some common ones, with an underscore instead of the hyphen. "+
		othersBecomeNull, rewrite.Guarded(d.Expr, table)...)...)
}

// commonLocales are, by our choice, locales that many directories need, for where nothing tells which ones a source holds.
func commonLocales() []string {
	return []string{"en_US", "en_GB", "en_CA", "fr_FR", "de_DE", "es_ES", "es_MX", "it_IT", "ja_JP", "ko_KR", "nl_NL", "pt_BR", "zh_CN"}
}

// localeOf returns the locale that a language tag means, ok is false for a text that is none.
func localeOf(text string) (locale string, ok bool) {
	language, rest, ok := strings.Cut(strings.ReplaceAll(strings.TrimSpace(text), "-", "_"), "_")
	if !ok {
		return "", false
	}
	parts := strings.Split(rest, "_")
	locale = strings.ToLower(language) + "_" + strings.ToUpper(parts[len(parts)-1])
	return locale, locales().Contains(locale)
}
