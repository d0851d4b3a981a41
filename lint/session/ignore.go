package session

import (
	"maps"
	"os"
	"slices"
	"time"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/suppress"
)

// judge takes back what is ignored, tells what is wrong with the ignores, and gives the findings that are left the severities of the
// configuration. found is what was linted, s.at where it was looked for.
func (p *policy) judge(in report.Input, found inputs, s *Session) report.Input {
	broken := p.broken || in.Diagnostics.HasErrors()
	whole := !broken && p.covers(found, s.at)
	if whole {
		in.Diagnostics = append(append(in.Diagnostics, p.unmet()...), p.unskipped(in)...)
	}
	in.Report.Findings = slices.DeleteFunc(in.Report.Findings, func(f lint.Finding) bool { return p.config.Skips(f.Range.Filename) })
	year, month, day := s.options.Today.Date()
	judged := suppress.Apply(p.ignores(in.Sources), suppress.Run{
		Report: in.Report, Orgs: p.linted, Ran: p.ran, Known: Names(s.options.Rules),
		Today: time.Date(year, month, day, 0, 0, 0, 0, time.UTC),
		Whole: whole, Broken: broken,
	})
	in.Report.Findings = finding.WithoutImplied(p.config.Grade(judged.Findings))
	in.Report.Accepted.Ignored = len(judged.Ignored)
	return in
}

// ignores are those of the configuration, and those in the comments of the files that were read.
func (p *policy) ignores(sources map[string][]byte) []*suppress.Ignore {
	all := slices.Clone(p.config.Ignores)
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		if _, own := p.sources[name]; !own {
			all = append(all, suppress.Scan(name, sources[name])...)
		}
	}
	return all
}

// covers reports whether all was linted that the configuration is for: every module and org file in its directory and below.
func (p *policy) covers(found inputs, paths []string) bool {
	work, err := os.Getwd()
	if err != nil || p.config.Name == "" || p.limited || len(p.config.Assumptions) == 0 && len(p.config.Ignores) == 0 && !p.config.HasSkips() {
		return false
	}
	dir := absolute(work, p.config.Dir())
	if !slices.ContainsFunc(paths, func(path string) bool { return path != "-" && lies(dir, absolute(work, path)) }) {
		return false
	}
	linted := map[string]bool{}
	for _, path := range slices.Concat(append(found.orgs, found.terraform)...) {
		linted[absolute(work, path)] = true
	}
	all := load.Find(dir)
	for _, path := range slices.Concat(append(all.OrgFiles, all.Roots)...) {
		if !linted[absolute(work, path)] && !p.config.Skips(path) {
			return false
		}
	}
	return true
}
