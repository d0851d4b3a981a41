package load

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// An id that is not known must never be taken for one that is: the constraints of another profile would make safe what is not. The profile
// of such a side is put together of those that it may be. What they have in common holds; in what they differ, it is unknown.

// unsure is a profile of which it is not known which one it is.
type unsure struct {
	among []*org.Profile   // those that it may be
	open  bool             // it may be another, too: any user type, say
	any   bool             // not even its kind is known
	own   []*org.Attribute // what is declared for the same id, whatever it is
	told  *hcl.Diagnostic  // what was said of it, nil for nothing
}

// attributes puts the attributes of the profile together. before are those that it has of its own.
func (u unsure) attributes(kind org.Kind, before []*org.Attribute) []*org.Attribute {
	versions := slices.Clone(u.among)
	if len(versions) == 0 || u.open {
		versions = append(versions, &org.Profile{Attributes: before, Open: true})
	}
	var joined []*org.Attribute
	seen := map[string]bool{}
	for _, p := range versions {
		for _, a := range p.Attributes {
			if seen[a.Name] {
				continue
			}
			seen[a.Name] = true
			joined = append(joined, u.attribute(a.Name, kind, versions))
		}
	}
	return joined
}

func (u unsure) attribute(name string, kind org.Kind, versions []*org.Profile) *org.Attribute {
	if i := slices.IndexFunc(u.own, func(a *org.Attribute) bool { return a.Name == name }); i >= 0 {
		return u.own[i]
	}
	var a *org.Attribute
	for i, p := range versions {
		version := p.Attribute(name)
		if version == nil {
			version = undeclared(name)
		}
		if i == 0 {
			a = version.Clone()
		} else {
			a = either(a, version)
		}
	}
	a.Origin, a.Range, a.Places, a.Ignored = org.Catalog, hcl.Range{}, nil, nil
	// Every user type has the base attributes; what else a user type has of which nothing is known, is not known.
	if u.any || u.open && kind == org.KindUser && !isBase(name) {
		loosen(a)
	}
	return a
}

// undeclared is an attribute of which a profile says nothing.
func undeclared(name string) *org.Attribute {
	if a := catalog.Named(name); a != nil {
		return a
	}
	return &org.Attribute{Name: name, Type: org.UnknownType, Origin: org.Named}
}

// isBase reports whether every user type has the attribute.
func isBase(name string) bool {
	user, ok := catalog.Lookup(catalog.OktaUser)
	return ok && user.Attribute(name) != nil
}

// loosen makes all settings of an attribute unknown.
func loosen(a *org.Attribute) {
	*a = org.Attribute{Name: a.Name, Title: a.Title, Type: org.UnknownType, Origin: a.Origin, Format: a.Format, Holds: a.Holds, Unknown: []org.Setting{
		org.SettingType, org.SettingItems, org.SettingRequired, org.SettingMinLength, org.SettingMaxLength, org.SettingEnum, org.SettingUnique,
		org.SettingMaster,
	}}
	if a.Name == "login" { // of no other attribute Okta checks a pattern
		markUnknown(a, org.SettingPattern)
	}
}

// stray is an attribute that is declared for an id that is not known: it may belong to any of several profiles.
type stray struct {
	side     side
	address  string
	declared *org.Attribute
	own      *org.Profile // the profile of the id itself
}

// settle puts the profiles of the sides that are not known together, once all attributes are declared.
func (r *reader) settle() {
	told := map[string]bool{}
	for _, s := range r.strays {
		names := r.scatter(s)
		if len(names) > 0 && !told[s.side.identity] {
			told[s.side.identity] = true // once for all that is declared for one id
			r.warn("Schema not known", fmt.Sprintf("%s may declare %s of %s: %s. Checks that depend on it are undecided.%s",
				s.address, s.declared.Name, list(names), s.side.why, remedy(s.side)), s.side.at)
		}
	}
	for _, p := range slices.Clone(r.result.Profiles) {
		s, ok := r.doubtful[p]
		if !ok {
			continue
		}
		u := unsure{open: s.open, any: s.any, among: r.possible(s, p.Kind)}
		for _, a := range p.Attributes {
			if a.Origin == org.Declared {
				u.own = append(u.own, a)
			}
		}
		p.Attributes = u.attributes(p.Kind, p.Attributes)
		if p.Kind == org.KindUser && r.matters(func(a *org.Attribute, of *org.Profile) bool { return of == p && uncertain(a) }) {
			u.told = r.tell(s, u)
		}
		r.unsure[p] = u
	}
}

// matters reports whether a mapping fills or reads an attribute of which a predicate holds.
func (r *reader) matters(is func(a *org.Attribute, of *org.Profile) bool) bool {
	meets := func(p *org.Profile, name string) bool {
		a := p.Attribute(name)
		return a != nil && is(a, p)
	}
	for _, m := range r.result.Mappings {
		for _, p := range m.Properties {
			if p.Target.Known() && meets(m.Target, p.Target.Value) {
				return true
			}
			if !p.Expression.Known() {
				continue
			}
			e, _ := el.Parse(p.Expression.Value) // as far as it parses
			for _, v := range el.Variables(e) {
				if meets(m.Source, v.Attr) {
					return true
				}
			}
		}
	}
	return false
}

