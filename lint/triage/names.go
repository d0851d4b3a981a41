package triage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
)

// names finds what events speak of among the mappings that were linted.
type names struct {
	mappings []*org.Mapping // into Okta, each once
	pushes   []*org.Mapping // out of Okta, each once
	titles   map[string]string
}

func newNames(report finding.Report) *names {
	n := &names{titles: map[string]string{}}
	add := func(m *org.Mapping) {
		switch {
		case m == nil || slices.Contains(n.mappings, m) || slices.Contains(n.pushes, m):
			return
		case !m.IsImport():
			n.pushes = append(n.pushes, m)
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
func (n *names) source(s Source, push bool) string {
	name := ""
	for _, m := range n.of(s, push) {
		app := appOf(m, push)
		if name != "" && name != app.Name {
			return s.called()
		}
		name = app.Name
	}
	if s == (Source{}) {
		return ""
	}
	return cmp.Or(name, s.called())
}

// appOf is the profile of a mapping that an event names: the source of an import, the target of a push.
func appOf(m *org.Mapping, push bool) *org.Profile {
	if push {
		return m.Target
	}
	return m.Source
}

// of are the mappings of an event's source, or of the app of a push: by its id, or else by its label, or else by its name, which may be several apps'. All
// mappings where the event names no source.
func (n *names) of(s Source, push bool) []*org.Mapping {
	mappings := n.mappings
	if push {
		mappings = n.pushes
	}
	if s == (Source{}) {
		return mappings
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
		for _, m := range mappings {
			app := appOf(m, push)
			// What the files and the event both say must not differ.
			if is(app) && (s.ID == "" || app.ID == "" || s.ID == app.ID) {
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
