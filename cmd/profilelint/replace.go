package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
)

// descriptor matches the names of this process's open files.
var descriptor = regexp.MustCompile(`^(?:/dev/fd/|/proc/self/fd/)(\d{1,3})$`)

// standard gives the names of standard output the name "".
func standard(name string) string {
	if number, ok := streamNumber(name); ok && number == 1 {
		return ""
	}
	return name
}

// streamNumber is the number of the open file that a name stands for. What is written there goes where it was redirected to: opening
// the name again would begin at the start of a file that others have written to.
func streamNumber(name string) (int, bool) {
	switch name {
	case "-", "/dev/stdout":
		return 1, true
	case "/dev/stderr":
		return 2, true
	}
	if m := descriptor.FindStringSubmatch(name); m != nil && runtime.GOOS != "windows" {
		n, err := strconv.Atoi(m[1])
		return n, err == nil && n > 0
	}
	return 0, false
}

// stream is an open file by its number.
func (a *app) stream(number int) io.Writer {
	switch number {
	case 1:
		return a.out
	case 2:
		return a.err
	}
	return os.NewFile(uintptr(number), fmt.Sprintf("/dev/fd/%d", number)) //nolint:gosec // at most three digits
}

// openGiven opens a regular file that the command line names.
func openGiven(name string) (*os.File, error) {
	files := boundary.Of()
	files.Give(name)
	return files.Open(name)
}

// writeFile makes data the content of a file that the command line or the configuration names. Nothing that was read is written over, nor
// what is named like an input, nor is a symbolic link followed that leads elsewhere.
func (a *app) writeFile(files *boundary.Files, name string, data []byte) error {
	if number, ok := streamNumber(name); ok {
		_, err := a.stream(number).Write(data)
		return err
	}
	target, err := files.Target(name, false)
	if err != nil {
		return err
	}
	if load.IsTerraformFile(target) {
		return fmt.Errorf("%s would be Terraform configuration; give it another name", name)
	}
	return replaceFile(target, data)
}

// replaceInput makes data the content of a file that was read.
func replaceInput(files *boundary.Files, name string, data []byte) error {
	target, err := files.Target(name, true)
	if err != nil {
		return err
	}
	return replaceFile(target, data)
}

// replaceFile makes data the content of a file, of which no part is a symbolic link. Whoever reads the file finds the old content or the new
// one, never a part: it is written beside the file and then takes its name. What is no regular file, such as a named pipe, is written to.
func replaceFile(name string, data []byte) error {
	mode := fs.FileMode(0o644)
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a directory", name)
	case !info.Mode().IsRegular():
		return boundary.WriteSpecial(name, data)
	default:
		mode = info.Mode().Perm()
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return fmt.Errorf("%s: %w", name, boundary.Reason(err)) // not the temporary name
	}
	if err := fill(temporary, data, mode); err != nil {
		_ = os.Remove(temporary.Name())
		return fmt.Errorf("%s: %w", name, boundary.Reason(err))
	}
	if err := os.Rename(temporary.Name(), name); err != nil {
		_ = os.Remove(temporary.Name())
		return fmt.Errorf("%s: %w", name, boundary.Reason(err))
	}
	return nil
}

// fill writes all of a new file and closes it.
func fill(file *os.File, data []byte, mode fs.FileMode) error {
	_, err := file.Write(data)
	return errors.Join(err, file.Chmod(mode), file.Close())
}
