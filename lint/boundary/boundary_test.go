package boundary_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/boundary"
)

// layout makes files and symbolic links ("-> target") below a new directory, which it returns without symbolic links.
func layout(t *testing.T, files map[string]string) string {
	t.Helper()
	base, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		path := filepath.Join(base, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if target, link := strings.CutPrefix(content, "-> "); link {
			err = os.Symlink(strings.ReplaceAll(target, "BASE", base), path)
		} else {
			err = os.WriteFile(path, []byte(content), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return base
}

var repository = map[string]string{
	"secret.txt":               "secret",
	"repo/.git/config":         "token",
	"repo/config/m.yaml":       "mappings",
	"repo/env/main.tf":         "main",
	"repo/env/inside.tf":       "-> ../config/m.yaml",
	"repo/env/absolute.tf":     "-> BASE/repo/config/m.yaml",
	"repo/env/outside.tf":      "-> ../../secret.txt",
	"repo/env/twice.tf":        "-> outside.tf",
	"repo/env/dir":             "-> ../config",
	"repo/env/out":             "-> ../..",
	"repo/env/dangling.tf":     "-> ../../missing.txt",
	"repo/env/git.tf":          "-> ../.git/config",
	"repo/env/folder/x.txt":    "x",
	"repo/env/environ.tf":      "-> /proc/self/environ",
	"repo/env/zero.tf":         "-> /dev/zero",
	"repo/sub/.git":            "gitdir: elsewhere",
	"repo/sub/main.tf":         "sub",
	"repo/sub/up.tf":           "-> ../config/m.yaml",
	"plain/env/main.tf":        "plain",
	"plain/config/m.yaml":      "plain mappings",
	"plain/env/link.tf":        "-> ../config/m.yaml",
	"repo/env/loop.tf":         "-> loop.tf",
	"repo/env/file/../x.tf":    "clean",
	"repo/env/self/environ.tf": "-> ../../config/../env/main.tf",
}

func TestReadInside(t *testing.T) {
	base := layout(t, repository)
	const outsideRepo, leadsOut = "it is outside of the git repository, where profilelint reads nothing",
		"it is a symbolic link that leads outside of the git repository, where profilelint reads nothing"
	tests := []struct{ root, name, want string }{
		{"repo/env", "repo/env/main.tf", "main"},
		{"repo/env/main.tf", "repo/env/main.tf", "main"},
		{"repo/env", "repo/config/m.yaml", "mappings"},
		{"repo/env", "repo/env/../config/m.yaml", "mappings"},
		{"repo/env", "repo/env/inside.tf", "mappings"},
		{"repo/env", "repo/env/absolute.tf", "mappings"},
		{"repo/env", "repo/env/dir/m.yaml", "mappings"},
		{"repo/env", "repo/env/out/repo/config/m.yaml", "mappings"},
		{"repo/env", "repo/sub/main.tf", "sub"},
		{"repo/env", "secret.txt", "! " + outsideRepo},
		{"repo/env", "missing.txt", "! " + outsideRepo},
		{"repo/env", "/etc/passwd", "! " + outsideRepo},
		{"repo/env", "repo/env/outside.tf", "! " + leadsOut},
		{"repo/env", "repo/env/twice.tf", "! " + leadsOut},
		{"repo/env", "repo/env/out/secret.txt", "! " + outsideRepo},
		{"repo/env", "repo/env/dangling.tf", "! it does not exist"},
		{"repo/env", "repo/env/missing.tf", "! it does not exist"},
		{"repo/env", "repo/.git/config", "! it lies in a .git directory, of which profilelint reads nothing"},
		{"repo/env", "repo/env/git.tf", "! " + leadsOut},
		{"repo/env", "repo/env/folder", "! it is a directory"},
		{"repo/env", "repo/env/environ.tf", "! " + leadsOut},
		{"repo/env", "repo/env/zero.tf", "! " + leadsOut},
		{"repo/env", "repo/env/loop.tf", "! EvalSymlinks: too many links"},
		{"repo/sub", "repo/sub/main.tf", "sub"},
		{"repo/sub", "repo/config/m.yaml", "! " + outsideRepo},
		{"repo/sub", "repo/sub/up.tf", "! " + leadsOut},
		{"plain/env", "plain/env/main.tf", "plain"},
		{"plain/env", "plain/config/m.yaml", "! it is outside of the given paths; profilelint reads nothing else where they lie in no git repository"},
		{"plain/env", "plain/env/link.tf", "! it is a symbolic link that leads outside of the given paths; profilelint reads nothing else where they lie in no git repository"},
		{"plain", "plain/env/link.tf", "plain mappings"},
		{"repo/env/out/plain", "plain/env/link.tf", "plain mappings"},
	}
	for _, test := range tests {
		t.Run(test.root+" "+test.name, func(t *testing.T) {
			name := test.name
			if !filepath.IsAbs(name) {
				name = base + "/" + name
			}
			content, err := boundary.Of(filepath.Join(base, test.root)).Read(name, 1<<20)
			got := string(content)
			if err != nil {
				got = "! " + boundary.Reason(err).Error()
			}
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// What the person named is read wherever it lies, and nothing beside it; special files are refused even then.
func TestGiven(t *testing.T) {
	base := layout(t, map[string]string{"repo/.git/x": "", "repo/main.tf": "", "other/org.okta.hcl": "given", "other/beside.txt": "beside", "repo/link": "-> ../other/org.okta.hcl"})
	b := boundary.Of(filepath.Join(base, "repo"))
	b.Give(filepath.Join(base, "other/org.okta.hcl"), "/proc/self/environ", "/dev/zero", filepath.Join(base, "other/missing"))
	tests := map[string]string{
		"other/org.okta.hcl": "given",
		"repo/link":          "given",
		"other/beside.txt":   "! it is outside of the git repository, where profilelint reads nothing",
		"other/missing":      "! it does not exist",
		"/proc/self/environ": "! it is not a regular file",
		"/dev/zero":          "! it is not a regular file",
	}
	for name, want := range tests {
		path := name
		if !filepath.IsAbs(name) {
			path = filepath.Join(base, name)
		}
		content, err := b.Read(path, 1<<20)
		got := string(content)
		if err != nil {
			got = "! " + boundary.Reason(err).Error()
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

// In a submodule its own repository bounds what it may refer to, also where the repository around it was given.
func TestAround(t *testing.T) {
	base := layout(t, repository)
	b := boundary.Of(filepath.Join(base, "repo"))
	if _, err := b.Around(filepath.Join(base, "repo/sub")).Read(filepath.Join(base, "repo/config/m.yaml"), 100); !errors.Is(err, boundary.ErrOutside) {
		t.Errorf("a submodule reads the repository around it: %v", err)
	}
	if _, err := b.Around(filepath.Join(base, "repo/env")).Read(filepath.Join(base, "repo/config/m.yaml"), 100); err != nil {
		t.Error(err)
	}
	plain := boundary.Of(filepath.Join(base, "plain"))
	if _, err := plain.Around(filepath.Join(base, "plain/env")).Read(filepath.Join(base, "plain/config/m.yaml"), 100); err != nil {
		t.Error(err)
	}
}

func TestDir(t *testing.T) {
	base := layout(t, repository)
	dir, err := boundary.Of(filepath.Join(base, "repo/env")).Dir(filepath.Join(base, "repo/env"))
	if err != nil {
		t.Fatal(err)
	}
	if content, err := fs.ReadFile(dir, "inside.tf"); string(content) != "mappings" {
		t.Errorf("inside.tf: %q, %v", content, err)
	}
	if _, err := fs.ReadFile(dir, "../config/m.yaml"); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a name that is not a path of a file system: %v", err)
	}
	if entries, err := fs.ReadDir(dir, "dir"); err != nil || len(entries) != 1 || entries[0].Name() != "m.yaml" {
		t.Errorf("dir: %v, %v", entries, err)
	}
	if _, err := fs.ReadDir(dir, "out"); !errors.Is(err, boundary.ErrOutside) {
		t.Errorf("out: %v", err)
	}
	if info, err := fs.Stat(dir, "."); err != nil || !info.IsDir() {
		t.Errorf(".: %v", err)
	}
}

func TestTarget(t *testing.T) {
	base := layout(t, map[string]string{
		"repo/.git/x": "", "repo/main.tf": "input", "repo/other.txt": "", "repo/out/link": "-> ../other.txt", "repo/out/input": "-> ../main.tf",
		"repo/out/away": "-> ../../victim", "repo/away": "-> ../elsewhere", "victim": "", "elsewhere/x": "", "linked": "-> repo",
		"elsewhere/link": "-> x", "elsewhere/away": "-> ../victim", "repo/dangling": "-> ../nowhere",
	})
	b := boundary.Of(filepath.Join(base, "repo"))
	if _, err := b.Read(filepath.Join(base, "repo/main.tf"), 100); err != nil {
		t.Fatal(err)
	}
	tests := map[string]string{
		"repo/new.json":    "repo/new.json",
		"repo/other.txt":   "repo/other.txt",
		"repo/out/link":    "repo/other.txt",
		"linked/new.json":  "repo/new.json",
		"elsewhere/x":      "elsewhere/x",
		"elsewhere/new":    "elsewhere/new",
		"elsewhere/link":   "elsewhere/x",
		"repo/dangling":    "repo/dangling",
		"repo/main.tf":     "! BASE/repo/main.tf is a part of the input, and would be overwritten",
		"repo/out/input":   "! BASE/repo/out/input is a part of the input, and would be overwritten",
		"linked/main.tf":   "! BASE/linked/main.tf is a part of the input, and would be overwritten",
		"repo/out/away":    "! BASE/repo/out/away is a symbolic link that leads to another place, where profilelint writes nothing",
		"elsewhere/away":   "! BASE/elsewhere/away is a symbolic link that leads to another place, where profilelint writes nothing",
		"repo/away/x":      "! BASE/repo/away is a symbolic link that leads to another place, where profilelint writes nothing",
		"repo/away/new":    "! BASE/repo/away is a symbolic link that leads to another place, where profilelint writes nothing",
		"repo/missing/new": "! lstat BASE/repo/missing: no such file or directory",
	}
	for name, want := range tests {
		target, err := b.Target(filepath.Join(base, name), false)
		got := target
		if err != nil {
			got = "! " + strings.ReplaceAll(err.Error(), base, "BASE")
		} else if rel, err := filepath.Rel(base, target); err == nil {
			got = rel
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	if target, err := b.Target(filepath.Join(base, "repo/main.tf"), true); err != nil || target != filepath.Join(base, "repo/main.tf") {
		t.Errorf("a fix: %s, %v", target, err)
	}
}

func TestInside(t *testing.T) {
	base := layout(t, map[string]string{"repo/.git/x": "", "repo/away": "-> ../elsewhere", "elsewhere/x": ""})
	b := boundary.Of(filepath.Join(base, "repo"))
	for name, want := range map[string]bool{"repo/new.json": true, "elsewhere/x": false, "repo/away/x": false, "repo/.git/x": false, "repo/nowhere/x": false} {
		if err := b.Inside(filepath.Join(base, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
