// Package base gives the session over what some paths held at another revision of git: what was there already when a branch began.
package base

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/revision"
	"github.com/profilelint/profilelint/lint/session"
)

// Tree is the working tree of another revision.
type Tree struct {
	root    string // of the repository
	tree    string // where its files were written
	options session.Options
}

// Open writes the files of the commit that the current one branched off from a revision to a temporary directory, which Close removes. The paths
// of the options must all lie in its repository.
func Open(ctx context.Context, o session.Options, rev string) (*Tree, error) {
	for _, path := range o.Paths {
		if path == "-" {
			return nil, errors.New("what comes from standard input has no other revision; name a path")
		}
	}
	work, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	repository, err := revision.Open(ctx, existing(absolute(work, first(o))))
	if err != nil {
		return nil, err
	}
	commit, err := repository.Base(ctx, rev)
	if err != nil {
		return nil, err
	}
	tree, err := os.MkdirTemp("", "profilelint-")
	if err != nil {
		return nil, err
	}
	v := &Tree{root: repository.Root, tree: tree, options: o}
	for _, path := range o.Paths {
		if _, inside := v.place(o.Resolve(path)); !inside {
			v.Close()
			return nil, fmt.Errorf("%s does not lie in the repository %s", path, v.root)
		}
	}
	if err := repository.Write(ctx, commit, tree); err != nil {
		v.Close()
		return nil, err
	}
	v.install(o.Paths)
	// What looks upwards for the root of the repository stops here.
	if err := os.MkdirAll(filepath.Join(tree, ".git"), 0o700); err != nil {
		v.Close()
		return nil, err
	}
	return v, nil
}

// install copies the modules that terraform init has downloaded, which git does not keep: without them, what is found in them would be
// new. Where they cannot be copied the loader says that they are missing.
func (v *Tree) install(paths []string) {
	for _, path := range paths {
		modules := filepath.Join(v.whole(path), ".terraform", "modules")
		if to, inside := v.place(modules); inside {
			_ = os.CopyFS(to, os.DirFS(modules)) // see above
		}
	}
}

// Close removes the files.
func (v *Tree) Close() { _ = os.RemoveAll(v.tree) } // in the directory for temporary files

// first is a path that says which repository it is.
func first(o session.Options) string {
	if len(o.Paths) == 0 {
		return "."
	}
	return o.Resolve(o.Paths[0])
}

func absolute(work, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(work, path)
}

// existing is the nearest directory around a path that is there.
func existing(path string) string {
	for {
		if info, err := os.Stat(path); err == nil && info.IsDir() || path == filepath.Dir(path) {
			return path
		}
		path = filepath.Dir(path)
	}
}

// place is where a path would be in the tree; inside is false for what lies outside of the repository.
func (v *Tree) place(path string) (at string, inside bool) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", false
	}
	dir := existing(filepath.Dir(whole))
	resolved, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return "", false
	}
	rest, err := filepath.Rel(dir, whole)
	if err != nil {
		return "", false
	}
	rel, err := filepath.Rel(v.root, filepath.Join(resolved, rest))
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.Join(v.tree, rel), true
}

// at is a path in the tree; ok is false where there was nothing.
func (v *Tree) at(path string) (at string, ok bool) {
	at, inside := v.place(path)
	if !inside {
		return "", false
	}
	_, err := os.Stat(at)
	return at, err == nil
}

// whole is the module of a file, and anything else itself.
func (v *Tree) whole(path string) string {
	path = v.options.Resolve(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() && load.IsTerraformFile(path) {
		return filepath.Dir(path)
	}
	return path
}

// Options are those for the tree: of the paths, what was there already. Files outside of the repository are the same for both.
func (v *Tree) Options() session.Options {
	o := v.options
	o.Paths = nil
	for _, path := range v.options.Paths {
		if at, ok := v.at(v.whole(path)); ok {
			o.Paths = append(o.Paths, at)
		}
	}
	o.Baseline, o.NoBaseline, o.Chdir, o.Unsaved = "", true, "", nil
	o.Arguments = v.arguments()
	if o.Schema != nil {
		o.Schema = v.files(o.Schema)
	}
	if name := o.Config; name != "" {
		if at, inside := v.place(name); inside {
			o.Config = at
			if _, err := os.Stat(at); err != nil { // there was none yet
				o.Config, o.NoConfig = "", true
			}
		}
	}
	return o
}

// arguments are the values of variables, of which some files may not have been there yet.
func (v *Tree) arguments() []terraform.Argument {
	var there []terraform.Argument
	for _, a := range v.options.Arguments {
		if a.File {
			files := v.files([]string{a.Text})
			if len(files) == 0 {
				continue
			}
			a.Text = files[0]
		}
		there = append(there, a)
	}
	return there
}

// files are those that were there, or lie outside of the repository.
func (v *Tree) files(names []string) []string {
	there := []string{}
	for _, name := range names {
		name = v.options.Resolve(name)
		at, inside := v.place(name)
		if !inside {
			there = append(there, name)
		} else if _, err := os.Stat(at); err == nil {
			there = append(there, at)
		}
	}
	return there
}
