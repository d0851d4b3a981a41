package rules

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// expression flags texts that are no expressions of Okta's language.
func expression() rule.Rule {
	return rule.Rule{
		Name:      "expression",
		Elsewhere: true,
		Property:  expressionProblems,
		Doc: rule.Doc{
			Summary: "An expression must be one that Okta can evaluate.",
			What: `A property whose expression does not parse (a single =, a missing parenthesis, curly quotes), calls a function that does not exist or with arguments that it does not take, has a condition that is not a boolean, or calls what is not allowed in mappings (the Groups functions, which are for claims).

A name without a profile before it, as in costCenter == "x", is a warning: Okta's help asks for appuser.costCenter or user.costCenter, and so do all recorded mappings; only some samples of Okta's reference leave the profile out.

Each place admits its own: a group rule String and Arrays functions, attributes of user and isMemberOf... alone; a SAML attribute statement session as well; a claim access and the Groups functions, but no app by its name. A method, as in user.profile.department.contains("Sales"), belongs to the language of Okta Identity Engine.

Functions that Okta has deprecated are notices: they work, and have replacements.

An expression that does not parse has no value to check, so the rules on values are undecided for it.`,
			Why: `What Okta checks when a mapping is saved is not documented. An expression that cannot be evaluated leaves its attribute as it is, for every user and without a word; in a username it ends in a conflict of the import.`,
			Before: `mappings {
  id         = "displayName"
  expression = "appuser.displayName = null ? appuser.firstName : appuser.displayName"
}`,
			After: `mappings {
  id         = "displayName"
  expression = "appuser.displayName == null ? appuser.firstName : appuser.displayName"
}`,
			Advice:  `Correct the expression; profilelint eval runs it on a profile.`,
			Sources: []string{sourceExpressions, "https://help.okta.com/en-us/content/topics/users-groups-profiles/usgp-attribute-mappings-expressions.htm"},
		},
	}
}

func expressionProblems(p *rule.Property) []rule.Problem {
	var problems []rule.Problem
	for _, e := range p.Errors {
		if e.Own {
			continue // Okta may read it
		}
		span := e.Span
		problems = append(problems, rule.Problem{
			Confidence: rule.Certain,
			Message:    "the expression does not parse: " + e.Summary,
			Detail:     notEvaluated(p),
			Advice:     e.Detail,
			Span:       &span,
		})
	}
	for _, found := range slices.Concat(contextProblems(p), typeProblems(p)) {
		if s := p.Mapping.Source; found.Kind == el.BareName && !s.Open && s.Attribute(found.Name) == nil {
			continue // unknown_attribute reports it
		}
		if found.Kind == el.NotInCondition && p.Role == org.RoleGroupRule && strings.HasPrefix(found.Name, "Arrays.") {
			continue // documented for group rules
		}
		if found.Kind == el.MethodCall && p.Role.Elsewhere() {
			found.Detail += " Methods belong to the expression language of Okta Identity Engine, which is another one."
		}
		if c, ok := expressionConfidence(found); ok {
			problem := contextProblem(p, found, c)
			if c == rule.Possible {
				problem.Detail = "" // it works most likely
			}
			problems = append(problems, problem)
		}
	}
	return problems
}

// expressionConfidence says how sure a problem is; ok is false for one that another rule reports.
func expressionConfidence(p el.Problem) (c rule.Confidence, ok bool) {
	switch p.Kind {
	case el.WrongDirection, el.AppQualified:
		return "", false // direction, app_reference
	case el.NotInMapping:
		return rule.Certain, !isDirection(p)
	case el.UnknownFunction, el.ArgumentCount, el.ArgumentType, el.NotBoolean, el.OperandType:
		return rule.Certain, true
	case el.MethodCall, el.UnknownRoot, el.BareRoot, el.BareName:
		return rule.Likely, true // Spring's language, which Okta's is a part of, has methods and other roots
	}
	return rule.Possible, true // deprecated, or documented otherwise in places
}
