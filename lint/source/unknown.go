package source

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// A setting of an attribute that only Terraform's apply tells makes the rules that depend on it undecided, wherever a value of the
// setting may exist that changes the verdict.

// Settled takes a counterexample back where the expression reads an attribute with an unknown setting, whose value may rule the
// example out. What holds for every profile holds for fewer too.
func (vs *Variables) Settled(a prove.Answer) prove.Answer {
	if a.Verdict == prove.CanFail && slices.ContainsFunc(vs.All, vs.unsettled) {
		return prove.Answer{Verdict: prove.Undecided, Reason: prove.ReasonTerraform}
	}
	return a
}

// unsettled reports whether a variable is an attribute of the source that has an unknown setting.
func (vs *Variables) unsettled(v el.Variable) bool {
	if !vs.Reads(v) {
		return false
	}
	a := vs.property.Mapping.Source.Attribute(v.Attr)
	return a != nil && slices.ContainsFunc(a.Unknown, func(s org.Setting) bool { return s != org.SettingMaster })
}
