package rule

import "github.com/profilelint/profilelint/lint/finding"

// The words of a Problem are those of the finding that the linter makes of it. They are here so that the file of a rule needs this package only.

type (
	// Severity is finding.Severity.
	Severity = finding.Severity
	// Confidence is finding.Confidence.
	Confidence = finding.Confidence
	// Related is finding.Related.
	Related = finding.Related
)

// The severities, worst first, and the confidences, surest first.
const (
	Error   = finding.Error
	Warning = finding.Warning
	Notice  = finding.Notice

	Certain  = finding.Certain
	Likely   = finding.Likely
	Possible = finding.Possible
)
