package report

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/prove"
)

// summary counts what a report holds.
type summary struct {
	errors, warnings, notices            int
	safe, canFail, alwaysFail, undecided int
	accepted                             finding.Accepted
}

func summarize(r finding.Report) summary {
	s := summary{accepted: r.Accepted}
	for i := range r.Findings {
		switch r.Findings[i].Severity {
		case finding.Error:
			s.errors++
		case finding.Warning:
			s.warnings++
		case finding.Notice:
			s.notices++
		}
	}
	for i := range r.Checks {
		switch r.Checks[i].Verdict {
		case prove.Safe:
			s.safe++
		case prove.CanFail:
			s.canFail++
		case prove.AlwaysFails:
			s.alwaysFail++
		case prove.Undecided:
			s.undecided++
		}
	}
	return s
}

// found says what was found; notices that are not shown, and what was accepted, are in parentheses.
func (s summary) found(least finding.Severity) string {
	text := count(s.errors, "error") + ", " + count(s.warnings, "warning")
	var aside []string
	switch {
	case finding.Notice.AtLeast(least):
		text += ", " + count(s.notices, "notice")
	case s.notices > 0:
		aside = append(aside, count(s.notices, "notice"))
	}
	for _, a := range []struct {
		n    int
		what string
	}{{s.accepted.Ignored, "ignored"}, {s.accepted.Baselined, "in the baseline"}, {s.accepted.Known, "not new"}} {
		if a.n > 0 {
			aside = append(aside, fmt.Sprintf("%d %s", a.n, a.what))
		}
	}
	if len(aside) == 0 {
		return text
	}
	return text + " (" + strings.Join(aside, ", ") + ")"
}

// hint names the flag that shows what is counted and not shown; "" where everything is shown.
func (s summary) hint(least finding.Severity, undecidedShown bool) string {
	var hidden []string
	for _, h := range []struct {
		n    int
		all  bool // whether they are shown
		what string
	}{
		{s.errors, finding.Error.AtLeast(least), "errors"}, {s.warnings, finding.Warning.AtLeast(least), "warnings"},
		{s.notices, finding.Notice.AtLeast(least), "notices"}, {s.undecided, undecidedShown, "undecided checks"},
	} {
		if h.n > 0 && !h.all {
			hidden = append(hidden, h.what)
		}
	}
	if len(hidden) == 0 {
		return ""
	}
	return "; -v shows the " + enumerated(hidden)
}

// checked says in how much it was found.
func (s summary) checked(r finding.Report) string {
	of := count(r.Properties, "property") + " of " + count(r.Mappings, "mapping")
	if n := r.Expressions - r.Properties; n > 0 {
		of += ", " + count(n, "other expression")
	}
	if r.Foreign > 0 {
		of += fmt.Sprintf(" (%d of Okta Identity Engine passed over)", r.Foreign)
	}
	if r.People > 0 {
		of += fmt.Sprintf(", held against %d people", r.People)
	}
	return fmt.Sprintf("%s: %s proved safe, %d undecided", of, count(s.safe, "check"), s.undecided)
}

// errorsIn counts what could not be read.
func errorsIn(diags hcl.Diagnostics) int {
	n := 0
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			n++
		}
	}
	return n
}

func unreadNote(n int) string {
	return count(n, "error") + " in the input: a part of it was not linted"
}
