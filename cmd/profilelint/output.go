package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/report"
)

// output is a format and where it goes.
type output struct {
	format format
	file   string // "" is standard output
}

// parseOutputs reads the values of --format, each "FORMAT" or "FORMAT=FILE".
func parseOutputs(values []string) ([]output, error) {
	var outputs []output
	used := map[string]bool{}
	for _, value := range values {
		name, file, toFile := strings.Cut(value, "=")
		f, ok := formatNamed(name)
		switch {
		case !ok:
			return nil, fmt.Errorf("there is no format %q%s The formats are %s",
				name, nearest.End(name, formatNames()), strings.Join(formatNames(), ", "))
		case toFile && file == "":
			return nil, fmt.Errorf("--format %s needs the name of a file after the =", value)
		case used[standard(file)] && standard(file) == "":
			return nil, fmt.Errorf("only one format can go to standard output; write the others to files, as in --format %s=FILE", name)
		case used[standard(file)]:
			return nil, fmt.Errorf("two formats cannot go to the same file %s", file)
		}
		file = standard(file)
		used[file] = true
		outputs = append(outputs, output{format: f, file: file})
	}
	return outputs, nil
}

// check reports options that contradict each other.
func (o outputOptions) check() error {
	switch least := o.minSeverity.value; {
	case o.verbose && o.quiet:
		return errors.New("--verbose and --quiet contradict each other")
	case o.verbose && least != "" && least != string(lint.Notice):
		return errors.New("--verbose shows notices, --min-severity " + least + " does not")
	}
	return nil
}

// writeOutput writes one report. A file is replaced when the report is complete.
func (a *app) writeOutput(o output, files *boundary.Files, in report.Input, options outputOptions, color string) error {
	options.blobs = a.blobs()
	in.Least = options.least(o.format)
	if o.file == "" {
		options.color, options.width = a.colored(color, a.out), a.width(a.out)
		if err := o.format.write(a.out, in, options); err != nil {
			return fmt.Errorf("cannot write to standard output: %w", err)
		}
	} else {
		options.color = color == "always"
		var b bytes.Buffer
		if err := o.format.write(&b, in, options); err != nil {
			return fmt.Errorf("cannot write %s: %w", o.format.name, err)
		}
		if err := a.writeFile(files, o.file, b.Bytes()); err != nil {
			return fmt.Errorf("cannot write the report: %w", err)
		}
	}
	if o.format.also == nil {
		return nil
	}
	return o.format.also(a, in, options)
}
