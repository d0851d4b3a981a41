package finding

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

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
