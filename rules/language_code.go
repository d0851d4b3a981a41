package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// languageCode flags values that are no language priority list.
func languageCode() rule.Rule {
	return rule.Rule{
		Name:      "language_code",
		Values:    advising(languageCodeValues, `Where the source holds locales, write String.replace($a, "_", "-"). Where it holds names of languages, translate them with String.stringSwitch.`),
		Rewrites:  languageCodeRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A language code must be a list of language ranges as HTTP's Accept-Language has it, such as en-US.",
			What: `A property whose target attribute has the format language-code (preferredLanguage), and whose expression can yield a text that is not a language priority list of RFC 7231, section 5.3.5: a locale with an underscore ("en_US"), a name with more than one word ("English (US)"), a number.

Language codes of ISO 639-1 with any subtags, and lists of them with weights ("fr-CH, fr;q=0.9"), count as accepted. Longer codes, words that only have the form of one ("English") and unusual spacing are documented nowhere; such findings are only possible.`,
			Why: `Okta rejects the user: "string value of ... is not a valid language priority list from RFC 7231 Section 5.3.5". It publishes no ErrorCode for it.`,
			Before: `mappings {
  id         = "preferredLanguage"
  expression = "appuser.locale"
}`,
			After: `mappings {
  id         = "preferredLanguage"
  expression = "String.replace(appuser.locale, \"_\", \"-\")"
}`,
			Advice: `Where the source holds locales, write String.replace(a, "_", "-"). Where it holds names of languages, translate them with String.stringSwitch.`,
			Sources: []string{
				"https://support.okta.com/help/s/article/ad-assignment-error-received-due-to-invalid-preferredlanguage-value",
				sourceUsers,
				"https://www.rfc-editor.org/rfc/rfc7231#section-5.3.5",
				"https://www.rfc-editor.org/rfc/rfc4647#section-2.1",
			},
		},
	}
}

var (
	lowerCase     = strset.Range{Lo: 'a', Hi: 'z'}
	upperCase     = strset.Range{Lo: 'A', Hi: 'Z'}
	decimalDigits = strset.Range{Lo: '0', Hi: '9'}
)

// languageLists are the priority lists of languages that ISO 639-1 knows, spaced as people space them.
var languageLists = sync.OnceValue(func() strset.Set {
	subtag := strset.Concat(strset.Of("-"), strset.Runes(lowerCase, upperCase, decimalDigits).Repeat(1, 8))
	language := strset.Concat(strset.Of(lines(languageCodes)...), subtag.Repeat(0, -1))
	space := strset.Of("", " ")
	weight := strset.Concat(space, strset.Of(";"), space, strset.Of("q="), weights())
	item := strset.Concat(strset.Union(language, strset.Of("*")), weight.Repeat(0, 1))
	return strset.Concat(item, strset.Concat(strset.Of(","), space, item).Repeat(0, -1))
})

// weights are the qvalues of RFC 7231: 0 to 1 with up to three decimals.
func weights() strset.Set {
	decimals := strset.Runes(decimalDigits).Repeat(0, 3)
	zeros := strset.Of("0").Repeat(0, 3)
	dot := strset.Of(".")
	return strset.Union(strset.Of("0", "1"), strset.Concat(strset.Of("0"), dot, decimals), strset.Concat(strset.Of("1"), dot, zeros))
}

// noLanguageLists are the strings that no reading of the grammar admits: an item that is no words of letters and digits joined by
// hyphens, or that has something else than a weight behind it. Nothing is documented of the empty string.
var noLanguageLists = sync.OnceValue(func() strset.Set {
	space := strset.Of(" ", "\t").Repeat(0, -1)
	subtag := strset.Union(strset.Runes(lowerCase, upperCase, decimalDigits).Repeat(1, 8), strset.Of("*"))
	first := strset.Union(strset.Runes(lowerCase, upperCase).Repeat(1, 8), strset.Of("*"))
	language := strset.Concat(first, strset.Concat(strset.Of("-"), subtag).Repeat(0, -1))
	number := strset.Concat(strset.Runes(decimalDigits).Repeat(0, -1), strset.Of(".").Repeat(0, 1), strset.Runes(decimalDigits).Repeat(0, -1))
	weight := strset.Concat(space, strset.Of(";"), space, strset.Of("q", "Q"), space, strset.Of("="), space, number)
	item := strset.Concat(space, strset.Concat(language, weight.Repeat(0, 1)).Repeat(0, 1), space)
	return strset.Concat(item, strset.Concat(strset.Of(","), item).Repeat(0, -1)).Complement()
})

func languageCodeValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "language-code" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return languageCodeConstraint(), true
}

var languageCodeConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(languageLists(), noLanguageLists())
	c.Realistic = texts("en_US", "English (United States)", "fr_CA", "1033", "pt_BR")
	c.Usual = texts("sv", "pt-BR", "de-DE", "fr", "en-US")
	c.ClosedFormat = true
	c.Message = "a value that is not a language code such as en-US"
	return c
})
