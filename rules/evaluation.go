package rules

import (
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// evaluation flags expressions that have no value for some users.
func evaluation() rule.Rule {
	return rule.Rule{
		Name:      "evaluation",
		Elsewhere: true,
		Evaluates: evaluates,
		Property:  accessProblems,
		Rewrites:  evaluationRewrites,
		DependsOn: []org.Setting{},
		Doc: rule.Doc{
			Summary: "An expression must have a value for every user.",
			What: `A property whose expression cannot be evaluated for a user that the source admits: a condition that is null, an attribute of null, null before matches, an array's element that is not there, a text that is converted to a number and is none.

What many functions do with null and with positions past the end is documented nowhere. A finding that rests on one of several plausible behaviors says so and is only possible.`,
			Why: `Okta leaves the attribute as it is: an existing user keeps the old value, a new one gets none, and nothing says so. A username that cannot be evaluated leaves the user unconfirmed, as a conflict of the import.`,
			Before: `mappings {
  id         = "nickName"
  expression = "appuser.nickName matches \"[A-Z].*\" ? appuser.nickName : appuser.firstName"
}`,
			After: `mappings {
  id         = "nickName"
  expression = "appuser.nickName != null AND appuser.nickName matches \"[A-Z].*\" ? appuser.nickName : appuser.firstName"
}`,
			Advice: `Guard what may be missing: a != null ? ... : ....`,
			Sources: []string{
				"https://support.okta.com/help/s/article/merged-attributes-using-arrays-flatten-do-not-update-after-okta-active-directory-import",
				sourceExpressions,
			},
		},
	}
}

func evaluates(t rule.Target) (rule.Constraint, bool) {
	if len(accesses(parsed(t), t.Mapping)) > 0 {
		return notModelled("an attribute is read of what may be null"), true
	}
	return rule.Constraint{
		Message: "no value, because its expression cannot be evaluated",
		Detail:  withoutValue(t.Property),
	}, true
}
