package rules

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// FormatValues tells what is known of the values of an attribute of one of Okta's formats: surely are those that Okta
// surely accepts, atMost those that it does not surely reject. ok is false for a format that no rule models.
func FormatValues(format string) (surely, atMost el.Set, ok bool) {
	var accept, reject strset.Set
	switch format {
	case "email":
		accept, reject = addresses(), noEmail()
	case "locale":
		accept, reject = locales(), noLocales()
	case "timezone":
		accept, reject = zones(), noZones()
	case "country-code":
		accept, reject = countries(), noCountries()
	case "language-code":
		accept, reject = languageLists(), noLanguageLists()
	case "uri":
		accept, reject = uris(), noURIs()
	default:
		return el.Set{}, el.Set{}, false
	}
	return el.StrSet(accept), el.StrSet(reject.Complement()), true
}
