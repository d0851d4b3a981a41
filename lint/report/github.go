package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// GitHub writes the workflow commands that GitHub Actions turns into annotations of a pull request's files. Paths are relative to the
// root of the tree, columns count UTF-16 code units, and the end is exclusive. The error is w's.
//
// Source of the form and of its escapes: docs.github.com, "Workflow commands for GitHub Actions", and the runner's ActionCommand.
func GitHub(w io.Writer, in Input) error {
	g := githubWriter{out: bufio.NewWriter(w), tree: in.Tree, sources: newSources(in.Sources)}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		g.command(diagnosticSeverity(d), place(d), toolName, complaint(d))
	}
	said := once{}
	for _, same := range in.places() {
		f := same[0]
		lines := account(f, said)
		lines[0] = sentence(f.Message + unlined(same))
		g.command(f.Severity, f.Range, toolName+": "+Visible(f.Rule), strings.Join(append(lines, "See "+rulePage(f.Rule)), "\n"))
	}
	return g.out.Flush()
}

type githubWriter struct {
	out     *bufio.Writer
	tree    Tree
	sources *sources
}

// command writes one command. Where a span covers several lines GitHub takes no columns.
func (g githubWriter) command(severity finding.Severity, rng hcl.Range, title, message string) {
	var properties []string
	add := func(name, value string) { properties = append(properties, name+"="+githubProperty.Replace(value)) }
	if rng.Filename != "" {
		path, _ := g.tree.path(rng.Filename)
		add("file", Visible(path))
		if first, last := rng.Start.Line, rng.End.Line; first > 0 {
			last = max(first, last)
			add("line", fmt.Sprint(first))
			add("endLine", fmt.Sprint(last))
			if first == last {
				add("col", fmt.Sprint(g.sources.codeUnitColumn(rng.Filename, rng.Start)))
				add("endColumn", fmt.Sprint(g.sources.codeUnitColumn(rng.Filename, rng.End)))
			}
		}
	}
	add("title", title)
	_, _ = fmt.Fprintf(g.out, "::%s %s::%s\n", githubLevel(severity), strings.Join(properties, ","), githubData.Replace(message))
}

func githubLevel(s finding.Severity) string {
	switch s {
	case finding.Error, finding.Warning:
		return string(s)
	}
	return "notice"
}

// What has a meaning in the text of a command, and in its properties.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
