package config

import (
	"path"
	"path/filepath"

	"github.com/bmatcuk/doublestar/v4"
)

// globs are patterns of paths, with slashes, relative to some directory. A pattern matches a path and everything below it: "*" is
// any part of a name, "**" any number of directories, "{a,b}" one of several.
type globs []string

// match reports whether a pattern matches a path, or a directory that it lies in.
func (g globs) match(dir, name string) bool {
	if len(g) == 0 || name == "" {
		return false
	}
	rel, ok := relative(dir, name)
	for ; ok && rel != "." && rel != "/"; rel = path.Dir(rel) {
		for _, pattern := range g {
			if matches, err := doublestar.Match(pattern, rel); err == nil && matches {
				return true
			}
		}
	}
	return false
}

// relative is a path as seen from a directory, with slashes; ok is false for what is not below it.
func relative(dir, name string) (rel string, ok bool) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	name, err = filepath.Abs(name)
	if err != nil {
		return "", false
	}
	rel, err = filepath.Rel(dir, name)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}
