package load_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/profilelint/profilelint/lint/load"
)

func TestDialectReadsSeveralFilesAsOneOrg(t *testing.T) {
	dir := t.TempDir()
	profiles := filepath.Join(dir, "profiles.okta.hcl")
	mappings := filepath.Join(dir, "mappings.okta.hcl")
	missing := filepath.Join(dir, "missing.okta.hcl")
	write(t, profiles, `profile "hr" { extends = "workday" }`)
	write(t, mappings, `mapping "hr" "user" {
  property "login" { expression = "appuser.userName" }
}`)
	got := load.Dialect(nil, mappings, missing, profiles, mappings)
	if len(got.Diagnostics) != 1 || got.Diagnostics[0].Summary != "Cannot read org file" {
		t.Errorf("diagnostics: %v", got.Diagnostics)
	}
	if len(got.Org.Mappings) != 1 || got.Org.Mappings[0].Source.Type != "workday" || !got.Org.Mappings[0].IsImport() {
		t.Fatalf("org: %+v", got.Org)
	}
	if len(got.Sources) != 2 {
		t.Errorf("%d sources, want 2", len(got.Sources))
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
