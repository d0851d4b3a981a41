package terraform

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// overlay is a directory in which some files have another content than on disk, or are not on disk at all: what an editor has not saved
// yet. base may be nil: then there are no other files.
type overlay struct {
	base  fs.FS
	files map[string][]byte // by name within the directory
}

// overlaid lays what the options say over a directory.
func overlaid(options Options, dir string, base fs.FS) fs.FS {
	files := map[string][]byte{}
	for path, content := range options.Overlay {
		if sameDirectory(filepath.Dir(filepath.Clean(path)), dir) {
			files[filepath.Base(path)] = content
		}
	}
	if len(files) == 0 {
		return base
	}
	return overlay{base: base, files: files}
}

// sameDirectory compares two paths of directories, of which one may be relative.
func sameDirectory(a, b string) bool {
	if filepath.IsAbs(a) == filepath.IsAbs(b) {
		return a == b
	}
	absoluteA, errA := filepath.Abs(a)
	absoluteB, errB := filepath.Abs(b)
	return errA == nil && errB == nil && absoluteA == absoluteB
}

func (o overlay) Open(name string) (fs.File, error) {
	if content, ok := o.files[name]; ok {
		return &overlaidFile{Reader: bytes.NewReader(content), info: overlaidInfo{name: name, size: int64(len(content))}}, nil
	}
	if o.base == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return o.base.Open(name)
}

func (o overlay) Stat(name string) (fs.FileInfo, error) {
	if content, ok := o.files[name]; ok {
		return overlaidInfo{name: name, size: int64(len(content))}, nil
	}
	if o.base == nil {
		return overlaidInfo{name: name, dir: true}, nil
	}
	return fs.Stat(o.base, name)
}

func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	if o.base != nil {
		var err error
		if entries, err = fs.ReadDir(o.base, name); err != nil {
			return nil, err
		}
	}
	if name != "." {
		return entries, nil
	}
	for _, file := range sortedKeys(o.files) {
		entry := fs.FileInfoToDirEntry(overlaidInfo{name: file, size: int64(len(o.files[file]))})
		i, found := slices.BinarySearchFunc(entries, file, func(e fs.DirEntry, name string) int { return strings.Compare(e.Name(), name) })
		if found {
			entries[i] = entry
		} else {
			entries = slices.Insert(entries, i, entry)
		}
	}
	return entries, nil
}

type overlaidFile struct {
	*bytes.Reader
	info overlaidInfo
}

func (f *overlaidFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *overlaidFile) Close() error               { return nil }

type overlaidInfo struct {
	name string
	size int64
	dir  bool
}

func (i overlaidInfo) Name() string       { return i.name }
func (i overlaidInfo) Size() int64        { return i.size }
func (i overlaidInfo) ModTime() time.Time { return time.Time{} }
func (i overlaidInfo) IsDir() bool        { return i.dir }
func (i overlaidInfo) Sys() any           { return nil }
func (i overlaidInfo) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// Memory is an Opener of a single directory that holds nothing but what Options.Overlay puts there.
func Memory(string) (fs.FS, error) { return overlay{}, nil }
