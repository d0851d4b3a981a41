package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/report"
)

// format is a way to write a report.
type format struct {
	name  string
	write func(io.Writer, report.Input, outputOptions) error
}

// outputOptions are what the command line says about reports.
type outputOptions struct {
	color                  bool
	quiet, verbose, checks bool
}

// formats lists the formats, the default one first.
func formats() []format {
	return []format{{"text", writeText}, {"json", writeJSON}}
}

func writeText(w io.Writer, in report.Input, o outputOptions) error {
	return report.Text(w, in, report.TextOptions{Color: o.color, ShowNotices: o.verbose, ShowUndecided: o.verbose, Quiet: o.quiet})
}

func writeJSON(w io.Writer, in report.Input, o outputOptions) error {
	return report.JSON(w, in, report.JSONOptions{Checks: o.checks})
}

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

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
		case used[file] && file == "":
			return nil, fmt.Errorf("only one format can go to standard output; write the others to files, as in --format %s=FILE", name)
		case used[file]:
			return nil, fmt.Errorf("two formats cannot go to the same file %s", file)
		}
		used[file] = true
		outputs = append(outputs, output{format: f, file: file})
	}
	return outputs, nil
}

func formatNamed(name string) (format, bool) {
	for _, f := range formats() {
		if f.name == name {
			return f, true
		}
	}
	return format{}, false
}

// writeOutput writes one report. A file is written when the report is complete.
func (a *app) writeOutput(o output, in report.Input, options outputOptions, color string) error {
	if o.file == "" {
		options.color = a.colored(color, a.out)
		if err := o.format.write(a.out, in, options); err != nil {
			return fmt.Errorf("cannot write to standard output: %w", err)
		}
		return nil
	}
	options.color = color == "always"
	var b bytes.Buffer
	if err := o.format.write(&b, in, options); err != nil {
		return fmt.Errorf("cannot write %s: %w", o.format.name, err)
	}
	if err := os.WriteFile(o.file, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("cannot write the report: %w", err)
	}
	return nil
}
