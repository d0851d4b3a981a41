package rules

import (
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// Some mappings are wrong as a whole: what one would say of their properties follows from that, and is not worth saying.

// wrongSides tells of a mapping between profiles that Okta maps nothing between, and of one whose source and target are swapped.
func wrongSides(m *org.Mapping, properties []*rule.Property) (rule.Problem, bool) {
	if why := noMapping(m); why != "" {
		pr := rule.Problem{
			Confidence: rule.Certain,
			Message:    why,
			Detail: "Okta has a mapping from each app or identity provider to a user type, and one back. It has no other, and refuses the ids: " +
				`"Invalid source or target id".`,
			Advice: "Let one side be an app or identity provider, and the other one a user type.",
			Range:  m.SourceRange,
		}
		if m.SourceRange.Filename != "" && m.TargetRange.Filename != "" {
			pr.Related = []rule.Related{{Message: "the target is set here", Range: m.TargetRange}}
		}
		return pr, true
	}
	return swapped(m, properties)
}

// noMapping says why Okta has no mapping between two profiles, "" where it has one.
func noMapping(m *org.Mapping) string {
	source, target := m.Source, m.Target
	switch isUser := source.Kind == org.KindUser; {
	case source == target:
		return fmt.Sprintf("the source and the target of the mapping are the same: %s", source.Name)
	case isUser && target.Kind == org.KindUser:
		return fmt.Sprintf("%s and %s are both user types, and no mapping leads from one to another", source.Name, target.Name)
	case !isUser && target.Kind != org.KindUser:
		return fmt.Sprintf("neither %s nor %s is a user type, and no mapping leads from one app or identity provider to another", source.Name, target.Name)
	}
	return ""
}

// swapped tells of a mapping whose properties, of which there must be at least two, all read the profile that is written.
func swapped(m *org.Mapping, properties []*rule.Property) (rule.Problem, bool) {
	reading := 0
	for _, p := range properties {
		if p.Expr == nil || len(p.Errors) > 0 || len(el.Variables(p.Expr)) == 0 {
			continue
		}
		if !slices.ContainsFunc(contextProblems(p), func(p el.Problem) bool { return p.Kind == el.WrongDirection }) {
			return rule.Problem{}, false
		}
		reading++
	}
	if reading < 2 {
		return rule.Problem{}, false
	}
	pr := rule.Problem{
		Confidence: rule.Certain,
		Message:    fmt.Sprintf("every property of the mapping reads %s, which it writes", m.Target.Name),
		Detail:     "The source and the target are probably swapped. As it is, Okta cannot evaluate an expression of the mapping for any user.",
		Advice:     "Swap the source and the target.",
	}
	if m.Basis != "" {
		pr.Confidence = rule.Likely // the direction was inferred
	}
	if !m.IsImport() {
		pr.Severity = rule.Warning
	}
	return pr, true
}
