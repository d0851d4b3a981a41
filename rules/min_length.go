package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// minLength flags strings shorter than the target attribute takes.
func minLength() rule.Rule {
	return rule.Rule{
		Name:      "min_length",
		Values:    minLengthValues,
		Rewrites:  minLengthRewrites,
		DependsOn: []org.Setting{org.SettingMinLength, org.SettingPattern},
		Doc: rule.Doc{
			Summary: "A string must not be shorter than its attribute allows.",
			What: `A property whose expression can yield a string shorter than the minLength of the target attribute, in UTF-16 code units.

Whether Okta holds "" against the minLength of an attribute that is not required is documented nowhere; such a finding is only possible. null is judged by the rule required.

A login whose pattern is .+ may be shorter than its minLength of 5. Under any other pattern that is not known.`,
			Why: `Okta rejects the whole profile update of that user. It publishes no ErrorCode for it.`,
			Before: `mappings {
  id         = "login"
  expression = "appuser.userName"
}`,
			After: `mappings {
  id         = "login"
  expression = "appuser.userName + \"@example.com\""
}`,
			Advice:  `Build the value from more than one attribute, or fall back to another value where it is too short: String.len(a) < N ? b : a.`,
			Sources: []string{sourceNotUpdating, sourceUsers, sourceSchemas},
		},
	}
}

func minLengthValues(t rule.Target) (rule.Constraint, bool) {
	a := t.Attribute
	limit, documented := a.Length.Min, false
	if limit == nil {
		limit, documented = a.Documented.Min, true
	}
	if limit == nil || *limit <= 0 || !isString(a) {
		return rule.Constraint{}, false
	}
	n := *limit
	shortest := 1 // of the strings that surely fail
	if a.Required {
		shortest = 0
	}
	reject := strset.Lengths(shortest, n-1)
	if n-1 < shortest {
		reject = strset.Empty()
	}
	var assumptions []string
	if pattern, ok := loginPattern(t); ok {
		if pattern == anyLogin {
			return rule.Constraint{}, false
		}
		reject = strset.Empty()
		assumptions = append(assumptions, "Whether Okta enforces the minimum length of a login that has a pattern is not documented.")
	}
	c := textOnly(strset.Lengths(n, -1), reject)
	c.Realistic = realistic(reject, shortTexts()...)
	c.Message = fmt.Sprintf("a value shorter than the %s it needs", characters(n))
	if n == 1 {
		c.Message = "an empty string, but needs at least 1 character"
	}
	c.Advice = inPlace(t, fmt.Sprintf("Fall back to another value b where it is too short: String.len($a) < %d ? b : $a.", n))
	c.Related = declaredAt(a, "min_length", "the limit is set here")
	if documented {
		c.Possible = true
		assumptions = append(assumptions,
			fmt.Sprintf("Okta documents a minimum of %s for %s, which its schema does not show.", characters(n), a.Name))
	}
	c.Assumptions = assumptions
	return c, true
}

// characters is a number of characters in words.
func characters(n int) string {
	if n == 1 {
		return "1 character"
	}
	return fmt.Sprintf("%d characters", n)
}
