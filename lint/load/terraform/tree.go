package terraform

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/profilelint/profilelint/lint/boundary"
)

// An Opener gives access to the files of a directory, which it decides about: a name may lead out of the directory by a symbolic link only.
type Opener func(dir string) (fs.FS, error)

// tree is one directory from which files are read.
type tree struct {
	dir   string // as messages show it: the path given by the user, or one joined to it
	files fs.FS
}

// read returns the content of a regular file, by its path relative to the directory.
func (t tree) read(name string) ([]byte, error) {
	f, err := t.files.Open(filepath.ToSlash(name))
	if err != nil {
		return nil, boundary.Reason(err)
	}
	defer func() { _ = f.Close() }() // only read from
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		return nil, boundary.ErrSpecial
	}
	content, err := io.ReadAll(io.LimitReader(f, maxFileBytes+1))
	if err != nil {
		return nil, boundary.Reason(err)
	}
	if len(content) > maxFileBytes {
		return nil, fmt.Errorf("it is larger than %d MB", maxFileBytes>>20)
	}
	return content, nil
}
