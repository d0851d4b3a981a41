//go:build unix

package terraform_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/profilelint/profilelint/lint/load/terraform"
)

// Opening a named pipe waits for somebody to write to it, so it is not opened.
func TestNamedPipe(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.tf"), 0o600); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte("resource \"test\" \"x\" { v = \"read\" }"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, diags := terraform.Load(dir, terraform.Options{})
	if got := values(c)["test.x"]; got != "read" {
		t.Errorf("test.x is %q", got)
	}
	if got := summaries(diags); !strings.Contains(got, "pipe.tf cannot be read: it is not a regular file.") {
		t.Errorf("diagnostics: %s", got)
	}
}
