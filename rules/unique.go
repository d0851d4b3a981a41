package rules

import (
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// unique flags expressions that give two different users the same value of an attribute that must be unique.
func unique() rule.Rule {
	return rule.Rule{
		Name:      "unique",
		Codes:     []string{codeNotUnique},
		Distinct:  uniqueValues,
		Org:       repeatedLiterals,
		Rewrites:  uniqueRewrites,
		DependsOn: []org.Setting{org.SettingUnique},
		Doc: rule.Doc{
			Summary: "Two users must not get the same login, nor the same value of a unique attribute.",
			What: `A property that fills login of the Okta user, or a custom attribute that is declared unique, and whose expression can give two different users of the source the same value. Two users are different when they differ in every attribute that the source declares unique, or is known to identify people by. Case and diacritics do not count: JOSE@example.com and josé@example.com are the same login to Okta.

A unique attribute that is carried through unchanged is safe. Many users may have no value, though, null or "": what is made of an optional attribute must keep them apart, too, or leave them without a value. A constant, initials, a first and last name, a value that is cut, and a domain that is stripped or replaced are not.

Two sources that fill one name space can collide too, where each makes its values of what is unique in itself alone: employee number 12345 of the one, contractor number 12345 of the other. Because the two may be one person, whom Okta matches, this is possible only; addresses and usernames, which are the same wherever a person is known by them, are not compared.`,
			Why: `The second user's update or creation is rejected, and in a first import it may be joined to the wrong person. Deactivated users keep their logins.`,
			Before: `mappings {
  id         = "login"
  expression = "String.toLowerCase(appuser.firstName + \".\" + appuser.lastName) + \"@example.com\""
}`,
			After: `mappings {
  id         = "login"
  expression = "appuser.email"
}`,
			Advice: `Build the value from an attribute that the source keeps unique, whole, and declare it unique in the source's schema if it is.`,
			Sources: []string{
				sourceNotUpdating,
				sourceUsers,
				"https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-about-custom-uniqueness.htm",
			},
		},
	}
}

func uniqueValues(t rule.Target) (rule.Constraint, bool) {
	if !isLogin(t) && !t.Attribute.Unique {
		return rule.Constraint{}, false
	}
	c := rule.Constraint{
		Accept:  anyValue(),
		Code:    codeNotUnique,
		Message: "the same value for two different users",
		Related: declaredAt(t.Attribute, "unique", "unique is set here"),
	}
	if isLogin(t) {
		c.Accept.Strs = strset.Lengths(1, -1) // nobody gets an empty login
	} else {
		c.Assumptions = []string{"Okta names no ErrorCode for a unique attribute other than login; it may be another one."}
	}
	return c, true
}
