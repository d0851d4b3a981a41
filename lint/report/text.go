package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// TextOptions say what text shows.
type TextOptions struct {
	Color         bool
	ShowUndecided bool // list the checks that could not be decided
	Quiet         bool // no summary
	// Width is that of the terminal, in cells; 0 where there is none.
	Width int
}

// Text writes a report for people: what could not be read, then the findings, then one line that sums up. The error is w's.
func Text(w io.Writer, in Input, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := newTextWriter(out, newStyle(o.Color), newSources(in.Sources))
	t.width = o.Width
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		t.diagnostic(d)
	}
	for _, g := range in.groups() {
		t.finding(g[0], g[1:]...)
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
	// inferred are the mappings of which was said what was inferred of them.
	inferred map[*org.Mapping]bool
	said     once
	rules    map[string]bool // those whose page was named
	width    int             // of the terminal, 0 for none
}

func newTextWriter(out *bufio.Writer, s style, from *sources) *textWriter {
	return &textWriter{out: out, style: s, sources: from, inferred: map[*org.Mapping]bool{}, said: once{}, rules: map[string]bool{}}
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

// finding prints what is said of one place, and then the other places of which the same is said.
func (t *textWriter) finding(same instances, others ...instances) {
	f := same[0]
	t.line(t.style.severity(f.Severity), ": ", t.style.strong.Sprint(Visible(f.Message+unnamed(f))), " [", Visible(f.Rule), "]")
	if !isLive(f) {
		t.place(f.Range, same.block())
	}
	if where := console(f); len(where) > 0 {
		t.line()
		for _, l := range where {
			t.line("  ", l)
		}
	}
	alike := !slices.ContainsFunc(others, func(i instances) bool { return i[0].Expression != f.Expression })
	if alike && (isLive(f) && f.Expression != "" || !isLiteral(f) && !t.sources.shows(f.Range, f.Expression)) {
		t.line()
		t.line("  The expression is ", shortExpression(f.Expression))
	}
	t.evidence(f)
	t.users(f)
	t.text(t.said.detail(f))
	t.remedy(f)
	t.related(f.Related)
	t.assumptions(f)
	t.others(others)
	t.explain(f.Rule)
	t.line()
}

// explain names the command that says more of a rule, with the rule's first finding.
func (t *textWriter) explain(rule string) {
	if !t.rules[rule] {
		t.text("More: " + toolName + " explain " + rule)
	}
	t.rules[rule] = true
}

// others lists the other places of which the same is said.
func (t *textWriter) others(others []instances) {
	if len(others) == 0 {
		return
	}
	t.line()
	t.line("  The same holds for ", count(len(others), "more place"), ":")
	for _, same := range others {
		t.line("    ", strings.Join(same.where(), ", "))
	}
}

// users says of how many of the people that were given the finding is true.
func (t *textWriter) users(f *finding.Finding) {
	switch {
	case f.Users == nil:
	case f.Users.Failing == 0:
		t.text(fmt.Sprintf("Of the %d people given, nobody has such a value.", f.Users.Of))
	case f.Users.Failing == 1:
		t.text(fmt.Sprintf("Of the %d people given, 1 has such a value.", f.Users.Of))
	default:
		t.text(fmt.Sprintf("Of the %d people given, %d have such a value.", f.Users.Of, f.Users.Failing))
	}
}

func (t *textWriter) diagnostic(d *hcl.Diagnostic) {
	// Warnings are findings, and counted: what could not be looked at is a note.
	label := "Note"
	if d.Severity == hcl.DiagError {
		label = t.style.severity(diagnosticSeverity(d))
	}
	t.line(label, ": ", t.style.strong.Sprint(Visible(d.Summary)))
	if d.Subject != nil {
		t.place(*d.Subject, "")
	}
	t.text(d.Detail)
	t.line()
}

// place prints where a message belongs, and the lines there. block is the block it stands in, "" for none.
func (t *textWriter) place(rng hcl.Range, block string) {
	where := whereabouts(rng, block)
	if len(where) == 0 {
		return
	}
	t.line()
	t.line("  ", strings.Join(where, ", "), ":")
	lines := t.sources.snippet(rng, t.width)
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

// whereabouts are a place in a file and the block it stands in, each if there is one.
func whereabouts(rng hcl.Range, block string) []string {
	var where []string
	if rng.Filename != "" {
		where = append(where, "on "+position(rng))
	}
	if block != "" {
		where = append(where, block)
	}
	return where
}

// block names the block that the findings are about, "" where they are about none.
func (all instances) block() string {
	mappings := all.mappings()
	if len(mappings) == 0 {
		return ""
	}
	return "in " + blockName(mappings...)
}

// where says where the findings are: in a file, in a block.
func (all instances) where() []string { return whereabouts(all[0].Range, all.block()) }

// position returns a place as editors and terminals link it.
func position(rng hcl.Range) string {
	if rng.Start.Line == 0 {
		return Visible(rng.Filename)
	}
	return fmt.Sprintf("%s:%d:%d", Visible(rng.Filename), rng.Start.Line, rng.Start.Column)
}

// evidence prints the example and the code that Okta reports.
func (t *textWriter) evidence(f *finding.Finding) {
	lines := examples(f)
	if f.ErrorCode != "" {
		lines = append(lines, codeLead+Visible(f.ErrorCode))
	}
	if len(lines) == 0 {
		return
	}
	t.line()
	for _, l := range lines {
		switch {
		case l == "":
			t.line()
		case strings.HasPrefix(l, " "), strings.HasPrefix(l, codeLead): // an assignment or a code, which is not prose
			t.line("  ", l)
		default:
			t.lines(paragraphs(l, t.width))
		}
	}
}

// text prints a text in paragraphs, nothing where there is no text.
func (t *textWriter) text(text string) {
	if text == "" {
		return
	}
	t.line()
	t.lines(paragraphs(text, t.width))
}

// remedy says what to do.
func (t *textWriter) remedy(f *finding.Finding) {
	t.text(remedy(f))
	if expression, ok := ShownFix(f.Fix); ok {
		t.line("    ", expression)
	}
}

// assumptions says what a finding rests on; what was inferred of its mapping is said with the mapping's first finding only.
func (t *textWriter) assumptions(f *finding.Finding) {
	var said []string
	if f.Mapping != nil {
		if t.inferred[f.Mapping] {
			said = rule.Inferred(f.Mapping)
		}
		t.inferred[f.Mapping] = true
	}
	for _, a := range f.Assumptions {
		if !slices.Contains(said, a) {
			t.text(a)
		}
	}
}

func (t *textWriter) related(places []finding.Related) {
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
	t.line(s.found(in.Least), " - ", s.checked(in.Report), s.hint(in.Least, o.ShowUndecided))
	unread := errorsIn(in.Diagnostics)
	if unread > 0 {
		t.line(unreadNote(unread))
	}
	if notes := len(in.Diagnostics) - unread; notes > 0 {
		t.line(count(notes, "note"), " on the input")
	}
}
