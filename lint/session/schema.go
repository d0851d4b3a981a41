package session

import (
	"path/filepath"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// readSchema reads the files of the known org as one org, nil where there are none.
func readSchema(o Options, files *boundary.Files) *knownOrg {
	if len(o.Schema) == 0 {
		return nil
	}
	var saved, orgs []string
	for _, path := range o.schema() {
		sorter := pathSorter{options: o, files: files}
		entries, err := files.ReadDir(path)
		if err == nil { // it may be read, and so what lies in it
			files = files.And(path)
			sorter.files = files
		}
		head, _ := sorter.readHead(path)
		switch {
		case err == nil && sorter.savedIn(path, entries):
			saved = append(saved, sorter.found.saved...)
		case !load.IsOrgFile(path) && sorter.isSaved(path, head):
			saved = append(saved, path)
		default:
			orgs = append(orgs, path)
		}
	}
	if len(saved) == 0 {
		return &knownOrg{load.Dialect(files, orgs...)}
	}
	known := readSaved(files, saved)
	if len(orgs) > 0 {
		known = load.Complete(load.Dialect(files, orgs...), known.Org)
	}
	return &knownOrg{known}
}

// without takes the schema files out of the inputs: beside them in a directory, or named by a pattern of the shell, they are not linted.
func (in inputs) without(files []string) inputs {
	var orgs [][]string
	for _, together := range in.orgs {
		left := slices.DeleteFunc(slices.Clone(together), func(file string) bool { return slices.Contains(files, filepath.Clean(file)) })
		if len(left) > 0 {
			orgs = append(orgs, left)
		}
	}
	in.orgs = orgs
	return in
}

// knownOrg is an org of which the inputs tell a part. A nil one adds nothing.
type knownOrg struct{ *load.Result }

// org is what is known, nil where nothing is.
func (k *knownOrg) org() *org.Org {
	if k == nil {
		return nil
	}
	return k.Org
}

// complete completes what was read from the inputs.
func (k *knownOrg) complete(r *load.Result) *load.Result {
	if k == nil {
		return r
	}
	return load.Complete(r, k.Org)
}

// asked keeps the findings about the inputs: what is wrong with the schemas of the org alone nobody asked.
func (k *knownOrg) asked(findings []lint.Finding) []lint.Finding {
	if k == nil {
		return findings
	}
	return slices.DeleteFunc(findings, func(f lint.Finding) bool {
		_, known := k.Sources[f.Range.Filename]
		return f.Mapping == nil && (known || f.Range.Filename == "")
	})
}
