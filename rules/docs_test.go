package rules

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/suppress"
)

var update = flag.Bool("update", false, "write the pages in docs/rules")

// TestPages holds docs/rules against the rules' documentation. go test ./rules -run TestPages -update writes the pages.
func TestPages(t *testing.T) {
	dir := filepath.Join("..", "docs", "rules")
	want := map[string]string{}
	for _, r := range append(All(), suppress.Rule()) {
		want[r.Name+".md"] = Page(r)
	}
	if *update {
		writePages(t, dir, want)
	}
	got := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got[filepath.Base(path)] = string(text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("docs/rules is out of date; run go test ./rules -run TestPages -update\n%s", diff)
	}
}

func writePages(t *testing.T, dir string, pages map[string]string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRulesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All() {
		if seen[r.Name] || !regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`).MatchString(r.Name) {
			t.Errorf("the name %q is taken or not in snake case", r.Name)
		}
		seen[r.Name] = true
		if n := kinds(r); n != 1 && !(n == 2 && ((r.Values != nil || r.Distinct != nil) && r.Org != nil || r.Evaluates != nil && r.Property != nil)) {
			t.Errorf("%s: is of %d kinds", r.Name, n)
		}
		d := r.Doc
		for name, text := range map[string]string{
			"summary": d.Summary, "what": d.What, "why": d.Why, "before": d.Before, "after": d.After, "advice": d.Advice,
		} {
			if text == "" || strings.TrimSpace(text) != text {
				t.Errorf("%s: %s is missing or has space around it", r.Name, name)
			}
		}
		if strings.Count(d.Summary, ". ") > 0 || !strings.HasSuffix(d.Summary, ".") {
			t.Errorf("%s: the summary is not one sentence", r.Name)
		}
		if len(d.Sources) == 0 {
			t.Errorf("%s: no sources", r.Name)
		}
		for _, s := range d.Sources {
			if !strings.HasPrefix(s, "https://") {
				t.Errorf("%s: the source %q is not an address", r.Name, s)
			}
		}
	}
}

func kinds(r lint.Rule) int {
	n := 0
	for _, set := range []bool{r.Values != nil, r.Distinct != nil, r.Evaluates != nil, r.Property != nil, r.Org != nil, r.Schema != nil} {
		if set {
			n++
		}
	}
	return n
}
