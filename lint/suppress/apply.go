package suppress

import (
	"slices"
	"time"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// Run is what was linted, and how.
type Run struct {
	Report finding.Report
	Orgs   []*org.Org
	// Ran are the rules that ran, Known all that exist.
	Ran, Known []string
	// Today decides what has expired.
	Today time.Time
	// Whole says that everything the ignores were written for was linted, so that a block of the configuration that speaks of something
	// which is not there hides nothing.
	Whole bool
	// Broken says that the run was interrupted or that a part of the input could not be read: what hides nothing may hide something
	// there.
	Broken bool
}

// Result is a report without what is ignored.
type Result struct {
	// Findings are those of the report that nothing ignores, in their order, and then those about the ignores themselves.
	Findings []finding.Finding
	// Ignored are the findings that were taken back, in their order.
	Ignored []finding.Finding
}

// Apply takes findings back. The findings about the ignores are only there if the rule "suppression" ran; nothing ignores those.
func Apply(ignores []*Ignore, run Run) Result {
	if len(ignores) == 0 {
		return Result{Findings: run.Report.Findings}
	}
	var r Result
	used := map[use]bool{}
	ix := index(ignores, run.Today)
	for i := range run.Report.Findings {
		f := &run.Report.Findings[i]
		hidden := false
		for _, ignore := range ix.about(f) {
			if ignore.names(f.Rule) && ignore.scope.covers(thingOf(f)) {
				hidden = true
				used[use{ignore, f.Rule}] = true
			}
		}
		if hidden {
			r.Ignored = append(r.Ignored, *f)
		} else {
			r.Findings = append(r.Findings, *f)
		}
	}
	if slices.Contains(run.Ran, RuleName) {
		j := judge{run: run, used: used, things: linted(run.Orgs)}
		for _, i := range ignores {
			r.Findings = append(r.Findings, j.findings(i)...)
		}
	}
	return r
}

// use is a rule of an ignore.
type use struct {
	ignore *Ignore
	rule   string
}

// indexed are the ignores that hold, those of comments by their files.
type indexed struct {
	byFile map[string][]*Ignore
	others []*Ignore
}

func index(ignores []*Ignore, today time.Time) indexed {
	ix := indexed{byFile: map[string][]*Ignore{}}
	for _, i := range ignores {
		if i.Expired(today) {
			continue
		}
		if r, ok := i.scope.(region); ok {
			ix.byFile[r.file] = append(ix.byFile[r.file], i)
		} else {
			ix.others = append(ix.others, i)
		}
	}
	return ix
}

// about returns the ignores that may cover a finding, each once.
func (ix indexed) about(f *finding.Finding) []*Ignore {
	all := slices.Clip(ix.others)
	var files []string
	for _, p := range thingOf(f).places() {
		if !slices.Contains(files, p.Filename) {
			files = append(files, p.Filename)
			all = append(all, ix.byFile[p.Filename]...)
		}
	}
	return all
}

// judge tells what is to be said of ignores.
type judge struct {
	run    Run
	used   map[use]bool
	things []thing
}

func (j judge) findings(i *Ignore) []finding.Finding {
	if i.wrong != "" {
		return []finding.Finding{wronglyWritten(i)}
	}
	var found []finding.Finding
	for _, n := range i.Rules {
		if !slices.Contains(j.run.Known, n.Name) {
			found = append(found, noSuchRule(n, j.run.Known))
		}
	}
	if i.Expired(j.run.Today) {
		return append(found, expired(i))
	}
	if i.Reason == "" {
		found = append(found, noReason(i))
	}
	for _, n := range i.Rules {
		if j.idle(i, n.Name) {
			found = append(found, idle(n))
		}
	}
	return found
}

// idle reports whether an ignore surely hides nothing of a rule.
func (j judge) idle(i *Ignore, rule string) bool {
	if j.run.Broken || !slices.Contains(j.run.Ran, rule) || j.used[use{i, rule}] {
		return false
	}
	if !slices.ContainsFunc(j.things, i.scope.covers) && !(j.run.Whole && i.scope.named()) {
		return false // it was not looked at in this run
	}
	for _, c := range j.run.Report.Checks {
		if c.Rule == rule && c.Verdict == prove.Undecided && slices.ContainsFunc(propertiesOf(c), i.scope.covers) {
			return false
		}
	}
	return true
}

// propertiesOf are the properties that a check may be about: it knows the mapping and the name of the attribute.
func propertiesOf(c finding.Check) []thing {
	var all []thing
	for _, p := range c.Mapping.Properties {
		if p.Target.Value == c.Attribute {
			all = append(all, thing{mapping: c.Mapping, property: p, attribute: c.Attribute, place: p.Range})
		}
	}
	return all
}

// linted lists everything that rules looked at.
func linted(orgs []*org.Org) []thing {
	var all []thing
	for _, o := range orgs {
		for _, m := range o.All() {
			all = append(all, thing{mapping: m, place: m.Range})
			for _, p := range m.Properties {
				all = append(all, thing{mapping: m, property: p, attribute: p.Target.Value, place: p.Range})
			}
		}
		for _, p := range o.Profiles {
			for _, a := range p.Attributes {
				if a.Range.Filename != "" {
					all = append(all, thing{attribute: a.Name, place: a.Range})
				}
			}
		}
	}
	return all
}
