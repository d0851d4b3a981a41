package rules

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
)

// direction flags expressions that read the profile that the mapping writes.
func direction() rule.Rule {
	return rule.Rule{
		Name:      "direction",
		Elsewhere: true,
		Property:  directionProblems,
		Mapping:   wrongSides,
		Doc: rule.Doc{
			Summary: "An expression must read the profile that its mapping comes from.",
			What: `A property that reads user.x in a mapping to the Okta user, appuser.x in a mapping from the Okta user to an app, or idpuser.x anywhere but in an identity provider's username template. source.x is always the profile that is read.

A mapping all of whose properties do so is reported once: its source and target are probably swapped. So is a mapping of two profiles that Okta maps nothing between: two user types, two apps, or a profile and itself. Of such a mapping nothing else is reported.`,
			Why: `The attribute is not there to be read, so the expression has no value for any user. A mapping whose source and target are swapped is refused: "Invalid target field".`,
			Before: `mappings {
  id         = "firstName"
  expression = "user.firstName"
}`,
			After: `mappings {
  id         = "firstName"
  expression = "appuser.firstName"
}`,
			Advice:  `Write appuser.x (or source.x) in a mapping to the Okta user and user.x in one to an app, or swap source and target.`,
			Sources: []string{sourceExpressions, sourceMappings, "https://github.com/okta/terraform-provider-okta/issues/431"},
		},
	}
}

// isDirection reports whether a problem is one of direction; the others are of the rule expression.
func isDirection(p el.Problem) bool {
	return p.Kind == el.WrongDirection || p.Kind == el.NotInMapping && p.Name == "idpuser"
}

func directionProblems(p *rule.Property) []rule.Problem {
	var problems []rule.Problem
	told := map[string]bool{} // each root once, however often it is read
	for _, found := range contextProblems(p) {
		if !isDirection(found) || told[found.Name] {
			continue
		}
		told[found.Name] = true
		problem := contextProblem(p, found, rule.Certain)
		if p.Mapping.Basis != "" {
			problem.Confidence = rule.Likely // the direction was inferred
		}
		problems = append(problems, problem)
	}
	return problems
}
