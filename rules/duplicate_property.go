package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// duplicateProperty flags target attributes that one mapping fills twice.
func duplicateProperty() rule.Rule {
	return rule.Rule{
		Name: "duplicate_property",
		Org:  duplicateProperties,
		Doc: rule.Doc{
			Summary: "A mapping must fill each attribute once.",
			What:    `A target attribute that two properties of one mapping fill. The later one is reported, and the first shown beside it. Two properties that say the same are a notice.`,
			Why:     `Okta keeps one expression for each attribute, and which of the two that is depends on the order in which a client happens to send them.`,
			Before: `mappings {
  id         = "displayName"
  expression = "appuser.displayName"
}
mappings {
  id         = "displayName"
  expression = "appuser.cn"
}`,
			After: `mappings {
  id         = "displayName"
  expression = "appuser.displayName ?: appuser.cn"
}`,
			Advice:  `Remove one of the two, or join them in one expression.`,
			Sources: []string{"https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ProfileMapping/"},
		},
	}
}

func duplicateProperties(s *rule.Subject) []rule.Problem {
	var problems []rule.Problem
	for _, m := range s.Org.Mappings {
		first := map[string]*org.Property{}
		for _, p := range m.Properties {
			if !p.Target.Known() {
				continue
			}
			name := p.Target.Value
			earlier, ok := first[name]
			if !ok {
				first[name] = p
				continue
			}
			problem := rule.Problem{
				Confidence: rule.Certain,
				Severity:   rule.Warning, // no user fails of it
				Message:    fmt.Sprintf("%s.%s is mapped more than once", m.Target.Name, name),
				Detail:     "Okta keeps one expression for each attribute; which of them is left to chance.",
				Mapping:    m,
				Property:   p,
				Attribute:  name,
				Range:      p.Target.Range,
				Related:    []rule.Related{{Message: "it is first mapped here", Range: earlier.Target.Range}},
			}
			if sameProperty(earlier, p) {
				problem.Severity = rule.Notice
				problem.Detail = "Both say the same."
			}
			problems = append(problems, problem)
		}
	}
	return problems
}

func sameProperty(p, q *org.Property) bool {
	return p.Expression.Known() && q.Expression.Known() && p.Expression.Value == q.Expression.Value && p.PushStatus == q.PushStatus
}
