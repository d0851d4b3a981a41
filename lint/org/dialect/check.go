package dialect

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

// check reports settings of an attribute that contradict each other or that its type has no use for.
func (r *reader) check(a *attr) {
	if lo, hi := a.Length.Min, a.Length.Max; lo != nil && hi != nil && *lo > *hi {
		r.error(place(a, "min_length", "max_length"), "Impossible length", "No string is both %d or more and %d or fewer UTF-16 code units long.", *lo, *hi)
	}
	if lo, hi := a.Documented.Min, a.Documented.Max; lo != nil && hi != nil && *lo > *hi {
		r.error(place(a, "documented_min_length", "documented_max_length"), "Impossible length", "No string is both %d or more and %d or fewer UTF-16 code units long.", *lo, *hi)
	}
	if lo, hi := a.Minimum, a.Maximum; lo != nil && hi != nil && *lo > *hi {
		r.error(place(a, "minimum", "maximum"), "Impossible bounds", "No number is both at least %v and at most %v.", *lo, *hi)
	}
	r.checkItems(a)
	r.checkUse(a)
	for _, member := range a.Enum {
		if !elementType(a).Fits(member) {
			r.error(place(a, "enum", "type", "items"), "Enum member of another type", "%q is not of type %s.", member, elementType(a))
		}
	}
	if a.Default != nil && a.Type != org.Array && !elementType(a).Fits(*a.Default) {
		r.error(place(a, "default", "type"), "Default of another type", "%q is not of type %s.", *a.Default, a.Type)
	}
}

func (r *reader) checkItems(a *attr) {
	switch {
	case a.Type == org.Array && a.Items == "":
		r.error(place(a, "type"), "Missing items", `An array needs the type of its members: items = "string".`)
		a.Items = org.String
	case a.Type != org.Array && a.Items != "":
		r.error(place(a, "items", "type"), "Items of what is not an array", `Only an array has items; %q is of type %s. Say type = "array", or leave items out.`, a.Name, a.Type)
		a.Items = ""
	}
}

// checkUse warns of settings that an attribute's type has no use for. They are kept: Okta keeps them too.
func (r *reader) checkUse(a *attr) {
	forStrings := []struct {
		setting string
		written bool
	}{
		{"min_length", a.Length.Min != nil}, {"max_length", a.Length.Max != nil},
		{"documented_min_length", a.Documented.Min != nil}, {"documented_max_length", a.Documented.Max != nil},
		{"format", a.Format != ""}, {"pattern", a.Pattern != nil},
	}
	for _, s := range forStrings {
		if s.written && a.Type != org.String && a.Type != org.UnknownType {
			r.warn(place(a, s.setting, "type"), "Setting without effect", "%s applies to strings; %q is of type %s. Leave it out.", s.setting, a.Name, a.Type)
		}
	}
	forNumbers := []struct {
		setting string
		written bool
	}{{"minimum", a.Minimum != nil}, {"maximum", a.Maximum != nil}}
	for _, s := range forNumbers {
		if s.written && a.Type != org.Integer && a.Type != org.Number && a.Type != org.UnknownType {
			r.warn(place(a, s.setting, "type"), "Setting without effect", "%s applies to numbers; %q is of type %s. Leave it out.", s.setting, a.Name, a.Type)
		}
	}
}

// place is where the first of some settings that was written stands, and the attribute where none was.
func place(a *attr, settings ...string) hcl.Range {
	for _, s := range settings {
		if rng, ok := a.Place(s); ok {
			return rng
		}
	}
	return a.Range
}

func elementType(a *attr) org.Type {
	if a.Type == org.Array {
		return a.Items
	}
	return a.Type
}
