package live

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// snapshot builds the model of what was read.
func (p *plan) snapshot(host string) *Snapshot {
	s := &Snapshot{Org: &org.Org{}, Host: host}
	names := map[string]string{}
	for _, q := range p.profiles {
		names[q.id] = q.name
	}
	made := map[string]*org.Profile{}
	for _, q := range p.profiles {
		made[q.id] = q.model(names)
		s.Org.Profiles = append(s.Org.Profiles, made[q.id])
	}
	mapped := map[string]bool{}
	for i, m := range p.mappings {
		if p.properties[i].gone {
			continue
		}
		made := mapping(p.properties[i], made[m.Source.ID], made[m.Target.ID])
		if q := p.byID[m.Source.ID]; q.app == nil && q.idp == nil && made.IsImport() {
			// Okta pushes everything from a profile source, and nothing from any other app.
			made.Source.ProfileSource = made.ByPush()
			if made.Source.ProfileSource == org.Unknown && len(made.Properties) > 0 {
				made.Source.ProfileSource = org.No
			}
		}
		if len(made.Properties) == 0 && !lacks(made) {
			continue
		}
		s.Org.Mappings = append(s.Org.Mappings, made)
		mapped[m.Source.ID], mapped[m.Target.ID] = true, true
	}
	if d := p.defaultUser(); d != nil {
		for _, q := range p.profiles {
			s.Org.Mappings = append(s.Org.Mappings, usernames(q, made[q.id], made[d.id])...)
		}
	}
	slices.SortStableFunc(s.Org.Mappings, order)
	p.expressions(made, s.Org)
	s.Warnings = append(s.Warnings, p.warnings...)
	for _, m := range s.Org.Mappings {
		m.Origin = clip(host)
	}
	for _, q := range p.profiles {
		if q.noSchema && mapped[q.id] {
			s.Warnings = append(s.Warnings, fmt.Sprintf("Okta shows no schema of %s (%s): any attribute is taken to exist there, without limits.", q.name, q.id))
		}
	}
	return s
}

// order puts imports before mappings out of Okta, and each by names.
func order(a, b *org.Mapping) int {
	return cmp.Or(
		cmp.Compare(b2i(!a.IsImport()), b2i(!b.IsImport())),
		strings.Compare(a.Source.Name, b.Source.Name),
		strings.Compare(a.Target.Name, b.Target.Name),
		cmp.Compare(b2i(a.Partial), b2i(b.Partial)), // username formats come last
	)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// model makes the profile.
func (q *profile) model(names map[string]string) *org.Profile {
	m := &org.Profile{Name: q.name, ID: q.id, Label: q.label, Kind: q.kind}
	var base *org.Profile
	m.Type, m.TypeBasis = q.catalogType()
	if known, ok := catalog.Lookup(m.Type); ok {
		base, m.Roots = known, known.Roots
	}
	if q.root != "" && !slices.Contains(m.Roots, q.root) {
		m.Roots = append(m.Roots, q.root)
	}
	switch {
	case q.app != nil:
		m.ProfileSource = tri(slices.Contains(q.app.Features, "PROFILE_MASTERING"))
		m.Creates = org.CreatesBy(q.app.Features)
	case q.idp != nil:
		m.ProfileSource = tri(q.idp.Policy.Provisioning.ProfileMaster)
		if action := q.idp.Policy.Provisioning.Action; action != "" {
			m.Creates = tri(action != "DISABLED")
		}
	}
	m.Attributes = attributes(q.schema, q.kind, base, names)
	if q.noSchema {
		m.Open = true
		if base != nil {
			m.Attributes = base.Attributes
		}
	}
	return m
}

// catalogType names the catalog profile that a profile is like. Only what Okta itself calls the app or identity provider counts: its label
// is what an admin chose.
func (q *profile) catalogType() (name, basis string) {
	switch {
	case q.kind == org.KindUser:
		return catalog.OktaUser, ""
	case q.idp != nil:
		return catalog.IdP(q.idp.Type), ""
	}
	name, ok := catalog.Guess(q.root)
	if !ok {
		return "", ""
	}
	if name != q.root {
		basis = fmt.Sprintf("Okta calls the app %q", q.root)
	}
	return name, basis
}

func tri(yes bool) org.Tri {
	if yes {
		return org.Yes
	}
	return org.No
}

// mapping makes a profile mapping. A property without an expression maps nothing.
func mapping(in apiProperties, source, target *org.Profile) *org.Mapping {
	m := blank(source, target)
	for _, name := range sortedKeys(in.Properties) {
		if p := in.Properties[name]; name != "" && p.Expression != "" {
			m.Properties = append(m.Properties, property(name, p.Expression, p.PushStatus, org.RoleMapping))
		}
	}
	return m
}

// lacks reports whether it means something that a mapping has no properties: a profile source's then gives a user nothing.
func lacks(m *org.Mapping) bool { return m.IsImport() && m.Source.ProfileSource == org.Yes }

// usernames makes a mapping of each username format: it fills a login, though it is no property of a profile mapping.
func usernames(q *profile, own, user *org.Profile) []*org.Mapping {
	var all []*org.Mapping
	add := func(source, target *org.Profile, attribute, expression string, role org.Role) {
		if expression != "" && source != target {
			m := blank(source, target)
			m.Partial = true
			m.Properties = []*org.Property{property(attribute, expression, "", role)}
			all = append(all, m)
		}
	}
	for _, f := range q.features {
		if u := f.Capabilities.ImportSettings.Username; f.Name == "INBOUND_PROVISIONING" && u.Format == "CUSTOM" {
			add(own, user, "login", u.Expression, org.RoleImportUsername)
		}
	}
	if q.idp != nil {
		add(own, user, "login", q.idp.Policy.Subject.UserNameTemplate.Template, org.RoleIdPUsername)
	}
	if q.app != nil && q.app.Credentials.UserNameTemplate.Type == "CUSTOM" {
		add(user, own, "userName", q.app.Credentials.UserNameTemplate.Template, org.RoleAppUsername)
	}
	return all
}

func blank(source, target *org.Profile) *org.Mapping {
	return &org.Mapping{Address: "mapping." + source.Name + "." + target.Name, Source: source, Target: target}
}

func property(target, expression, push string, role org.Role) *org.Property {
	return &org.Property{
		Target: org.Text{Value: target}, Expression: org.Text{Value: expression}, PushStatus: push, PushWritten: true, Role: role,
	}
}
