package session

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/load/live"
)

// isSaved reports whether a file holds answers of Okta's API. What terraform show -json writes begins with its version.
func (s *pathSorter) isSaved(path string, head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n\ufeff")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' || bytes.Contains(head, []byte(`"format_version"`)) {
		return false
	}
	text, err := s.files.Read(path, live.MaxSaved)
	return err == nil && live.RecognizeSaved(text)
}

func (s *pathSorter) savedFile(path string) {
	if path = filepath.Clean(path); !slices.Contains(s.found.saved, path) {
		s.found.saved = append(s.found.saved, path)
	}
}

// savedIn takes the answers of Okta's API that lie in a directory, and reports whether there are any.
func (s *pathSorter) savedIn(dir string, entries []fs.DirEntry) bool {
	found := false
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") || !strings.HasSuffix(e.Name(), ".json") {
			continue
		}
		if head, err := s.readHead(path); err == nil && s.isSaved(path, head) {
			s.savedFile(path)
			found = true
		}
	}
	return found
}

// readSaved reads files with answers of Okta's API as one org.
func readSaved(files *boundary.Files, paths []string) *load.Result {
	if files == nil {
		files = boundary.Of(paths...)
	}
	var all []live.Saved
	var failed hcl.Diagnostics
	for _, path := range paths {
		text, err := files.Read(path, live.MaxSaved)
		if err != nil {
			failed = append(failed, &hcl.Diagnostic{
				Severity: hcl.DiagError, Summary: "Cannot read file", Detail: fmt.Sprintf("%s cannot be read: %s.", path, boundary.Reason(err)),
			})
			continue
		}
		all = append(all, live.Saved{Name: path, Bytes: text})
	}
	result := live.FromFiles(all)
	result.Diagnostics = append(failed, result.Diagnostics...)
	return result
}
