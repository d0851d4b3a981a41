package main

import (
	"bytes"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2/hclwrite"
)

// TestCurrent holds the Go source against the files that it is made of.
func TestCurrent(t *testing.T) {
	want, err := generate(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../" + output)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("lint/org/catalog/%s is out of date; run go generate ./lint/org/catalog\n%s", output, cmp.Diff(string(want), string(got)))
	}
}

// TestFiles checks what every file of the catalog owes its readers.
func TestFiles(t *testing.T) {
	dir := os.DirFS("..")
	names, err := fs.Glob(dir, "profiles/*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		src, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(src, hclwrite.Format(src)) {
			t.Errorf("%s is not formatted", name)
		}
		if !bytes.HasPrefix(src, []byte("# ")) {
			t.Errorf("%s does not begin with a comment that says what it is", name)
		}
		if _, err := read(dir, name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestGenerate shows the whole of what is written for two profiles.
func TestGenerate(t *testing.T) {
	got, err := generate(fstest.MapFS{
		"profiles/csv_file.okta.hcl": {Data: []byte(`profile "csv_file" {
  kind = "app"
  open = true
  attribute "name" {
    max_length = 64
    holds {
      examples = ["O'Brien", "say \"ü\""]
    }
  }
  attribute "age" {
    type    = "number"
    minimum = 0.5
  }
}`)},
		"profiles/any.okta.hcl": {Data: []byte(`profile "any" {
  kind = "app"
  attribute "a" {}
}`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := header + `// entries are the profiles of the catalog in alphabetical order.
func entries() []entry {
	return []entry{
		{"any", anyProfile},
		{"csv_file", csvFileProfile},
	}
}

func anyProfile() *org.Profile {
	return &org.Profile{Name: "any", Kind: "app", Type: "any", Attributes: []*org.Attribute{
		{Name: "a", Type: "string", Origin: "named"},
	}}
}

func csvFileProfile() *org.Profile {
	return &org.Profile{Name: "csv_file", Kind: "app", Type: "csv_file", Open: true, Attributes: []*org.Attribute{
		{Name: "name", Type: "string", Origin: "catalog", Length: org.Limits{Max: new(int(64))}, Holds: org.Holds{Examples: []string{"O'Brien", "say \"ü\""}}},
		{Name: "age", Type: "number", Origin: "catalog", Minimum: new(float64(0.5))},
	}}
}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGenerateRefuses(t *testing.T) {
	for what, text := range map[string]string{
		"a mistake":       `profile "p" {}`,
		"another profile": `profile "q" { kind = "app" }`,
		"two profiles":    "profile \"p\" {\n  kind = \"app\"\n}\nprofile \"q\" {\n  kind = \"app\"\n}\n",
		"no profile":      ``,
		"what has no literal": "profile \"p\" {\n  kind = \"app\"\n  attribute \"a\" {\n    ignored {\n      setting = \"pattern\"\n" +
			"      value = \"x\"\n      reason = \"y\"\n    }\n  }\n}\n",
	} {
		if got, err := generate(fstest.MapFS{"profiles/p.okta.hcl": {Data: []byte(text)}}); err == nil {
			t.Errorf("%s: %s", what, got)
		}
	}
}
