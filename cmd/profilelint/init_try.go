package main

import (
	"context"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/rules"
)

// guesses are the settings that were tried and kept so far, the findings that they are tried on, and those that are left with them.
type guesses struct {
	ctx      context.Context
	findings []lint.Finding
	before   map[subject]*lint.Finding
	org      *org.Org
	rules    []lint.Rule
	linter   *lint.Linter

	kept []setting
	left map[subject]*lint.Finding
}

func newGuesses(ctx context.Context, findings []lint.Finding) *guesses {
	g := &guesses{ctx: ctx, findings: findings, before: standing(findings), org: &org.Org{}, rules: session.Rules()}
	g.left = g.before
	for i := range findings {
		if m := findings[i].Mapping; m != nil && m.Source != nil && m.Target != nil && !slices.Contains(g.org.Mappings, m) {
			g.org.Mappings = append(g.org.Mappings, m)
		}
	}
	never := func(lint.Finding) bool { return false }
	g.linter = lint.New(lint.Config{Rules: g.rules, Formats: rules.FormatValues, Suggests: never, Exhibits: never})
	return g
}

// try takes over what may settle some of the findings that are left, and lints again. It keeps what settles one of them where nothing that reads
// the attribute is worse than before.
func (g *guesses) try(some func(*lint.Finding) bool) {
	var proposed []setting
	for i := range g.findings {
		f := &g.findings[i]
		if _, left := g.left[subjectOf(f)]; !left || !some(f) {
			continue
		}
		for _, s := range proposals(f) {
			if !slices.ContainsFunc(slices.Concat(g.kept, proposed), s.about) {
				proposed = append(proposed, s)
			}
		}
	}
	for len(proposed) > 0 {
		left, ok := g.leaves(slices.Concat(g.kept, proposed))
		if !ok {
			return
		}
		good := slices.DeleteFunc(slices.Clone(proposed), func(s setting) bool { return g.worse(left, s) || !g.settles(left, s) })
		if len(good) == len(proposed) {
			g.kept, g.left = append(g.kept, proposed...), left
			return
		}
		proposed = good // without the others, these have to settle as much
	}
}

// leaves lints with settings, taken over as they would be written, and returns the findings.
func (g *guesses) leaves(settings []setting) (map[subject]*lint.Finding, bool) {
	var text string
	for _, a := range byAttribute(settings) {
		text += a.block()
	}
	c, diags := config.Parse(config.FileName, []byte(text), session.Names(g.rules))
	if diags.HasErrors() {
		return nil, false
	}
	o, _ := source.Assume(g.org, c.Assumptions)
	report, err := g.linter.Run(g.ctx, o)
	return standing(report.Findings), err == nil
}

// settles reports whether one of the findings that a setting was proposed for is gone.
func (g *guesses) settles(left map[subject]*lint.Finding, s setting) bool {
	for i := range g.findings {
		f := &g.findings[i]
		if _, stays := left[subjectOf(f)]; !stays && slices.Contains(proposals(f), s) {
			return true
		}
	}
	return false
}

// worse reports whether a property that reads the attribute of a setting has a finding that is new or more severe, or now fails for every user.
func (g *guesses) worse(left map[subject]*lint.Finding, s setting) bool {
	for about, now := range left {
		then := g.before[about]
		if then != nil && then.Severity.AtLeast(now.Severity) && (now.Verdict != prove.AlwaysFails || then.Verdict == prove.AlwaysFails) {
			continue
		}
		if now.Mapping != nil && now.Mapping.Source.Called(s.source) && slices.Contains(readBy(now), s.attribute) {
			return true
		}
	}
	return false
}

// subject is what a finding is about, the same before and after a change to the source.
type subject struct{ rule, mapping, attribute string }

func subjectOf(f *lint.Finding) subject {
	s := subject{rule: f.Rule, attribute: f.Attribute}
	if f.Mapping != nil {
		s.mapping = f.Mapping.Address
	}
	return s
}

// standing is the worst finding about each subject.
func standing(findings []lint.Finding) map[subject]*lint.Finding {
	worst := map[subject]*lint.Finding{}
	for i := range findings {
		f := &findings[i]
		if w := worst[subjectOf(f)]; w == nil || !w.Severity.AtLeast(f.Severity) {
			worst[subjectOf(f)] = f
		}
	}
	return worst
}
