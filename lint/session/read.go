package session

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/org"
)

// stdinFile is standard input and the name it goes by.
type stdinFile struct {
	path    string // "" where nobody said
	content []byte
}

// readStdin reads standard input, up to the size of a plan.
func readStdin(path string, stdin io.Reader) (*stdinFile, error) {
	if stdin == nil {
		return nil, errors.New("standard input cannot be read: there is none")
	}
	content, err := io.ReadAll(io.LimitReader(stdin, load.MaxPlanBytes+1))
	if err != nil {
		return nil, fmt.Errorf("standard input cannot be read: %w", err)
	}
	if len(content) > load.MaxPlanBytes {
		return nil, fmt.Errorf("standard input is larger than %d MB", load.MaxPlanBytes>>20)
	}
	if len(bytes.TrimSpace(content)) == 0 && path == "" {
		return nil, errors.New("standard input is empty")
	}
	return &stdinFile{path: path, content: content}, nil
}

// read reads the inputs, each org by itself. known is the org that they are a part of, nil where that is not known: org files may name
// its profiles without declaring them.
func (in inputs) read(o Options, options load.TerraformOptions, known *org.Org) []*load.Result {
	if o.Chdir != "" {
		options.Arguments = slices.Clone(options.Arguments)
		for i, a := range options.Arguments {
			if a.File {
				options.Arguments[i].Text = o.Resolve(a.Text)
			}
		}
	}
	var results []*load.Result
	terraform := in.terraform
	if in.stdin != nil && load.IsTerraformFile(in.stdin.path) {
		options.Overlay = maps.Clone(options.Overlay)
		if options.Overlay == nil {
			options.Overlay = map[string][]byte{}
		}
		options.Overlay[filepath.Clean(in.stdin.path)] = in.stdin.content
		terraform = append(terraform, in.stdin.path)
	} else if in.stdin != nil {
		results = append(results, in.stdin.read(o, options))
	}
	roots := load.Roots(options, terraform...)
	if o.Recursive {
		load.Soften(roots)
	}
	results = append(results, roots...)
	for _, files := range in.orgs {
		results = append(results, load.DialectWithin(known, options.Files, files...))
	}
	if len(in.saved) > 0 {
		results = append(results, readSaved(options.Files, in.saved))
	}
	for _, path := range in.plans {
		results = append(results, load.PlanFile(path, o.Chdir, options))
	}
	if in.live != nil {
		results = append(results, in.live)
	}
	return results
}

// read reads what is no file of a module.
func (f *stdinFile) read(o Options, options load.TerraformOptions) *load.Result {
	name := f.path
	if name == "" {
		name = "<stdin>"
	}
	switch {
	case !bytes.Contains(f.content, []byte(`"format_version"`)) && live.RecognizeSaved(f.content):
		return live.FromFiles([]live.Saved{{Name: name, Bytes: f.content}})
	case load.IsOrgFile(name) || f.path == "" && load.IsOrg(f.content):
		return load.OrgText(name, f.content)
	case load.IsPlan(f.content) || strings.HasSuffix(name, ".json"):
		return load.Plan(name, f.content, o.Chdir, options)
	}
	return load.TerraformText("stdin.tf", f.content, options)
}

// within drops the findings in files that were not named.
func within(files []string, findings []lint.Finding) []lint.Finding {
	if files == nil {
		return findings
	}
	named := map[string]bool{}
	for _, file := range files {
		named[file] = true
	}
	var kept []lint.Finding
	for _, f := range findings {
		if named[f.Range.Filename] {
			kept = append(kept, f)
		}
	}
	return kept
}
