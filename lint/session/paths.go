package session

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/load"
)

// inputs are the paths to lint, by who reads them.
type inputs struct {
	terraform []string     // directories, and single files
	orgs      [][]string   // org files; those of one directory are one org
	plans     []string     // output of terraform show -json
	saved     []string     // answers of Okta's API; together they are one org
	stdin     *stdinFile   // nil unless standard input is to be read
	live      *load.Result // the live org, nil unless it is linted itself
}

func (in inputs) empty() bool {
	return len(in.terraform) == 0 && len(in.orgs) == 0 && len(in.plans) == 0 && len(in.saved) == 0 && in.stdin == nil && in.live == nil
}

// onlyDirectories reports whether nothing but directories of Terraform files was given: a single file may well hold no mapping.
func (in inputs) onlyDirectories() bool {
	return len(in.terraform) > 0 && len(in.orgs) == 0 && len(in.plans) == 0 && len(in.saved) == 0 && in.stdin == nil && !slices.ContainsFunc(in.terraform, load.IsTerraformFile)
}

// pathSorter finds out what each path is.
type pathSorter struct {
	options  Options
	files    *boundary.Files
	found    inputs
	problems []error
}

// sortPaths finds out what each path is. A path that cannot be linted is an error; the others are still there.
func sortPaths(o Options, files *boundary.Files) (in inputs, problems []error) {
	if o.Chdir != "" {
		if info, err := os.Stat(o.Chdir); err != nil || !info.IsDir() {
			return inputs{}, []error{fmt.Errorf("--chdir %s: there is no such directory", o.Chdir)}
		}
	}
	s := &pathSorter{options: o, files: files}
	for _, path := range o.Paths {
		if err := s.sort(path); err != nil {
			s.problems = append(s.problems, err)
		}
	}
	return s.found, s.problems
}

func (s *pathSorter) sort(path string) error {
	if path == "-" {
		if s.found.stdin != nil {
			return nil
		}
		file, err := readStdin(s.options.stdinPath(), s.options.Stdin)
		s.found.stdin = file
		return err
	}
	given := path
	path = s.options.Resolve(path)
	info, err := s.files.Look(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file or directory", given)
	case err != nil:
		return err
	case info.IsDir() && s.options.Recursive:
		return s.below(path)
	case info.IsDir():
		return s.directory(path)
	case filepath.Base(path) == config.FileName:
		s.all(filepath.Dir(path)) // all that it is for
	case load.IsValuesFile(path):
		return s.beside(path)
	case load.IsOrgFile(path):
		s.orgFile(filepath.Clean(path))
	case load.IsTerraformFile(path):
		s.terraform(path)
	default:
		return s.byContent(path)
	}
	return nil
}

func (s *pathSorter) terraform(path string) {
	if !slices.Contains(s.found.terraform, path) {
		s.found.terraform = append(s.found.terraform, path)
	}
}

func (s *pathSorter) orgFile(file string) {
	i := slices.IndexFunc(s.found.orgs, func(files []string) bool { return filepath.Dir(files[0]) == filepath.Dir(file) })
	switch {
	case i < 0:
		s.found.orgs = append(s.found.orgs, []string{file})
	case !slices.Contains(s.found.orgs[i], file):
		s.found.orgs[i] = append(s.found.orgs[i], file)
	}
}

// directory takes what lies in a directory itself.
func (s *pathSorter) directory(dir string) error {
	entries, err := s.files.ReadDir(dir)
	if err != nil {
		return err
	}
	found := false
	for _, e := range entries {
		name := e.Name()
		switch {
		case e.IsDir() || strings.HasPrefix(name, "."):
			continue
		case load.IsOrgFile(name):
			s.orgFile(filepath.Join(dir, name))
		case load.IsTerraformFile(name):
			s.terraform(dir)
		default:
			continue
		}
		found = true
	}
	if !found {
		found = s.savedIn(dir, entries)
	}
	if !found {
		return fmt.Errorf("%s: the directory holds neither Terraform files (.tf, .tf.json) nor org files (.okta.hcl)%s", dir, recursiveHint(dir, s.options))
	}
	return nil
}

// recursiveHint says how to lint what lies below a directory that holds nothing itself.
func recursiveHint(dir string, o Options) string {
	if o.Recursive {
		return ""
	}
	if below := load.Find(dir); len(below.Roots)+len(below.OrgFiles) > 0 {
		return "; directories below it do: add --recursive"
	}
	return ""
}

// beside takes the module whose variables a file may give values to. A hook names such files: one that lies in no module changes nothing that
// could be linted.
func (s *pathSorter) beside(path string) error {
	dir := filepath.Dir(path)
	entries, err := s.files.ReadDir(dir)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return load.IsTerraformFile(e.Name()) }) {
		s.terraform(dir)
	}
	return nil
}

// below takes every root module and org file below a directory.
func (s *pathSorter) below(dir string) error {
	if !s.all(dir) {
		return fmt.Errorf("%s: neither the directory nor those below it hold Terraform files (.tf, .tf.json) or org files (.okta.hcl)", dir)
	}
	return nil
}

// all takes every root module and org file below a directory, and reports whether there are any.
func (s *pathSorter) all(dir string) (found bool) {
	below := load.Find(dir)
	s.problems = append(s.problems, below.Unreadable...)
	for _, root := range below.Roots {
		s.terraform(root)
	}
	for _, files := range below.OrgFiles {
		for _, file := range files {
			s.orgFile(file)
		}
	}
	return len(below.Roots)+len(below.OrgFiles) > 0
}

// byContent takes a file whose name does not say what it is.
func (s *pathSorter) byContent(path string) error {
	head, err := s.readHead(path)
	if err != nil {
		return err
	}
	if s.isSaved(path, head) {
		s.savedFile(path)
		return nil
	}
	if !load.IsPlan(head) {
		return fmt.Errorf("%s: neither its name nor its content says what it is; Terraform files end in .tf or .tf.json, org files in .okta.hcl, and plans are written by terraform show -json", path)
	}
	if !slices.Contains(s.found.plans, path) {
		s.found.plans = append(s.found.plans, path)
	}
	return nil
}

// readHead reads the beginning of a regular file.
func (s *pathSorter) readHead(path string) ([]byte, error) {
	if content, ok := s.options.Unsaved[path]; ok {
		return content, nil
	}
	f, err := s.files.Open(path)
	switch {
	case errors.Is(err, boundary.ErrSpecial):
		return nil, fmt.Errorf("%s: it is not a regular file; for a pipe, use the path - and standard input", path)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", path, boundary.Reason(err))
	}
	defer func() { _ = f.Close() }() // only read from
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return head[:n], nil
}
