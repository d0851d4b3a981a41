package boundary

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Files are the files that a run may read. They are safe for use by several goroutines at once.
type Files struct {
	roots []root
	given []string // files that the person named, symbolic links resolved
	*record
	covers map[string][]byte // contents that stand for those on disk, by absolute path
}

// root is a directory of which everything may be read.
type root struct {
	dir        string // absolute, symbolic links resolved
	repository bool   // whether it is a git repository, and not a path that was named
}

// record remembers which files were read.
type record struct {
	sync.Mutex
	read []fs.FileInfo
}

// Of returns the files inside of the boundary of some paths. For a file that is its repository, or else its directory; for "" it is nothing.
func Of(paths ...string) *Files {
	b := &Files{record: &record{}}
	for _, path := range paths {
		b.add(path)
	}
	return b
}

func (b *Files) add(path string) {
	if path == "" {
		return
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		path = filepath.Dir(path)
	}
	dir, err := resolve(path)
	if err != nil {
		return // what is not there holds nothing
	}
	r := root{dir: dir}
	if repository := repositoryOf(dir); repository != "" {
		r = root{dir: repository, repository: true}
	}
	if !slices.Contains(b.roots, r) {
		b.roots = append(b.roots, r)
	}
}

// Give adds files that the person at the command line named.
func (b *Files) Give(names ...string) {
	for _, name := range names {
		resolved, err := resolve(name)
		if err != nil {
			resolved, err = filepath.Abs(name) // it is not there; opening it says so
		}
		if err == nil {
			b.given = append(b.given, resolved)
		}
	}
}

// And returns the files of b and those inside of the boundary of some more paths.
func (b *Files) And(paths ...string) *Files {
	more := &Files{roots: slices.Clone(b.roots), given: slices.Clone(b.given), record: b.record, covers: b.covers}
	for _, path := range paths {
		more.add(path)
	}
	return more
}

// Around returns the files of b that what lies in a directory may refer to: where the directory lies in a git repository, that one alone,
// be it a submodule of another; otherwise all of b. What was given stays.
func (b *Files) Around(dir string) *Files {
	resolved, err := resolve(dir)
	if err != nil || !b.holds(resolved) {
		return b
	}
	repository := repositoryOf(resolved)
	if repository == "" {
		return b
	}
	return &Files{roots: []root{{dir: repository, repository: true}}, given: b.given, record: b.record, covers: b.covers}
}

// RepositoryOf returns the root of the innermost git repository that a directory lies in, "" for none. Symbolic links are not followed.
func RepositoryOf(dir string) string {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	return repositoryOf(absolute)
}

// repositoryOf looks for .git upwards: a directory, or in a worktree and a submodule a file.
func repositoryOf(dir string) string {
	for {
		if _, err := os.Lstat(filepath.Join(dir, gitDir)); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

const gitDir = ".git"

// resolve returns an absolute path without symbolic links.
func resolve(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(absolute)
}

// holds reports whether a resolved path lies inside of the boundary.
func (b *Files) holds(resolved string) bool {
	_, _, ok := b.within(resolved)
	return ok
}

// within returns the root that a resolved path lies in, and the path relative to it.
func (b *Files) within(resolved string) (dir, rel string, ok bool) {
	for _, r := range b.roots {
		rel, err := filepath.Rel(r.dir, resolved)
		if err == nil && filepath.IsLocal(rel) && !inGit(rel) {
			return r.dir, rel, true
		}
	}
	return "", "", false
}

// inGit reports whether a relative path leads into .git; some file systems do not tell capitals apart.
func inGit(rel string) bool {
	return slices.ContainsFunc(strings.Split(filepath.ToSlash(rel), "/"), func(part string) bool { return strings.EqualFold(part, gitDir) })
}

// locate finds the file or directory of a name: its root, and its path there. The root is "" for a file that was given.
func (b *Files) locate(name string) (dir, rel string, err error) {
	resolved, err := resolve(name)
	if err != nil {
		if absolute, absErr := filepath.Abs(name); absErr == nil && slices.Contains(b.given, absolute) {
			return "", "", err
		}
		if !b.mayHold(name) {
			return "", "", b.outside(name) // whether it exists is nobody's business
		}
		return "", "", err
	}
	if dir, rel, ok := b.within(resolved); ok {
		return dir, rel, nil
	}
	if slices.Contains(b.given, resolved) {
		return "", resolved, nil
	}
	return "", "", b.outside(name)
}

// mayHold reports whether the nearest directory around a name that is there lies inside of the boundary.
func (b *Files) mayHold(name string) bool {
	absolute, err := filepath.Abs(name)
	for err == nil {
		parent := filepath.Dir(absolute)
		if resolved, err := filepath.EvalSymlinks(parent); err == nil {
			return b.holds(resolved)
		}
		if parent == absolute {
			break
		}
		absolute = parent
	}
	return false
}

// ErrOutside is the error of what lies outside of the boundary. What is returned says why.
var ErrOutside = errors.New("it is outside of what profilelint reads")

type outsideError string

func (e outsideError) Error() string        { return string(e) }
func (e outsideError) Is(target error) bool { return target == ErrOutside }

// outside says why a name is refused.
func (b *Files) outside(name string) error {
	whole := "the given paths; profilelint reads nothing else where they lie in no git repository"
	if slices.ContainsFunc(b.roots, func(r root) bool { return r.repository }) {
		whole = "the git repository, where profilelint reads nothing"
	}
	if absolute, err := filepath.Abs(name); err == nil {
		switch dir, err := filepath.EvalSymlinks(filepath.Dir(absolute)); {
		case inGit(absolute):
			return outsideError("it lies in a .git directory, of which profilelint reads nothing")
		case err == nil && b.holds(dir) && isLink(absolute):
			return outsideError("it is a symbolic link that leads outside of " + whole)
		}
	}
	return outsideError("it is outside of " + whole)
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}
