package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
)

// TextOptions say what text shows.
type TextOptions struct {
	Color         bool
	ShowNotices   bool // print notices, not only their number
	ShowUndecided bool // list the checks that could not be decided
	Quiet         bool // no summary
}

// Text writes a report for people: what could not be read, then the findings, then one line that sums up. The error is w's.
func Text(w io.Writer, in Input, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := &textWriter{out: out, style: newStyle(o.Color), sources: newSources(in.Sources)}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		t.diagnostic(d)
	}
	findings := sorted(in.Report.Findings)
	for i := range findings {
		if f := &findings[i]; f.Severity != lint.Notice || o.ShowNotices {
			t.finding(f)
		}
	}
	if o.ShowUndecided {
		t.undecided(in.Report.Checks)
	}
	if !o.Quiet {
		t.summary(in, o)
	}
	return out.Flush()
}

// textWriter prints the parts of a report. Every text of the input goes through Visible before it gets here. Errors of the
// writer are kept by bufio and come out of Flush.
type textWriter struct {
	out     *bufio.Writer
	style   style
	sources *sources
}

func (t *textWriter) line(parts ...string) {
	for _, p := range parts {
		_, _ = t.out.WriteString(p)
	}
	_ = t.out.WriteByte('\n')
}

func (t *textWriter) lines(lines []string) {
	for _, l := range lines {
		t.line(l)
	}
}

func (t *textWriter) finding(f *lint.Finding) {
	t.line(t.style.severity(f.Severity), ": ", t.style.strong.Sprint(Visible(f.Message)), " [", Visible(f.Rule), "]")
	block := ""
	if f.Mapping != nil && f.Mapping.Address != "" {
		block = "in " + blockName(f.Mapping)
	}
	t.place(f.Range, block)
	if !t.sources.shows(f.Range, f.Expression) {
		t.line()
		t.line("  The expression is ", shortExpression(f.Expression))
	}
	t.evidence(f)
	t.text("", f.Detail)
	t.remedy(f)
	t.related(f.Related)
	for _, a := range f.Assumptions {
		t.text("", a)
	}
	t.line()
}

func (t *textWriter) diagnostic(d *hcl.Diagnostic) {
	t.line(t.style.severity(diagnosticSeverity(d)), ": ", t.style.strong.Sprint(Visible(d.Summary)))
	if d.Subject != nil {
		t.place(*d.Subject, "")
	}
	t.text("", d.Detail)
	t.line()
}

// place prints where a message belongs, and the lines there. block is the block it stands in, "" for none.
func (t *textWriter) place(rng hcl.Range, block string) {
	var where []string
	if rng.Filename != "" {
		where = append(where, "on "+position(rng))
	}
	if block != "" {
		where = append(where, block)
	}
	if len(where) == 0 {
		return
	}
	t.line()
	t.line("  ", strings.Join(where, ", "), ":")
	lines := t.sources.snippet(rng)
	width := gutter(lines)
	for _, l := range lines {
		number := ""
		if l.number > 0 {
			number = strconv.Itoa(l.number) + ":"
		}
		number = fmt.Sprintf("  %*s", width+1, number)
		if l.text != "" {
			l.text = " " + l.text
		}
		t.line(t.style.faint.Sprint(number), l.text)
		if marks := strings.TrimLeft(l.marks, " "); marks != "" {
			lead := len(number) + 1 + len(l.marks) - len(marks)
			t.line(strings.Repeat(" ", lead), t.style.marks.Sprint(marks))
		}
	}
}

// position returns a place as editors and terminals link it.
func position(rng hcl.Range) string {
	if rng.Start.Line == 0 {
		return Visible(rng.Filename)
	}
	return fmt.Sprintf("%s:%d:%d", Visible(rng.Filename), rng.Start.Line, rng.Start.Column)
}

// evidence prints the example and the code that Okta reports.
func (t *textWriter) evidence(f *lint.Finding) {
	lines := examples(f)
	if f.ErrorCode != "" {
		lines = append(lines, "Okta: "+Visible(f.ErrorCode))
	}
	if len(lines) == 0 {
		return
	}
	t.line()
	for _, l := range lines {
		if l == "" {
			t.line()
			continue
		}
		t.line("  ", l)
	}
}

// text prints a text in paragraphs behind an introduction, nothing where there is no text.
func (t *textWriter) text(introduction, text string) {
	if text == "" {
		return
	}
	t.line()
	t.lines(paragraphs(introduction + text))
}

// remedy says what to do. An expression that is proved says more than the rule's general advice.
func (t *textWriter) remedy(f *lint.Finding) {
	if f.Fix == nil {
		t.text("Mend: ", f.Mend)
		return
	}
	t.text("Mend: ", strings.TrimSpace(f.Fix.Description+" Write this, which is proved safe:"))
	t.line("    ", shownFix(f.Fix.Expression))
}

func (t *textWriter) related(places []lint.Related) {
	if len(places) > 0 {
		t.line()
	}
	for _, r := range places {
		message := Visible(r.Message)
		if r.Range.Filename != "" {
			message = position(r.Range) + ": " + message
		}
		t.line("  ", message)
	}
}

// summary prints the line that says what was found, and in how much.
func (t *textWriter) summary(in Input, o TextOptions) {
	s := summarize(in.Report)
	found := count(s.errors, "error") + ", " + count(s.warnings, "warning")
	switch {
	case o.ShowNotices:
		found += ", " + count(s.notices, "notice")
	case s.notices > 0:
		found += " (" + count(s.notices, "notice") + ")"
	}
	t.line(fmt.Sprintf("%s - %s of %s: %s proved safe, %d undecided", found,
		count(in.Report.Properties, "property"), count(in.Report.Mappings, "mapping"), count(s.safe, "check"), s.undecided))
	if unread := errorsIn(in.Diagnostics); unread > 0 {
		t.line(count(unread, "error"), " in the input: a part of it was not linted")
	}
}

func errorsIn(diags hcl.Diagnostics) int {
	n := 0
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			n++
		}
	}
	return n
}

// maxFix is the length, in runes, up to which a suggested expression is printed whole. A table of fifty names is no reading: the
// JSON report has it to copy from.
const maxFix = 600

func shownFix(expression string) string {
	if runes := []rune(expression); len(runes) > maxFix {
		return Visible(string(runes[:maxFix])) + fmt.Sprintf("... (%d characters; --format json has them all)", len(runes))
	}
	return Visible(expression)
}
