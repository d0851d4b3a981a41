package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/revision"
)

// before lints what the paths held at the commit that the current one branched off from the revision of --diff-base: what was found there is
// known, and not introduced by a change. Each revision is linted with the configuration that it has itself. Where a single file is
// named, its whole module counts as known: what moves from one file to another is not new.
func (a *app) before(ctx context.Context, f *lintFlags, paths []string) (baseline.Baseline, error) {
	switch {
	case f.diffBase == "" && f.changed("diff-base"):
		return baseline.Baseline{}, errors.New("--diff-base names no revision")
	case f.diffBase == "":
		return baseline.Baseline{}, nil
	}
	v, err := openBase(ctx, f, paths)
	if err != nil {
		return baseline.Baseline{}, fmt.Errorf("--diff-base: %w", err)
	}
	defer v.close()
	g := v.flags(a, f)
	var there []string
	for _, path := range paths {
		if at, ok := v.at(v.whole(path)); ok {
			there = append(there, at)
		}
	}
	if len(there) == 0 {
		return baseline.Baseline{}, nil // everything is new
	}
	x, err := a.examine(ctx, g, there)
	if err != nil {
		return baseline.Baseline{}, fmt.Errorf("--diff-base: at %s: %w", f.diffBase, err)
	}
	if x.in.Diagnostics.HasErrors() {
		a.note("a part of " + f.diffBase + " could not be read, so that findings may be reported that are not new")
	}
	return baseline.Of(x.in.Report.Findings), nil
}

// base is the working tree of another revision.
type base struct {
	root    string // of the repository
	tree    string // where its files were written
	options pathOptions
}

// openBase writes the files of the revision. The paths must all lie in its repository.
func openBase(ctx context.Context, f *lintFlags, paths []string) (*base, error) {
	for _, path := range paths {
		if path == "-" {
			return nil, fmt.Errorf("what comes from standard input has no other revision; name a path")
		}
	}
	work, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	repository, err := revision.Open(ctx, existing(absolute(work, f.paths.resolve(paths[0]))))
	if err != nil {
		return nil, err
	}
	commit, err := repository.Base(ctx, f.diffBase)
	if err != nil {
		return nil, err
	}
	tree, err := os.MkdirTemp("", "profilelint-")
	if err != nil {
		return nil, err
	}
	v := &base{root: repository.Root, tree: tree, options: f.paths}
	for _, path := range paths {
		if _, inside := v.place(f.paths.resolve(path)); !inside {
			v.close()
			return nil, fmt.Errorf("%s does not lie in the repository %s", path, v.root)
		}
	}
	if err := repository.Write(ctx, commit, tree); err != nil {
		v.close()
		return nil, err
	}
	v.install(paths)
	// What looks upwards for the root of the repository stops here.
	if err := os.MkdirAll(filepath.Join(tree, ".git"), 0o700); err != nil {
		v.close()
		return nil, err
	}
	return v, nil
}

// install copies the modules that terraform init has downloaded, which git does not keep: without them, what is found in them would be
// new. Where they cannot be copied the loader says that they are missing.
func (v *base) install(paths []string) {
	for _, path := range paths {
		modules := filepath.Join(v.whole(path), ".terraform", "modules")
		if to, inside := v.place(modules); inside {
			_ = os.CopyFS(to, os.DirFS(modules)) // see above
		}
	}
}

func (v *base) close() { _ = os.RemoveAll(v.tree) } // in the directory for temporary files

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
func (v *base) place(path string) (at string, inside bool) {
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
func (v *base) at(path string) (at string, ok bool) {
	at, inside := v.place(path)
	if !inside {
		return "", false
	}
	_, err := os.Stat(at)
	return at, err == nil
}

// whole is the module of a file, and anything else itself.
func (v *base) whole(path string) string {
	path = v.options.resolve(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() && load.IsTerraformFile(path) {
		return filepath.Dir(path)
	}
	return path
}

// flags are those of the command line as they are meant for the tree. Files outside of the repository are the same for both.
func (v *base) flags(a *app, f *lintFlags) *lintFlags {
	g := *f
	g.diffBase, g.baseline, g.paths.chdir = "", "", ""
	g.outputs, g.wanted = nil, nothing
	g.variables, g.schema.files = v.variables(f.variables), v.files(f.schema.files)
	if g.config.file == "" {
		g.config.file = a.getenv("PROFILELINT_CONFIG")
	}
	if name := g.config.file; name != "" {
		if at, inside := v.place(name); inside {
			g.config.file = at
			if _, err := os.Stat(at); err != nil { // there was none yet
				g.config.file, g.config.none = "", true
			}
		}
	}
	return &g
}

// files are those that were there, or lie outside of the repository.
func (v *base) files(names []string) []string {
	var there []string
	for _, name := range names {
		name = v.options.resolve(name)
		at, inside := v.place(name)
		if !inside {
			there = append(there, name)
		} else if _, err := os.Stat(at); err == nil {
			there = append(there, at)
		}
	}
	return there
}
