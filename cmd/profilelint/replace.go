package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// replaceFile makes data the content of a file. Whoever reads the file finds the old content or the new one, never a part: it is written
// beside the file and then takes its name. Through a symbolic link, the file that it leads to is replaced. What is no regular file,
// such as /dev/stdout or a named pipe, is written to.
func replaceFile(name string, data []byte) error {
	mode := fs.FileMode(0o644)
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return os.WriteFile(name, data, mode)
	default:
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	if err := fill(temporary, data, mode); err != nil {
		_ = os.Remove(temporary.Name())
		return err
	}
	if err := os.Rename(temporary.Name(), name); err != nil {
		_ = os.Remove(temporary.Name())
		return err
	}
	return nil
}

// fill writes all of a new file and closes it.
func fill(file *os.File, data []byte, mode fs.FileMode) error {
	_, err := file.Write(data)
	return errors.Join(err, file.Chmod(mode), file.Close())
}
