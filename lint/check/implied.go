package check

import (
	"slices"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/rule"
)

// Several rules can say one thing of a property: a text that is too short for an address is none, and a name that is no country code is too
// long for one as well. The verdicts stay one for each rule; a report needs one finding.

// Imply notes which of the findings of the property, by some rules, other ones imply.
func (ch *Checked) Imply(rules []rule.Rule, findings []finding.Finding) {
	imply(findings, ch.constraints(rules, findings))
}

// imply notes which findings of a property other ones imply. What the rules accept is told by the constraints, by the rule's name.
func imply(findings []finding.Finding, constraints map[string]rule.Constraint) {
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
func (ch *Checked) constraints(rules []rule.Rule, findings []finding.Finding) map[string]rule.Constraint {
	if len(findings) < 2 {
		return nil
	}
	found := map[string]rule.Constraint{}
	for i := range rules {
		by := &rules[i]
		if by.Values == nil || !slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Rule == by.Name }) {
			continue
		}
		seen := ch.Through()
		if c, applies, known := seen.Property.Demanded(by); applies && known {
			found[by.Name] = ch.Known.Shared(seen.Question(by, c), c)
		}
	}
	return found
}
