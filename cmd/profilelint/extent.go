package main

import (
	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
)

// extent says of which findings a report shows something that costs a run time or memory.
type extent int

const (
	ofAll      extent = iota
	ofFailures        // errors and warnings
	ofNone
)

// wanted is what a run finds out, or keeps, for its reports.
type wanted struct {
	suggestions extent // the search for them takes longer than all else
	examples    extent // of notices, which are most findings, they take more memory than all else
}

// nothing is what a run wants that only tells one finding from another.
var nothing = wanted{suggestions: ofNone, examples: ofNone}

// wanting is what the reports of a run show.
func (f *lintFlags) wanting(outputs []output) wanted {
	w := nothing
	for _, o := range outputs {
		w.suggestions = min(w.suggestions, o.format.shows.suggestions)
		w.examples = min(w.examples, o.format.shows.examples)
	}
	if f.fix.write || f.fix.show {
		w.suggestions = min(w.suggestions, ofFailures)
	}
	if f.output.verbose {
		w.suggestions, w.examples = w.suggestions.verbosely(), w.examples.verbosely()
	}
	return w
}

// verbosely is what --verbose makes of an extent: whoever shows failures then shows notices too.
func (e extent) verbosely() extent {
	if e == ofFailures {
		return ofAll
	}
	return e
}

// under tells whether a finding is within the extent, given what the configuration makes of it; nil stands for every finding.
func (e extent) under(c *config.Config) func(lint.Finding) bool {
	switch e {
	case ofAll:
		return nil
	case ofNone:
		return func(lint.Finding) bool { return false }
	}
	return func(f lint.Finding) bool {
		graded := c.Grade([]lint.Finding{f})
		return len(graded) > 0 && graded[0].Severity != lint.Notice
	}
}
