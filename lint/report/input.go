package report

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/prove"
)

// Input is everything a report is made of.
type Input struct {
	Report lint.Report
	// Diagnostics say what could not be read, or only in part.
	Diagnostics hcl.Diagnostics
	// Sources are the bytes of the files that were read, by the name that ranges carry.
	Sources map[string][]byte
}

// summary counts what a report holds.
type summary struct {
	errors, warnings, notices            int
	safe, canFail, alwaysFail, undecided int
}

func summarize(r lint.Report) summary {
	var s summary
	for i := range r.Findings {
		switch r.Findings[i].Severity {
		case lint.Error:
			s.errors++
		case lint.Warning:
			s.warnings++
		case lint.Notice:
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
