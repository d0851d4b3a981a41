package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/load"
)

// privateFile is a report on people that is being written. It lies beside its file until it is whole, and its owner alone may read it. A
// stream is written to at once.
type privateFile struct {
	*bufio.Writer
	target string
	file   *os.File // nil for a stream, and once it is done
}

// openPrivate opens a report: "" is standard output. The rules are those of writeFile.
func (a *app) openPrivate(files *boundary.Files, name string) (*privateFile, error) {
	if number, ok := streamNumber(name); ok || name == "" {
		w := a.out
		if name != "" {
			w = a.stream(number)
		}
		return &privateFile{Writer: bufio.NewWriter(w)}, nil
	}
	target, err := files.Target(name, false)
	if err != nil {
		return nil, err
	}
	if load.IsTerraformFile(target) {
		return nil, fmt.Errorf("%s would be Terraform configuration; give it another name", name)
	}
	file, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*") // mode 0600
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, boundary.Reason(err)) // not the temporary name
	}
	return &privateFile{Writer: bufio.NewWriter(file), target: target, file: file}, nil
}

// commit gives the file its name.
func (p *privateFile) commit() error {
	err := p.Flush()
	if p.file == nil {
		return err
	}
	err = errors.Join(err, p.file.Close())
	if err == nil {
		err = os.Rename(p.file.Name(), p.target)
		p.file = nil
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", p.target, boundary.Reason(err))
	}
	return nil
}

// abandon takes away what was not committed.
func (p *privateFile) abandon() {
	if p != nil && p.file != nil {
		_ = p.file.Close()
		_ = os.Remove(p.file.Name())
	}
}
