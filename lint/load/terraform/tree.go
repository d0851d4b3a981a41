package terraform

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// An Opener gives access to the files below a directory. The file system it returns must not let a name reach anything outside of
// that directory, be it by "..", by an absolute name or by a symbolic link. If it is an io.Closer it is closed after use.
type Opener func(dir string) (fs.FS, error)

// OpenDir is the Opener of the operating system's files.
func OpenDir(dir string) (fs.FS, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return osTree{FS: root.FS(), root: root}, nil
}

type osTree struct {
	fs.FS
	root *os.Root
}

// Stat asks without opening, which waits forever for a named pipe that nobody writes to.
func (t osTree) Stat(name string) (fs.FileInfo, error) { return fs.Stat(t.FS, name) }

func (t osTree) Close() error { return t.root.Close() }

// tree is one directory tree from which files may be read: that of the root module, or of a local module it calls.
type tree struct {
	dir   string // as messages show it: the path given by the user, or one joined to it
	files fs.FS
}

// errOutside is the error of reading outside of the configuration's own trees.
var errOutside = errors.New("it is outside of the configuration's own directories, which profilelint never leaves")

// errMissing is the error of reading a file that is not there.
var errMissing = errors.New("it does not exist")

// read returns the content of a regular file, by its path relative to the tree.
func (t tree) read(name string) ([]byte, error) {
	name = filepath.ToSlash(name)
	info, err := fs.Stat(t.files, name)
	if err != nil {
		return nil, plain(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a regular file")
	}
	f, err := t.files.Open(name)
	if err != nil {
		return nil, plain(err)
	}
	defer func() { _ = f.Close() }() // only read from
	content, err := io.ReadAll(io.LimitReader(f, maxFileBytes+1))
	if err != nil {
		return nil, plain(err)
	}
	if len(content) > maxFileBytes {
		return nil, fmt.Errorf("it is larger than %d MB", maxFileBytes>>20)
	}
	return content, nil
}

// trees are the directory trees that a configuration may read, the root module's first.
type trees []tree

// find returns the tree that holds a path and the path relative to it.
func (ts trees) find(path string) (tree, string, error) {
	for _, t := range ts {
		rel, err := filepath.Rel(t.dir, path)
		if err == nil && filepath.IsLocal(rel) {
			return t, rel, nil
		}
	}
	return tree{}, "", errOutside
}

// within returns an error when a directory, symbolic links resolved, does not lie in the boundary. "" bounds nothing.
func within(boundary, dir string) error {
	if boundary == "" {
		return nil
	}
	var resolved [2]string
	for i, path := range []string{boundary, dir} {
		absolute, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		if resolved[i], err = filepath.EvalSymlinks(absolute); err != nil {
			return plain(err)
		}
	}
	if rel, err := filepath.Rel(resolved[0], resolved[1]); err != nil || !filepath.IsLocal(rel) {
		return fmt.Errorf("it is outside of %s", boundary)
	}
	return nil
}

// plain strips an error of the path that the caller's message names anyway.
func plain(err error) error {
	var pathError *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errMissing
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read")
	case errors.As(err, &pathError) && strings.Contains(pathError.Err.Error(), "escapes"):
		return errOutside
	case errors.As(err, &pathError):
		return pathError.Err
	}
	return err
}
