package boundary

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Target returns the file that is written when name is written to: its symbolic links followed, as long as none leads out of the boundary
// or, from outside of it, out of the directory that was named. What was read is refused, unless the caller means to change it.
func (b *Files) Target(name string, overInput bool) (string, error) {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	dir, err := b.follow(filepath.Dir(absolute))
	if err != nil {
		return "", err
	}
	target := filepath.Join(dir, filepath.Base(absolute))
	if resolved, err := filepath.EvalSymlinks(target); err == nil && resolved != target {
		if !b.And(dir).holds(resolved) {
			return "", fmt.Errorf("%s is a symbolic link that leads to another place, where profilelint writes nothing", name)
		}
		target = resolved
	}
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, nil
	case err != nil:
		return "", err
	case !overInput && b.hasRead(info):
		return "", fmt.Errorf("%s is a part of the input, and would be overwritten", name)
	}
	return target, nil
}

// Inside returns an error when a file that the configuration names, whether it is there or not, lies outside of the boundary.
func (b *Files) Inside(name string) error {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(absolute))
	if err != nil {
		return err
	}
	if !b.holds(filepath.Join(dir, filepath.Base(absolute))) {
		return b.outside(name)
	}
	return nil
}

// follow resolves the symbolic links of an absolute directory. One that lies inside of the boundary must stay there.
func (b *Files) follow(dir string) (string, error) {
	volume := filepath.VolumeName(dir) + string(filepath.Separator)
	at, err := filepath.EvalSymlinks(volume)
	if err != nil {
		return "", err
	}
	for _, part := range strings.Split(strings.TrimPrefix(dir, volume), string(filepath.Separator)) {
		next := filepath.Join(at, part)
		resolved, err := filepath.EvalSymlinks(next)
		if err != nil {
			return "", err
		}
		if resolved != next && b.holds(at) && !b.holds(resolved) {
			return "", fmt.Errorf("%s is a symbolic link that leads to another place, where profilelint writes nothing", next)
		}
		at = resolved
	}
	return at, nil
}

// hasRead reports whether a file was read.
func (b *Files) hasRead(info fs.FileInfo) bool {
	b.Lock()
	defer b.Unlock()
	for _, read := range b.read {
		if os.SameFile(read, info) {
			return true
		}
	}
	return false
}
