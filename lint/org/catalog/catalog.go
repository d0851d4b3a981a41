package catalog

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
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

// library is the decoded catalog. It is never changed.
type library struct {
	names    []string // sorted
	profiles map[string]*org.Profile
	diags    hcl.Diagnostics // empty, as the tests make sure
}

var load = sync.OnceValue(func() library {
	names, err := fs.Glob(files, "profiles/*.okta.hcl") // sorted
	if err != nil {
		panic(fmt.Sprintf("catalog: %v", err)) // the pattern is a constant
	}
	l := library{profiles: make(map[string]*org.Profile, len(names))}
	sources := make([]dialect.File, 0, len(names))
	for _, name := range names {
		src, err := files.ReadFile(name)
		if err != nil {
			panic(fmt.Sprintf("catalog: %v", err)) // the file is part of the program
		}
		sources = append(sources, dialect.File{Name: path.Join("catalog", path.Base(name)), Bytes: src})
	}
	o, diags := dialect.Decode(sources, dialect.Catalog{})
	l.diags = diags
	for _, p := range o.Profiles {
		l.names = append(l.names, p.Name)
		l.profiles[p.Name] = settled(p)
	}
	return l
})

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
	p, ok := load().profiles[name]
	if !ok {
		return nil, false
	}
	return p.Clone(), true
}

// Names lists the catalog profiles in alphabetical order.
func Names() []string {
	return append([]string(nil), load().names...)
}

// Dialect is the catalog as dialect.Decode wants it.
func Dialect() dialect.Catalog {
	return dialect.Catalog{Lookup: Lookup, Names: Names}
}
