package main

import (
	"bytes"
	"fmt"
	"go/format"
	"io/fs"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

const (
	extension = ".okta.hcl"
	anyName   = "any" // catalog.Any: what the names of attributes suggest
)

const header = `// Code generated from profiles/*.okta.hcl by go generate; DO NOT EDIT.

package catalog

import "github.com/profilelint/profilelint/lint/org"

`

// generate returns the Go source for the profiles below a directory, each a function of its own that makes it anew.
func generate(dir fs.FS) ([]byte, error) {
	names, err := fs.Glob(dir, "profiles/*"+extension) // in alphabetical order
	if err != nil {
		return nil, err
	}
	var list, functions bytes.Buffer
	for _, name := range names {
		p, err := read(dir, name)
		if err != nil {
			return nil, err
		}
		source, err := literal(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(&list, "{%q, %s},\n", p.Name, function(p.Name))
		fmt.Fprintf(&functions, "\nfunc %s() *org.Profile {\nreturn %s\n}\n", function(p.Name), source)
	}
	return format.Source(fmt.Appendf(nil, "%s// entries are the profiles of the catalog in alphabetical order.\nfunc entries() []entry {\nreturn []entry{\n%s}\n}\n%s",
		header, &list, &functions))
}

// read reads a file of the catalog, which holds the one profile that it is named after.
func read(dir fs.FS, name string) (*org.Profile, error) {
	src, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	o, diags := dialect.Decode([]dialect.File{{Name: name, Bytes: src}}, dialect.Catalog{})
	if len(diags) > 0 {
		return nil, diags
	}
	if want := strings.TrimSuffix(path.Base(name), extension); len(o.Profiles) != 1 || o.Profiles[0].Name != want || len(o.Mappings) != 0 {
		return nil, fmt.Errorf("%s: it must hold the profile %q and nothing else", name, want)
	}
	return settled(o.Profiles[0]), nil
}

// settled makes a catalog profile of one that was read from a file: it is its own type, and its places mean nothing to a user.
func settled(p *org.Profile) *org.Profile {
	p.Type = p.Name
	p.Range = hcl.Range{}
	for _, a := range p.Attributes {
		a.Origin = org.Catalog
		if p.Name == anyName {
			a.Origin = org.Named
		}
		a.Range = hcl.Range{}
		a.Places = nil
	}
	return p
}

// function is the name of the function that makes a profile: activeDirectory for active_directory.
func function(profile string) string {
	words := strings.Split(profile, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return words[0] + strings.Join(words[1:], "") + "Profile"
}
