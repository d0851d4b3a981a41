package load

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// TerraformOptions say which values a Terraform configuration is read with; see terraform.Options.
type TerraformOptions = terraform.Options

// Terraform reads root modules. A path is a directory, or a configuration file (.tf, .tf.json): then the whole module in its directory is
// evaluated, because its files refer to each other, but only the mappings written in the files named are kept.
//
// Several directories are several root modules: nothing in one refers to the other, and each has an Okta user profile of its own.
//
// Where options give neither an Opener nor a Boundary, the boundary is the git repository that the root module lies in, if any.
func Terraform(options TerraformOptions, paths ...string) *Result {
	result := &Result{Org: &org.Org{}, Sources: map[string][]byte{}}
	for _, root := range roots(options, paths) {
		result.read(root, options)
	}
	uniqueNames(result.Org.Profiles)
	return result
}

// rootModule is a directory to read. files are the only files whose mappings count; none means all.
type rootModule struct {
	dir   string
	files []string
}

// roots sorts paths into root modules, in the order in which they are first named.
func roots(options TerraformOptions, paths []string) []rootModule {
	var modules []rootModule
	for _, path := range paths {
		dir, file := filepath.Clean(path), ""
		if terraform.IsConfigurationFile(dir) && !isDirectory(options, dir) {
			dir, file = filepath.Dir(dir), filepath.Base(dir)
		}
		i := slices.IndexFunc(modules, func(m rootModule) bool { return m.dir == dir })
		switch {
		case i < 0 && file == "":
			modules = append(modules, rootModule{dir: dir})
		case i < 0:
			modules = append(modules, rootModule{dir: dir, files: []string{file}})
		case file == "":
			modules[i].files = nil // the whole directory is named too
		case modules[i].files != nil:
			modules[i].files = append(modules[i].files, file)
		}
	}
	return modules
}

func isDirectory(options TerraformOptions, path string) bool {
	open := options.Open
	if open == nil {
		open = terraform.OpenDir
	}
	files, err := open(path)
	if closer, ok := files.(io.Closer); ok && err == nil {
		_ = closer.Close() // nothing was read
	}
	return err == nil
}

func (r *Result) read(root rootModule, options TerraformOptions) {
	if options.Boundary == "" && options.Open == nil {
		options.Boundary = repository(root.dir)
	}
	configuration, diags := terraform.Load(root.dir, options)
	r.Diagnostics = append(r.Diagnostics, diags...)
	if configuration == nil {
		return
	}
	defer configuration.Close()
	if configuration.Files() == 0 {
		r.complain("No Terraform configuration", fmt.Sprintf("The directory %s holds no .tf or .tf.json file.", root.dir))
		return
	}
	reader := newReader(configuration)
	found := reader.read()
	r.keep(reader.sides)
	r.Diagnostics = append(append(r.Diagnostics, configuration.Diagnostics()...), reader.diags...)
	r.Modules = append(r.Modules, configuration.Called()...)
	for name, source := range configuration.Sources() {
		r.Sources[name] = source
	}
	r.Org.Profiles = append(r.Org.Profiles, found.Profiles...)
	for _, file := range root.files {
		if _, ok := r.Sources[filepath.Join(root.dir, file)]; !ok {
			r.complain("Cannot read file", fmt.Sprintf("%s cannot be read: it does not exist.", filepath.Join(root.dir, file)))
		}
	}
	for _, m := range found.Mappings {
		if root.files == nil || slices.ContainsFunc(root.files, func(file string) bool { return filepath.Join(root.dir, file) == m.Range.Filename }) {
			r.Org.Mappings = append(r.Org.Mappings, m)
		}
	}
}

// repository returns the nearest directory around a root module that is the root of a git repository, "" when there is none. Module
// calls may not leave it.
func repository(dir string) string {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		if _, err := os.Lstat(filepath.Join(absolute, ".git")); err == nil {
			return absolute
		}
		parent := filepath.Dir(absolute)
		if parent == absolute {
			return ""
		}
		absolute = parent
	}
}

func (r *Result) complain(summary, detail string) {
	r.Diagnostics = append(r.Diagnostics, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail})
}
