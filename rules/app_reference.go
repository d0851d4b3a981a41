package rules

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// appReference flags expressions that read a profile by the app's name where the user may not be linked to the app yet.
func appReference() rule.Rule {
	return rule.Rule{
		Name:     "app_reference",
		Property: appReferenceProblems,
		Doc: rule.Doc{
			Summary: "A mapping to the Okta user must read appuser and not the app by its name.",
			What: `A property of a mapping to the Okta user, or a username expression, that reads active_directory.x or the profile of another app by name.

For a username that is documented to end in a conflict; for a required attribute it is likely to, since the new user lacks it. Any other attribute has no value on creation and gets one with the first update, which is only possible trouble, and so is a reference in one branch of a condition.`,
			Why: `When a user is created, the app's profile is not linked to the user yet, and an expression that reads it by the app's name cannot be evaluated. On the import tab that shows as "This choice creates a conflict".`,
			Before: `mappings {
  id         = "login"
  expression = "workday.userName"
}`,
			After: `mappings {
  id         = "login"
  expression = "appuser.userName"
}`,
			Advice: `Write appuser.x: it is known before the user is linked to the app.`,
			Sources: []string{
				"https://support.okta.com/help/s/article/Getting-conflicts-for-newly-imported-AD-users",
				"https://support.okta.com/help/s/article/this-choice-creates-a-conflict-error-for-users-on-the-application-import-tab",
				sourceExpressions,
			},
		},
	}
}

func appReferenceProblems(p *rule.Property) []rule.Problem {
	var problems []rule.Problem
	for _, found := range contextProblems(p) {
		if found.Kind != el.AppQualified {
			continue
		}
		confidence, detail := appReferenceConfidence(p)
		problem := contextProblem(p, found, confidence)
		problem.Detail = detail
		problems = append(problems, problem)
	}
	return problems
}

// appReferenceConfidence tells what comes of an expression that cannot be evaluated for a new user, and how sure that is.
func appReferenceConfidence(p *rule.Property) (c rule.Confidence, detail string) {
	const onCreation = "The expression cannot be evaluated until the user is linked to the app: "
	username := p.Role != org.RoleMapping
	switch {
	case username || p.Target.Value == "login":
		c, detail = rule.Certain, onCreation+"every new user ends in a conflict of the import, for want of a login."
		if !username {
			c = rule.Likely // the app's username format may set the login instead
		}
	case p.Attribute != nil && p.Attribute.Required:
		c, detail = rule.Likely, onCreation+"a new user lacks this attribute, which is required."
	default:
		c, detail = rule.Possible, onCreation+"a new user gets the attribute with the first update after that."
	}
	if branches(p.Expr) {
		c = rule.Possible
	}
	return c, detail
}

// branches reports whether an expression decides what it reads, so that a part of it may never be evaluated for new users.
func branches(e el.Expr) bool {
	found := false
	el.Walk(e, func(e el.Expr) bool {
		switch e.(type) {
		case *el.Ternary, *el.Elvis:
			found = true
		}
		return !found
	})
	return found
}
