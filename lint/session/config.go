package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/config"
)

// configuration is what was read of a configuration. config is nil where it has errors.
type configuration struct {
	config      *config.Config
	diagnostics hcl.Diagnostics
	sources     map[string][]byte
}

// readConfig finds and reads the configuration for some paths; without any it says nothing. The error is about a file that cannot be read.
func readConfig(o Options, files *boundary.Files, paths []string) (configuration, error) {
	if o.NoConfig {
		return configuration{config: &config.Config{}}, nil
	}
	name := o.Config
	if name == "" {
		if name = findConfig(paths); name == "" {
			return configuration{config: &config.Config{}}, nil
		}
		files = files.And(name)
	} else {
		files.Give(name)
	}
	src, err := files.Read(name, maxConfig)
	if errors.Is(err, boundary.ErrDirectory) {
		return configuration{}, fmt.Errorf("cannot read the configuration: %s is a directory; name the file", name)
	}
	if err != nil {
		return configuration{}, fmt.Errorf("cannot read the configuration %s: %w", name, boundary.Reason(err))
	}
	c, diags := config.Parse(name, src, Names(o.Rules))
	if diags.HasErrors() && !boundary.Named(name, ".hcl") {
		return configuration{diagnostics: hcl.Diagnostics{boundary.Unquoted(name, "a configuration", diags)}}, nil
	}
	return configuration{config: c, diagnostics: diags, sources: map[string][]byte{name: src}}, nil
}

// maxConfig bounds the size of a configuration in bytes.
const maxConfig = 1 << 20

// findConfig looks for a configuration in the directory that all paths lie in, and in those above it, up to the root of the
// repository. Where there is no repository, the search ends at the working directory. "" means that there is none.
func findConfig(paths []string) string {
	work, err := os.Getwd()
	if err != nil {
		return ""
	}
	start := common(work, paths)
	for _, dir := range upwards(start, work) {
		name := filepath.Join(dir, config.FileName)
		if info, err := os.Lstat(name); err == nil && !info.IsDir() {
			if rel, err := filepath.Rel(work, name); err == nil {
				return rel
			}
			return name
		}
	}
	return ""
}

// common is the deepest directory that all paths lie in; work stands for a path that is none.
func common(work string, paths []string) string {
	dir := ""
	for _, path := range paths {
		at := work
		if path != "-" {
			at = absolute(work, path)
			if info, err := os.Stat(at); err == nil && !info.IsDir() {
				at = filepath.Dir(at)
			}
		}
		switch {
		case dir == "":
			dir = at
		default:
			for !lies(at, dir) {
				dir = filepath.Dir(dir)
			}
		}
	}
	if dir == "" {
		return work
	}
	return dir
}

func absolute(work, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(work, path)
}

// lies reports whether a path is a directory or lies in it.
func lies(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

// upwards lists a directory and those above it up to the root of the repository; without a repository, up to the working directory, if that is
// above.
func upwards(start, work string) []string {
	var dirs []string
	outside := 1
	for dir := start; ; {
		dirs = append(dirs, dir)
		if dir == work {
			outside = len(dirs)
		}
		if _, err := os.Lstat(filepath.Join(dir, ".git")); !errors.Is(err, fs.ErrNotExist) {
			return dirs
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return dirs[:outside]
		}
		dir = parent
	}
}
