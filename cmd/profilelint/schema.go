package main

import (
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// schemaOption is --schema: the org files that complete what the paths leave out.
type schemaOption struct{ files []string }

func (s *schemaOption) add(flags *pflag.FlagSet) {
	flags.StringArrayVar(&s.files, "schema", nil, "complete the profiles of the paths with those of an exported org `FILE`; repeatable")
}

// read reads the org files as one org, nil where there are none.
func (s schemaOption) read(o pathOptions, files *boundary.Files) *knownOrg {
	if len(s.files) == 0 {
		return nil
	}
	return &knownOrg{load.Dialect(files, s.paths(o)...)}
}

func (s schemaOption) paths(o pathOptions) []string {
	paths := make([]string, len(s.files))
	for i, file := range s.files {
		paths[i] = filepath.Clean(o.resolve(file))
	}
	return paths
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
