package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// requiredProperties flags the required attributes of the Okta user that a profile source's mapping does not fill.
func requiredProperties(s *rule.Subject) []rule.Problem {
	var problems []rule.Problem
	for _, m := range s.Org.Mappings {
		if !fillsWholeUser(m) {
			continue
		}
		filled, known := filledAttributes(s.Org, m)
		if !known {
			continue
		}
		for _, a := range m.Target.Attributes {
			if a.Required && a.Name != "login" && !filled[a.Name] && sourcedFrom(a, m.Source) {
				problems = append(problems, notFilled(m, a))
			}
		}
	}
	return problems
}

// fillsWholeUser reports whether a mapping is all that fills an Okta user from its profile source, so that an attribute it leaves
// out stays null. Username expressions are kept as mappings of their own and fill login alone.
func fillsWholeUser(m *org.Mapping) bool {
	return m.IsImport() && m.ByPush() == org.Yes && !m.Partial && !m.IsUsername()
}

// filledAttributes returns the target attributes that any mapping between the profiles of m fills; known is false where a
// target's name is not known before apply.
func filledAttributes(o *org.Org, m *org.Mapping) (filled map[string]bool, known bool) {
	filled = map[string]bool{}
	for _, other := range o.Mappings {
		if other.Source != m.Source || other.Target != m.Target {
			continue
		}
		if other.Partial && !other.IsUsername() {
			return nil, false
		}
		for _, name := range other.Elsewhere {
			filled[name] = true
		}
		for _, p := range other.Properties {
			if !p.Target.Known() {
				return nil, false
			}
			filled[p.Target.Value] = true
		}
	}
	return filled, true
}

// sourcedFrom reports whether the attribute may be taken from the source: Okta does not import what it masters itself, nor
// what it takes from others.
func sourcedFrom(a *org.Attribute, source *org.Profile) bool {
	switch a.Master {
	case org.OktaMaster:
		return false
	case org.Override:
		// The list may hold ids, which no profile knows; only a list that names the source says that it is taken from there.
		return slices.Contains(a.MasterPriority, source.Name)
	}
	return true
}

func notFilled(m *org.Mapping, a *org.Attribute) rule.Problem {
	p := rule.Problem{
		Confidence: rule.Likely,
		ErrorCode:  codeRequired,
		Message:    fmt.Sprintf("%s.%s is required, but no property of the mapping fills it", m.Target.Name, a.Name),
		Detail: "An attribute that is not mapped from a user's profile source has no value, and Okta rejects a profile " +
			"that lacks a required one.",
		Advice:    fmt.Sprintf("Map %s, or make it optional in the target's schema.", a.Name),
		Mapping:   m,
		Attribute: a.Name,
		Related:   declaredAt(a, "required", "required is set here"),
	}
	if m.Source.ID == "" && strings.HasSuffix(m.Range.Filename, ".okta.hcl") { // written by hand: an export has ids
		p.Advice += " Where the file lists only some of the mapping's properties, write partial = true in the mapping."
	}
	if a.Default != nil {
		p.Confidence = rule.Possible
		p.Assumptions = []string{"Okta may put the attribute's default in the place of null."}
	}
	return p
}
