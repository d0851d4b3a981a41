package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestReplaceFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report")
	for _, content := range []string{"first", "", "third"} {
		if err := replaceFile(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != content {
			t.Fatalf("got %q, want %q: %v", got, content, err)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%d files are left: %v", len(entries), err)
	}
}

// Who may read the file stays the same.
func TestReplaceFileKeepsTheMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	name := filepath.Join(t.TempDir(), "report")
	for _, test := range []struct{ before, after fs.FileMode }{{0, 0o644}, {0o600, 0o600}, {0o664, 0o664}} {
		if test.before != 0 {
			if err := os.Chmod(name, test.before); err != nil {
				t.Fatal(err)
			}
		}
		if err := replaceFile(name, []byte("x")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != test.after {
			t.Errorf("the mode is %v, want %v: %v", info.Mode().Perm(), test.after, err)
		}
	}
}

// What is no regular file is written to, not replaced.
func TestReplaceFileWritesToDevices(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such devices")
	}
	if err := replaceFile(os.DevNull, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("the device is a file now: %v", err)
	}
}

func TestReplaceFileFails(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "none", "report")} {
		if replaceFile(name, []byte("x")) == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
