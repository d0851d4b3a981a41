package revision_test

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/revision"
)

// repository makes a repository and returns a function that runs git in it.
func repository(t *testing.T) (dir string, git func(args ...string) string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir = t.TempDir()
	git = func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	git("init", "-q", "-b", "main")
	return dir, git
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Files come as they were committed: attributes of the repository that filter, convert or leave out files take no part.
func TestWrite(t *testing.T) {
	dir, git := repository(t)
	files := map[string]string{
		"a.tf": "a = 1\r\n", "sub/b.tf": "b", "sub/deep/ü.tf": "", "with space\nand line.tf": "c", "left-out.tf": "d",
		".gitattributes": "left-out.tf export-ignore\n*.tf text eol=crlf filter=evil\n",
	}
	write(t, dir, files)
	if err := os.Symlink("sub/b.tf", filepath.Join(dir, "link.tf")); err != nil {
		t.Skip(err)
	}
	git("-c", "core.autocrlf=false", "add", ".")
	git("commit", "-q", "-m", "one")
	git("config", "filter.evil.smudge", "touch "+filepath.Join(dir, "ran"))
	files["a.tf"] = git("show", "HEAD:a.tf") + "\n" // git converted it when it was added
	write(t, dir, map[string]string{"a.tf": "changed", "new.tf": "new"})

	ctx := context.Background()
	r, err := revision.Open(ctx, filepath.Join(dir, "sub"))
	if err != nil {
		t.Fatal(err)
	}
	commit, err := r.Base(ctx, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	to := t.TempDir()
	if err := r.Write(ctx, commit, to); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	err = filepath.WalkDir(to, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(to, path)
		got[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if leads, err := os.Readlink(filepath.Join(to, "link.tf")); err != nil || leads != "sub/b.tf" {
		t.Errorf("the link leads to %q: %v", leads, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "ran")); err == nil {
		t.Error("a filter ran")
	}
}

func TestBase(t *testing.T) {
	dir, git := repository(t)
	commit := func(name string) string {
		write(t, dir, map[string]string{name: name})
		git("add", ".")
		git("commit", "-q", "-m", name)
		return git("rev-parse", "HEAD")
	}
	one := commit("one")
	git("checkout", "-q", "-b", "feature")
	two := commit("two")
	git("checkout", "-q", "main")
	commit("three")
	git("checkout", "-q", "feature")
	git("checkout", "-q", "--orphan", "other")
	commit("alone")
	git("checkout", "-q", "feature")

	ctx := context.Background()
	r, err := revision.Open(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	for revision, want := range map[string]string{"main": one, "HEAD": two, "HEAD~1": one, one: one} {
		if got, err := r.Base(ctx, revision); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", revision, got, err, want)
		}
	}
	for revision, want := range map[string]string{
		"nowhere": `git knows no revision "nowhere"`, "--help": "git knows no revision", "": "git knows no revision",
		"other": "have no commit in common", "HEAD:one": "git knows no revision",
	} {
		if got, err := r.Base(ctx, revision); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %s, %v, want %s", revision, got, err, want)
		}
	}
}

// In a shallow clone, the message says how to get what is missing.
func TestShallow(t *testing.T) {
	dir, git := repository(t)
	for _, name := range []string{"one", "two"} {
		write(t, dir, map[string]string{name: name})
		git("add", ".")
		git("commit", "-q", "-m", name)
	}
	clone := filepath.Join(t.TempDir(), "clone")
	git("clone", "-q", "--depth", "1", "file://"+dir, clone)
	ctx := context.Background()
	r, err := revision.Open(ctx, clone)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Base(ctx, "HEAD~1"); err == nil || !strings.Contains(err.Error(), "fetch-depth: 0") {
		t.Errorf("%v", err)
	}
}

func TestOpenErrors(t *testing.T) {
	if _, err := exec.LookPath("git"); err == nil {
		if _, err := revision.Open(context.Background(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "lies in no git repository") {
			t.Errorf("%v", err)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := revision.Open(context.Background(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "git is needed") {
		t.Errorf("%v", err)
	}
}

// A hook of git's sets variables that say where its repository is, relative to the directory that it runs in.
func TestInHook(t *testing.T) {
	dir, git := repository(t)
	write(t, dir, map[string]string{"sub/a": "a"})
	git("add", ".")
	git("commit", "-q", "-m", "one")
	t.Setenv("GIT_DIR", ".git")
	t.Setenv("GIT_INDEX_FILE", ".git/index")
	r, err := revision.Open(context.Background(), filepath.Join(dir, "sub"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Base(context.Background(), "HEAD"); err != nil {
		t.Error(err)
	}
}
