package live

import (
	"cmp"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// plan is an org of which the lists are read: what else there is to read, and then all that was read.
type plan struct {
	types    []apiUserType
	apps     []apiApp
	idps     []apiIdP
	mappings []apiMapping

	rules    []apiRule
	servers  []apiServer
	warnings []string // of what may not be read

	properties []apiProperties // of the mappings, one for each
	profiles   []*profile      // in the order of the model
	byID       map[string]*profile
}

// profile is a profile to be, with what was read for it.
type profile struct {
	id, label string
	kind      org.Kind
	user      *apiUserType // where it is listed as a user type
	app       *apiApp      // where it is listed as an app
	idp       *apiIdP      // where it is listed as an identity provider
	root      string       // the app's own name in expressions
	schemaID  string       // of a user type
	name      string

	schema   apiSchema
	noSchema bool
	features []apiFeature
}

// arrange finds out which profiles and mappings there are. Pages shift while they are read, so what comes twice counts once.
func (p *plan) arrange() {
	p.byID = map[string]*profile{}
	for i := range p.types {
		t := &p.types[i]
		p.add(&profile{id: t.ID, label: cmp.Or(t.DisplayName, t.Name), kind: org.KindUser, user: t, schemaID: t.Links.Schema.id()})
	}
	for i := range p.idps {
		p.add(&profile{id: p.idps[i].ID, label: p.idps[i].Name, kind: org.KindIdP, idp: &p.idps[i]})
	}
	for i := range p.apps {
		a := &p.apps[i]
		p.add(&profile{id: a.ID, label: cmp.Or(a.Label, a.Name), kind: org.KindApp, app: a, root: a.Name})
	}
	seen := map[string]bool{}
	var kept []apiMapping
	for _, m := range p.mappings {
		if seen[m.ID] || !p.runs(m) {
			continue
		}
		seen[m.ID] = true
		p.side(m.Source)
		p.side(m.Target)
		kept = append(kept, m)
	}
	p.mappings, p.properties = kept, make([]apiProperties, len(kept))
	p.name()
}

func (p *plan) add(q *profile) {
	if q.id != "" && p.byID[q.id] == nil {
		p.byID[q.id] = q
		p.profiles = append(p.profiles, q)
	}
}

// side adds the profile of a mapping's side that no list has: Okta's own apps, or what the token's admin may not list.
func (p *plan) side(s apiSide) {
	q := &profile{id: s.ID, label: s.Name, kind: org.KindApp, root: s.Name}
	if s.isUser() {
		q.kind, q.schemaID = org.KindUser, s.Links.Schema.id()
	}
	p.add(q)
	if known := p.byID[s.ID]; known.kind != org.KindUser {
		known.root = cmp.Or(known.root, s.Name)
	} else {
		known.schemaID = cmp.Or(known.schemaID, s.Links.Schema.id())
	}
}

func (a *apiApp) imports() bool { return org.CreatesBy(a.Features) != org.No }

// runs reports whether Okta ever applies a mapping between users.
func (p *plan) runs(m apiMapping) bool {
	for _, s := range []apiSide{m.Source, m.Target} {
		if m.ID == "" || s.ID == "" || !s.isUser() && s.Type != "appuser" {
			return false
		}
	}
	source := p.byID[m.Source.ID]
	return !m.Target.isUser() || source == nil || source.app == nil || source.app.imports()
}

// name names the profiles and puts them in the model's order: user types, the default one first, and then the others by name.
func (p *plan) name() {
	slices.SortFunc(p.profiles, func(a, b *profile) int { return strings.Compare(a.id, b.id) })
	var types, others []named
	taken := []string{defaultUserName}
	for _, q := range p.profiles {
		switch {
		case q.kind != org.KindUser:
			others = append(others, named{q.id, q.label})
		case q != p.defaultUser():
			typeName := q.label
			if q.user != nil {
				typeName = q.user.Name
			}
			types = append(types, named{q.id, typeName})
		}
	}
	for id, name := range uniqueNames(types, taken...) {
		p.byID[id].name = name
		taken = append(taken, name)
	}
	for id, name := range uniqueNames(others, taken...) {
		p.byID[id].name = name
	}
	if d := p.defaultUser(); d != nil {
		d.name = defaultUserName
	}
	slices.SortFunc(p.profiles, func(a, b *profile) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a.name, b.name))
	})
}

func rank(q *profile) int {
	switch {
	case q.name == defaultUserName:
		return 0
	case q.kind == org.KindUser:
		return 1
	}
	return 2
}

// defaultUser is the default user type; nil in an org that shows none.
func (p *plan) defaultUser() *profile {
	var only *profile
	users := 0
	for _, q := range p.profiles {
		if q.user != nil && q.user.Default {
			return q
		}
		if q.kind == org.KindUser {
			only, users = q, users+1
		}
	}
	if users == 1 {
		return only
	}
	return nil
}

// missing reports whether an error says that what was asked for is not there.
func (d detail) missing(err error) bool {
	var e *Error
	return d.absent != nil && errors.As(err, &e) && (e.Status == http.StatusNotFound || slices.Contains(d.absentAlso, e.Status))
}

// details lists the requests that the lists give rise to.
func (p *plan) details() []detail {
	var all []detail
	for _, q := range p.profiles {
		all = append(all, detail{request: q.schemaRequest(), into: &q.schema, absent: func() { q.noSchema = true }})
		if q.app != nil && q.app.imports() {
			all = append(all, detail{
				request: Request{Asked: "the import settings of the app " + quoted(q.label), Path: "/api/v1/apps/" + segment(q.id) + "/features", Scope: ScopeApps},
				into:    &q.features,
				absent:  func() {}, // an app that has no such settings
				// Most apps have no features that can be read, which Okta says with 400 or 404 (Okta management API, List all features).
				absentAlso: []int{http.StatusBadRequest},
			})
		}
	}
	for i, m := range p.mappings {
		all = append(all, detail{
			request: Request{Asked: "the mapping from " + quoted(m.Source.Name) + " to " + quoted(m.Target.Name), Path: "/api/v1/mappings/" + segment(m.ID), Scope: scopeMappings},
			into:    &p.properties[i],
			absent:  func() { p.properties[i].gone = true },
		})
	}
	return all
}

func (q *profile) schemaRequest() Request {
	if q.kind == org.KindUser {
		return Request{Asked: "the schema of the user type " + quoted(q.label), Path: "/api/v1/meta/schemas/user/" + segment(cmp.Or(q.schemaID, "default")), Scope: scopeSchemas}
	}
	what := "the app"
	if q.kind == org.KindIdP {
		what = "the identity provider"
	}
	return Request{Asked: "the schema of " + what + " " + quoted(q.label), Path: "/api/v1/meta/schemas/apps/" + segment(q.id) + "/default", Scope: scopeSchemas}
}

// quoted is a name as it stands in messages.
func quoted(name string) string { return `"` + clip(name) + `"` }
