package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// A setting of an attribute that only Terraform's apply tells makes the rules that depend on it undecided, wherever a value of the
// setting may exist that changes the verdict.

// constraint returns what a rule demands of the property's target. It is not known where the target has a setting that the rule
// depends on and whose value is unknown.
func (p *Property) constraint(rule *Rule) (c Constraint, applies, known bool) {
	if !p.Attribute.Knows(rule.DependsOn...) {
		return Constraint{}, true, false
	}
	t := p.target()
	if p.Attribute.Type == org.UnknownType && rule.Values != nil && !rule.AnyType {
		t.Attribute = p.Attribute.Clone()
		t.Attribute.Type = org.String
		_, applies = rule.Values(t)
		return Constraint{}, applies, false
	}
	c, applies = rule.constrain()(t)
	return c, applies, true
}

// settled takes a counterexample back where the expression reads an attribute with an unknown setting, whose value may rule the
// example out. What holds for every profile holds for fewer too.
func (vs *variables) settled(a prove.Answer) prove.Answer {
	if a.Verdict == prove.CanFail && slices.ContainsFunc(vs.all, vs.unsettled) {
		return prove.Answer{Verdict: prove.Undecided, Reason: prove.ReasonTerraform}
	}
	return a
}

// unsettled reports whether a variable is an attribute of the source that has an unknown setting.
func (vs *variables) unsettled(v el.Variable) bool {
	if !vs.reads(v) {
		return false
	}
	a := vs.property.Mapping.Source.Attribute(v.Attr)
	return a != nil && slices.ContainsFunc(a.Unknown, func(s org.Setting) bool { return s != org.SettingMaster })
}
