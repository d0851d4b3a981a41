package boundary

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrSpecial is the error of a file that is not a regular one.
var ErrSpecial = errors.New("it is not a regular file")

// ErrDirectory is the error of a directory that is opened as a file.
var ErrDirectory = errors.New("it is a directory")

// Open opens a regular file inside of the boundary, or one that was given.
func (b *Files) Open(name string) (*os.File, error) {
	f, err := b.open(name, nonblocking)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: Reason(err)}
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = ErrDirectory
	} else if err == nil && (!info.Mode().IsRegular() || isMadeUp(f)) {
		err = ErrSpecial
	}
	if err != nil {
		_ = f.Close() // nothing was read
		return nil, &fs.PathError{Op: "open", Path: name, Err: Reason(err)}
	}
	b.Lock()
	defer b.Unlock()
	b.read = append(b.read, info)
	return f, nil
}

// open opens whatever a name stands for. The root is opened first: whatever happens to symbolic links in between, nothing escapes it.
func (b *Files) open(name string, flag int) (*os.File, error) {
	dir, rel, err := b.locate(name)
	if err != nil {
		return nil, err
	}
	if dir == "" {
		return os.OpenFile(rel, os.O_RDONLY|flag, 0) //nolint:gosec // a file that the person named
	}
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // files opened in it stay open
	return r.OpenFile(rel, os.O_RDONLY|flag, 0)
}

// Read returns the content of a file; more than limit bytes are an error.
func (b *Files) Read(name string, limit int) ([]byte, error) {
	content, covered := b.covered(name)
	var err error
	if !covered {
		f, opening := b.Open(name)
		if opening != nil {
			return nil, opening
		}
		defer func() { _ = f.Close() }() // only read from
		content, err = io.ReadAll(io.LimitReader(f, int64(limit)+1))
	}
	if err == nil && len(content) > limit {
		err = fmt.Errorf("it is larger than %d MB", limit>>20)
	}
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: Reason(err)}
	}
	return content, nil
}

// Stat describes a file or directory; it opens nothing.
func (b *Files) Stat(name string) (fs.FileInfo, error) {
	dir, rel, err := b.locate(name)
	if err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: Reason(err)}
	}
	return os.Stat(filepath.Join(dir, rel))
}

// Look describes a file or directory that the person named, wherever it is.
func (b *Files) Look(name string) (fs.FileInfo, error) {
	if content, ok := b.covered(name); ok {
		return cover{name: filepath.Base(name), size: int64(len(content))}, nil
	}
	return os.Stat(name)
}

// ReadDir lists a directory by name.
func (b *Files) ReadDir(name string) ([]fs.DirEntry, error) {
	f, err := b.open(name, nonblocking)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: Reason(err)}
	}
	defer func() { _ = f.Close() }() // only read from
	entries, err := f.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}

// Dir is a directory as a file system. Its symbolic links are followed as long as they stay inside of the boundary.
func (b *Files) Dir(dir string) (fs.FS, error) { return directory{b, dir}, nil }

type directory struct {
	files *Files
	dir   string
}

func (d directory) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return d.files.Open(d.path(name))
}

func (d directory) Stat(name string) (fs.FileInfo, error)      { return d.files.Stat(d.path(name)) }
func (d directory) ReadDir(name string) ([]fs.DirEntry, error) { return d.files.ReadDir(d.path(name)) }
func (d directory) path(name string) string                    { return filepath.Join(d.dir, filepath.FromSlash(name)) }

// Reason strips an error of the path that the caller's message names anyway, and says the usual ones in plain words.
func Reason(err error) error {
	var pathError *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missingError{}
	case errors.Is(err, fs.ErrPermission):
		return permissionError{}
	case errors.As(err, &pathError):
		return Reason(pathError.Err)
	}
	return err
}

// missingError is the error of what is not there.
type missingError struct{}

func (missingError) Error() string        { return "it does not exist" }
func (missingError) Is(target error) bool { return target == fs.ErrNotExist }

// permissionError is the error of what the system refuses.
type permissionError struct{}

func (permissionError) Error() string        { return "permission denied" }
func (permissionError) Is(target error) bool { return target == fs.ErrPermission }

// WriteSpecial writes to what is no regular file, such as /dev/null. A named pipe that nobody reads from is an error, not a wait.
func WriteSpecial(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|nonblocking, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
