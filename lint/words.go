package lint

import (
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/rule"
)

// The words of the library: what rules are made of, and what a run gives.

type (
	// Rule is rule.Rule.
	Rule = rule.Rule
	// Doc is rule.Doc.
	Doc = rule.Doc
	// Target is rule.Target.
	Target = rule.Target
	// Constraint is rule.Constraint.
	Constraint = rule.Constraint
	// Problem is rule.Problem.
	Problem = rule.Problem
	// Property is rule.Property.
	Property = rule.Property
	// Subject is rule.Subject.
	Subject = rule.Subject
	// Rewrite is rule.Rewrite.
	Rewrite = rule.Rewrite
	// Defect is rule.Defect.
	Defect = rule.Defect

	// Report is finding.Report.
	Report = finding.Report
	// Finding is finding.Finding.
	Finding = finding.Finding
	// Check is finding.Check.
	Check = finding.Check
	// Ruling is finding.Ruling.
	Ruling = finding.Ruling
	// Related is finding.Related.
	Related = finding.Related
	// Fix is finding.Fix.
	Fix = finding.Fix
	// Safety is finding.Safety.
	Safety = finding.Safety
	// Severity is finding.Severity.
	Severity = finding.Severity
	// Confidence is finding.Confidence.
	Confidence = finding.Confidence
	// Accepted is finding.Accepted.
	Accepted = finding.Accepted
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
