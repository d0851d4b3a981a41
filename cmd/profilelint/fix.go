package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/pflag"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/fixes"
	"github.com/profilelint/profilelint/lint/session"
)

// fixOptions are what the command line says about suggested expressions.
type fixOptions struct{ write, unsafe, show bool }

func (o *fixOptions) add(flags *pflag.FlagSet) {
	flags.BoolVar(&o.write, "fix", false, "write the suggested expressions that keep every value that is accepted today into the files, and report what is left")
	flags.BoolVar(&o.unsafe, "unsafe-fixes", false, "write the other suggested expressions too; with --diff, print them")
	flags.BoolVar(&o.show, "diff", false, "print what --fix would change first, and no report; exit with 1 if there is anything")
}

// writes reports whether files are to be changed.
func (o fixOptions) writes() bool { return o.write || o.unsafe && !o.show }

// takes reports whether the suggestion of a finding is to be written or shown; false where it has none.
func (o fixOptions) takes(f lint.Finding) bool {
	return f.Fix != nil && (o.unsafe || f.Fix.Safety == lint.Preserving)
}

func (o fixOptions) check(paths []string) error {
	switch {
	case o.write && o.show:
		return errors.New("--fix and --diff contradict each other: the one changes files, the other does not")
	case (o.writes() || o.show) && slices.Contains(paths, "-"):
		return errors.New("--fix and --diff work on files, not on standard input")
	}
	return nil
}

// takes reports whether a suggestion that text shows is to be written.
func (x examined) takes(f lint.Finding) bool {
	return f.Severity.AtLeast(x.flags.output.least(format{})) && x.flags.fix.takes(f)
}

// fix writes what x suggests and lints again, until nothing is suggested any more that can be written. It returns the last run.
func (a *app) fix(ctx context.Context, f *lintFlags, x examined, known baseline.Baseline, paths []string) (examined, error) {
	last, done, err := x.Fix(ctx, session.Fixing{
		Takes: x.takes,
		Write: func(file string, data []byte) error { return replaceInput(x.Files(), file, data) },
		Again: func(ctx context.Context) (*session.Result, error) {
			again, err := a.examine(ctx, f, paths)
			if err != nil {
				return nil, err
			}
			x.flags = again.flags
			return again.Result, again.Accept(known)
		},
	})
	if err != nil {
		return x, err
	}
	if done.Expressions > 0 && !f.output.quiet {
		a.note(fmt.Sprintf("wrote %s into %s", plural(done.Expressions, "suggested expression"), plural(done.Files, "file")))
	}
	return examined{last, x.flags}, nil
}

// showFixes prints what x suggests as a unified diff.
func (a *app) showFixes(x examined) {
	if x.Input.Diagnostics.HasErrors() {
		a.note("a part of the input could not be read; without --diff, profilelint says which")
	}
	edits := x.Edits(x.takes)
	if len(edits) == 0 && !x.flags.output.quiet {
		a.note(x.nothingToWrite())
	}
	_ = session.ByFile(edits, func(file string, edits []fixes.Edit) error { // no error is returned
		old, changed := filepath.ToSlash(file), filepath.ToSlash(file)
		if filepath.IsLocal(file) { // as git has it, so that git apply and patch -p1 take it
			old, changed = "a/"+old, "b/"+changed
		}
		before := x.Input.Sources[file]
		a.print(a.out, string(diff.Diff(old, before, changed, fixes.Apply(before, edits))))
		return nil
	})
	if a.code != exitTrouble {
		a.code = exitOK
		if len(edits) > 0 {
			a.code = exitFindings
		}
	}
}

// nothingToWrite says why there are no edits.
func (x examined) nothingToWrite() string {
	suggested, taken := 0, 0
	for _, f := range x.shown() {
		if f.Fix != nil {
			suggested++
		}
		if x.flags.fix.takes(f) {
			taken++
		}
	}
	switch {
	case suggested == 0:
		return "nothing would change: no expression is suggested"
	case taken == 0:
		return fmt.Sprintf("nothing would change: %s %s suggested, but may change values that are accepted today; --unsafe-fixes shows or writes what is suggested",
			plural(suggested, "expression"), is(suggested))
	}
	return fmt.Sprintf("nothing would change: %s %s suggested, but cannot be written into a file; without --diff, profilelint prints what to write",
		plural(taken, "expression"), is(taken))
}

func is(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
