package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/simulate"
)

// peopleWidth is what tables fit into, in cells: the width of most terminals.
const peopleWidth = 80

// PeopleText writes what became of people for a reader: causes first, the most people first. The error is w's.
func PeopleText(w io.Writer, r simulate.Report, o PeopleOptions) error {
	out := bufio.NewWriter(w)
	t := &peopleWriter{out: out, style: newStyle(o.Color), options: o}
	for _, n := range r.Notes {
		t.note(n)
	}
	if len(r.Causes) > 0 {
		t.table(r.Causes)
	}
	for i := range r.Causes {
		t.cause(&r.Causes[i])
	}
	t.changes(r)
	t.summary(r)
	return out.Flush()
}

type peopleWriter struct {
	out     *bufio.Writer
	style   style
	options PeopleOptions
}

func (t *peopleWriter) line(format string, args ...any) {
	_, _ = fmt.Fprintf(t.out, format+"\n", args...)
}

func (t *peopleWriter) note(n simulate.Note) {
	where := Visible(n.File)
	switch {
	case n.Count > 1:
		where += fmt.Sprintf(", %d lines (the first is %d)", n.Count, n.Line)
	case n.Line > 0:
		where += fmt.Sprintf(":%d", n.Line)
	}
	label := "Note"
	if n.Trouble {
		label = "Not read"
	}
	t.line("%s: %s: %s", t.style.strong.Sprint(label), where, Visible(n.Summary))
	for _, l := range paragraphs(n.Detail, 0) {
		t.line("%s", l)
	}
	t.line("")
}

// table is the causes at a glance.
func (t *peopleWriter) table(causes []simulate.Cause) {
	rows := [][]string{{"PEOPLE", "VERDICT", "ATTRIBUTE", "RULE", "FOR EXAMPLE"}}
	widths := []int{6, 7, 9, 4}
	for _, c := range causes {
		example := ""
		if len(c.Examples) > 0 {
			example = Visible(c.Examples[0].User)
		}
		row := []string{strconv.Itoa(c.Users), words(c.Verdict), Visible(c.Target + "." + c.Attribute), c.Rule, example}
		for i := range widths {
			widths[i] = max(widths[i], min(cells(row[i]), 30))
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		line := strings.Repeat(" ", max(0, widths[0]-cells(row[0]))) + row[0]
		for i := 1; i < len(widths); i++ {
			line += "  " + pad(shortened(row[i], widths[i]), widths[i])
		}
		line += "  " + shortened(row[4], max(8, peopleWidth-cells(line)-2))
		t.line("%s", strings.TrimRight(line, " "))
	}
	t.line("")
}

// words is a verdict as text has it.
func words(v simulate.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// shortened shortens a text to a width in cells.
func shortened(s string, to int) string {
	if cells(s) <= to {
		return s
	}
	n := 0
	for i, r := range s {
		if n += runeCells(r); n > to-3 {
			return s[:i] + "..."
		}
	}
	return s
}

func (t *peopleWriter) cause(c *simulate.Cause) {
	what := count(c.Users, "person")
	if c.Users != 1 {
		what = strconv.Itoa(c.Users) + " people"
	}
	t.line("%s %s.%s: %s [%s]", t.style.strong.Sprint(what+":"), Visible(c.Target), Visible(c.Attribute), Visible(meaning(c)), c.Rule)
	if c.Range.Filename != "" {
		t.line("  on %s, in %s", position(c.Range), Visible(c.Mapping.Address))
	}
	if c.Expression != "" {
		t.line("  expression: %s", shortExpression(c.Expression))
	}
	if c.ErrorCode != "" && c.Verdict != simulate.Undecided {
		t.line("  Okta: %s", c.ErrorCode)
	}
	for _, e := range c.Examples {
		t.example(e)
	}
	t.line("")
}

// meaning says what the verdict of a cause means.
func meaning(c *simulate.Cause) string {
	switch {
	case c.Rule == "evaluation" && c.Verdict != simulate.Undecided:
		return "the expression has no value; the attribute keeps the value that it had"
	case c.Verdict == simulate.Undecided:
		return "it could not be told"
	case c.Verdict == simulate.MayFail:
		return c.Message + " (nothing documents whether Okta rejects it)"
	}
	return c.Message
}

func (t *peopleWriter) example(e simulate.Example) {
	with := ""
	if len(e.With) > 0 {
		with = ", the same as " + Visible(strings.Join(e.With, ", "))
	}
	t.line("    %s (%s:%d)%s", Visible(e.User), Visible(e.File), e.Line, with)
	for _, v := range e.Profile {
		t.line("      %s = %s", Visible(v.Name), Visible(valueText(t.options.value(v.Value))))
	}
	switch {
	case e.Err != "":
		t.line("      no value: %s", Visible(t.options.reason(e.Err)))
	case len(e.Profile) > 0:
		t.line("      value: %s", Visible(valueText(t.options.value(e.Value))))
	}
}

// changes tells what would become of the users of today.
func (t *peopleWriter) changes(r simulate.Report) {
	if r.Summary.Current == 0 {
		return
	}
	for _, c := range r.Changes {
		t.line("%s of %s.%s change:", t.style.strong.Sprintf("%d values", c.Users), Visible(c.Target), Visible(c.Attribute))
		for _, e := range c.Examples {
			t.line("    %s: %s -> %s", Visible(e.User), Visible(valueText(t.options.value(e.From))), Visible(valueText(t.options.value(e.To))))
		}
		t.line("")
	}
	s := r.Summary
	share := 100 * float64(s.Missing) / float64(s.Current)
	t.line("%d new, %d of %d Okta users are not among the people (%.0f%%).", s.New, s.Missing, s.Current, share)
	if share > 20 {
		t.line("A CSV directory deactivates whoever is missing. The import safeguard stops an import that would unassign more than 20%% of an app's users.")
	}
	t.line("")
}

func (t *peopleWriter) summary(r simulate.Report) {
	s := r.Summary
	text := fmt.Sprintf("%d people: %d pass, %d fail", s.Users, s.OK, s.Failing)
	for _, part := range []struct {
		n    int
		what string
	}{{s.MayFail, "may fail"}, {s.Undecided, "undecided"}, {s.Changed, "change"}, {s.Unreadable, "not read"}} {
		if part.n > 0 {
			text += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	t.line("%s", text)
}

// valueText is a value as JSON has it.
func valueText(v el.Value) string {
	text, _ := v.MarshalJSON() // a value always has a JSON form
	return string(text)
}
