package rules

import (
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/mend"
)

// localeRewrites put an underscore in the place of the hyphen, where that is enough, or translate the values that the source is known to
// hold.
func localeRewrites(d lint.Defect) []lint.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, localeOf)
	}
	if isConstant(d) {
		return nil
	}
	list := rewrites("Writes an underscore instead of the hyphen.",
		mend.Guarded(d.Expr, mend.Call("String.replace", d.Expr, mend.Text("-"), mend.Text("_")))...)
	description := "Translates the source's values into locales."
	if !d.Whole {
		description = "Translates the locales that the source is known to hold. Any other value leaves the attribute empty: extend the list by what your source holds."
	}
	return append(list, translations(d, d.Known, localeOf, description)...)
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
