package load

import (
	"github.com/profilelint/profilelint/lint/org"
)

// completed is an attribute of the files with what they leave out taken from the org's. MasterPriority is left as it is known: the
// caller puts names in.
func completed(file, known *org.Attribute) *org.Attribute {
	if file.Origin != org.Declared {
		a := known.Clone()
		fallback(a, file)
		return a
	}
	a := file.Clone()
	if a.Title == "" {
		a.Title = known.Title
	}
	fallback(a, known)
	if a.Type != known.Type || a.Type == org.Array && a.Items != "" && a.Items != known.Items {
		return a // the org's limits are those of another type
	}
	known = known.Clone()
	// borrow reports whether the files leave a setting out, whatever its names; where the org's comes from is then its place.
	borrow := func(settings ...string) bool {
		for _, s := range settings {
			if _, ok := file.Place(s); ok {
				return false
			}
		}
		for _, s := range settings {
			if rng, ok := known.Place(s); ok {
				a.Places = append(a.Places, org.Place{Setting: s, Range: rng})
			}
		}
		return true
	}
	if borrow("items", "array_type") {
		a.Items = known.Items
	}
	if borrow("min_length") {
		a.Length.Min = known.Length.Min
	}
	if borrow("max_length") {
		a.Length.Max = known.Length.Max
	}
	if borrow("enum", "one_of", "array_enum", "array_one_of") {
		a.Enum = known.Enum
	}
	if borrow("unique") {
		a.Unique = known.Unique
	}
	if borrow("format") {
		a.Format = known.Format
	}
	if borrow("minimum") {
		a.Minimum = known.Minimum
	}
	if borrow("maximum") {
		a.Maximum = known.Maximum
	}
	if borrow("default") {
		a.Default = known.Default
	}
	// The provider sends null for a login's pattern that is left out; no other attribute's is ever sent.
	if a.Name != "login" && borrow("pattern") {
		a.Pattern = known.Pattern
	}
	return a
}

// fallback takes what no schema tells, the limits that Okta documents and the values to be expected, from the other side where one has none.
func fallback(a, other *org.Attribute) {
	if a.Type != other.Type {
		return
	}
	other = other.Clone()
	if a.Documented.Min == nil && a.Documented.Max == nil {
		a.Documented = other.Documented
	}
	if a.Push == (org.Accepts{}) {
		a.Push = other.Push
	}
	if h := a.Holds; h.Pattern == "" && len(h.Examples) == 0 && !h.Identifies && !h.Filled {
		a.Holds = other.Holds
	}
	if a.Source == "" {
		a.Source = other.Source
	}
}
