package main

import (
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
)

// exitCode is the exit code that a report gives.
func (f *lintFlags) exitCode(in report.Input) int {
	failing := func(x lint.Finding) bool {
		return f.failOn.value != "never" && x.Severity.AtLeast(lint.Severity(f.failOn.value))
	}
	switch {
	case in.Diagnostics.HasErrors():
		return exitTrouble
	case slices.ContainsFunc(in.Report.Findings, failing):
		return exitFindings
	case f.strict && slices.ContainsFunc(in.Report.Checks, func(c lint.Check) bool { return c.Verdict == prove.Undecided }):
		return exitFindings
	}
	return exitOK
}
