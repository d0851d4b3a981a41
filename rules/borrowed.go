package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// borrowed reports whether the name of a property's target is a reference to an attribute of the mapping's source, and the target is not
// known to have one of that name.
func borrowed(m *org.Mapping, p *org.Property) bool {
	return p.TargetOf != nil && p.TargetOf == m.Source && p.TargetOf != m.Target && p.Target.Known() && !listed(m.Target, p.Target.Value)
}

// borrowedTargets tells of the targets whose names come from the schema of the other side.
func borrowedTargets(o *org.Org) []rule.Problem {
	var problems []rule.Problem
	for _, m := range o.Mappings {
		for _, p := range m.Properties {
			if borrowed(m, p) {
				problems = append(problems, borrowedTarget(m, p))
			}
		}
	}
	return problems
}

func borrowedTarget(m *org.Mapping, p *org.Property) rule.Problem {
	name := p.Target.Value
	resource := "okta_user_schema_property"
	if m.Target.Kind != org.KindUser {
		resource = "okta_app_user_schema_property"
	}
	return rule.Problem{
		Confidence: rule.Likely,
		Message:    fmt.Sprintf("the name of the target, %s, comes from the schema of %s, but the mapping writes %s", name, m.Source.Name, m.Target.Name),
		Detail:     fmt.Sprintf(`Nothing declares %s.%s. Where it does not exist, Okta does not save the mapping: "Invalid target field %s".`, m.Target.Name, name, name),
		Advice:     fmt.Sprintf("Refer to an attribute of %s, or declare one of that name there (%s).", m.Target.Name, resource),
		Range:      p.Target.Range,
		Mapping:    m, Property: p, Attribute: name,
	}
}
