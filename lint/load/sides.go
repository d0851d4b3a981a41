package load

import (
	"strings"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// side is what an id stands for: one side of a mapping, or the profile that a schema resource adds to.
type side struct {
	identity string              // two ids of one identity are one profile
	kind     org.Kind            // "" where nothing tells
	instance *terraform.Instance // the resource or data source, if any
	id       string              // the literal id, if any
	origin   string              // the variable or other reference that the unknown id comes from, if any
	written  string              // how a message calls it
}

// defaultUser is the default user type, which every org has.
var defaultUser = side{identity: "user", kind: org.KindUser, written: "the default user type"}

// side finds out what the id in an argument stands for. fallback identifies the argument itself: where nothing at all is known, its
// profile is a profile of its own.
func (r *reader) side(a *terraform.Attribute, fallback string) side {
	if a == nil {
		return side{identity: "argument " + fallback, written: "an id that is not written"}
	}
	if i, ok := a.Instance(); ok {
		return r.instanceSide(i)
	}
	if text := a.Text(); text.Known() {
		return r.literalSide(text.Value)
	}
	// A resource with an unknown number of instances: any of them will do, since they are declared alike.
	if refs := a.References(); len(refs) == 1 && len(r.byAddress[refs[0]]) > 0 {
		return r.instanceSide(r.byAddress[refs[0]][0])
	}
	if origin := a.Origin(); origin != "" {
		return side{identity: "origin " + origin, kind: kindByName(origin), origin: origin, written: origin}
	}
	return side{identity: "argument " + fallback, written: "an id that is not known"}
}

func (r *reader) instanceSide(i *terraform.Instance) side {
	i = r.declaring(i)
	s := side{identity: "instance " + i.Address, kind: roleOf(i.Type, i.Data).kind(), instance: i, written: i.Address}
	switch roleOf(i.Type, i.Data) {
	case roleDefaultUserType:
		return defaultUser
	case roleUserType:
		// A resource and a data source of one name are one type; Okta calls the default type "user".
		if name, ok := literal(i.Attr("name")); ok {
			if name == "user" || name == "default" {
				return defaultUser
			}
			s.identity = "type " + name
		}
	}
	return s
}

// declaring returns the instance that all instances of one id stand for: the resource where there is one, beside which data sources may
// look the same app up.
func (r *reader) declaring(i *terraform.Instance) *terraform.Instance {
	id := i.Attr("id")
	if id == nil {
		return i
	}
	one, ok := id.Instance()
	if text, known := literal(id); known {
		one, ok = r.known[text]
	}
	if !ok || one.Data && !i.Data || roleOf(one.Type, one.Data).kind() != roleOf(i.Type, i.Data).kind() {
		return i
	}
	return one
}

// literalSide tells what a literal id stands for by its prefix: oty for user types, 0oa for apps and identity providers. An oty id
// is taken for the default type unless a schema resource or a data source names it as another.
func (r *reader) literalSide(id string) side {
	if i := r.known[id]; i != nil {
		return r.instanceSide(i)
	}
	s := side{identity: "id " + id, id: id, written: quoted(id)}
	switch {
	case id == "default" || strings.HasPrefix(id, "oty") && !r.typeIDs[id]:
		s.identity, s.kind = defaultUser.identity, org.KindUser
	case strings.HasPrefix(id, "oty"):
		s.kind = org.KindUser
	case strings.HasPrefix(id, "0oa"):
		s.kind = org.KindApp
	}
	return s
}

// kindByName recognises a user type by the name of a variable; any other name tells nothing.
func kindByName(origin string) org.Kind {
	name := strings.ToLower(strings.ReplaceAll(origin, "_", ""))
	if strings.Contains(name, "usertype") || strings.Contains(name, "oktauser") {
		return org.KindUser
	}
	return ""
}
