package rules

import (
	_ "embed" // the list of language codes
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// locale flags values that are not of the form ll_CC.
func locale() rule.Rule {
	return rule.Rule{
		Name:      "locale",
		Codes:     []string{codeLocale},
		Values:    advising(localeValues, `Where the source holds language tags, write String.replace($a, "-", "_"). Where it holds places or names, translate them, or do not map the attribute.`),
		Rewrites:  localeRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A locale must be a language and a country joined by an underscore, such as en_US.",
			What: `A property whose target attribute has the format locale, and whose expression can yield a text that is not a two-letter language code of ISO 639-1, an underscore and a two-letter country code of ISO 3166-1: a language tag with a hyphen ("en-US"), as OpenID Connect and SCIM use it, a name ("English"), a place.

What Okta does with a language alone ("en"), lower-case countries, scripts, regions by number and codes that are not assigned is documented nowhere; such findings are only possible.`,
			Why: `Okta rejects the whole profile update of that user.`,
			Before: `mappings {
  id         = "locale"
  expression = "appuser.locale"
}`,
			After: `mappings {
  id         = "locale"
  expression = "String.replace(appuser.locale, \"-\", \"_\")"
}`,
			Advice: `Where the source holds language tags, write String.replace(a, "-", "_"). Where it holds places or names, translate them, or do not map locale.`,
			Sources: []string{
				sourceNotUpdating,
				sourceUsers,
				"https://support.okta.com/help/s/article/Mapping-Location-Attribute-from-Profile-Master-to-Locale-attribute-in-Okta-profile-results-in-null-value",
			},
		},
	}
}

//go:embed data/iso_639_1.txt
var languageCodes string

// locales are the strings ll_CC of codes in force.
var locales = sync.OnceValue(func() strset.Set {
	return strset.Concat(strset.Of(lines(languageCodes)...), strset.Of("_"), countries())
})

// noLocales are the strings that Java's notation of a locale does not admit either: [language]{_part}. The empty string and a
// language alone are of that notation.
var noLocales = sync.OnceValue(func() strset.Set {
	letter := strset.Runes(strset.Range{Lo: 'A', Hi: 'Z'}, strset.Range{Lo: 'a', Hi: 'z'})
	digit := strset.Runes(strset.Range{Lo: '0', Hi: '9'})
	part := strset.Concat(strset.Of("_"), strset.Union(letter, digit).Repeat(0, -1))
	return strset.Concat(letter.Repeat(0, 3), part.Repeat(0, -1)).Complement()
})

func localeValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "locale" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return localeConstraint(), true
}

var localeConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(locales(), noLocales())
	c.Realistic = texts("en-US", "English (United States)", "en-GB", "San Francisco", "pt-BR", "zh-Hant-TW", "English")
	c.Usual = texts("sv_SE", "pl_PL", "pt_BR", "de_DE", "en_US")
	c.ClosedFormat = true
	c.Code = codeLocale
	c.Message = "a value that is not a locale of the form en_US"
	return c
})
