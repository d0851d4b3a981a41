package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// Several rules can say one thing of a property: a text that is too short for an address is none, and a name that is no country code is too
// long for one as well. The verdicts stay one for each rule; a report needs one finding.

// imply notes which findings of a property other ones imply. What the rules accept is told by the constraints, by the rule's name.
func imply(findings []Finding, constraints map[string]Constraint) {
	for i := range findings {
		own, ok := constraints[findings[i].Rule]
		if !ok {
			continue
		}
		var others []string
		for j := range findings {
			if _, ok := constraints[findings[j].Rule]; ok && j != i && !slices.Contains(others, findings[j].Rule) {
				others = append(others, findings[j].Rule)
			}
		}
		refused := own.Accept.Complement().Values()
		covers := func(rules []string) bool {
			rest := refused
			for _, name := range rules {
				rest = rest.Intersect(constraints[name].Accept)
			}
			return rest.IsEmpty()
		}
		if len(others) == 0 || !covers(others) {
			continue
		}
		for _, name := range slices.Clone(others) {
			without := slices.DeleteFunc(slices.Clone(others), func(other string) bool { return other == name })
			if len(without) > 0 && covers(without) {
				others = without
			}
		}
		findings[i].Implied = others
	}
}

// constraints are what the value rules of some findings demand of the property, by their names.
func (ch *checked) constraints(findings []Finding) map[string]Constraint {
	if len(findings) < 2 {
		return nil
	}
	found := map[string]Constraint{}
	for i := range ch.linter.config.Rules {
		rule := &ch.linter.config.Rules[i]
		if rule.Values == nil || !slices.ContainsFunc(findings, func(f Finding) bool { return f.Rule == rule.Name }) {
			continue
		}
		seen := ch.through()
		if c, applies, known := seen.property.constraint(rule); applies && known {
			found[rule.Name] = ch.known.shared(seen.question(rule, c), c)
		}
	}
	return found
}

// WithoutImplied leaves out the findings of which others of the same property, at least as severe, say that no value that they are about is
// accepted.
func WithoutImplied(findings []Finding) []Finding {
	type key struct {
		property *org.Property
		rule     string
	}
	severities := map[key]Severity{}
	for i := range findings {
		if f := &findings[i]; f.Property != nil {
			severities[key{f.Property, f.Rule}] = f.Severity
		}
	}
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool {
		implied := f.Property != nil && len(f.Implied) > 0 && !slices.ContainsFunc(f.Implied, func(rule string) bool {
			s, shown := severities[key{f.Property, rule}]
			return !shown || !s.AtLeast(f.Severity)
		})
		if implied {
			delete(severities, key{f.Property, f.Rule})
		}
		return implied
	})
}
