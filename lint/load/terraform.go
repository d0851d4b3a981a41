package load

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
)

// TerraformOptions say which values a Terraform configuration is read with; see terraform.Options.
type TerraformOptions = terraform.Options

// Roots reads root modules, each as an org of its own: nothing in one refers to another. A path is a directory, or a configuration file
// (.tf, .tf.json, .tofu, .tofu.json): then the whole module in its directory is evaluated, because its files refer to each other, but only
// the mappings written in the files named are kept (Result.Files).
//
// What may be read is what options say; where they do not, it is what lies inside of the boundary of the paths.
func Roots(options TerraformOptions, paths ...string) []*Result {
	if options.Files == nil && options.Open == nil {
		options.Files = boundary.Of(paths...)
		options.Files.Give(paths...)
		for _, a := range options.Arguments {
			if a.File {
				options.Files.Give(a.Text)
			}
		}
	}
	modules := roots(options, paths)
	results := make([]*Result, len(modules))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(modules)) {
		workers.Go(func() {
			for i := range next {
				results[i] = read(modules[i], options)
			}
		})
	}
	for i := range modules {
		next <- i
	}
	close(next)
	workers.Wait()
	return results
}

// Terraform reads paths as Roots does, and puts what they hold into one org, in which the names of profiles are unique.
func Terraform(options TerraformOptions, paths ...string) *Result {
	all := &Result{Org: &org.Org{}, Sources: map[string][]byte{}}
	results := Roots(options, paths...)
	if len(results) == 1 {
		return results[0]
	}
	for _, r := range results {
		all.Diagnostics = append(all.Diagnostics, r.Diagnostics...)
		all.Modules = append(all.Modules, r.Modules...)
		for name, source := range r.Sources {
			all.Sources[name] = source
		}
		all.Org.Profiles = append(all.Org.Profiles, r.Org.Profiles...)
		all.Org.Mappings = append(all.Org.Mappings, r.Org.Mappings...)
		all.Org.Expressions = append(all.Org.Expressions, r.Org.Expressions...)
		all.Org.Foreign += r.Org.Foreign
		all.keepOf(r.sides, r.unlisted, r.unsure)
	}
	before := map[*org.Profile]string{}
	for _, p := range all.Org.Profiles {
		before[p] = p.Name
	}
	uniqueNames(all.Org.Profiles)
	for _, r := range results {
		renamed := map[string]string{}
		for _, p := range r.Org.Profiles {
			renamed[before[p]] = p.Name
		}
		eachPriority(r.Org.Profiles, func(name string) string {
			if to, ok := renamed[name]; ok {
				return to
			}
			return name
		})
	}
	return all
}

func read(root rootModule, options TerraformOptions) *Result {
	r := &Result{Org: &org.Org{}, Sources: map[string][]byte{}, Files: root.files}
	options.First = root.files
	configuration, diags := terraform.Load(root.dir, options)
	r.Diagnostics = append(r.Diagnostics, diags...)
	if configuration == nil {
		return r
	}
	if configuration.Files() == 0 {
		r.complain("No Terraform configuration", fmt.Sprintf("The directory %s holds no .tf or .tf.json file.", root.dir))
		return r
	}
	reader := newReader(configuration)
	found := reader.read()
	r.keep(reader)
	r.Diagnostics = append(append(r.Diagnostics, configuration.Diagnostics()...), reader.diags...)
	r.Modules = configuration.Called()
	r.Sources = configuration.Sources()
	r.Org.Profiles = found.Profiles
	for _, file := range root.files {
		if _, ok := r.Sources[file]; !ok {
			r.complain("Cannot read file", fmt.Sprintf("%s cannot be read: %s.", file, whyUnread(file, r.Sources)))
		}
	}
	written := func(m *org.Mapping) bool { return root.files == nil || slices.Contains(root.files, m.Range.Filename) }
	r.Org.Mappings = kept(found.Mappings, written)
	r.Org.Expressions = kept(found.Expressions, written)
	r.Org.Foreign = found.Foreign
	return r
}

func kept(mappings []*org.Mapping, is func(*org.Mapping) bool) []*org.Mapping {
	return slices.DeleteFunc(mappings, func(m *org.Mapping) bool { return !is(m) })
}

// whyUnread says why a file named is not among those of its module.
func whyUnread(file string, sources map[string][]byte) string {
	if instead := terraform.OpenTofuName(file); instead != "" {
		if _, ok := sources[instead]; ok {
			return "OpenTofu reads " + filepath.Base(instead) + " in its place"
		}
	}
	if _, err := os.Stat(file); err == nil {
		return "it does not belong to the module"
	}
	return "it does not exist"
}

func (r *Result) complain(summary, detail string) {
	r.Diagnostics = append(r.Diagnostics, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail})
}
