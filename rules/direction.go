package rules

import (
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// direction flags expressions that read the profile that the mapping writes.
func direction() lint.Rule {
	return lint.Rule{
		Name:     "direction",
		Property: directionProblems,
		Doc: lint.Doc{
			Summary: "An expression must read the profile that its mapping comes from.",
			What: `A property that reads user.x in a mapping to the Okta user, appuser.x in a mapping from the Okta user to an app, or idpuser.x anywhere but in an identity provider's username template. Where all of a mapping's properties do so, its source and target are probably swapped.

source.x is always the profile that is read.`,
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
			Sources: []string{sourceExpressions, sourceMappings},
		},
	}
}

// isDirection reports whether a problem is one of direction; the others are of the rule expression.
func isDirection(p el.Problem) bool {
	return p.Kind == el.WrongDirection || p.Kind == el.NotInMapping && p.Name == "idpuser"
}

func directionProblems(p *lint.Property) []lint.Problem {
	var problems []lint.Problem
	for _, found := range contextProblems(p) {
		if !isDirection(found) {
			continue
		}
		problem := contextProblem(p, found, lint.Certain)
		if p.Mapping.Basis != "" {
			problem.Confidence = lint.Likely // the direction was inferred
		}
		if found.Kind == el.WrongDirection && looksSwapped(p.Mapping) {
			problem.Advice = "Every property of this mapping reads the profile that is written: its source and target are probably swapped."
		}
		problems = append(problems, problem)
	}
	return problems
}

// siblings is how many properties of a mapping are looked at to tell whether it is swapped, so that the work stays linear.
const siblings = 8

// looksSwapped reports whether a mapping's properties, of which there must be at least two, all read the profile that is written.
func looksSwapped(m *org.Mapping) bool {
	reading := 0
	for _, p := range m.Properties[:min(len(m.Properties), siblings)] {
		if !p.Expression.Known() {
			continue
		}
		e, _ := el.Parse(p.Expression.Value)
		if len(el.Variables(e)) == 0 {
			continue
		}
		found := el.CheckContext(e, contextOf(m, p), rootNames(m))
		if !slices.ContainsFunc(found, func(p el.Problem) bool { return p.Kind == el.WrongDirection }) {
			return false
		}
		reading++
	}
	return reading > 1
}
