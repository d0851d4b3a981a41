package catalog

import (
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

//go:generate go run ./generate

// Names of catalog profiles that readers need.
const (
	OktaUser   = "okta_user"   // the default Okta user profile
	AppDefault = "app_default" // an app of which only its being one is known
	Any        = "any"         // a source of which nothing is known
)

// entry is a profile of the catalog: its name, and what makes it anew.
type entry struct {
	name string
	make func() *org.Profile
}

// Lookup returns a copy, the caller's to change, of the catalog profile of the given name.
func Lookup(name string) (*org.Profile, bool) {
	for _, e := range entries() {
		if e.name == name {
			return e.make(), true
		}
	}
	return nil, false
}

// Names lists the catalog profiles in alphabetical order.
func Names() []string {
	var names []string
	for _, e := range entries() {
		names = append(names, e.name)
	}
	return names
}

// Dialect is the catalog as dialect.Decode wants it.
func Dialect() dialect.Catalog {
	return dialect.Catalog{Lookup: Lookup, Names: Names}
}
