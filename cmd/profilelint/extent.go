package main

import (
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
)

// extent says of which findings a report shows something that costs a run time or memory. The zero extent is that of all findings.
type extent struct {
	none  bool
	least lint.Severity // of at least this severity; "" for any
}

// and is the extent that has the findings of at least a severity as well.
func (e extent) and(least lint.Severity) extent {
	if e.none || !least.AtLeast(e.least) {
		return extent{least: least}
	}
	return e
}

// wanted is what a run finds out, or keeps, for its reports.
type wanted struct {
	suggestions extent // the search for them takes longer than all else
	examples    extent // of notices, which are most findings, they take more memory than all else
}

// nothing is what a run wants that only tells one finding from another.
var nothing = wanted{suggestions: extent{none: true}, examples: extent{none: true}}

// wanting is what the reports of a run show.
func (f *lintFlags) wanting() wanted {
	w := nothing
	for _, o := range f.outputs {
		least := f.output.least(o.format)
		if o.format.suggestions {
			w.suggestions = w.suggestions.and(least)
		}
		if o.format.examples {
			w.examples = w.examples.and(least)
		}
	}
	if f.fix.writes() || f.fix.show {
		w.suggestions = w.suggestions.and(f.output.least(format{}))
	}
	return w
}

// least is the least severity of the findings that a format shows.
func (o outputOptions) least(f format) lint.Severity {
	switch {
	case o.verbose:
		return lint.Notice
	case o.minSeverity.value != "":
		return lint.Severity(o.minSeverity.value)
	case f.notices:
		return lint.Notice
	}
	return lint.Warning
}

// under tells whether a finding is within the extent, given what the configuration makes of it; nil stands for every finding.
func (e extent) under(c *config.Config) func(lint.Finding) bool {
	if !e.none && lint.Notice.AtLeast(e.least) {
		return nil
	}
	return func(f lint.Finding) bool {
		return !e.none && slices.ContainsFunc(c.Grade([]lint.Finding{f}), func(g lint.Finding) bool { return g.Severity.AtLeast(e.least) })
	}
}
