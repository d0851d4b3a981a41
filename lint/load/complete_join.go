package load

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
)

// join finds the profile of a known org that one of the files stands for, nil where none does for certain: by Okta's id; a user type by
// its name; an app or identity provider by its label; and, where the files give it no label, by its name, by the name that
// expressions call the app by, or by being the only one of its type. What several profiles of the org answer to joins none of them.
//
// sure is false where it is only likely, so that a finding must say what it was taken for.
func join(f *org.Profile, known *org.Org) (k *org.Profile, sure bool) {
	if k := withID(known, f.ID); k != nil {
		return k, true
	}
	for i, alike := range joinsBy(f) {
		var found []*org.Profile
		for _, k := range known.Profiles {
			if compatible(f, k) && alike(k) {
				found = append(found, k)
			}
		}
		if len(found) > 0 {
			return only(found), i == 0
		}
	}
	return nil, false
}

func only(found []*org.Profile) *org.Profile {
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// withID returns the profile of an id, nil where there is none.
func withID(o *org.Org, id string) *org.Profile {
	if id == "" {
		return nil
	}
	for _, p := range o.Profiles {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// compatible reports whether nothing speaks against two profiles being one: both or neither are a user type's, and their ids do not differ.
// (That a literal id is an identity provider's and not an app's, only the org knows.)
func compatible(f, k *org.Profile) bool {
	return (f.Kind == org.KindUser) == (k.Kind == org.KindUser) && (f.ID == "" || k.ID == "" || f.ID == k.ID)
}

// joinsBy are the ways in which a profile of the org may be known for one of the files, the surest first.
func joinsBy(f *org.Profile) []func(k *org.Profile) bool {
	label := func(k *org.Profile) bool {
		return f.Label != "" && (strings.EqualFold(k.Label, f.Label) || k.Label == "" && strings.EqualFold(k.Name, f.Label))
	}
	name := func(k *org.Profile) bool { return k.Name == f.Name }
	switch {
	case f.Kind == org.KindUser:
		return []func(*org.Profile) bool{name, label}
	case f.Label != "":
		return []func(*org.Profile) bool{label, func(k *org.Profile) bool { return k.Label == "" && name(k) }}
	}
	return []func(*org.Profile) bool{
		func(k *org.Profile) bool { return f.Range.Filename != "" && name(k) }, // what is declared was named by somebody
		name,
		func(k *org.Profile) bool {
			return slices.ContainsFunc(f.Roots, func(root string) bool { return slices.Contains(k.Roots, root) })
		},
		func(k *org.Profile) bool {
			return f.Type != "" && f.Type != catalog.Any && f.Type != catalog.AppDefault && k.Type == f.Type
		},
	}
}
