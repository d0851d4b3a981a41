package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/profilelint/profilelint/lint/report"
)

// format is a way to write a report.
type format struct {
	name  string
	write func(io.Writer, report.Input, outputOptions) error
	// suggestions and examples say whether it shows those of its findings; notices whether it shows notices without being asked.
	suggestions, examples, notices bool
	// also does what belongs to the format beside writing it; nil for nothing.
	also func(*app, report.Input, outputOptions) error
}

// outputOptions are what the command line says about reports, and what their surroundings do.
type outputOptions struct {
	color                  bool
	quiet, verbose, checks bool
	minSeverity            choice // "" where nobody says so
	width                  int    // of the terminal, 0 where it is not known
	blobs                  string // the address below which files are shown, for links; "" for no links
}

// formats lists the formats, the default one first.
func formats() []format {
	return []format{
		{name: "text", suggestions: true, examples: true, write: func(w io.Writer, in report.Input, o outputOptions) error {
			return report.Text(w, in, report.TextOptions{Color: o.color, ShowUndecided: o.verbose, Quiet: o.quiet, Width: o.width})
		}},
		{name: "compact", write: withoutOptions(report.Compact)},
		{name: "json", suggestions: true, examples: true, notices: true, write: func(w io.Writer, in report.Input, o outputOptions) error {
			return report.JSON(w, in, report.JSONOptions{Checks: o.checks})
		}},
		{name: "jsonl", suggestions: true, examples: true, notices: true, write: func(w io.Writer, in report.Input, o outputOptions) error {
			return report.JSONLines(w, in, report.JSONOptions{Checks: o.checks})
		}},
		{name: "sarif", suggestions: true, examples: true, write: withoutOptions(report.SARIF)},
		{name: "junit", suggestions: true, examples: true, write: withoutOptions(report.JUnit)},
		{name: "checkstyle", examples: true, write: withoutOptions(report.Checkstyle)},
		{name: "github", suggestions: true, examples: true, write: withoutOptions(report.GitHub), also: (*app).writeStepSummary},
		{name: "gitlab", examples: true, write: withoutOptions(report.GitLab)},
		{name: "markdown", suggestions: true, examples: true, write: func(w io.Writer, in report.Input, o outputOptions) error {
			return report.Markdown(w, in, report.MarkdownOptions{Blobs: o.blobs})
		}},
	}
}

// withoutOptions is a writer that takes no options.
func withoutOptions(write func(io.Writer, report.Input) error) func(io.Writer, report.Input, outputOptions) error {
	return func(w io.Writer, in report.Input, _ outputOptions) error { return write(w, in) }
}

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

func formatNamed(name string) (format, bool) {
	for _, f := range formats() {
		if f.name == name {
			return f, true
		}
	}
	return format{}, false
}

// formatUsage is what --help says of --format.
func formatUsage() string {
	names := formatNames()
	last := len(names) - 1
	return fmt.Sprintf("`FORMAT[=FILE]` of the report, %s or %s; repeatable", strings.Join(names[:last], ", "), names[last])
}
