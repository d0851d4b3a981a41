package session

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/suppress"
	"github.com/profilelint/profilelint/rules"
)

// Options say what a session reads and by which rules it judges.
type Options struct {
	// Paths are directories and files: Terraform configuration, org files, plans, answers of Okta's API. "-" is Stdin. Without any there is
	// nothing to read but the live org.
	Paths []string
	// Chdir is the directory in which paths are looked for; "" is the working directory.
	Chdir string
	// Recursive takes every root module and org file below a directory.
	Recursive bool
	// Stdin is read once, for the path "-"; StdinName is the path of the file that it stands for, "" where nobody said.
	Stdin     io.Reader
	StdinName string
	// Unsaved is the content of files, by path, that stands for what is on disk: the buffers of an editor. A new file counts in a directory
	// of Terraform configuration that is there.
	Unsaved map[string][]byte

	// Config is the path of the configuration; "" looks for one upwards of the paths, unless NoConfig says that there is none.
	Config   string
	NoConfig bool
	// Schema are files of a known org that completes the paths. nil stands for what the configuration names.
	Schema []string
	// Live reads the live org. It is linted itself where there are no paths, and completes them otherwise; nil is no live org.
	Live func(context.Context) (*load.Result, error)
	// Baseline is the file of findings that are accepted; "" is what the configuration names, unless NoBaseline says that there is none.
	Baseline   string
	NoBaseline bool

	// Arguments give values to Terraform's variables; Environ is looked at for those that begin with TF_VAR_, each "NAME=value".
	Arguments []terraform.Argument
	Environ   []string

	// Rules are all the rules there are, among which Selection and the configuration choose; nil stands for Rules().
	Rules     []lint.Rule
	Selection Selection
	// Users are files of people, each "FILE" or "SOURCE=FILE": each finding is held against them.
	Users []string
	// Today decides which ignores have expired; the zero time is now.
	Today time.Time
}

// Rules are the rules that a configuration knows by name: those of package rules, and the one about ignores.
func Rules() []lint.Rule { return append(rules.All(), suppress.Rule()) }

// Names are the names of rules.
func Names(all []lint.Rule) []string {
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = r.Name
	}
	return names
}

// Resolve finds a path: in the directory Chdir, or else, since a plan is often written somewhere else, where it was given.
func (o Options) Resolve(path string) string {
	if o.Chdir == "" || filepath.IsAbs(path) {
		return path
	}
	below := filepath.Join(o.Chdir, path)
	if _, err := os.Stat(below); err != nil {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	return below
}

// resolved finds the paths, as Resolve does.
func (o Options) resolved() []string {
	at := slices.Clone(o.Paths)
	for i, path := range at {
		if path != "-" {
			at[i] = o.Resolve(path)
		}
	}
	return at
}

// stdinPath is the path of the file that standard input stands for, "" where nobody said.
func (o Options) stdinPath() string {
	if o.StdinName == "" || o.Chdir == "" || filepath.IsAbs(o.StdinName) {
		return o.StdinName
	}
	return filepath.Join(o.Chdir, o.StdinName)
}

// files are those that a session may read: what lies inside of the boundary of its paths, and what the options name.
func (o Options) files(at []string) *boundary.Files {
	var paths []string
	for _, path := range append(slices.Clone(at), o.Chdir, o.stdinPath()) {
		if path != "-" {
			paths = append(paths, path)
		}
	}
	files := boundary.Of(paths...)
	files.Cover(o.Unsaved)
	files.Give(paths...)
	files.Give(o.schema()...)
	files.Give(o.Baseline)
	for _, a := range o.Arguments {
		if a.File {
			files.Give(o.Resolve(a.Text))
		}
	}
	return files
}

// schema are the paths of the known org's files.
func (o Options) schema() []string {
	paths := make([]string, len(o.Schema))
	for i, file := range o.Schema {
		paths[i] = filepath.Clean(o.Resolve(file))
	}
	return paths
}
