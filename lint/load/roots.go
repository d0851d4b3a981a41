package load

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// rootModule is a directory to read. files are the only files whose mappings count, by their whole paths; nil means all.
type rootModule struct {
	dir   string
	files []string
}

// roots sorts paths into root modules, in the order in which they are first named. A file belongs to the module in its directory, or,
// where a file of a module that calls it is named as well, to that one: read on its own, a module lacks the values that its callers give.
func roots(options TerraformOptions, paths []string) []rootModule {
	var modules []rootModule
	for _, path := range paths {
		dir, file := filepath.Clean(path), ""
		if IsTerraformFile(dir) && !isDirectory(options, dir) {
			dir, file = filepath.Dir(dir), dir
		}
		i := slices.IndexFunc(modules, func(m rootModule) bool { return m.dir == dir })
		switch {
		case i < 0 && file == "":
			modules = append(modules, rootModule{dir: dir})
		case i < 0:
			modules = append(modules, rootModule{dir: dir, files: []string{file}})
		case file == "":
			modules[i].files = nil // the whole directory is named too
		case modules[i].files != nil && !slices.Contains(modules[i].files, file):
			modules[i].files = append(modules[i].files, file)
		}
	}
	return withCallers(options, modules)
}

// withCallers moves the files named in called modules to the modules that call them. What was named as a directory stays.
func withCallers(options TerraformOptions, modules []rootModule) []rootModule {
	if len(modules) < 2 || !slices.ContainsFunc(modules, func(m rootModule) bool { return m.files != nil }) {
		return modules
	}
	calls := map[string][]string{}
	for _, m := range modules {
		calls[m.dir], _ = terraform.LocalCalls(m.dir, options)
	}
	moved := make([]bool, len(modules))
	for again := true; again; { // a module may be called by one that is called itself
		again = false
		for i := range modules {
			if moved[i] || modules[i].files == nil {
				continue
			}
			for j := range modules {
				if i == j || moved[j] || !slices.Contains(calls[modules[j].dir], modules[i].dir) || slices.Contains(calls[modules[i].dir], modules[j].dir) {
					continue
				}
				if modules[j].files != nil {
					modules[j].files = append(modules[j].files, modules[i].files...)
				}
				calls[modules[j].dir] = append(calls[modules[j].dir], calls[modules[i].dir]...)
				moved[i], again = true, true
				break
			}
		}
	}
	var left []rootModule
	for i, m := range modules {
		if !moved[i] {
			left = append(left, m)
		}
	}
	return left
}

func isDirectory(options TerraformOptions, path string) bool {
	if _, ok := options.Overlay[path]; ok {
		return false
	}
	if options.Open == nil {
		info, err := os.Stat(path)
		return err == nil && info.IsDir()
	}
	_, err := options.Open(path)
	return err == nil
}

// IsTerraformFile reports whether a file of this name is Terraform (or OpenTofu) configuration.
func IsTerraformFile(path string) bool { return terraform.IsConfigurationFile(path) }

// IsValuesFile reports whether a file of this name holds values of Terraform's variables.
func IsValuesFile(path string) bool {
	return strings.HasSuffix(path, ".tfvars") || strings.HasSuffix(path, ".tfvars.json")
}

// IsOrgFile reports whether a file of this name is written in the org dialect.
func IsOrgFile(path string) bool { return strings.HasSuffix(path, ".okta.hcl") }

// Below is what the directories below one hold.
type Below struct {
	// Roots are the directories of the root modules: those with Terraform files that no module in another directory calls.
	Roots []string
	// OrgFiles are the org files, those of one directory together: they describe one org.
	OrgFiles [][]string
	// Unreadable are errors of directories that could not be listed.
	Unreadable []error
}

// Find looks for root modules and org files in a directory and in all below it, in the order of their paths. Hidden directories, .terraform
// among them, and copies of what belongs to others (vendor, node_modules) are left out; symbolic links are not followed.
func Find(dir string) Below {
	var found Below
	var modules []string
	calls := map[string][]string{}
	orgFiles := map[string][]string{}
	var orgDirs []string
	_ = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found.Unreadable = append(found.Unreadable, err)
			return fs.SkipDir
		case entry.IsDir():
			if path != dir && isLeftOut(entry.Name()) {
				return fs.SkipDir
			}
			if called, ok := terraform.LocalCalls(path, TerraformOptions{}); ok {
				path = filepath.Clean(path)
				modules = append(modules, path)
				calls[path] = called
			}
		case IsOrgFile(path) && !strings.HasPrefix(entry.Name(), "."):
			parent := filepath.Dir(path)
			if orgFiles[parent] == nil {
				orgDirs = append(orgDirs, parent)
			}
			orgFiles[parent] = append(orgFiles[parent], path)
		}
		return nil
	})
	for _, parent := range orgDirs {
		found.OrgFiles = append(found.OrgFiles, orgFiles[parent])
	}
	found.Roots = uncalled(modules, calls)
	return found
}

func isLeftOut(name string) bool {
	return strings.HasPrefix(name, ".") || name == "vendor" || name == "node_modules"
}

// uncalled returns the directories that no other one calls, and of those that call each other in a circle the first.
func uncalled(modules []string, calls map[string][]string) []string {
	called := map[string]bool{}
	for _, dir := range modules {
		for _, to := range calls[dir] {
			if to != dir {
				called[to] = true
			}
		}
	}
	reached := map[string]bool{}
	var reach func(dir string)
	reach = func(dir string) {
		if reached[dir] {
			return
		}
		reached[dir] = true
		for _, to := range calls[dir] {
			reach(to)
		}
	}
	var found []string
	for _, dir := range modules {
		if !called[dir] {
			found = append(found, dir)
			reach(dir)
		}
	}
	for _, dir := range modules {
		if !reached[dir] {
			found = append(found, dir)
			reach(dir)
		}
	}
	slices.Sort(found)
	return found
}
