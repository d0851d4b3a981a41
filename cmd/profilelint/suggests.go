package main

import (
	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
)

// suggests says for which findings a run looks for suggested expressions. The search for them takes longer than all else; for what no report
// shows it is spared.
type suggests int

const (
	suggestsAll      suggests = iota
	suggestsFailures          // errors and warnings
	suggestsNone
)

// suggesting is what the reports of a run show of suggestions.
func (f *lintFlags) suggesting(outputs []output) suggests {
	least := suggestsNone
	for _, o := range outputs {
		least = min(least, o.format.suggests)
	}
	if f.fix.write || f.fix.show {
		least = min(least, suggestsFailures)
	}
	if least == suggestsFailures && f.output.verbose {
		return suggestsAll
	}
	return least
}

// of tells of a finding whether a suggestion is wanted, given what the configuration makes of it.
func (s suggests) of(c *config.Config) func(lint.Finding) bool {
	switch s {
	case suggestsAll:
		return nil
	case suggestsNone:
		return func(lint.Finding) bool { return false }
	}
	return func(f lint.Finding) bool {
		graded := c.Grade([]lint.Finding{f})
		return len(graded) > 0 && graded[0].Severity != lint.Notice
	}
}
