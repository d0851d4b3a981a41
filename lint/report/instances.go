package report

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// instances are findings that say the same of one place: those of a module that is called several times, or of a resource with several
// instances. There is at least one.
type instances []*finding.Finding

// group are instances at several places that say the same: equal mappings of several sources, say. There is at least one place.
type group []instances

// places puts the findings to show together by what they say of one place; the order is that of the places. What is in no file stands alone.
// Whoever fixes them fixes one place; whoever counts resources finds each of them in JSON and SARIF.
func (in Input) places() []instances {
	return gatheredBy(ordered(in.Report.Findings, in.Least), saying)
}

// groups puts the findings to show together by what they say, wherever they stand, in the order of their first places: a reader needs to
// be told once.
func (in Input) groups() []group {
	var all []group
	type glance struct { // what two findings that say the same have in common at a glance
		rule, attribute, message, expression string
		severity                             finding.Severity
	}
	first := map[glance]int{} // indices in all
	at := map[string]int{}    // the same by all that is said, for those that are not alone with what is seen at a glance
	for _, same := range in.places() {
		f := same[0]
		attribute, expression := about(f)
		key := glance{f.Rule, attribute, f.Message, expression, f.Severity}
		i, seen := first[key]
		if !seen {
			first[key] = len(all)
			all = append(all, group{same})
			continue
		}
		at[saying(all[i][0][0])] = i
		said := saying(f)
		if i, seen = at[said]; !seen {
			i = len(all)
			at[said] = i
			all = append(all, nil)
		}
		all[i] = append(all[i], same)
	}
	return all
}

// count is the number of findings.
func (g group) count() int {
	n := 0
	for _, same := range g {
		n += len(same)
	}
	return n
}

// Distinct returns each of the findings once: two root modules that call a third may find the same in it, at one
// address.
func Distinct(findings []finding.Finding) []finding.Finding {
	all := gatheredBy(ordered(findings, ""), func(f *finding.Finding) string {
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

func gatheredBy(findings []*finding.Finding, said func(*finding.Finding) string) []instances {
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
func mayAgree(a, b *finding.Finding) bool {
	return a.Range.Filename != "" && a.Range == b.Range && a.Rule == b.Rule && a.Attribute == b.Attribute && a.Message == b.Message
}

func bySaying(findings []*finding.Finding, said func(*finding.Finding) string) []instances {
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
func saying(f *finding.Finding) string {
	g := *f
	if f.Mapping != nil {
		inferred := rule.Inferred(f.Mapping)
		g.Assumptions = slices.DeleteFunc(slices.Clone(f.Assumptions), func(a string) bool { return slices.Contains(inferred, a) })
	}
	_, expression := about(f)
	parts := append(account(&g, nil), string(f.Severity), expression)
	for _, r := range f.Related {
		parts = append(parts, r.Range.String(), r.Message)
	}
	return strings.Join(parts, "\x00")
}

// about is the attribute and the expression that a finding speaks of; "" where what it says holds whatever they are.
func about(f *finding.Finding) (attribute, expression string) {
	if len(f.Examples) == 0 && f.Fix == nil && f.Range.Start.Line > 0 && !strings.Contains(f.Message, f.Attribute) {
		return "", ""
	}
	return f.Attribute, f.Expression
}

// firsts returns one finding of each.
func firsts(all []instances) []finding.Finding {
	findings := make([]finding.Finding, len(all))
	for i, same := range all {
		findings[i] = *same[0]
	}
	return findings
}

// unlined names the mappings of findings that no line shows, as those of a plan, to be appended to their message; "" where a line does.
func unlined(all instances) string {
	mappings := all.mappings()
	if all[0].Range.Start.Line > 0 || len(mappings) == 0 {
		return ""
	}
	return unnamed(all[0]) + ", in " + addresses(mappings)
}

// unnamed names the attribute of a finding that neither its message nor a line shows, to be appended to the message; "" where one does.
func unnamed(f *finding.Finding) string {
	if f.Range.Start.Line > 0 || strings.Contains(f.Message, f.Attribute) {
		return ""
	}
	return " (" + f.Attribute + ")"
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
