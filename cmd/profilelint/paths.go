package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// inputs are the paths to lint, by who reads them.
type inputs struct {
	terraform []string   // directories, and single files
	orgs      [][]string // org files; those of one directory are one org
}

func (in inputs) empty() bool { return len(in.terraform) == 0 && len(in.orgs) == 0 }

// onlyDirectories reports whether nothing but directories of Terraform files was given: a single file may well hold no mapping.
func (in inputs) onlyDirectories() bool {
	return len(in.terraform) > 0 && len(in.orgs) == 0 && !slices.ContainsFunc(in.terraform, isTerraformFile)
}

// sortPaths finds out what each path is. A path that cannot be linted is an error; the others are still there.
func sortPaths(paths []string) (in inputs, problems []error) {
	orgFiles := map[string][]string{} // by directory
	var dirs []string
	addOrg := func(file string) {
		dir := filepath.Dir(file)
		if _, known := orgFiles[dir]; !known {
			dirs = append(dirs, dir)
		}
		if !slices.Contains(orgFiles[dir], file) {
			orgFiles[dir] = append(orgFiles[dir], file)
		}
	}
	for _, path := range paths {
		found, err := lookAt(path)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if found.terraform && !slices.Contains(in.terraform, path) {
			in.terraform = append(in.terraform, path)
		}
		for _, file := range found.orgFiles {
			addOrg(file)
		}
	}
	for _, dir := range dirs {
		in.orgs = append(in.orgs, orgFiles[dir])
	}
	return in, problems
}

// contents is what a path has for us.
type contents struct {
	terraform bool
	orgFiles  []string
}

func lookAt(path string) (contents, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return contents{}, fmt.Errorf("%s: there is no such file or directory", path)
	case err != nil:
		return contents{}, err
	case info.IsDir():
		return lookInto(path)
	case isOrgFile(path):
		return contents{orgFiles: []string{filepath.Clean(path)}}, nil
	case isTerraformFile(path):
		return contents{terraform: true}, nil
	}
	return contents{}, fmt.Errorf("%s: its name does not say what it is; Terraform files end in .tf or .tf.json, org files in .okta.hcl", path)
}

func lookInto(dir string) (contents, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return contents{}, err
	}
	var found contents
	for _, e := range entries {
		name := e.Name()
		switch {
		case e.IsDir() || strings.HasPrefix(name, "."):
		case isOrgFile(name):
			found.orgFiles = append(found.orgFiles, filepath.Join(dir, name))
		case isTerraformFile(name):
			found.terraform = true
		}
	}
	if !found.terraform && len(found.orgFiles) == 0 {
		return contents{}, fmt.Errorf("%s: the directory holds neither Terraform files (.tf, .tf.json) nor org files (.okta.hcl)", dir)
	}
	return found, nil
}

func isOrgFile(name string) bool { return strings.HasSuffix(name, ".okta.hcl") }

func isTerraformFile(name string) bool {
	return strings.HasSuffix(name, ".tf") || strings.HasSuffix(name, ".tf.json")
}
