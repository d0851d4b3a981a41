package rules

import (
	_ "embed" // the lists of zone ids
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// timezone flags values that are no ids of the time zone database.
func timezone() rule.Rule {
	return rule.Rule{
		Name:      "timezone",
		Codes:     []string{codeTimezone},
		Values:    timezoneValues,
		Rewrites:  timezoneRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "A time zone must be an id of the time zone database, such as America/New_York.",
			What: `A property whose target attribute has the format timezone, and whose expression can yield a text that is not an id of the IANA time zone database: the name that Windows and Exchange use ("Eastern Standard Time"), an offset ("GMT+1"), an abbreviation ("PST"), the name of a city.

The ids that Okta lists for the time functions of its expression language count as accepted. Whether the profile is held against that list or a longer one is documented nowhere, and neither is whether case matters: newer and older ids of the database and other spellings are only possible failures.`,
			Why: `Okta rejects the whole profile update of that user.`,
			Before: `mappings {
  id         = "timezone"
  expression = "appuser.timezone"
}`,
			After: `mappings {
  id         = "timezone"
  expression = "String.stringSwitch(appuser.timezone, \"UTC\", \"Eastern\", \"America/New_York\", \"Pacific\", \"America/Los_Angeles\")"
}`,
			Advice:  `Translate the source's names into ids of the time zone database, with String.stringSwitch for instance, or map a source attribute that holds such ids.`,
			Sources: []string{sourceNotUpdating, sourceUsers, sourceExpressions, "https://www.iana.org/time-zones"},
		},
	}
}

//go:embed data/okta_time_zones.txt
var oktaTimeZones string

//go:embed data/other_time_zones.txt
var otherTimeZones string

// zones are the ids that Okta lists.
var zones = sync.OnceValue(func() strset.Set { return strset.Of(lines(oktaTimeZones)...) })

// noZones are the strings that are an id in no edition of the database, however it is spelled, and are not empty. The short ids
// that java.util.TimeZone adds of its own (PST, JST, ...) are among them: Okta documents ids of the database, and its list
// has the form of Joda-Time's, which lacks them.
var noZones = sync.OnceValue(func() strset.Set {
	known := strset.Of(append(lines(oktaTimeZones), lines(otherTimeZones)...)...)
	return strset.Union(known.Lower().PreLower(), strset.Of("")).Complement()
})

func timezoneValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "timezone" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return timezoneConstraint(), true
}

var timezoneConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(zones(), noZones())
	c.Realistic = texts("Eastern Standard Time", "Pacific Standard Time", "GMT+1", "PST",
		"(UTC-05:00) Eastern Time (US & Canada)", "Berlin")
	c.Usual = texts("Europe/Madrid", "Asia/Kolkata", "America/Toronto", "Europe/London", "America/New_York", "UTC")
	c.ClosedFormat = true
	c.Code = codeTimezone
	c.Message = "a value that is not a time zone"
	return c
})
