package catalog

import (
	"strings"
	"sync"

	"github.com/profilelint/profilelint/lint/org"
)

// Named returns what the name of an attribute alone suggests, for an attribute of an open profile: a copy, under the given name, of
// the attribute of the profile "any" that the name is a spelling of. Case, "_", "-", "." and spaces make no difference. It is nil
// where the name says nothing.
func Named(attribute string) *org.Attribute {
	a := byName()[plain(attribute)]
	if a == nil {
		return nil
	}
	a = a.Clone()
	a.Name = attribute
	return a
}

// byName indexes the attributes of "any" by the plain form of every spelling.
var byName = sync.OnceValue(func() map[string]*org.Attribute {
	index := map[string]*org.Attribute{}
	others := spellings()
	for _, a := range anyProfile().Attributes {
		index[plain(a.Name)] = a
		for _, s := range others[a.Name] {
			index[s] = a
		}
	}
	return index
})

// separators are the characters that spellings of one name differ in.
var separators = strings.NewReplacer("_", "", "-", "", ".", "", " ", "")

// plain is a name without what its spellings differ in.
func plain(name string) string { return separators.Replace(strings.ToLower(name)) }
