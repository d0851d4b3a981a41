package rules

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// caseCollision flags attributes of a profile whose names differ only by case.
func caseCollision() rule.Rule {
	return rule.Rule{
		Name:   "case_collision",
		Schema: caseCollisions,
		Doc: rule.Doc{
			Summary: "The names of a profile's attributes must differ by more than case.",
			What:    `A custom attribute whose name differs from that of another attribute of the same profile, a base one included, only by upper and lower case.`,
			Why:     `Okta documents that such attributes collide: an expression that reads one may get the value of the other.`,
			Before: `resource "okta_user_schema_property" "cost_center" {
  index = "costcenter"
  title = "Cost center"
  type  = "string"
}`,
			After: `resource "okta_user_schema_property" "cost_center" {
  index = "costCenterCode"
  title = "Cost center"
  type  = "string"
}`,
			Advice:  `Rename one of the two, or use the base attribute.`,
			Sources: []string{sourceExpressions, sourceSchemas},
		},
	}
}

func caseCollisions(o *org.Org) []rule.Problem {
	var problems []rule.Problem
	for _, p := range o.Profiles {
		first := map[string]*org.Attribute{}
		for _, a := range p.Attributes {
			key := strings.ToLower(a.Name)
			earlier, ok := first[key]
			if !ok {
				first[key] = a
				continue
			}
			if a.Origin != org.Declared && earlier.Origin == org.Declared {
				a, earlier = earlier, a
			}
			if a.Origin != org.Declared || a.Name == earlier.Name {
				continue // what the catalog knows of a source is not for its reader to change
			}
			problem := rule.Problem{
				Confidence: rule.Likely,
				Message:    fmt.Sprintf("%s has two attributes that differ only by case, %s and %s", p.Name, earlier.Name, a.Name),
				Detail:     "Okta documents that such names collide.",
				Attribute:  a.Name,
				Range:      a.Range,
			}
			if earlier.Origin != org.Declared && p.Kind != org.KindUser {
				problem.Confidence = rule.Possible // what the app itself has is only known from the catalog
			}
			if earlier.Origin == org.Declared {
				problem.Related = []rule.Related{{Message: earlier.Name + " is declared here", Range: earlier.Range}}
			}
			problems = append(problems, problem)
		}
	}
	return problems
}
