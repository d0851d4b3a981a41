package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// maxLength flags strings longer than the target attribute takes.
func maxLength() rule.Rule {
	return rule.Rule{
		Name:      "max_length",
		Codes:     []string{codeMaxLength},
		Values:    maxLengthValues,
		Rewrites:  maxLengthRewrites,
		DependsOn: []org.Setting{org.SettingMaxLength},
		Doc: rule.Doc{
			Summary: "A string must not be longer than its attribute allows.",
			What: `A property whose expression can yield a string longer than the maxLength of the target attribute. Lengths are counted in UTF-16 code units, as Java does: a character outside the Basic Multilingual Plane counts two.

Of a value that Okta pushes to an app, the limit is what the target takes where that is known and less than its schema admits: Active Directory stores 256 characters of a samAccountName and takes 20 of a user.

Okta documents limits that its schemas do not show (city 128, countryCode 2, ...). Where the schema has no limit, a longer value is reported with confidence possible. That an address or a login may be longer than 100 characters is reported only where the source declares, or is known, to hold such.`,
			Why: `Okta does not cut a value that is too long. It rejects the whole profile update of that user.`,
			Before: `mappings {
  id         = "firstName"
  expression = "appuser.givenName"
}`,
			After: `mappings {
  id         = "firstName"
  expression = "appuser.givenName != null AND String.len(appuser.givenName) > 50 ? String.substring(appuser.givenName, 0, 50) : appuser.givenName"
}`,
			Advice:  `Cut the value when it is too long, String.len(a) > N ? String.substring(a, 0, N) : a, or raise the attribute's limit if it is a custom one.`,
			Sources: []string{sourceNotUpdating, sourceUsers, sourceSchemas},
		},
	}
}

// longAddress is a limit that no address in practice comes near: Okta's own, of login and email.
const longAddress = 100

func maxLengthValues(t rule.Target) (rule.Constraint, bool) {
	a := t.Attribute
	limit, documented := a.Length.Max, false
	if limit == nil {
		limit, documented = a.Documented.Max, true
	}
	if limit == nil || *limit < 0 || !isString(a) {
		return rule.Constraint{}, false
	}
	n := *limit
	reject := strset.Lengths(n+1, -1)
	c := textOnly(strset.Lengths(0, n), reject)
	c.Realistic = realistic(reject, longTexts(a, n+1)...)
	c.Code = codeMaxLength
	c.Message = fmt.Sprintf("a value longer than the %s it may have", characters(n))
	c.Remote = n >= longAddress && (isLogin(t) || a.Format == "email")
	c.Advice = inPlace(t, fmt.Sprintf("Cut the value when it is too long: String.len($a) > %d ? String.substring($a, 0, %d) : $a.", n, n))
	c.Related = declaredAt(a, "max_length", "the limit is set here")
	if push := a.Push; push.MaxLength != nil && n == *push.MaxLength && t.Mapping != nil && !t.Mapping.IsImport() {
		c.Code = "" // it is the target that refuses the value
		c.Assumptions = []string{fmt.Sprintf("This is what the target takes of a value that is pushed to it: %s.", push.Source)}
	}
	if documented {
		c.Possible = true
		c.Message = fmt.Sprintf("a value longer than the documented %s", characters(n))
		c.Assumptions = []string{fmt.Sprintf("Okta documents a limit of %s for %s, which its schema does not show.", characters(n), a.Name)}
	}
	return c, true
}
