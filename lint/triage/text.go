package triage

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mitchellh/go-wordwrap"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/report"
)

// Options say what is written.
type Options struct {
	// Samples adds some events of each group: their ids, users, messages and values, which are personal data.
	Samples bool
}

// width is where text is wrapped, in characters.
const width = 100

// Text writes a result for people. Control characters are shown escaped. The error is w's.
func Text(w io.Writer, r Result, o Options) error {
	t := &textWriter{bufio.NewWriter(w)}
	for _, g := range r.Groups {
		t.group(g, o)
	}
	t.summary(r)
	return t.Flush()
}

// textWriter keeps the writer's error for Flush.
type textWriter struct{ *bufio.Writer }

func (t *textWriter) line(format string, args ...any) {
	_, _ = fmt.Fprintf(t, format+"\n", args...)
}

// paragraph writes a wrapped text behind a title, nothing where there is no text.
func (t *textWriter) paragraph(title, text string) {
	if text == "" {
		return
	}
	wrapped := wordwrap.WrapString(title+report.Visible(text), width-4)
	for i, line := range strings.Split(wrapped, "\n") {
		if i > 0 && title != "" {
			line = "  " + line
		}
		t.line("  %s", line)
	}
}

func (t *textWriter) group(g *Group, o Options) {
	v := g.Verdict
	t.line("%s: %s%s", report.Visible(heading(g)), amount(g), period(g.First, g.Last))
	t.line("")
	if g.Code != "" {
		t.line("  Okta: %s", report.Visible(g.Code))
	}
	if g.Message != "" {
		t.line("  Okta: %s", report.Visible(g.Message))
	}
	t.paragraph("", v.Meaning)
	for _, f := range v.Findings {
		t.finding(f)
	}
	if len(v.Findings) == 0 {
		title := "Not predicted. "
		if v.Outcome == Ignored {
			title = ""
		}
		t.paragraph(title, v.Why)
	}
	t.paragraph("Fix: ", advice(v))
	if expression, ok := report.ShownFix(fix(v)); ok {
		t.line("    %s", expression)
	}
	t.paragraph("Then: ", v.Next)
	if o.Samples {
		t.samples(g.Samples)
	}
	t.line("")
}

// heading names a group: the source, and what it could not fill.
func heading(g *Group) string {
	source := cmp.Or(g.Source, "a source that is not named")
	if g.Attribute == "" {
		return source
	}
	return source + ", " + g.Attribute
}

func amount(g *Group) string {
	text := count(g.Failures, "failure")
	if g.Users > 0 {
		text += " of " + count(g.Users, "user")
	}
	return text
}

// period is a span of days, "" where no event has a time.
func period(first, last time.Time) string {
	switch {
	case first.IsZero():
		return ""
	case first.Format(time.DateOnly) == last.Format(time.DateOnly):
		return " on " + first.Format(time.DateOnly)
	}
	return " from " + first.Format(time.DateOnly) + " to " + last.Format(time.DateOnly)
}

func (t *textWriter) finding(f finding.Finding) {
	where := ""
	if f.Range.Filename != "" {
		where = fmt.Sprintf(" at %s:%d:%d", report.Visible(f.Range.Filename), f.Range.Start.Line, f.Range.Start.Column)
	}
	t.line("  Predicted by %s (%s)%s:", f.Rule, f.Severity, where)
	t.line("    %s", report.Visible(f.Message))
}

// advice is what is to be done: where an expression is suggested, what that does.
func advice(v Verdict) string {
	if f := fix(v); f != nil {
		return report.Suggestion(f)
	}
	return v.Advice
}

// fix is the suggestion of the worst finding, nil where it has none.
func fix(v Verdict) *finding.Fix {
	if len(v.Findings) == 0 {
		return nil
	}
	return v.Findings[0].Fix
}

// maxShown is the length of a suggestion up to which it is written whole, in runes.
const maxShown = 300

func shown(expression string) string {
	if runes := []rune(expression); len(runes) > maxShown {
		return report.Visible(string(runes[:maxShown])) + fmt.Sprintf("... (%d characters; --format json has them all)", len(runes))
	}
	return report.Visible(expression)
}

func (t *textWriter) samples(samples []Sample) {
	t.line("  Events:")
	for _, s := range samples {
		when := ""
		if !s.Time.IsZero() {
			when = s.Time.Format(time.RFC3339) + " "
		}
		t.line("    %s%s %s", when, report.Visible(cmp.Or(s.Event, "-")), report.Visible(cmp.Or(s.User, "(no user)")))
		if s.HasValue {
			t.line("      value: %s", report.Visible(quoted(s.Value)))
		}
		if s.Text != "" {
			t.line("      message: %s", report.Visible(shown(s.Text)))
		}
	}
}

func quoted(s string) string { return fmt.Sprintf("%q", s) }

// summary says how much was read, and how much of it was predicted.
func (t *textWriter) summary(r Result) {
	s := r.Summary
	if s.Events == 0 {
		t.line("No failure was found in %s.", count(s.Others+s.Unknown, "record"))
		t.notUnderstood(s)
		return
	}
	read := fmt.Sprintf("%s in %s", count(s.Failures, "failure"), count(s.Events, "event"))
	if s.Users > 0 {
		read += " about " + count(s.Users, "user")
	}
	t.line("%s%s", read, period(s.First, s.Last))
	if recall, ok := s.Recall(); ok {
		ignored := ""
		if s.Ignored > 0 {
			ignored = fmt.Sprintf(", %d by findings that are ignored", s.Ignored)
		}
		t.line("%d of %s of linted properties predicted (%s): %d by an error or a warning, %d by a notice%s",
			s.Predicted+s.Noticed+s.Ignored, count(s.InScope, "failure"), percent(recall), s.Predicted, s.Noticed, ignored)
	}
	if outside := s.Failures - s.InScope; outside > 0 {
		t.line("%s could not be judged by what was linted: %s", count(outside, "failure"), outsideScope(r.Groups))
	}
	if s.Others > 0 {
		tell := "tell"
		if s.Others == 1 {
			tell = "tells"
		}
		t.line("%s passed over, which %s of no failure", count(s.Others, "other event"), tell)
	}
	t.notUnderstood(s)
}

// notUnderstood counts what may hold failures and was not read.
func (t *textWriter) notUnderstood(s Summary) {
	if s.Unknown > 0 {
		t.line("%s not understood: not an event of the System Log", count(s.Unknown, "record"))
	}
}

// outsideScope says why failures were not the linter's to predict.
func outsideScope(groups []*Group) string {
	var parts []string
	for _, reason := range []struct {
		outcome Outcome
		text    string
	}{
		{NotLinted, "nothing was linted"}, {NoSource, "source not linted"}, {NotMapped, "attribute not mapped"},
		{UnknownCode, "code not known"}, {NoAttribute, "attribute not given"}, {BeforeMapping, "no mapping to blame"},
	} {
		n := 0
		for _, g := range groups {
			if g.Verdict.Outcome == reason.outcome {
				n += g.Failures
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s (%d)", reason.text, n))
		}
	}
	return strings.Join(parts, ", ")
}

// percent never rounds up to 100: that would hide what was missed.
func percent(x float64) string { return fmt.Sprintf("%d%%", int(x*100)) }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
