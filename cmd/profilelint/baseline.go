package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/baseline"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/session"
)

// baselineName is the file that a baseline is written to where nobody names another.
const baselineName = ".profilelint-baseline.json"

const baselineHelp = `baseline lints the paths and accepts what it finds: it writes the findings, and how many of each there are, to a file. With
--baseline FILE, or baseline = "FILE" in the configuration, later runs report only what goes beyond it.

An entry is identified by its rule, its profiles, its attribute and its expression. It survives moved lines, renamed files and formatting; once
the expression changes, the finding is new again. Review the file like code: each line of it is a known failure.`

func (a *app) baselineCommand() *cobra.Command {
	f := newLintFlags()
	f.wanted = session.Nothing()
	file := ""
	command := &cobra.Command{
		Use:   "baseline [PATH...]",
		Short: "Accept today's findings, so that only new ones fail",
		Long:  baselineHelp,
		Example: "  profilelint baseline\n" +
			"  profilelint baseline --recursive -o okta/accepted.json infra",
		RunE: func(c *cobra.Command, args []string) error {
			f.changed = c.Flags().Changed
			paths := f.live.orHere(args)
			if err := f.live.check(f, paths); err != nil {
				return err
			}
			return a.writeBaseline(c.Context(), f, file, paths)
		},
	}
	flags := command.Flags()
	flags.SortFlags = false
	flags.StringVarP(&file, "output", "o", "", "write to `FILE` (default that of the configuration, or "+baselineName+")")
	f.addInput(command)
	return command
}

// orHere is the working directory where no path is given.
func orHere(paths []string) []string {
	if len(paths) == 0 {
		return []string{"."}
	}
	return paths
}

// writeBaseline accepts what the paths hold. Nothing is written unless all of it could be linted: what is missing would be new later.
func (a *app) writeBaseline(ctx context.Context, f *lintFlags, file string, paths []string) error {
	run, err := a.examine(ctx, f, paths)
	if err != nil {
		return err
	}
	for _, p := range run.Problems {
		a.trouble("%s", p)
	}
	if run.Input.Diagnostics.HasErrors() {
		in := run.Input
		in.Report = lint.Report{}
		if err := report.Text(a.err, in, report.TextOptions{Quiet: true, Color: a.colored("auto", a.err)}); err != nil {
			return err
		}
		a.trouble("a part of the input could not be read, so no baseline was written")
	}
	if a.code != exitOK {
		return nil
	}
	if file == "" {
		file = baselineName
		if named := run.Session().Baseline(); named != "" {
			file = named
			err = run.Beside().Inside(named)
		}
	}
	accepted := baseline.Of(run.Input.Report.Findings)
	var text []byte
	if err == nil {
		text, err = accepted.Encode()
	}
	if err == nil {
		err = a.writeFile(run.Beside(), file, text)
	}
	if err != nil {
		a.trouble("cannot write the baseline: %s", err)
		return nil
	}
	a.print(a.out, fmt.Sprintf("%s: %s accepted\n", report.Visible(file), plural(accepted.Len(), "finding")))
	if run.Session().Baseline() != file {
		a.note("lint with --baseline " + file + ", or write baseline = " + strconv.Quote(file) + " in the configuration")
	}
	return nil
}

func entryName(e baseline.Entry) string {
	if e.Attribute == "" {
		return e.Rule
	}
	return fmt.Sprintf("%s of %s.%s", e.Rule, e.Target, e.Attribute)
}

// goneNote counts entries that are gone, and names the first few; "" for none.
func goneNote(gone []baseline.Entry) string {
	if len(gone) == 0 {
		return ""
	}
	const most = 3
	n := 0
	var names []string
	for _, e := range gone {
		n += e.Count
		names = append(names, entryName(e))
	}
	names = slices.Compact(names)
	if len(names) > most {
		names = append(names[:most], "...")
	}
	return fmt.Sprintf("%s of the baseline %s not there any more (%s); if all of its paths were linted, write it anew with 'profilelint baseline'",
		plural(n, "finding"), is(n), strings.Join(names, ", "))
}
