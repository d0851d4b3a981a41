package main

import (
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/report"
)

// exitCode is the exit code that a report gives.
func (f *lintFlags) exitCode(in report.Input) int {
	failing := failingSeverities(f.failOn.value)
	switch {
	case in.Diagnostics.HasErrors():
		return exitTrouble
	case slices.ContainsFunc(in.Report.Findings, func(x lint.Finding) bool { return slices.Contains(failing, x.Severity) }):
		return exitFindings
	case f.strict && slices.ContainsFunc(in.Report.Checks, func(c lint.Check) bool { return c.Verdict == prove.Undecided }):
		return exitFindings
	}
	return exitOK
}

// failingSeverities are the severities at or above a value of --fail-on; none for "never".
func failingSeverities(failOn string) []lint.Severity {
	severities := []lint.Severity{lint.Error, lint.Warning, lint.Notice}
	return severities[:slices.Index(severities, lint.Severity(failOn))+1]
}
