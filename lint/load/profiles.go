package load

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// profile returns the profile of a side, making it when it is first asked for. Terraform never shows a whole schema (what it does not
// manage is not in it), so every profile is open.
func (r *reader) profile(s side) *org.Profile {
	if p := r.profiles[s.identity]; p != nil {
		return p
	}
	name, basis := r.catalogType(s)
	p, ok := catalog.Lookup(name)
	if !ok {
		name, basis = catalog.Any, ""
		if p, ok = catalog.Lookup(name); !ok {
			p = &org.Profile{}
		}
	}
	p.Type, p.TypeBasis = name, basis
	p.Name, p.Kind, p.Open = profileName(s, name), s.kind, true
	p.ID = r.idOf(s)
	if p.Kind == "" {
		p.Kind = org.KindApp
	}
	if i := s.instance; i != nil {
		p.Address, p.Range = i.Address, i.Range
		if label, ok := literal(firstAttr(i, "label", "display_name", "name")); ok {
			p.Label = label
		}
		if app, ok := literal(i.Attr("preconfigured_app")); ok {
			p.Roots = append(p.Roots, app)
		}
		p.ProfileSource, p.Creates = profileSource(i), r.creates(i)
		addressedByEmail(p, i)
	} else if f := r.facts[s.id]; f.kind == org.KindApp {
		p.Label, p.ProfileSource, p.Creates = f.label, f.source, f.makes
		if f.name != "" && !slices.Contains(p.Roots, f.name) {
			p.Roots = append(p.Roots, f.name)
		}
	}
	if len(s.among) > 0 || s.open && p.Kind == org.KindUser {
		r.doubtful[p] = s
		r.inCommon(p, s)
	}
	r.profiles[s.identity] = p
	r.result.Profiles = append(r.result.Profiles, p)
	return p
}

// profileSource says whether an app or identity provider is a profile source. Of an identity provider that is managed the provider sends
// profile_master in any case, and false where it is not written. Of all others nothing tells.
func profileSource(i *terraform.Instance) org.Tri {
	source := i.Attr("profile_master")
	if source == nil {
		if roleOf(i.Type, i.Data) == roleIdP && !i.Data {
			return org.No
		}
		return sourceByFeatures(i.Stated("features"))
	}
	switch yes, known := source.Bool(); {
	case !known:
		return org.Unknown
	case yes:
		return org.Yes
	}
	return org.No
}

// catalogType names the catalog profile that a side's profile starts from, and says what that was inferred from.
func (r *reader) catalogType(s side) (name, basis string) {
	if s.kind == org.KindUser {
		return catalog.OktaUser, ""
	}
	if i := s.instance; i != nil {
		if roleOf(i.Type, i.Data) == roleIdP {
			social, _ := literal(i.Attr("type"))
			return catalog.IdP(idpType(i.Type, social)), ""
		}
		if app, ok := literal(i.Attr("preconfigured_app")); ok {
			if name, ok := catalog.Integration(app); ok {
				return name, ""
			}
			if name, ok := catalog.Guess(app); ok {
				return name, ""
			}
		}
		for _, argument := range []string{"label", "name", "label_prefix"} {
			text, ok := literal(i.Attr(argument))
			if !ok {
				continue
			}
			if name, ok := catalog.Guess(text); ok {
				return name, fmt.Sprintf("the %s of %s is %q", strings.ReplaceAll(argument, "_", " "), i.Address, text)
			}
		}
		if name, ok := catalog.Guess(i.Name); ok {
			return name, fmt.Sprintf("the app is called %s", i.Address)
		}
	}
	if name, ok := catalog.Guess(r.facts[s.id].name); ok && r.facts[s.id].kind == org.KindApp {
		return name, ""
	}
	if name, ok := catalog.Guess(s.origin); ok {
		return name, fmt.Sprintf("its id comes from %s", s.origin)
	}
	// A mapping's name tells of its source only, and only where nothing else has a name that may speak of it.
	if mapping := r.hints[s.identity]; mapping != "" && s.instance == nil && !catalog.NamesOne(s.origin) {
		if name, ok := catalog.GuessSource(mapping); ok {
			return name, fmt.Sprintf("the mapping is called %s", mapping)
		}
	}
	if s.instance != nil && s.kind == org.KindApp {
		return catalog.AppDefault, ""
	}
	return catalog.Any, ""
}

// terraformer begins the names that Terraformer gives to what it writes out of an org.
const terraformer = "tfer--"

// profileName is what messages call a profile: the resource's name, or the best word there is for an id.
func profileName(s side, catalogType string) string {
	switch {
	case s.identity == defaultUser.identity:
		return "user"
	case len(s.among) > 0:
		var names []string
		for _, one := range s.among {
			names = append(names, profileName(one, "any"))
		}
		if s.open {
			names = append(names, "another")
		}
		return strings.Join(names, "_or_")
	case s.kind == org.KindUser && strings.HasPrefix(s.identity, "type "):
		return strings.TrimPrefix(s.identity, "type ")
	case s.instance != nil:
		return strings.TrimPrefix(s.instance.Name, terraformer) + s.instance.Key
	case catalogType != catalog.Any && catalogType != catalog.OktaUser:
		return catalogType
	case s.id != "":
		return s.id
	case s.origin != "":
		return nameOfOrigin(s.origin)
	case s.kind == org.KindUser:
		return "user"
	}
	return "app"
}

// nameOfOrigin returns the word that names what an id's reference leads to: workday for var.workday_id and for okta_app_saml.workday.id.
func nameOfOrigin(origin string) string {
	words := strings.Split(origin, ".")
	last := len(words) - 1
	if last > 0 && words[last] == "id" {
		last--
	}
	return strings.TrimSuffix(words[last], "_id")
}

// uniqueNames gives profiles that would be called the same their address, or a number, for a name.
func uniqueNames(profiles []*org.Profile) {
	taken := map[string]bool{}
	for _, p := range profiles {
		if taken[p.Name] && p.Address != "" {
			p.Name = p.Address
		}
		base := p.Name
		for n := 2; taken[p.Name]; n++ {
			p.Name = fmt.Sprintf("%s#%d", base, n)
		}
		taken[p.Name] = true
	}
}

func firstAttr(i *terraform.Instance, names ...string) *terraform.Attribute {
	for _, name := range names {
		if a := i.Attr(name); a != nil {
			return a
		}
	}
	return nil
}
