package load

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

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

	named     bool           // only the name of a variable tells the kind
	misquoted *org.Misquoted // set where a reference is written in quotes

	// Of an id that is not known:
	among []side    // what it may stand for, as far as the expression names it
	open  bool      // it may stand for something else as well
	any   bool      // not even the kind is known
	why   string    // why it is not known, in words
	at    hcl.Range // where it is written
}

// user takes a side for a user type because of the other side. It stays unknown which one, unless it is not written at all.
func (s *side) user() {
	if s.why == "" && s.id == "" {
		*s = defaultUser
		return
	}
	s.kind = org.KindUser
	s.among = slices.DeleteFunc(slices.Clone(s.among), func(one side) bool { return one.kind != org.KindUser })
	s.open = s.open || len(s.among) == 0
}

// doubt takes back what the name of a variable tells of one side where that would make user types of both, between which there is no mapping: a
// guess must not be the ground of an error. Where a name tells both, nothing is known of either.
func doubt(source, target *side) {
	if source.kind != org.KindUser || target.kind != org.KindUser {
		return
	}
	for _, s := range []*side{source, target} {
		if s.named {
			s.kind = ""
		}
	}
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
		if s, ok := r.misquoted(a, text.Value, fallback); ok {
			return s
		}
		s := r.literalSide(text.Value)
		s.at = a.ValueRange
		return s
	}
	s := r.among(a.Candidates())
	if len(s.among) == 1 && !s.open {
		return s.among[0]
	}
	s.identity, s.written, s.why, s.at = "argument "+fallback, "an id that is not known", a.Unknown(), a.ValueRange
	if origin := a.Origin(); origin != "" {
		s.identity, s.origin, s.written = "origin "+origin, origin, origin
		if s.kind == "" {
			s.kind = kindByName(origin)
			s.named = s.kind != ""
		}
	}
	return s
}

// among makes a side of what an id may stand for.
func (r *reader) among(c terraform.Candidates) side {
	s := side{open: c.Open}
	add := func(one side) {
		if slices.ContainsFunc(s.among, func(seen side) bool { return seen.identity == one.identity }) {
			return
		}
		if len(s.among) == 0 {
			s.kind = one.kind
		} else if (one.kind == org.KindUser) != (s.kind == org.KindUser) || one.kind == "" {
			s.kind = ""
		}
		s.among = append(s.among, one)
	}
	for _, i := range c.Instances {
		if roleOf(i.Type, i.Data).kind() != "" {
			add(r.instanceSide(i))
		}
	}
	for _, id := range c.Texts {
		add(r.literalSide(id))
	}
	s.open = s.open || len(s.among) == 0
	return s
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

// literalSide tells what a literal id stands for by its prefix: oty for user types, 0oa for apps and identity providers. Of an oty id it
// is not known whether it is the default type's, unless a data source or an import block says so.
func (r *reader) literalSide(id string) side {
	if i := r.known[id]; i != nil {
		return r.instanceSide(i)
	}
	s := side{identity: "id " + id, id: id, written: quoted(id)}
	switch f := r.facts[id]; {
	case f.kind == org.KindUser && f.name == "user":
		return defaultUser
	case f.kind == org.KindUser && f.name != "":
		s.identity, s.kind = "type "+f.name, org.KindUser
	case f.kind != "":
		s.kind = f.kind
	case id == "default":
		return defaultUser
	case strings.HasPrefix(id, "oty"):
		s.kind, s.open, s.why = org.KindUser, true, "nothing here says whose id it is"
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
