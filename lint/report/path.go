package report

import (
	"path"
	"path/filepath"
	"strings"
)

// Tree says where the files of a report are. The zero Tree leaves their names as they are.
type Tree struct {
	// WorkDir is the absolute path of the directory that relative names of files are relative to.
	WorkDir string
	// Root is the absolute path of the repository's root, or of whatever else a service takes paths to be relative to.
	Root string
}

// placeless stands for the file of a finding that no file holds, in formats that must name one.
const placeless = "okta"

// path returns the name of a file relative to the root, with forward slashes and without a leading "./". A file outside of the root
// keeps its absolute path; inside is false then.
func (t Tree) path(name string) (p string, inside bool) {
	if name == "" {
		return placeless, true
	}
	if t.Root != "" {
		absolute := name
		if !filepath.IsAbs(absolute) {
			absolute = filepath.Join(t.WorkDir, name)
		}
		name = absolute
		if relative, err := filepath.Rel(t.Root, absolute); err == nil && filepath.IsLocal(relative) {
			name = relative
		}
	}
	absolute := filepath.IsAbs(name)
	name = path.Clean(filepath.ToSlash(name))
	return name, !absolute && name != ".." && !strings.HasPrefix(name, "../")
}
