package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// emailFormat flags values of attributes of format email that are no e-mail addresses.
func emailFormat() rule.Rule {
	return rule.Rule{
		Name:      "email_format",
		Codes:     []string{codePattern},
		Values:    advising(emailFormatValues, `Map an attribute that holds an address. String.removeSpaces($a) takes white space out.`),
		Rewrites:  addressRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "An attribute of format email must get an e-mail address.",
			What: `A property whose target attribute has the format email (email and secondEmail of the Okta user, and custom ones), and whose expression can yield a text that Okta does not take for an address: without an @, with white space around it or in it, with letters outside ASCII, with a dot at the start or end of the part before the @ or two dots in a row, with a top-level domain of less than 2 or more than 20 characters.

Whether an optional address may be "" is documented nowhere, and neither are quoted names and bracketed domains: such findings are only possible. How long an address may be is left to max_length.`,
			Why: `Okta rejects the whole profile update of that user. A trailing space in a directory's mail attribute is the usual cause.`,
			Before: `mappings {
  id         = "email"
  expression = "appuser.firstName + \".\" + appuser.lastName + \"@example.com\""
}`,
			After: `mappings {
  id         = "email"
  expression = "String.removeSpaces(appuser.firstName + \".\" + appuser.lastName) + \"@example.com\""
}`,
			Advice: `Use an attribute that holds an address, and take white space out with String.removeSpaces.`,
			Sources: []string{
				sourceEmailChars,
				"https://support.okta.com/help/s/article/Cannot-Confirm-Active-Directory-User-to-Okta-Due-to-Email-Format",
				"https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3",
			},
		},
	}
}

// noEmail are the strings that surely are no address for an attribute of format email. Of the empty string that is not known.
var noEmail = sync.OnceValue(func() strset.Set {
	return strset.Union(noAddresses(), brokenAddresses()).Minus(strset.Of(""))
})

func emailFormatValues(t rule.Target) (rule.Constraint, bool) {
	if t.Attribute.Format != "email" || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	return emailConstraint(), true
}

var emailConstraint = sync.OnceValue(func() rule.Constraint {
	c := textOnly(addresses(), noEmail())
	c.Realistic = texts("Anne Marie.Smith@example.com", "anne.smith@example.com ", "asmith", "n/a", "@example.com",
		"josé@example.com", "anne..smith@example.com", "de la Cruz@example.com")
	c.Usual = texts("anne.smith@example.com")
	c.ClosedFormat = true
	c.Code = codePattern
	c.Message = "a value that is not an e-mail address"
	return c
})
