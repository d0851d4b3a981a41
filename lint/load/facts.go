package load

import (
	"slices"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// A plan or a state tells more than what is written: what the provider read from Okta. It counts for ids that nothing else declares.

// fact is what the provider read of an app, an identity provider or a user type.
type fact struct {
	kind   org.Kind
	name   string  // Okta's own name of the app, or the name of the user type
	label  string  // of an app
	source org.Tri // whether an app is a profile source
	makes  org.Tri // whether it creates users
}

// gatherFacts collects what data sources list, and what mappings say of their own sides.
func (r *reader) gatherFacts() {
	for _, i := range r.instances[roleAppList] {
		a := i.Stated("apps")
		if a == nil {
			continue
		}
		for _, app := range a.Elements() {
			id, ok := literal(app.Attr("id"))
			if !ok {
				continue
			}
			f := fact{kind: org.KindApp, source: sourceByFeatures(app.Attr("features"))}
			if features := app.Attr("features"); features != nil {
				if list, known := features.Strings(); known {
					f.makes = org.CreatesBy(list)
				}
			}
			f.name, _ = literal(app.Attr("name"))
			f.label, _ = literal(app.Attr("label"))
			r.facts[id] = f
		}
	}
	for _, i := range r.instances[roleMapping] {
		for _, side := range []string{"source", "target"} {
			id, ok := literal(i.Attr(side + "_id"))
			kind, typed := literal(i.Stated(side + "_type"))
			if _, there := r.facts[id]; !ok || !typed || there {
				continue
			}
			f := fact{kind: org.KindApp}
			if kind == "user" {
				f.kind = org.KindUser
			}
			f.name, _ = literal(i.Stated(side + "_name"))
			r.facts[id] = f
		}
	}
}

// sourceByFeatures tells by an app's features whether it is a profile source, where they are known.
func sourceByFeatures(a *terraform.Attribute) org.Tri {
	if a == nil {
		return org.Unknown
	}
	features, ok := a.Strings()
	switch {
	case !ok:
		return org.Unknown
	case slices.Contains(features, "PROFILE_MASTERING"):
		return org.Yes
	}
	return org.No
}
