package base_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/session/base"
)

// The options for a revision name what was there already, and in it; what lies outside of the repository stays.
func TestOptions(t *testing.T) {
	outside := t.TempDir()
	repository := filepath.Join(outside, "repository")
	write := func(name, content string) {
		t.Helper()
		name = filepath.Join(repository, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		t.Helper()
		command := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)...)
		command.Dir = repository
		if out, err := command.CombinedOutput(); err != nil {
			t.Skipf("git: %v: %s", err, out)
		}
	}
	write("okta/main.tf", "old")
	write("okta/old.tfvars", "")
	git("init", "-q")
	git("add", ".")
	git("commit", "-q", "-m", "first")
	write("okta/main.tf", "new")
	write("okta/new.tfvars", "")
	write("more/main.tf", "")
	write("new.hcl", "")
	given := filepath.Join(outside, "given.tfvars")
	in := func(name string) string { return filepath.Join(repository, name) }
	tree, err := base.Open(context.Background(), session.Options{
		Paths: []string{in("okta/main.tf"), in("more")}, Config: in("new.hcl"), Baseline: in("baseline.json"), Schema: []string{in("new.hcl")},
		Arguments: []terraform.Argument{{Text: "a=b"}, {File: true, Text: in("okta/old.tfvars")}, {File: true, Text: in("okta/new.tfvars")}, {File: true, Text: given}},
	}, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	o := tree.Options()
	if len(o.Paths) != 1 {
		t.Fatalf("paths %q", o.Paths)
	}
	there := o.Paths[0]
	if content, err := os.ReadFile(filepath.Join(there, "main.tf")); err != nil || string(content) != "old" {
		t.Errorf("main.tf: %q, %v", content, err)
	}
	want := session.Options{
		Paths: []string{there}, NoConfig: true, NoBaseline: true, Schema: []string{},
		Arguments: []terraform.Argument{{Text: "a=b"}, {File: true, Text: filepath.Join(there, "old.tfvars")}, {File: true, Text: given}},
	}
	if diff := cmp.Diff(want, o); diff != "" {
		t.Error(diff)
	}
	tree.Close()
	if _, err := os.Stat(there); !os.IsNotExist(err) {
		t.Errorf("after Close: %v", err)
	}
}
