package report

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// instances are findings that say the same of one place: those of a module that is called several times, or of a resource with several
// instances. There is at least one.
type instances []*lint.Finding

// gathered puts the findings to show, without the notices unless they were asked for, together by what they say; the order is that of the
// places. What is in no file stands alone. Whoever reads a text mends one place; whoever counts resources finds each of them in JSON and
// SARIF.
func gathered(findings []lint.Finding, notices bool) []instances {
	return gatheredBy(ordered(findings, notices), saying)
}

// Distinct returns each of the findings once: two root modules that call a third may find the same in it, at one
// address.
func Distinct(findings []lint.Finding) []lint.Finding {
	all := gatheredBy(ordered(findings, true), func(f *lint.Finding) string {
		parts := append([]string{saying(f)}, f.Assumptions...)
		if m := f.Mapping; m != nil {
			parts = append(parts, m.Address)
			for _, p := range []*org.Profile{m.Source, m.Target} {
				if p != nil {
					parts = append(parts, p.Name)
				}
			}
		}
		return strings.Join(parts, "\x00")
	})
	if len(all) == len(findings) {
		return findings
	}
	return firsts(all)
}

func gatheredBy(findings []*lint.Finding, said func(*lint.Finding) string) []instances {
	var all []instances
	for len(findings) > 0 {
		n := 1
		for n < len(findings) && mayAgree(findings[0], findings[n]) {
			n++
		}
		all = append(all, bySaying(findings[:n], said)...)
		findings = findings[n:]
	}
	return all
}

// mayAgree reports whether two findings may say the same, as far as can be told at a glance: neighbors do, as findings are sorted by all of it.
func mayAgree(a, b *lint.Finding) bool {
	return a.Range.Filename != "" && a.Range == b.Range && a.Rule == b.Rule && a.Attribute == b.Attribute && a.Message == b.Message
}

func bySaying(findings []*lint.Finding, said func(*lint.Finding) string) []instances {
	if len(findings) == 1 {
		return []instances{findings}
	}
	var all []instances
	at := map[string]int{}
	for _, f := range findings {
		key := said(f)
		n, known := at[key]
		if !known {
			n = len(all)
			at[key] = n
			all = append(all, nil)
		}
		all[n] = append(all[n], f)
	}
	return all
}

// saying is all that a finding says, but which instance it is about and what was inferred of that.
func saying(f *lint.Finding) string {
	g := *f
	if f.Mapping != nil {
		inferred := lint.Inferred(f.Mapping)
		g.Assumptions = slices.DeleteFunc(slices.Clone(f.Assumptions), func(a string) bool { return slices.Contains(inferred, a) })
	}
	parts := append(account(&g), string(f.Severity), f.Expression)
	for _, r := range f.Related {
		parts = append(parts, r.Range.String(), r.Message)
	}
	return strings.Join(parts, "\x00")
}

// firsts returns one finding of each.
func firsts(all []instances) []lint.Finding {
	findings := make([]lint.Finding, len(all))
	for i, same := range all {
		findings[i] = *same[0]
	}
	return findings
}

// mappings are those that the findings are about, each address once.
func (all instances) mappings() []*org.Mapping {
	var mappings []*org.Mapping
	for _, f := range all {
		m := f.Mapping
		if m != nil && m.Address != "" && !slices.ContainsFunc(mappings, func(n *org.Mapping) bool { return n.Address == m.Address }) {
			mappings = append(mappings, m)
		}
	}
	return mappings
}
