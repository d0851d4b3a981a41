package report

import (
	"bufio"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/prove"
)

// A trial is one rule at one file.
type trial struct {
	findings  []instances
	undecided map[prove.Reason]int
}

// trials are those of one file, by rule, and what could not be read of it.
type trials struct {
	rules  map[string]*trial
	unread hcl.Diagnostics
}

func (ts *trials) rule(name string) *trial {
	t, known := ts.rules[name]
	if !known {
		t = &trial{undecided: map[prove.Reason]int{}}
		ts.rules[name] = t
	}
	return t
}

// suites returns a suite for each file, by name.
func suites(in Input) []junitSuite {
	byFile := map[string]*trials{}
	file := func(name string) *trials {
		ts, known := byFile[name]
		if !known {
			ts = &trials{rules: map[string]*trial{}}
			byFile[name] = ts
		}
		return ts
	}
	for _, d := range sortedDiagnostics(in.Diagnostics) {
		ts := file(orPlaceless(place(d).Filename))
		ts.unread = append(ts.unread, d)
	}
	for i := range in.Report.Checks {
		c := &in.Report.Checks[i]
		t := file(fileOf(c)).rule(c.Rule)
		if c.Verdict == prove.Undecided {
			t.undecided[c.Reason]++
		}
	}
	for _, same := range in.places() {
		t := file(orPlaceless(same[0].Range.Filename)).rule(same[0].Rule)
		t.findings = append(t.findings, same)
	}
	from := texts{newSources(in.Sources), once{}}
	list := make([]junitSuite, 0, len(byFile))
	for _, name := range slices.Sorted(maps.Keys(byFile)) {
		list = append(list, byFile[name].suite(name, from))
	}
	return list
}

// fileOf returns the file of a check's mapping.
func fileOf(c *finding.Check) string {
	if c.Mapping == nil {
		return placeless
	}
	return orPlaceless(c.Mapping.Range.Filename)
}

func (ts *trials) suite(file string, from texts) junitSuite {
	s := junitSuite{Name: Visible(file)}
	add := func(c junitCase) {
		s.Tests++
		switch {
		case c.Error != nil:
			s.Errors++
		case c.Failure != nil:
			s.Failures++
		case c.Skipped != nil:
			s.Skipped++
		}
		c.ClassName, c.File = Visible(file), Visible(file)
		s.Cases = append(s.Cases, c)
	}
	if len(ts.unread) > 0 {
		add(unreadCase(ts.unread, from))
	}
	for _, rule := range slices.Sorted(maps.Keys(ts.rules)) {
		add(ts.rules[rule].testCase(rule, from))
	}
	return s
}

// unreadCase is the case that a file can be read.
func unreadCase(diags hcl.Diagnostics, from texts) junitCase {
	text := rendered(from, func(t *textWriter) {
		for _, d := range diags {
			t.diagnostic(d)
		}
	})
	c := junitCase{Name: "input"}
	i := slices.IndexFunc(diags, func(d *hcl.Diagnostic) bool { return d.Severity == hcl.DiagError })
	if i < 0 {
		c.Output = &text
	} else {
		c.Error = &junitOutcome{Message: complaint(diags[i]), Type: "input", xmlText: text}
	}
	return c
}

func (t *trial) testCase(rule string, from texts) junitCase {
	c := junitCase{Name: Visible(rule)}
	var failures, notices []instances
	for _, same := range t.findings {
		if same[0].Severity == finding.Notice {
			notices = append(notices, same)
		} else {
			failures = append(failures, same)
		}
	}
	if len(failures) > 0 {
		message := Visible(failures[0][0].Message)
		if more := len(failures) - 1; more > 0 {
			message += fmt.Sprintf(" (and %d more)", more)
		}
		c.Failure = &junitOutcome{Message: message, Type: Visible(rule), xmlText: renderedFindings(failures, from)}
	} else if len(t.undecided) > 0 {
		c.Skipped = &junitSkipped{Message: undecidedNote(t.undecided)}
	}
	if len(notices) > 0 {
		text := renderedFindings(notices, from)
		c.Output = &text
	}
	return c
}

// undecidedNote says how many checks could not be decided, and why.
func undecidedNote(reasons map[prove.Reason]int) string {
	total := 0
	var why []string
	for _, r := range slices.Sorted(maps.Keys(reasons)) {
		total += reasons[r]
		why = append(why, Visible(string(r)))
	}
	return count(total, "check") + " could not be decided: " + strings.Join(why, ", ")
}

func renderedFindings(findings []instances, from texts) xmlText {
	return rendered(from, func(t *textWriter) {
		for _, same := range findings {
			t.finding(same)
		}
	})
}

// texts are what the texts of a report share.
type texts struct {
	sources *sources
	said    once
}

// rendered returns what is printed as text, between line breaks.
func rendered(from texts, write func(*textWriter)) xmlText {
	var b strings.Builder
	out := bufio.NewWriter(&b)
	t := newTextWriter(out, newStyle(false), from.sources)
	t.said = from.said
	write(t)
	_ = out.Flush() // a strings.Builder takes everything
	return xmlText{"\n" + b.String()}
}
