package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/rules"
)

// examined is what a run over some paths gave.
type examined struct {
	flags    *lintFlags // with what the configuration says
	found    inputs
	in       report.Input // without what is ignored; no baseline was applied
	policy   *policy
	problems []error // what of the paths could not be linted
	gone     string  // what of the baseline is gone, "" for nothing or where that cannot be told
}

// examine reads the configuration for the paths, reads the paths, and lints them. Where the configuration has errors that is all that there
// is in the report. The error is a wrong call.
func (a *app) examine(ctx context.Context, f *lintFlags, paths []string) (examined, error) {
	at := f.paths.resolved(paths)
	read, err := a.readConfig(f.config, at)
	if err != nil {
		return examined{}, err
	}
	x := examined{flags: f, policy: &policy{configuration: read}, in: report.Input{Diagnostics: read.diagnostics, Sources: read.sources, Tree: tree()}}
	if read.config == nil {
		g := *f
		g.output.quiet = true // there is nothing to sum up
		x.flags = &g
		return x, nil
	}
	x.flags = f.under(read.config)
	chosen, err := f.selection.choose(allRules(), read.config.Disables)
	if err != nil {
		return examined{}, err
	}
	x.policy.ran, x.policy.effects = ruleNames(chosen), make([]lint.Effect, len(read.config.Assumptions))
	x.found, x.problems = sortPaths(x.flags.paths, a.in, paths)
	given := x.found
	x.found = x.policy.admit(given)
	if x.found.empty() && !given.empty() && !f.output.quiet {
		a.note(read.config.Name + " skips all that there is to lint")
	}
	var known *knownOrg
	if x.found, known, err = a.knownOrg(ctx, x.flags, x.found, len(paths) == 0); err != nil {
		x.problems = append(x.problems, err)
	}
	linter := lint.New(lint.Config{
		Rules: chosen, Formats: rules.FormatValues,
		Suggests: x.flags.wanted.suggestions.under(read.config), Exhibits: x.flags.wanted.examples.under(read.config),
	})
	in, err := a.check(ctx, x.flags, x.policy, linter, x.found, known)
	if err != nil {
		x.problems = append(x.problems, fmt.Errorf("the run was interrupted, so that the report is not complete: %w", err))
	}
	in.Tool, in.Tree = tool(chosen), x.in.Tree
	in.Diagnostics = slices.Concat(read.diagnostics, in.Diagnostics)
	maps.Copy(in.Sources, read.sources)
	x.policy.broken = x.policy.broken || len(x.problems) > 0
	x.in = x.policy.judge(in, x.found, at)
	return x, nil
}

// resolved finds paths, as pathOptions.resolve does.
func (o pathOptions) resolved(paths []string) []string {
	at := slices.Clone(paths)
	for i, path := range at {
		if path != "-" {
			at[i] = o.resolve(path)
		}
	}
	return at
}

// unmapped says what was checked where there is no mapping: at most the schemas that are declared.
func (x *examined) unmapped() string {
	declares := func(o *org.Org) bool {
		return slices.ContainsFunc(o.Profiles, func(p *org.Profile) bool { return len(p.Attributes) > 0 })
	}
	looks := func(r lint.Rule) bool { return r.Schema != nil }
	if slices.ContainsFunc(x.policy.linted, declares) && slices.ContainsFunc(x.in.Tool.Rules, looks) {
		return "only schemas were checked"
	}
	return "there was nothing to check"
}
