package session

import (
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
)

// Extent says of which findings something is wanted that costs a run time or memory. The zero extent is that of all findings.
type Extent struct {
	None  bool
	Least lint.Severity // of at least this severity; "" for any
}

// And is the extent that has the findings of at least a severity as well.
func (e Extent) And(least lint.Severity) Extent {
	if e.None || !least.AtLeast(e.Least) {
		return Extent{Least: least}
	}
	return e
}

// Of tells whether a finding is within the extent, given what the configuration makes of it; nil stands for every finding.
func (e Extent) Of(c *config.Config) func(lint.Finding) bool {
	if !e.None && lint.Notice.AtLeast(e.Least) {
		return nil
	}
	return func(f lint.Finding) bool {
		return !e.None && slices.ContainsFunc(c.Grade([]lint.Finding{f}), func(g lint.Finding) bool { return g.Severity.AtLeast(e.Least) })
	}
}

// Wanted is what a run finds out, or keeps, beside the findings themselves. The zero value is everything.
type Wanted struct {
	Suggestions Extent // the search for them takes longer than all else
	Examples    Extent // of notices, which are most findings, they take more memory than all else
}

// Nothing is what a run wants that only tells one finding from another.
func Nothing() Wanted {
	return Wanted{Suggestions: Extent{None: true}, Examples: Extent{None: true}}
}
