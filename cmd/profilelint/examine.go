package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/session/base"
)

// examined is what a run over some paths gave.
type examined struct {
	*session.Result
	flags *lintFlags // with what the configuration says
}

// examine lints the paths. The error is a wrong call.
func (a *app) examine(ctx context.Context, f *lintFlags, paths []string) (examined, error) {
	o, err := a.options(f, paths)
	if err != nil {
		return examined{}, err
	}
	s, err := session.New(o)
	if err != nil {
		return examined{}, err
	}
	f = f.under(s.Config())
	x := examined{s.Lint(ctx, f.wanted), f}
	x.Input.Tool.Version = thisBuild().released()
	if x.Skipped && !f.output.quiet {
		a.note(s.Config().Name + " skips all that there is to lint")
	}
	return x, nil
}

// options are those of a session over some paths.
func (a *app) options(f *lintFlags, paths []string) (session.Options, error) {
	o := f.input
	switch {
	case o.NoConfig && o.Config != "":
		return o, errors.New("--config and --no-config contradict each other")
	case f.changed("only") && len(o.Selection.Only) == 0:
		return o, errors.New("--only names no rule") // a variable of a script that is not set, say
	case o.Config == "" && !o.NoConfig:
		o.Config = a.getenv("PROFILELINT_CONFIG")
	}
	o.Paths, o.Stdin, o.Environ = paths, a.in, a.environ
	o.NoBaseline = o.Baseline == "" && f.changed("baseline")
	if f.live.on {
		o.Live = func(ctx context.Context) (*load.Result, error) { return a.liveOrg(ctx, f.output.quiet) }
	}
	return o, nil
}

// under returns the flags with what the configuration says, wherever the command line says nothing; nil is one with errors.
func (f *lintFlags) under(c *config.Config) *lintFlags {
	g := *f
	if c == nil {
		g.output.quiet = true // there is nothing to sum up
		return &g
	}
	if c.FailOn != "" && !f.changed("fail-on") {
		g.failOn.value = c.FailOn
	}
	if c.MinSeverity != "" && !f.changed("min-severity") {
		g.output.minSeverity.value = string(c.MinSeverity)
	}
	if g.outputs != nil {
		g.wanted = g.wanting()
	}
	if c.Strict != nil && !f.changed("strict") {
		g.strict = *c.Strict
	}
	return &g
}

// wanting is what the reports of a run show.
func (f *lintFlags) wanting() session.Wanted {
	w := session.Nothing()
	for _, o := range f.outputs {
		least := f.output.least(o.format)
		if o.format.suggestions {
			w.Suggestions = w.Suggestions.And(least)
		}
		if o.format.examples {
			w.Examples = w.Examples.And(least)
		}
	}
	if f.fix.writes() || f.fix.show {
		w.Suggestions = w.Suggestions.And(f.output.least(format{}))
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

// before lints what the paths held at the commit that the current one branched off from the revision of --diff-base: what was found there is
// known, and not introduced by a change. Each revision is linted with the configuration that it has itself. Where a single file is
// named, its whole module counts as known: what moves from one file to another is not new.
func (a *app) before(ctx context.Context, f *lintFlags, paths []string) (baseline.Baseline, error) {
	switch {
	case f.diffBase == "" && f.changed("diff-base"):
		return baseline.Baseline{}, errors.New("--diff-base names no revision")
	case f.diffBase == "":
		return baseline.Baseline{}, nil
	}
	o, err := a.options(f, paths)
	if err != nil {
		return baseline.Baseline{}, err
	}
	tree, err := base.Open(ctx, o, f.diffBase)
	if err != nil {
		return baseline.Baseline{}, fmt.Errorf("--diff-base: %w", err)
	}
	defer tree.Close()
	o = tree.Options()
	if len(o.Paths) == 0 {
		return baseline.Baseline{}, nil // everything is new
	}
	s, err := session.New(o)
	if err != nil {
		return baseline.Baseline{}, fmt.Errorf("--diff-base: at %s: %w", f.diffBase, err)
	}
	r := s.Lint(ctx, session.Nothing())
	if r.Input.Diagnostics.HasErrors() {
		a.note("a part of " + f.diffBase + " could not be read, so that findings may be reported that are not new")
	}
	return baseline.Of(r.Input.Report.Findings), nil
}

// unmapped says what was checked where there is no mapping: at most the schemas that are declared.
func (x examined) unmapped() string {
	checked := "there was nothing to check"
	if x.SchemasChecked() {
		checked = "only schemas were checked"
	}
	if n := len(x.Input.Diagnostics); n > 0 {
		checked += ", without what " + plural(n, "note") + " on the input " + map[bool]string{true: "names", false: "name"}[n == 1]
	}
	return checked
}

// shown are the findings that text shows.
func (x examined) shown() []lint.Finding {
	least := x.flags.output.least(format{})
	return slices.DeleteFunc(slices.Clone(x.Input.Report.Findings), func(f lint.Finding) bool { return !f.Severity.AtLeast(least) })
}

// fewOf lists directories, and counts them where they are many.
func fewOf(dirs []string) string {
	const few = 3
	if len(dirs) <= few {
		return strings.Join(dirs, ", ")
	}
	more := "1 more directory"
	if n := len(dirs) - few; n > 1 {
		more = fmt.Sprintf("%d more directories", n)
	}
	return strings.Join(dirs[:few], ", ") + " and " + more
}
