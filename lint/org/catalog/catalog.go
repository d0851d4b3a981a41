package catalog

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// Names of catalog profiles that readers need.
const (
	OktaUser   = "okta_user"   // the default Okta user profile
	AppDefault = "app_default" // an app of which only its being one is known
	Any        = "any"         // a source of which nothing is known
)

//go:embed profiles/*.okta.hcl
var files embed.FS

// entry is a decoded file of the catalog, which holds the one profile that it is named after. It is never changed.
type entry struct {
	profile *org.Profile
	diags   hcl.Diagnostics // empty, as the tests make sure
}

const extension = ".okta.hcl"

// entries are the files of the catalog by the names of their profiles. Each is decoded when it is first needed: a run needs two or three.
var entries = sync.OnceValue(func() map[string]func() entry {
	names, err := fs.Glob(files, "profiles/*"+extension)
	if err != nil {
		panic(fmt.Sprintf("catalog: %v", err)) // the pattern is a constant
	}
	all := make(map[string]func() entry, len(names))
	for _, name := range names {
		all[strings.TrimSuffix(path.Base(name), extension)] = sync.OnceValue(func() entry { return read(name) })
	}
	return all
})

func read(name string) entry {
	src, err := files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("catalog: %v", err)) // the file is part of the program
	}
	o, diags := dialect.Decode([]dialect.File{{Name: path.Join("catalog", path.Base(name)), Bytes: src}}, dialect.Catalog{})
	return entry{profile: settled(o.Profiles[0]), diags: diags}
}

// anyProfile is what the names of attributes suggest.
func anyProfile() *org.Profile { return entries()[Any]().profile }

// settled makes a catalog profile of one that was read from a file: it is its own type, and its places mean nothing to a user.
func settled(p *org.Profile) *org.Profile {
	p.Type = p.Name
	p.Range = hcl.Range{}
	for _, a := range p.Attributes {
		a.Origin = org.Catalog
		if p.Name == Any {
			a.Origin = org.Named
		}
		a.Range = hcl.Range{}
		a.Places = nil
	}
	return p
}

// Lookup returns a copy, the caller's to change, of the catalog profile of the given name.
func Lookup(name string) (*org.Profile, bool) {
	e, ok := entries()[name]
	if !ok {
		return nil, false
	}
	return e().profile.Clone(), true
}

// Names lists the catalog profiles in alphabetical order.
func Names() []string {
	return slices.Sorted(maps.Keys(entries()))
}

// Dialect is the catalog as dialect.Decode wants it.
func Dialect() dialect.Catalog {
	return dialect.Catalog{Lookup: Lookup, Names: Names}
}