// uncertain reports whether a check of an attribute's values is undecided because of what is not known of it.
func uncertain(a *org.Attribute) bool {
	return slices.ContainsFunc(a.Unknown, func(s org.Setting) bool { return s != org.SettingMaster })
}

// inCommon gives the profile of a side that is not known what those that it may be have in common, but for their attributes.
func (r *reader) inCommon(p *org.Profile, s side) {
	for i, one := range s.among {
		q := r.profile(one)
		if i == 0 && !s.open {
			p.Type, p.TypeBasis, p.ProfileSource, p.Creates = q.Type, q.TypeBasis, q.ProfileSource, q.Creates
		}
		if p.Type != q.Type {
			p.Type, p.TypeBasis = "any", ""
		}
		if p.ProfileSource != q.ProfileSource {
			p.ProfileSource = org.Unknown
		}
		if p.Creates != q.Creates {
			p.Creates = org.Unknown
		}
		for _, root := range q.Roots {
			if !slices.Contains(p.Roots, root) {
				p.Roots = append(p.Roots, root)
			}
		}
		p.OneOf = append(p.OneOf, q.Name)
	}
}

// possible returns the profiles that a side may be: those that its expression names and, of a user type that may be any, all that are known.
func (r *reader) possible(s side, kind org.Kind) []*org.Profile {
	var profiles []*org.Profile
	for _, one := range s.among {
		profiles = append(profiles, r.profile(one))
	}
	if !s.open {
		return profiles
	}
	for _, p := range r.result.Profiles {
		_, doubtful := r.doubtful[p]
		if !doubtful && (p.Kind == org.KindUser) == (kind == org.KindUser) && !slices.Contains(profiles, p) {
			profiles = append(profiles, p)
		}
	}
	return profiles
}

// scatter makes an attribute uncertain in every profile that it may belong to, and returns the names of those of which a mapping fills or
// reads it.
func (r *reader) scatter(s stray) []string {
	var names []string
	for _, p := range r.possible(s.side, s.own.Kind) {
		if p == s.own {
			continue
		}
		old := p.Attribute(s.declared.Name)
		a := either(undeclared(s.declared.Name), s.declared)
		a.Origin, a.Range, a.Places, a.Ignored = org.Catalog, hcl.Range{}, nil, nil
		if old != nil {
			a = either(old, s.declared)
			a.Title, a.Origin, a.Range, a.Places, a.Ignored = old.Title, old.Origin, old.Range, old.Places, old.Ignored
			*old = *a
		} else {
			p.Attributes = append(p.Attributes, a)
		}
		if uncertain(a) && r.matters(func(b *org.Attribute, of *org.Profile) bool { return of == p && b.Name == a.Name }) {
			names = append(names, p.Name)
		}
	}
	return names
}

// tell says what is not known of a user type, and what follows, and returns what it said.
func (r *reader) tell(s side, u unsure) *hcl.Diagnostic {
	what := s.written
	if s.origin == "" && s.id == "" {
		what = strings.TrimPrefix(s.identity, "argument ")
	}
	may := what + " may be any user type"
	if len(s.among) > 0 && !s.open {
		var names []string
		for _, p := range u.among {
			names = append(names, p.Name)
		}
		may = "The user type may be " + list(names)
	}
	r.warn("User type not known", fmt.Sprintf("%s: %s. Checks that depend on what these do not have in common are undecided.%s", may, s.why, remedy(s)), s.at)
	return r.diags[len(r.diags)-1]
}

// remedy is what can be done so that an id is known.
func remedy(s side) string {
	switch {
	case s.id != "":
		return " --live, or --schema with an exported org, tells which one it is."
	case strings.HasSuffix(rootCause(s.why), "has no value"):
		return " Give the variable a value with --var or --var-file."
	}
	return ""
}

// list writes words as "a, b or c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// nameOnly calls the only user type of a mapping of which nothing is known "user", where nothing in the configuration is about the default one.
func (r *reader) nameOnly() {
	byDefault := r.profiles[defaultUser.identity]
	if byDefault == nil || len(r.result.Expressions) > 0 || slices.ContainsFunc(byDefault.Attributes, func(a *org.Attribute) bool { return a.Origin == org.Declared }) {
		return
	}
	var users []*org.Profile
	for _, m := range r.result.Mappings {
		for _, p := range []*org.Profile{m.Source, m.Target} {
			s, doubtful := r.doubtful[p]
			switch {
			case p == byDefault:
				return
			case doubtful && p.Kind == org.KindUser && len(s.among) == 0 && !slices.Contains(users, p):
				users = append(users, p)
			}
		}
	}
	if len(users) == 1 {
		users[0].Name = byDefault.Name
		r.result.Profiles = slices.DeleteFunc(r.result.Profiles, func(p *org.Profile) bool { return p == byDefault })
	}
}
