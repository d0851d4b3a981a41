package session_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/session"
)

const zones = `resource "okta_profile_mapping" "hr" {
  source_id = "0oa1"
  target_id = "oty1"
  mappings {
    id          = "timezone"
    expression  = "EXPRESSION"
    push_status = "PUSH"
  }
}
`

const org = `profile "hr" {
  kind = "app"
  open = true
}
mapping "hr" "okta_user" {
  property "timezone" {
    expression = "EXPRESSION"
  }
}
`

func with(text, expression string) []byte {
	return []byte(strings.ReplaceAll(text, "EXPRESSION", expression))
}

func write(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// found lists what a session finds, as "rule: expression".
func found(t *testing.T, o session.Options) []string {
	t.Helper()
	r := lint(t, o)
	for _, problem := range r.Problems {
		t.Error(problem)
	}
	for _, d := range r.Input.Diagnostics {
		t.Error(d)
	}
	list := []string{}
	for _, f := range r.Input.Report.Findings {
		list = append(list, f.Rule+": "+f.Expression)
	}
	return list
}

func lint(t *testing.T, o session.Options) *session.Result {
	t.Helper()
	s, err := session.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return s.Lint(context.Background(), session.Wanted{})
}

var timezone = session.Selection{Only: []string{"timezone"}}

// What an editor has not saved counts instead of what is on disk, whether paths are relative or not, and whatever kind of file it is.
func TestUnsaved(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, map[string][]byte{"main.tf": with(zones, "appuser.old"), "other.tf": nil})
	for _, path := range []string{dir, "."} {
		for _, name := range []string{"main.tf", filepath.Join(dir, "main.tf")} {
			got := found(t, session.Options{Paths: []string{path}, Selection: timezone, Unsaved: map[string][]byte{name: with(zones, "appuser.new")}})
			if want := []string{"timezone: appuser.new"}; !cmp.Equal(got, want) {
				t.Errorf("%s with %s unsaved: %q, want %q", path, name, got, want)
			}
		}
	}
	write(t, dir, map[string][]byte{"a.okta.hcl": with(org, "appuser.old")})
	for _, name := range []string{"a.okta.hcl", "not-there.okta.hcl"} {
		got := found(t, session.Options{Paths: []string{name}, Selection: timezone, Unsaved: map[string][]byte{name: with(org, "appuser.new")}})
		if want := []string{"timezone: appuser.new"}; !cmp.Equal(got, want) {
			t.Errorf("%s unsaved: %q, want %q", name, got, want)
		}
	}
}

// Org is what would be linted: the configuration holds for it, and no rule runs.
func TestOrg(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string][]byte{
		"a.okta.hcl": with(org, "appuser.tz"), ".profilelint.hcl": []byte("assume \"hr\" \"tz\" {\n  format = \"timezone\"\n}\n"),
	})
	for assume, want := range map[bool]string{true: "timezone", false: ""} {
		s, err := session.New(session.Options{Paths: []string{dir}, NoConfig: !assume, Config: map[bool]string{true: filepath.Join(dir, ".profilelint.hcl")}[assume]})
		if err != nil {
			t.Fatal(err)
		}
		o, diags, err := s.Org(context.Background())
		if err != nil || len(diags) > 0 {
			t.Fatal(err, diags)
		}
		if len(o.Mappings) != 1 {
			t.Fatalf("%d mappings", len(o.Mappings))
		}
		got := ""
		if a := o.Mappings[0].Source.Attribute("tz"); a != nil {
			got = a.Format
		}
		if got != want {
			t.Errorf("assuming %t: format %q, want %q", assume, got, want)
		}
	}
}

// The report of a path that is not there is a problem, and the others are linted.
func TestProblems(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string][]byte{"a.okta.hcl": with(org, "appuser.tz")})
	r := lint(t, session.Options{Paths: []string{filepath.Join(dir, "none"), dir}, Selection: timezone})
	if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Error(), "there is no such file or directory") || len(r.Input.Report.Findings) != 1 {
		t.Errorf("problems %v, findings %v", r.Problems, r.Input.Report.Findings)
	}
	s, err := session.New(session.Options{Paths: []string{filepath.Join(dir, "none"), dir}})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Org(context.Background()); err == nil {
		t.Error("Org of a path that is not there is no error")
	}
}

// Without the live org that was asked for, nothing is linted: it would be judged otherwise.
func TestLiveOrgThatFails(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string][]byte{"a.okta.hcl": with(org, "appuser.tz")})
	failed := errors.New("failed")
	r := lint(t, session.Options{Paths: []string{dir}, Live: func(context.Context) (*load.Result, error) { return nil, failed }})
	if !r.Empty() || len(r.Problems) != 1 || !errors.Is(r.Problems[0], failed) || len(r.Input.Report.Findings) != 0 {
		t.Errorf("empty %t, problems %v, findings %v", r.Empty(), r.Problems, r.Input.Report.Findings)
	}
}

// Accept takes out what was known, once for each time it was there.
func TestAccept(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string][]byte{"a.okta.hcl": with(org, "appuser.tz")})
	o := session.Options{Paths: []string{dir}, Selection: timezone}
	r := lint(t, o)
	if err := r.Accept(baseline.Of(lint(t, o).Input.Report.Findings)); err != nil {
		t.Fatal(err)
	}
	if n := len(r.Input.Report.Findings); n != 0 || r.Input.Report.Accepted.Known != 1 {
		t.Errorf("%d findings, %d known", n, r.Input.Report.Accepted.Known)
	}
	o.Baseline = filepath.Join(dir, "none.json")
	if err := lint(t, o).Accept(baseline.Baseline{}); err == nil {
		t.Error("a baseline that is not there is no error")
	}
}
