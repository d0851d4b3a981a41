package triage

import (
	"time"

	"github.com/profilelint/profilelint/lint/finding"
)

// Result is what Triage found.
type Result struct {
	Groups  []*Group // the most frequent first
	Summary Summary
}

// Summary counts what was read, and how much of it the linter predicted.
type Summary struct {
	Events, Failures, Users int
	Others, Unknown         int // see Log
	First, Last             time.Time

	Predicted int // failures, by an error or a warning
	Noticed   int // failures, by a notice only
	Ignored   int // failures, by findings that somebody chose to ignore
	// InScope are the failures of a known meaning whose property was linted: of all others the linter could not know.
	InScope int
}

// Recall is the part of the failures that were the linter's to predict that it did predict, from 0 to 1. ok is false where there are none.
func (s Summary) Recall() (recall float64, ok bool) {
	if s.InScope == 0 {
		return 0, false
	}
	return float64(s.Predicted+s.Noticed+s.Ignored) / float64(s.InScope), true
}

// Triage explains the failures of a log by what the linter says of the mappings that made them. The report must hold its checks. An
// empty report stands for nothing linted: the failures are then only grouped and explained.
func Triage(log Log, report finding.Report) Result {
	n := newNames(report)
	r := Result{Groups: groups(log.Events, n)}
	s := &r.Summary
	s.Events, s.Others, s.Unknown = len(log.Events), log.Others, log.Unknown
	users := map[string]bool{}
	for _, e := range log.Events {
		if e.User != "" {
			users[e.User] = true
		}
	}
	s.Users = len(users)
	for _, g := range r.Groups {
		g.Verdict = n.judge(g, g.from, report)
		s.Failures += g.Failures
		s.widen(g.First, g.Last)
		switch o := g.Verdict.Outcome; {
		case o == Predicted:
			s.Predicted += g.Failures
		case o == Noticed:
			s.Noticed += g.Failures
		case o == Ignored:
			s.Ignored += g.Failures
		}
		if g.Verdict.Outcome.counts() {
			s.InScope += g.Failures
		}
	}
	return r
}

func (s *Summary) widen(first, last time.Time) {
	if !first.IsZero() && (s.First.IsZero() || first.Before(s.First)) {
		s.First = first
	}
	if last.After(s.Last) {
		s.Last = last
	}
}
