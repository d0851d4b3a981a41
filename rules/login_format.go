package rules

import (
	"errors"
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// loginFormat flags usernames that Okta does not take for a login.
func loginFormat() rule.Rule {
	return rule.Rule{
		Name:      "login_format",
		Codes:     []string{codeInvalidLogin},
		Values:    loginFormatValues,
		Rewrites:  addressRewrites,
		DependsOn: []org.Setting{org.SettingPattern},
		Doc: rule.Doc{
			Summary: "An Okta username must be an e-mail address, or match the pattern that the org has set for it.",
			What: `A property that fills login of the Okta user, or a username expression, that can yield a text which is not an e-mail address: without an @, with nothing before or after it, with white space in it.

Where the schema sets a pattern for login, the value must match that instead. Okta knows two forms of it: .+ (any text) and [...]+ (only the listed characters).

Addresses that the mail standards admit and Okta's documentation does not mention (quoted names, international domains, a domain without a dot) are reported with confidence possible. Characters that take 4 bytes in UTF-8, such as emoji, are documented as not supported. How long an address may be is left to max_length.`,
			Why: `Okta rejects the whole profile update of that user; a new user is not created.`,
			Before: `mappings {
  id         = "login"
  expression = "appuser.firstName + \".\" + appuser.lastName + \"@example.com\""
}`,
			After: `mappings {
  id         = "login"
  expression = "String.removeSpaces(appuser.firstName + \".\" + appuser.lastName) + \"@example.com\""
}`,
			Advice:  `Use an attribute that holds an address, append a domain, and take white space out with String.removeSpaces.`,
			Sources: []string{sourceNotUpdating, sourceUsers, sourceEmailChars, "https://www.rfc-editor.org/rfc/rfc6531#section-3.3"},
		},
	}
}

// noLogin are the strings that are no login under the default format.
var noLogin = sync.OnceValue(noAddresses)

// addresses are the strings that surely are e-mail addresses.
var addresses = sync.OnceValue(plainAddresses)

func loginFormatValues(t rule.Target) (rule.Constraint, bool) {
	if !isLogin(t) || !isString(t.Attribute) {
		return rule.Constraint{}, false
	}
	if pattern, ok := loginPattern(t); ok {
		return loginPatternValues(t, pattern), true
	}
	return addressLogin(), true
}

// addressLogin is the constraint on a login without a pattern.
var addressLogin = sync.OnceValue(func() rule.Constraint {
	c := textOnly(addresses(), noLogin())
	c.Realistic = texts("asmith", "Anne Marie.Smith@example.com", "anne.smith", `CORP\asmith`, "@example.com",
		"de la Cruz@example.com", "asmith@", "")
	c.Usual = texts("anne.smith@example.com")
	c.ClosedFormat = true
	c.Code = codeInvalidLogin
	c.Message = "a value that is not an e-mail address"
	return c
})

// loginPatternValues takes the pattern as a Java regular expression that the whole login must match. 4-byte characters are not
// supported whatever it says (Okta's help page on supported e-mail characters).
func loginPatternValues(t rule.Target, pattern string) rule.Constraint {
	matching, err := strset.ParseRegexp(pattern)
	if err != nil {
		c := rule.Constraint{Unmodelled: "the pattern of login is not a regular expression: " + err.Error()}
		var e *strset.RegexpError
		if errors.As(err, &e) && e.Unsupported {
			c.Unmodelled = "the pattern of login uses what profilelint does not model: " + e.Reason
		}
		return c
	}
	unsupported := with(fourBytes())
	reject := strset.Union(matching.Complement(), unsupported)
	if pattern == anyLogin {
		// Documented as "any non-empty value": what a dot does not match (a line break) is only doubtful.
		reject = strset.Union(strset.Of(""), unsupported)
	}
	c := textOnly(matching.Minus(unsupported), reject)
	c.Realistic = realistic(reject, "asmith", "Anne Marie.Smith@example.com", "anne.smith@example.com", "Anne.Smith", "ANNE-42", "José", "")
	c.ClosedFormat = pattern != anyLogin
	c.Message = "a value that does not match its pattern " + pattern
	if pattern == anyLogin {
		c.Message = "an empty or unsupported value"
	}
	c.Advice = "Take out or replace what the pattern does not admit, or change the pattern in the schema of the Okta user."
	c.Related = declaredAt(t.Attribute, "pattern", "the pattern is set here")
	return c
}
