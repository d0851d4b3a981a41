package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// repeatedLiterals finds profiles that are written out and have one value where no two users may have the same: as Okta compares them,
// ignoring case and diacritics.
func repeatedLiterals(s *rule.Subject) []rule.Problem {
	type taken struct {
		space *org.Profile
		name  string
		value string
	}
	first := map[taken]*rule.Property{}
	var problems []rule.Problem
	for _, p := range s.Properties {
		if p.Role != org.RoleLiteral || p.Attribute == nil {
			continue
		}
		l, ok := p.Expr.(*el.Literal)
		if !ok || l.Value.Kind() != el.Str || l.Value.Str() == "" {
			continue
		}
		login := p.Mapping.IsImport() && p.Target.Value == "login"
		if !login && !p.Attribute.Unique {
			continue
		}
		key := taken{p.Mapping.Target, p.Target.Value, strset.Fold(l.Value.Str())}
		other, again := first[key]
		if !again {
			first[key] = p
			continue
		}
		problems = append(problems, rule.Problem{
			Confidence: rule.Certain,
			ErrorCode:  codeNotUnique,
			Message:    fmt.Sprintf("%s.%s is %s, as that of %s is", p.Mapping.Target.Name, p.Target.Value, el.Print(l), other.Mapping.Address),
			Detail:     "No two users may have one, whatever the letter case: Okta refuses the second one, and the apply fails.",
			Advice:     "Give one of the two another value.",
			Mapping:    p.Mapping, Property: p.Property, Attribute: p.Target.Value, Range: p.Target.Range,
			Related: []rule.Related{{Message: other.Mapping.Address + " has it here", Range: other.Target.Range}},
		})
	}
	return problems
}
