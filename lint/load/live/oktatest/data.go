package oktatest

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// data is an org as Okta's resources hold it.
type data struct {
	types, apps, idps, mappings []item
	rules, servers, claims      []item            // group rules, authorization servers and the claims of the only one
	schemas                     map[string]object // by path
	features                    map[string][]any  // by app id
	ids                         map[*org.Profile]string
}

// item is one thing of a list, as the list shows it and as it is shown by itself.
type item struct {
	id     string
	listed object
	whole  object
}

func newData(o *org.Org) *data {
	d := &data{schemas: map[string]object{}, features: map[string][]any{}, ids: map[*org.Profile]string{}}
	for _, p := range o.Profiles {
		d.ids[p] = p.ID
		if p.ID == "" {
			d.ids[p] = newID(map[org.Kind]string{org.KindUser: "oty"}[p.Kind], p.Name)
		}
	}
	names := map[string]string{}
	for p, id := range d.ids {
		names[p.Name] = id
	}
	for _, p := range o.Profiles {
		id := d.ids[p]
		schema := schemaOf(p, names)
		switch p.Kind {
		case org.KindUser:
			d.types = append(d.types, item{id: id, listed: userType(p, id)})
			d.schemas["/api/v1/meta/schemas/user/"+schemaID(id)] = schema
			if p.Name == "user" {
				d.schemas["/api/v1/meta/schemas/user/default"] = schema
			}
		case org.KindIdP:
			d.idps = append(d.idps, item{id: id, listed: idp(p, id, username(o, p, org.RoleIdPUsername))})
		default:
			d.apps = append(d.apps, item{id: id, listed: app(p, id, imports(o, p), username(o, p, org.RoleAppUsername))})
			if expression := username(o, p, org.RoleImportUsername); expression != "" {
				d.features[id] = features(expression)
			}
		}
		if p.Kind != org.KindUser && !p.Open {
			d.schemas["/api/v1/meta/schemas/apps/"+id+"/default"] = schema
		}
	}
	d.addMappings(o)
	d.addExpressions(o)
	return d
}

// addMappings adds the mappings of the org, and those without properties that every app has besides.
func (d *data) addMappings(o *org.Org) {
	type pair struct{ source, target *org.Profile }
	seen := map[pair]bool{}
	add := func(source, target *org.Profile, properties []*org.Property) {
		id := newID("prm", source.Name+"\x00"+target.Name)
		d.mappings = append(d.mappings, mapping(id, d.side(source), d.side(target), properties))
		seen[pair{source, target}] = true
	}
	for _, m := range o.Mappings {
		if !slices.ContainsFunc(m.Properties, func(p *org.Property) bool { return p.Role != org.RoleMapping }) {
			add(m.Source, m.Target, m.Properties)
		}
	}
	user := o.Profile("user")
	for _, p := range o.Profiles {
		if user == nil || p.Kind == org.KindUser {
			continue
		}
		if !seen[pair{p, user}] {
			add(p, user, nil)
		}
		if !seen[pair{user, p}] {
			add(user, p, nil)
		}
	}
	slices.SortFunc(d.mappings, func(a, b item) int { return strings.Compare(a.id, b.id) })
}

// imports reports whether an app has a mapping with properties into a user.
func imports(o *org.Org, p *org.Profile) bool {
	return slices.ContainsFunc(o.Mappings, func(m *org.Mapping) bool { return m.Source == p && m.IsImport() && len(m.Properties) > 0 })
}

// username is the expression of a username format; "" where the profile has none.
func username(o *org.Org, p *org.Profile, role org.Role) string {
	for _, m := range o.Mappings {
		for _, property := range m.Properties {
			if property.Role == role && (m.Source == p || m.Target == p) {
				return property.Expression.Value
			}
		}
	}
	return ""
}

// newID makes an id of Okta's form: 20 letters and digits, of which the first tell the kind.
func newID(prefix, name string) string {
	if prefix == "" {
		prefix = "0oa"
	}
	sum := sha256.Sum256([]byte(name))
	return prefix + hex.EncodeToString(sum[:])[:17]
}

// schemaID is the id of a user type's schema, which is not that of the type.
func schemaID(typeID string) string { return "osc" + strings.TrimPrefix(typeID, "oty") }
