package lint

import (
	"context"
	"slices"

	"github.com/profilelint/profilelint/lint/across"
	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/prove"
)

// rivals compares the properties that fill one name space from different sources, and adds what it finds to their results.
func (l *Linter) rivals(ctx context.Context, s *Subject, results []result, known *check.Answers) {
	for i := range l.config.Rules {
		by := &l.config.Rules[i]
		if by.Distinct == nil {
			continue
		}
		seen := across.Spaces{}
		for j, p := range s.Properties {
			if ctx.Err() != nil {
				return
			}
			row := slices.IndexFunc(results[j].checks, func(c Check) bool { return c.Rule == by.Name && c.Verdict == prove.Safe })
			if row < 0 {
				continue
			}
			res := &results[j]
			failed := contained(func() {
				if f, ok := seen.Collision(known.Examine(p), by); ok {
					if !within(l.config.Exhibits, f) {
						f.Examples = nil
					}
					res.findings = append(res.findings, f)
					res.checks[row] = known.Check(p, Ruling{Rule: by.Name, Verdict: f.Verdict, Assumptions: res.checks[row].Assumptions})
				}
			})
			if failed != "" {
				res.checks = slices.Delete(res.checks, row, row+1)
				res.fail(p, by, failed, known)
			}
		}
	}
}
