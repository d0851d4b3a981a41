package triage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// names finds what events speak of among the mappings that were linted.
type names struct {
	mappings []*org.Mapping // into Okta, each once
	titles   map[string]string
}

func newNames(report lint.Report) *names {
	n := &names{titles: map[string]string{}}
	add := func(m *org.Mapping) {
		if m == nil || !m.IsImport() || slices.Contains(n.mappings, m) {
			return
		}
		n.mappings = append(n.mappings, m)
		for _, a := range m.Target.Attributes {
			for _, name := range []string{a.Name, a.Title} {
				if name = strings.ToLower(name); name != "" && n.titles[name] == "" {
					n.titles[name] = a.Name
				}
			}
		}
	}
	for _, c := range report.Checks {
		add(c.Mapping)
	}
	for _, f := range report.Findings {
		add(f.Mapping)
	}
	return n
}

// source is the name of the profile that an event's source is, or what the event calls it.
func (n *names) source(s Source) string {
	name := ""
	for _, m := range n.from(s) {
		if name != "" && name != m.Source.Name {
			return s.called()
		}
		name = m.Source.Name
	}
	if s == (Source{}) {
		return ""
	}
	return cmp.Or(name, s.called())
}

// from are the mappings of an event's source: by its id, or else by its label, or else by its name, which may be several apps'. All
// mappings where the event names no source.
func (n *names) from(s Source) []*org.Mapping {
	if s == (Source{}) {
		return n.mappings
	}
	for _, is := range []func(*org.Profile) bool{
		func(p *org.Profile) bool { return s.ID != "" && p.ID == s.ID },
		func(p *org.Profile) bool {
			return p.Label != "" && (strings.EqualFold(p.Label, s.Label) || strings.EqualFold(p.Label, s.Name))
		},
		func(p *org.Profile) bool {
			return called(p, s.Name) || called(p, s.Label)
		},
	} {
		var found []*org.Mapping
		for _, m := range n.mappings {
			// What the files and the event both say must not differ.
			if is(m.Source) && (s.ID == "" || m.Source.ID == "" || s.ID == m.Source.ID) {
				found = append(found, m)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

func called(p *org.Profile, name string) bool {
	if name == "" {
		return false
	}
	return strings.EqualFold(p.Name, name) || strings.EqualFold(p.Type, name) ||
		slices.ContainsFunc(p.Roots, func(root string) bool { return strings.EqualFold(root, name) })
}

// attribute is the name of the attribute that an event means. The Admin Console shows titles ("First name") where the API has names. A
// text that can be no name is none.
func (n *names) attribute(s string) string {
	if s == "" || !isName(s) {
		return ""
	}
	return cmp.Or(n.titles[strings.ToLower(s)], s)
}
