package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/rules"
)

// examined is what a run over some paths gave.
type examined struct {
	files    *boundary.Files // what of the inputs may be read
	beside   *boundary.Files // what the configuration may name
	flags    *lintFlags      // with what the configuration says
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
	files := f.files(at)
	read, err := a.readConfig(f.config, files, at)
	if err != nil {
		return examined{}, err
	}
	x := examined{files: files, beside: files, flags: f, policy: &policy{configuration: read}, in: report.Input{Diagnostics: read.diagnostics, Sources: read.sources, Tree: tree()}}
	if read.config == nil {
		g := *f
		g.output.quiet = true // there is nothing to sum up
		x.flags = &g
		return x, nil
	}
	if read.config.Name != "" {
		x.beside = files.And(read.config.Name)
	}
	x.flags = f.under(read.config)
	if f.changed("only") && len(f.selection.only) == 0 {
		return examined{}, errors.New("--only names no rule") // a variable of a script that is not set, say
	}
	chosen, err := f.selection.choose(allRules(), read.config.Disables)
	if err != nil {
		return examined{}, err
	}
	x.policy.ran, x.policy.effects = ruleNames(chosen), make([]lint.Effect, len(read.config.Assumptions))
	x.found, x.problems = sortPaths(x.flags.paths, files, a.in, paths)
	given := x.found
	x.found = x.policy.admit(given)
	if x.found.empty() && !given.empty() && !f.output.quiet {
		a.note(read.config.Name + " skips all that there is to lint")
	}
	var known *knownOrg
	if x.found, known, err = a.knownOrg(ctx, x.flags, x.beside, x.found, len(paths) == 0); err != nil {
		x.problems = append(x.problems, err)
	}
	linter := lint.New(lint.Config{
		Rules: chosen, Formats: rules.FormatValues,
		Suggests: x.flags.wanted.suggestions.under(read.config), Exhibits: x.flags.wanted.examples.under(read.config),
	})
	in, err := a.check(ctx, &x, linter, known)
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

// files are those that a run over some paths may read: what lies inside of their boundary, and what the command line names.
func (f *lintFlags) files(at []string) *boundary.Files {
	var paths []string
	for _, path := range append(slices.Clone(at), f.paths.chdir, f.paths.stdinPath()) {
		if path != "-" {
			paths = append(paths, path)
		}
	}
	files := boundary.Of(paths...)
	files.Give(paths...)
	files.Give(f.schema.paths(f.paths)...)
	files.Give(f.baseline)
	for _, a := range f.variables.given {
		if a.File {
			files.Give(f.paths.resolve(a.Text))
		}
	}
	return files
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
	checked := "there was nothing to check"
	if slices.ContainsFunc(x.policy.linted, declares) && slices.ContainsFunc(x.in.Tool.Rules, looks) {
		checked = "only schemas were checked"
	}
	if n := len(x.in.Diagnostics); n > 0 {
		checked += ", without what " + plural(n, "note") + " on the input " + map[bool]string{true: "names", false: "name"}[n == 1]
	}
	return checked
}
