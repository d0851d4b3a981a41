package terraform_test

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// tree is a directory tree in memory: path to content. The root module is in "root" where a test needs something outside of it, and in
// "." otherwise.
type tree map[string]string

func (t tree) open(dir string) (fs.FS, error) {
	files := fstest.MapFS{}
	for name, content := range t {
		files[name] = &fstest.MapFile{Data: []byte(content), Mode: 0o644}
	}
	dir = path.Clean(filepath.ToSlash(dir))
	if !fs.ValidPath(dir) {
		return nil, errors.New("no such directory")
	}
	return fs.Sub(files, dir)
}

// load loads the root module of a tree.
func load(t testing.TB, files tree, dir string, options terraform.Options) (*terraform.Configuration, hcl.Diagnostics) {
	t.Helper()
	options.Open = files.open
	c, diags := terraform.Load(dir, options)
	if c == nil {
		t.Fatalf("%s was not loaded: %s", dir, diags)
	}
	return c, diags
}

// found returns the instances of all resources of a type "test".
func found(c *terraform.Configuration) []*terraform.Instance {
	return c.Resources(func(resourceType string, _ bool) bool { return resourceType == "test" })
}

// values returns the argument v of each instance by address: its text, or "?" and the reason why it is unknown.
func values(c *terraform.Configuration) map[string]string {
	all := map[string]string{}
	for _, i := range found(c) {
		a := i.Attr("v")
		switch {
		case a == nil:
			all[i.Address] = "null"
		case a.Text().Known():
			all[i.Address] = a.Text().Value
		default:
			all[i.Address] = "? " + a.Text().Unknown
		}
	}
	return all
}

// value evaluates one expression as an argument of a resource in a module that also has the given declarations.
func value(t testing.TB, expression, declarations string) (string, hcl.Diagnostics) {
	t.Helper()
	c, diags := load(t, tree{"main.tf": "resource \"test\" \"x\" {\n  v = " + expression + "\n}\n" + declarations}, ".", terraform.Options{})
	got := values(c)["test.x"]
	return got, append(diags, c.Diagnostics()...)
}

func summaries(diags hcl.Diagnostics) string {
	var lines []string
	for _, diag := range diags {
		lines = append(lines, diag.Error())
	}
	return strings.Join(lines, "\n")
}
