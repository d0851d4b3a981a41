package main

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/triage"
)

const triageHelp = `triage reads events of Okta's System Log and explains the failed imports among them: which attribute of which source
Okta refused, what the ErrorCode means, whether linting the PATHs finds it, where, and how to fix it. Where linting does
not find it, triage says why. It ends with the part of the failures that linting predicts.

FILE holds events as the System Log API answers them (JSON: an array, or one event a line), or as the Admin Console saves
them (CSV); - is standard input. With --live and --since there is no FILE: the live org's log is read. The events are those of app.user_management.update_from_master_failed, failed
user.lifecycle.create, and the imports of the Active Directory agent; others are passed over.

PATHs are what profilelint lints; without one, the current directory. Names and values of users are only printed with
--verbose.`

const triageExits = `
Exit codes:
  0  the events could be read, whatever they tell
  2  wrong usage, or something could not be read
`

const triageExamples = `  profilelint triage events.json infra/okta
  profilelint triage --schema org.okta.hcl events.json infra/okta
  profilelint triage --live --since 7d infra/okta
  curl ... '/api/v1/logs?filter=eventType+eq+"app.user_management.update_from_master_failed"' | profilelint triage -`

// kept is how long Okta keeps the System Log: https://developer.okta.com/docs/reference/system-log-query/
const kept = 90 * 24 * time.Hour

// triageFlags are the flags of triage, beside those that say what is linted.
type triageFlags struct {
	lint    *lintFlags
	format  choice
	verbose bool
	since   string // "" where the events are in a file
}

func (a *app) triageCommand() *cobra.Command {
	f := &triageFlags{lint: newLintFlags(), format: choice{value: "text", choices: []string{"text", "json"}}}
	command := &cobra.Command{
		Use:     "triage {FILE|-|--live --since TIME} [PATH...]",
		Short:   "Explain failed imports in the System Log, and which of them linting predicts",
		Long:    triageHelp,
		Example: triageExamples,
		Args:    cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			f.lint.changed = c.Flags().Changed
			from, paths, err := f.source(args, time.Now())
			if err != nil {
				return err
			}
			if age := time.Since(from.since); !from.since.IsZero() && (age <= 0 || age > kept+time.Hour) {
				a.note("Okta keeps the System Log for 90 days: there is nothing to read before that, nor after now")
			}
			return a.triage(c.Context(), f, from, paths)
		},
	}
	command.SetUsageTemplate(command.UsageTemplate() + triageExits)
	flags := command.Flags()
	flags.SortFlags = false
	flags.VarP(&f.format, "format", "f", "how to write what was found")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "print some events of each kind too, with the names of users and the values that were refused")
	flags.StringVar(&f.since, "since", "", "with --live, read the org's log since `TIME`: 7d, 36h, 2026-10-01")
	f.lint.addInput(command)
	return command
}

// triage explains a log. The error is a wrong call.
func (a *app) triage(ctx context.Context, f *triageFlags, from logSource, paths []string) error {
	if from.file == "-" && slices.Contains(paths, "-") {
		return errors.New("standard input cannot hold both the events and what is linted: give one of them as a file")
	}
	if err := f.lint.live.check(f.lint, paths); err != nil {
		return err
	}
	log, err := a.readLog(ctx, f.lint.input, from)
	if err != nil {
		a.trouble("%s: %s", from.name(), err)
		if len(log.Events) == 0 {
			return nil
		}
	}
	if err == nil && len(log.Events) == 0 && log.Unknown > 0 {
		a.trouble("%s: %s not understood, so that nobody knows whether there is a failure", from.name(), plural(log.Unknown, "record"))
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
	x, err := a.examine(ctx, f, f.live.orHere(paths))
	if err != nil {
		return report.Input{}, err
	}
	if len(paths) == 0 && !f.live.on && x.Empty() {
		a.note("there is nothing to lint in the current directory, so that the failures are only explained")
		return report.Input{}, nil
	}
	for _, p := range x.Problems {
		a.trouble("%s", p)
	}
	if x.Input.Diagnostics.HasErrors() {
		a.code = exitTrouble
	}
	// Standard error that cannot be written to leaves nobody to tell.
	_ = report.Text(a.err, report.Input{Diagnostics: x.Input.Diagnostics, Sources: x.Input.Sources}, report.TextOptions{
		Quiet: true, Color: a.colored("auto", a.err),
	})
	return x.Input, nil
}
