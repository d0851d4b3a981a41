package rules

import (
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// countryCodeRewrites convert codes of other forms to two letters, or translate the names that the source is known to hold.
func countryCodeRewrites(d rule.Defect) []rule.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, countryOf)
	}
	if isConstant(d) {
		return nil
	}
	list := rewrites("Write the code in upper case.", rewrite.Guarded(d.Expr, rewrite.Call("String.toUpperCase", d.Expr))...)
	list = append(list, rewrites("Convert three-letter and numeric codes to two letters.",
		rewrite.Guarded(d.Expr, rewrite.Call("Iso3166Convert.toAlpha2", d.Expr))...)...)
	description := "Translate the source's values into country codes."
	switch {
	case !d.Whole && !tabled(d, countryOf):
		return list
	case !d.Whole:
		description = "Translate the countries that the source is known to hold. " + othersBecomeNull
	}
	return append(list, translations(d, d.Known, countryOf, description)...)
}

// othersBecomeNull is what descriptions of translations say where the source may hold other values.
const othersBecomeNull = "Any other value leaves the attribute empty: extend the list by what your source holds."

// countryOf returns the two-letter code of a country by any of its codes or names, in any case.
func countryOf(text string) (code string, ok bool) {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, "UK") {
		return "GB", true
	}
	for _, c := range el.Iso3166() {
		for _, name := range []string{c.Alpha2, c.Alpha3, c.Numeric, c.Name, c.CommonName} {
			if strings.EqualFold(name, text) {
				return c.Alpha2, true
			}
		}
	}
	return "", false
}

// languageCodeRewrites put a hyphen in the place of the underscore, or translate the values that the source is known to hold.
func languageCodeRewrites(d rule.Defect) []rule.Rewrite {
	if text, ok := wrong(d); ok {
		return replaceConstant(d, text, languageOf)
	}
	if isConstant(d) {
		return nil
	}
	list := rewrites("Write a hyphen instead of the underscore.",
		rewrite.Guarded(d.Expr, rewrite.Call("String.replace", d.Expr, rewrite.Text("_"), rewrite.Text("-")))...)
	description := "Translate the source's values into language codes."
	switch {
	case !d.Whole && !tabled(d, languageOf):
		return list
	case !d.Whole:
		description = "Translate the languages that the source is known to hold. " + othersBecomeNull
	}
	return append(list, translations(d, d.Known, languageOf, description)...)
}

// languageOf returns the language code that a locale means, ok is false for a text that is neither.
func languageOf(text string) (code string, ok bool) {
	code = strings.ReplaceAll(strings.TrimSpace(text), "_", "-")
	return code, languageLists().Contains(code)
}
