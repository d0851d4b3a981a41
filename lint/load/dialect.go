package load

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// maxOrgFile bounds the size of one org file in bytes; an export of a large org has a few megabytes.
const maxOrgFile = 64 << 20

// Dialect reads files of the org dialect (*.okta.hcl) as one org, with the catalog for the profiles they name but do not declare. A
// file that cannot be read is a diagnostic, and the others are read all the same. Nil files are those inside of the boundary of the paths.
func Dialect(files *boundary.Files, paths ...string) *Result {
	return readDialect(catalog.Dialect(), files, paths)
}

// DialectWithin is Dialect for files of which the org is known: their mappings may name its profiles without declaring them. Complete
// then gives those profiles the rest of what is known of them. Of a nil org nothing is known.
func DialectWithin(known *org.Org, files *boundary.Files, paths ...string) *Result {
	of := catalog.Dialect()
	if known == nil {
		return readDialect(of, files, paths)
	}
	return readDialect(dialect.Catalog{
		Lookup: func(name string) (*org.Profile, bool) {
			if p, ok := of.Lookup(name); ok {
				return p, true
			}
			k := known.Profile(name)
			if k == nil {
				return nil, false
			}
			p := k.Clone()
			p.Range = hcl.Range{} // not declared in these files
			return p, true
		},
		Names: func() []string {
			names := of.Names()
			for _, p := range known.Profiles {
				names = append(names, p.Name)
			}
			return names
		},
	}, files, paths)
}

func readDialect(known dialect.Catalog, from *boundary.Files, paths []string) *Result {
	if from == nil {
		from = boundary.Of(paths...)
	}
	result := &Result{Sources: make(map[string][]byte, len(paths))}
	files := make([]dialect.File, 0, len(paths))
	for _, path := range paths {
		if _, again := result.Sources[path]; again {
			continue
		}
		src, err := from.Read(path, maxOrgFile)
		if err != nil {
			result.Diagnostics = append(result.Diagnostics, &hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Cannot read org file",
				Detail:   fmt.Sprintf("%s cannot be read: %s.", path, boundary.Reason(err)),
			})
			continue
		}
		result.Sources[path] = src
		files = append(files, dialect.File{Name: path, Bytes: src})
	}
	o, diags := dialect.Decode(files, known)
	result.Org = o
	result.Diagnostics = append(result.Diagnostics, result.withoutText(diags)...)
	return result
}

// withoutText takes the text out of what is wrong with files that are no org files, and whose names do not say so.
func (r *Result) withoutText(diags hcl.Diagnostics) hcl.Diagnostics {
	byFile := map[string]hcl.Diagnostics{}
	for _, d := range diags {
		if d.Subject != nil {
			byFile[d.Subject.Filename] = append(byFile[d.Subject.Filename], d)
		}
	}
	var kept hcl.Diagnostics
	for _, d := range diags {
		if d.Subject == nil || !byFile[d.Subject.Filename].HasErrors() || boundary.Named(d.Subject.Filename, ".hcl") {
			kept = append(kept, d)
			continue
		}
		if name := d.Subject.Filename; r.Sources[name] != nil { // else it was told before
			kept = append(kept, boundary.Unquoted(name, "an org file", byFile[name]))
			delete(r.Sources, name)
		}
	}
	return kept
}
