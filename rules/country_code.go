package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// countryCode flags values that are not of ISO 3166-1 alpha-2.
func countryCode() rule.Rule {
	return rule.Rule{
		Name:      "country_code",
		Values:    advising(countryCodeValues, `Where the source holds three-letter or numeric codes, write Iso3166Convert.toAlpha2($a). It takes no names: translate these in the source, or with String.stringSwitch.`),
		Rewrites:  countryCodeRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A country code must be one of the two-letter codes of ISO 3166-1, such as US.",
			What: `A property whose target attribute has the format country-code, and whose expression can yield a text that is not a two-letter code: the name of a country, as OpenID Connect's claim country holds it, a three-letter or a numeric code, "UK" (the code is GB).

Of the combinations of two letters, the 249 that are assigned count as accepted. Whether Okta takes lower case, the codes of countries that are no more and the codes that ISO leaves to its users is documented nowhere; such findings are only possible.`,
			Why: `Okta rejects the whole profile update of that user. It publishes no ErrorCode for it.`,
			Before: `mappings {
  id         = "countryCode"
  expression = "appuser.alpha3"
}`,
			After: `mappings {
  id         = "countryCode"
  expression = "Iso3166Convert.toAlpha2(appuser.alpha3)"
}`,
			Advice: `Where the source holds three-letter or numeric codes, write Iso3166Convert.toAlpha2(a). It takes no names: translate these in the source, or with String.stringSwitch.`,
			Sources: []string{
				sourceUsers, sourceSchemas, sourceExpressions,
				"https://www.iso.org/iso-3166-country-codes.html",
			},
		},
	}
}

// countries are the two-letter codes that ISO 3166-1 assigns.
var countries = sync.OnceValue(func() strset.Set {
	var codes []string
	for _, c := range el.Iso3166() {
		codes = append(codes, c.Alpha2)
	}
	return strset.Of(codes...)
})

// noCountries are the strings that are no two letters, whatever the case, and not empty. "UK" is named because it is the one that
// people write: ISO reserves it and assigns GB.
var noCountries = sync.OnceValue(func() strset.Set {
	letters := strset.Runes(strset.Range{Lo: 'A', Hi: 'Z'}, strset.Range{Lo: 'a', Hi: 'z'}).Repeat(2, 2)
	inAnyCase := strset.Union(countries().PreUpper(), countries().Lower().PreLower())
	return strset.Union(strset.Union(letters, inAnyCase, strset.Of("")).Complement(), strset.Of("UK"))
})

func countryCodeValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "country-code" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return countryCodeConstraint(), true
}

var countryCodeConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(countries(), noCountries())
	c.Realistic = texts("United States", "USA", "UK", "840", "Germany", "DEU")
	c.Usual = texts("FR", "GB", "IN", "DE", "US", "JP", "BR")
	c.ClosedFormat = true
	c.Message = "a value that is not a two-letter country code"
	return c
})
