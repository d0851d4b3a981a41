package rules

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// required flags null and "" for a required attribute, and a required attribute that no property fills.
func required() rule.Rule {
	return rule.Rule{
		Name:      "required",
		Codes:     []string{codeRequired, codeBlank},
		Values:    advising(requiredValues, `Fall back to another value where the source has none: $a ?: b takes b when $a is null or empty. Or make the attribute optional in the target's schema.`),
		Rewrites:  requiredRewrites,
		Org:       requiredProperties,
		DependsOn: []org.Setting{org.SettingRequired},
		AnyType:   true, // null is of every type
		Doc: rule.Doc{
			Summary: "A required attribute must get a value from every user.",
			What: `A property whose target attribute is required, and whose expression can yield null (or "", which Okta calls blank) for a user that the source admits.

A required attribute of the Okta user that no property of a profile source's mapping fills. That the source is one must be known, or follow from a push status PUSH. login is never reported so: the source's username format sets it. Neither is a mapping of which only a part is known, as Terraform manages it unless delete_when_absent is set.

That null fails is documented. That "" fails as well is inferred from the ErrorCode blank, so a finding that rests on "" alone is only possible. An empty array counts as a value.`,
			Why: `Okta rejects the whole profile update of that user: no attribute is updated, and the import goes on with the next user.`,
			Before: `mappings {
  id         = "lastName"
  expression = "appuser.familyName"
}`,
			After: `mappings {
  id         = "lastName"
  expression = "appuser.familyName ?: appuser.userName"
}`,
			Advice: `Fall back to another value where the source has none: a ?: b takes b when a is null or empty. Or make the attribute optional in the target's schema.`,
			Sources: []string{
				sourceNotUpdating,
				"https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-first-last-optional.htm",
				sourceMappings,
			},
		},
	}
}

func requiredValues(t rule.Target) (rule.Constraint, bool) {
	a := t.Attribute
	if !a.Required {
		return rule.Constraint{}, false
	}
	accept := anyValue()
	accept.Null = false
	accept.Strs = strset.Lengths(1, -1)
	c := rule.Constraint{
		Accept:    accept,
		Reject:    el.NullSet(),
		Realistic: []el.Value{{}},
		Code:      codeRequired,
		Message:   "null or an empty string, but is required",
		Related:   declaredAt(a, "required", "required is set here"),
	}
	if a.Default != nil {
		// Okta's schema documentation says that a default replaces null, so null is not sure to fail.
		c.Reject, c.Realistic, c.Possible = el.Set{}, nil, true
		c.Assumptions = []string{"Okta may put the attribute's default in the place of null."}
	}
	return c, true
}
