package live

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// attributes turns a schema into attributes: base ones before custom ones, each by name, so that the order never changes.
// base is the catalog profile that the profile is like, nil for none; sources are names of profiles by id.
func attributes(schema apiSchema, kind org.Kind, base *org.Profile, sources map[string]string) []*org.Attribute {
	var all []*org.Attribute
	seen := map[string]bool{"": true}
	for _, d := range []apiDefinition{schema.Definitions.Base, schema.Definitions.Custom} {
		for _, name := range sortedKeys(d.Properties) {
			if seen[name] {
				continue
			}
			seen[name] = true
			var known *org.Attribute
			if base != nil {
				known = base.Attribute(name)
			}
			in := d.Properties[name]
			in.Required = in.Required || slices.Contains(d.Required, name)
			all = append(all, attribute(name, in, kind, known, sources))
		}
	}
	return all
}

// attribute turns one attribute of a schema into the model's.
func attribute(name string, in apiAttribute, kind org.Kind, known *org.Attribute, sources map[string]string) *org.Attribute {
	typ, items := types(in)
	a := begin(name, typ, items, kind, known)
	a.Title, a.Origin, a.Required = in.Title, org.Declared, in.Required
	if typ == org.UnknownType {
		mark(a, org.SettingType)
	}
	if items == org.UnknownType {
		mark(a, org.SettingItems)
	}
	if in.Format != "" {
		a.Format = in.Format
	}
	if in.Pattern != nil {
		a.Pattern = in.Pattern
	}
	if !a.Required {
		a.Length.Min = nil // the catalog states a minimum of what an import requires
	}
	setLimits(a, in)
	setMembers(a, in)
	setUnique(a, in)
	setMaster(a, in, sources)
	return a
}

// begin returns an attribute with what the catalog knows of it: of a user's, only what Okta documents beside its schemas; of an app's, also
// what its source is known to bound, such as the lengths of Active Directory, which Okta's schema of the app need not repeat.
func begin(name string, typ, items org.Type, kind org.Kind, known *org.Attribute) *org.Attribute {
	a := &org.Attribute{Name: name, Type: typ, Items: items}
	switch {
	case known == nil || known.Type != typ || known.Items != items:
		return a
	case kind != org.KindUser:
		return known.Clone()
	}
	known = known.Clone()
	a.Documented, a.Holds = known.Documented, known.Holds
	if a.Documented.Min != nil || a.Documented.Max != nil {
		a.Source = known.Source
	}
	return a
}

// types reads the type of an attribute and that of an array's elements. One that Okta may add some day is unknown.
func types(in apiAttribute) (typ, items org.Type) {
	typ = knownType(in.Type)
	if typ == org.Array {
		items = knownType(in.Items.Type)
	}
	return typ, items
}

func knownType(word string) org.Type {
	switch t := org.Type(word); t {
	case org.String, org.Integer, org.Number, org.Boolean, org.Array, org.Object:
		return t
	}
	return org.UnknownType
}

// mark says that a setting exists whose value is not known: rules that depend on it are undecided.
func mark(a *org.Attribute, s org.Setting) {
	if a.Knows(s) {
		a.Unknown = append(a.Unknown, s)
	}
}

// setUnique reads unique. While Okta still looks for duplicates (PENDING_UNIQUENESS) it is not known whether the values are.
func setUnique(a *org.Attribute, in apiAttribute) {
	switch string(in.Unique) {
	case "true", `"UNIQUE_VALIDATED"`:
		a.Unique = true
	case "", "null", "false", `"NOT_UNIQUE"`:
	default:
		a.Unique = false
		mark(a, org.SettingUnique)
	}
}

// setMaster reads who masters the attribute. Absent means PROFILE_MASTER, which is not written either.
func setMaster(a *org.Attribute, in apiAttribute, sources map[string]string) {
	a.Master, a.MasterPriority = "", nil
	switch m := org.Master(in.Master.Type); m {
	case "", org.ProfileMaster:
	case org.OktaMaster:
		a.Master = m
	case org.Override:
		a.Master = m
		for _, p := range in.Master.Priority {
			if p.Value == "" {
				continue
			}
			name := sources[p.Value]
			if name == "" {
				name = p.Value
			}
			a.MasterPriority = append(a.MasterPriority, name)
		}
	default:
		mark(a, org.SettingMaster)
	}
}
