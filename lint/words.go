package lint

import (
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/rule"
)

// The words of the library: what rules are made of, and what a run gives.
type (
	Rule       = rule.Rule
	Doc        = rule.Doc
	Target     = rule.Target
	Constraint = rule.Constraint
	Problem    = rule.Problem
	Property   = rule.Property
	Subject    = rule.Subject
	Rewrite    = rule.Rewrite
	Defect     = rule.Defect

	Report     = finding.Report
	Finding    = finding.Finding
	Check      = finding.Check
	Ruling     = finding.Ruling
	Related    = finding.Related
	Fix        = finding.Fix
	Safety     = finding.Safety
	Severity   = finding.Severity
	Confidence = finding.Confidence
	Accepted   = finding.Accepted
)

// See package finding.
const (
	Error   = finding.Error
	Warning = finding.Warning
	Notice  = finding.Notice

	Certain  = finding.Certain
	Likely   = finding.Likely
	Possible = finding.Possible

	Preserving = finding.Preserving
	Unsafe     = finding.Unsafe
)
