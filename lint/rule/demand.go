package rule

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// Demand is what a rule demands of the value that a property yields. It serves those who have the values, of real people say, and need no
// prover.
type Demand struct {
	Rule *Rule
	Constraint
	// Type is the target attribute's, to which Okta may convert a value.
	Type el.Type
	// Reason says why the constraint cannot be told, ReasonNone where it can.
	Reason prove.Reason
}

// Prepare parses the expressions of an org and looks their targets up.
func Prepare(o *org.Org) *Subject {
	subject := &Subject{Org: o}
	for _, m := range o.Mappings {
		for _, p := range m.Properties {
			subject.Properties = append(subject.Properties, &Property{Property: p, Mapping: m, Org: o})
		}
	}
	for _, p := range subject.Properties {
		p.Prepare()
	}
	return subject
}

// Demands returns what the rules on values demand of the property: none where its value does not reach the attribute.
func (p *Property) Demands(rules []Rule) []Demand {
	if p.Attribute == nil || !p.Written() {
		return nil
	}
	var demands []Demand
	for i := range rules {
		rule := &rules[i]
		if rule.Constrains() == nil {
			continue
		}
		c, applies, known := p.Demanded(rule)
		if !applies {
			continue
		}
		reason := p.Unanswerable(c)
		if !known {
			reason = prove.ReasonTerraform
		}
		demands = append(demands, Demand{Rule: rule, Constraint: c, Type: TypeOf(p.Attribute), Reason: reason})
	}
	return demands
}

// Question is the demand as the prover is asked about it.
func (d Demand) Question() prove.Question {
	return prove.Question{Accept: d.Accept, Reject: d.Reject, Type: d.Type, Realistic: d.Realistic}
}
