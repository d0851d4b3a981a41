package lint

import (
	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/org"
)

// wrong are the mappings that are wrong as a whole: what other rules would say of them follows from that.
type wrong struct {
	by       map[*org.Mapping]*Rule // the rule that says so
	findings []Finding
	failures []failure
}

// lintMappings runs the rules about mappings as a whole.
func (l *Linter) lintMappings(o *org.Org, known *check.Answers) wrong {
	w := wrong{by: map[*org.Mapping]*Rule{}}
	for _, m := range o.Mappings {
		for i := range l.config.Rules {
			rule := &l.config.Rules[i]
			if rule.Mapping == nil || w.by[m] != nil {
				continue
			}
			failed := contained(func() {
				if pr, ok := rule.Mapping(m, known.Prepared[m]); ok {
					pr.Mapping = m
					w.by[m] = rule
					w.findings = append(w.findings, check.Complete(rule, nil, pr))
				}
			})
			if failed != "" {
				w.failures = append(w.failures, failure{rule.Name, failed})
			}
		}
	}
	return w
}

// without is the subject without some mappings.
func without(s *Subject, mappings map[*org.Mapping]*Rule) *Subject {
	if len(mappings) == 0 {
		return s
	}
	rest := &Subject{Org: &org.Org{Profiles: s.Org.Profiles}}
	for _, m := range s.Org.Mappings {
		if mappings[m] == nil {
			rest.Org.Mappings = append(rest.Org.Mappings, m)
		}
	}
	for _, p := range s.Properties {
		if mappings[p.Mapping] == nil {
			rest.Properties = append(rest.Properties, p)
		}
	}
	return rest
}
