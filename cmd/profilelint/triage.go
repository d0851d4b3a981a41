package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/triage"
)

const triageHelp = `triage reads events of Okta's System Log and explains the failed imports among them: which attribute of which source
Okta refused, what the ErrorCode means, whether linting the PATHs finds it, where, and how to mend it. Where linting does
not find it, triage says why. It ends with the part of the failures that linting predicts.

FILE holds events as the System Log API answers them (JSON: an array, or one event a line), or as the Admin Console saves
them (CSV); - is standard input. The events are those of app.user_management.update_from_master_failed, failed
user.lifecycle.create, and the imports of the Active Directory agent; others are passed over.

PATHs are what profilelint lints; without one, the current directory. Names and values of users are only printed with
--verbose.

Exit codes: 0 when the events could be read, whatever they tell; 2 when something could not.`

const triageExamples = `  profilelint triage events.json infra/okta
  profilelint triage --schema org.okta.hcl events.json infra/okta
  curl ... '/api/v1/logs?filter=eventType+eq+"app.user_management.update_from_master_failed"' | profilelint triage -`

// triageFlags are the flags of triage, beside those that say what is linted.
type triageFlags struct {
	lint    *lintFlags
	format  choice
	verbose bool
}

func (a *app) triageCommand() *cobra.Command {
	f := &triageFlags{lint: newLintFlags(), format: choice{value: "text", choices: []string{"text", "json"}}}
	command := &cobra.Command{
		Use:     "triage FILE|- [PATH...]",
		Short:   "Explain failed imports in the System Log, and which of them linting predicts",
		Long:    triageHelp,
		Example: triageExamples,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("triage needs a file of System Log events; - is standard input")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			f.lint.changed = c.Flags().Changed
			return a.triage(c.Context(), f, args[0], args[1:])
		},
	}
	flags := command.Flags()
	flags.SortFlags = false
	flags.VarP(&f.format, "format", "f", "how to write what was found")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "print some events of each kind too, with the names of users and the values that were refused")
	f.lint.addInput(command)
	_ = command.RegisterFlagCompletionFunc("format", f.format.complete) // fails for a flag that does not exist only
	return command
}

// triage explains a log. The error is a wrong call.
func (a *app) triage(ctx context.Context, f *triageFlags, file string, paths []string) error {
	if file == "-" && slices.Contains(paths, "-") {
		return errors.New("standard input cannot hold both the events and what is linted: give one of them as a file")
	}
	log, err := a.readLog(f.lint.paths, file)
	if err != nil {
		a.trouble("%s: %s", file, err)
		if len(log.Events) == 0 {
			return nil
		}
	}
	in, err := a.lintForTriage(ctx, f.lint, paths)
	if err != nil {
		return err
	}
	write := triage.Text
	if f.format.value == "json" {
		write = triage.JSON
	}
	var b bytes.Buffer
	if err := write(&b, triage.Triage(log, in.Report), triage.Options{Samples: f.verbose}); err != nil {
		return err
	}
	a.print(a.out, b.String())
	return nil
}

// lintForTriage lints the paths. What could not be read goes to standard error; where nothing was asked for and there is nothing to lint,
// that is no trouble: the events are then only grouped and explained.
func (a *app) lintForTriage(ctx context.Context, f *lintFlags, paths []string) (report.Input, error) {
	x, err := a.examine(ctx, f, orHere(paths))
	if err != nil {
		return report.Input{}, err
	}
	if len(paths) == 0 && x.found.empty() {
		a.note("there is nothing to lint in the current directory, so that the failures are only explained")
		return report.Input{}, nil
	}
	for _, p := range x.problems {
		a.trouble("%s", p)
	}
	if x.in.Diagnostics.HasErrors() {
		a.code = exitTrouble
	}
	// Standard error that cannot be written to leaves nobody to tell.
	_ = report.Text(a.err, report.Input{Diagnostics: x.in.Diagnostics, Sources: x.in.Sources}, report.TextOptions{
		Quiet: true, Color: a.colored("auto", a.err),
	})
	return x.in, nil
}

// readLog reads the events of a file, "-" for standard input. With an error comes what was read before it.
func (a *app) readLog(o pathOptions, file string) (triage.Log, error) {
	from := a.in
	if file != "-" {
		f, err := os.Open(o.resolve(file))
		if err != nil {
			return triage.Log{}, fmt.Errorf("the events cannot be read: %w", errors.Unwrap(err))
		}
		defer func() { _ = f.Close() }()
		from = io.Reader(f)
	}
	log, err := triage.Read(from)
	if err != nil {
		return log, fmt.Errorf("the events cannot all be read: %w", err)
	}
	return log, nil
}
