package report

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// How long what GitHub takes may be, in bytes at most: a comment has at most 65,536 characters, the summary of a step at most 1 MiB
// (docs.github.com, "Workflow commands for GitHub Actions").
const (
	CommentLimit = 65_536
	SummaryLimit = 1 << 20
)

// MarkdownOptions say what a Markdown report shows.
type MarkdownOptions struct {
	// Limit is how many bytes the report may have; 0 stands for CommentLimit. It is not less than 4096.
	Limit int
	// Blobs is the address below which the files of the tree are shown, for links: "https://github.com/o/r/blob/main"; "" for no links.
	Blobs string
}

// Markdown writes a report as a comment on a pull request: what was found in a table, and below it each finding with its example and
// the suggested expression. What does not fit into the limit is left out and counted. The comment begins with the line
// MarkdownMarker, by which a later run finds it to replace it. The error is w's.
func Markdown(w io.Writer, in Input, o MarkdownOptions) error {
	if o.Limit == 0 {
		o.Limit = CommentLimit
	}
	m := &markdownWriter{in: in, options: o, left: max(o.Limit, 4096) - reserve, said: once{}}
	_, err := io.WriteString(w, m.report())
	return err
}

// MarkdownMarker is the first line of a Markdown report.
const MarkdownMarker = "<!-- profilelint -->"

const (
	// reserve is what is kept for the parts that are always there: the heading, the heads of lists, the counts of what is left out.
	reserve = 1500
	// maxCell is the longest text of the configuration that is shown, in runes.
	maxCell = 300
	// maxDiagnostics is how many problems of the input are listed.
	maxDiagnostics = 10
)

// markdownWriter puts a report together from parts that fit.
type markdownWriter struct {
	in      Input
	options MarkdownOptions
	b       strings.Builder
	left    int // bytes
	said    once
}

// fits writes a part if there is room for it.
func (m *markdownWriter) fits(part string, room int) bool {
	if len(part) > room || len(part) > m.left {
		return false
	}
	m.left -= len(part)
	m.b.WriteString(part)
	return true
}

func (m *markdownWriter) report() string {
	s := summarize(m.in.Report)
	fmt.Fprintf(&m.b, "%s\n### profilelint: %s\n\n", MarkdownMarker, s.found(m.in.Least))
	if unread := errorsIn(m.in.Diagnostics); unread > 0 {
		fmt.Fprintf(&m.b, "**%s.**\n\n", unreadNote(unread))
	}
	m.diagnostics()
	m.findings(worstFirst(m.in.groups()))
	fmt.Fprintf(&m.b, "%s.\n", s.checked(m.in.Report))
	return m.b.String()
}

func (m *markdownWriter) diagnostics() {
	diags := sortedDiagnostics(m.in.Diagnostics)
	listed := 0
	for _, d := range diags {
		if listed == maxDiagnostics || !m.fits("- "+joined(m.location(place(d)), markdownText(cut(complaint(d))))+"\n", m.left/2) {
			break
		}
		listed++
	}
	if more := len(diags) - listed; more > 0 {
		fmt.Fprintf(&m.b, "- and %d more\n", more)
	}
	if len(diags) > 0 {
		m.b.WriteByte('\n')
	}
}

// findings writes the table, in at most half of the room, and the details of as many findings as the rest takes.
func (m *markdownWriter) findings(findings []group) {
	if len(findings) == 0 {
		return
	}
	m.b.WriteString("| | where | what | rule |\n|---|---|---|---|\n")
	rows, half := 0, m.left/2
	for i := range findings {
		if row := m.row(findings[i]); !m.fits(row, m.left-half) {
			break
		}
		rows++
	}
	m.b.WriteByte('\n')
	details := 0
	for i := range findings[:rows] {
		if !m.fits(m.details(findings[i]), m.left) {
			break
		}
		details++
	}
	switch more, bare := len(findings)-rows, rows-details; {
	case more > 0:
		fmt.Fprintf(&m.b, "\n**And %d more**, which do not fit here, nor do the details of %d of those above.\n\n", more, bare)
	case bare > 0:
		fmt.Fprintf(&m.b, "\nThe details of %s do not fit here.\n\n", count(bare, "finding"))
	default:
		m.b.WriteByte('\n')
	}
}

func (m *markdownWriter) row(g group) string {
	f, times := g[0][0], ""
	switch n := g.count(); {
	case len(g) > 1:
		times = fmt.Sprintf(" (%d places)", len(g))
	case n > 1:
		times = fmt.Sprintf(" (%d instances)", n)
	}
	return fmt.Sprintf("| %s | %s | %s | [%s](%s) |\n", severityMark(f.Severity), m.location(f.Range),
		markdownText(cut(f.Message))+times, markdownText(f.Rule), rulePage(f.Rule))
}

// severityMark is the word for a severity with a sign that is seen at a glance.
func severityMark(s finding.Severity) string {
	switch s {
	case finding.Error:
		return "🔴 error"
	case finding.Warning:
		return "🟡 warning"
	}
	return "🔵 notice"
}

// worstFirst orders findings by severity, so that what does not fit is what matters least.
func worstFirst(findings []group) []group {
	slices.SortStableFunc(findings, func(a, b group) int {
		return cmp.Compare(slices.Index(finding.Severities, a[0][0].Severity), slices.Index(finding.Severities, b[0][0].Severity))
	})
	return findings
}

// location names a place, as a link where there is an address to link to; it is empty where there is no file.
func (m *markdownWriter) location(rng hcl.Range) string {
	if rng.Filename == "" {
		return ""
	}
	path, inside := m.in.Tree.path(rng.Filename)
	name, anchor := cut(path), ""
	if rng.Start.Line > 0 {
		anchor = fmt.Sprintf("#L%d", rng.Start.Line)
		name += fmt.Sprintf(":%d", rng.Start.Line)
	}
	if m.options.Blobs == "" || !inside || len(path) > maxCell {
		return markdownCode(name)
	}
	target := strings.ReplaceAll((&url.URL{Path: "/" + path}).EscapedPath(), "&", "%26")
	return "[" + markdownCode(name) + "](" + strings.TrimSuffix(m.options.Blobs, "/") + target + anchor + ")"
}

// joined puts a blank between a place and a text, where there is a place.
func joined(place, text string) string {
	if place == "" {
		return text
	}
	return place + " " + text
}
