package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/session"
)

const lintHelp = `profilelint finds the Okta profile mappings that will fail an import, before the import runs.

For every mapped attribute, and every constraint that Okta checks on it, profilelint either proves that no user can
break it, or shows the user profile that does.

A PATH is a directory of Terraform files (one root module), a single .tf or .tf.json file, an org file (*.okta.hcl),
a plan or state as terraform show -json writes it, or mappings and schemas as Okta's API answers them (JSON, a file or
a directory of files); - is standard input. Without a PATH the current directory is linted. Without --live nothing is
sent anywhere. Read is what lies in the git repository of a PATH, or else in the PATH, a .profilelint.hcl above it, and
the files that the command line names. SECURITY.md says all that is read and written.`

const lintExamples = `  profilelint                                 lint the current directory
  profilelint infra/okta                      lint another one
  profilelint --recursive .                   lint every root module below the current directory
  terraform show -json tf.plan | profilelint -
                                              lint a plan
  profilelint -f text -f sarif=lint.sarif     read the report, and keep it for a program
  profilelint --only timezone,locale          run two rules
  profilelint --live                          lint the live org (see profilelint export --help)
  profilelint eval 'String.toUpperCase(appuser.city)' --profile user.json
  profilelint explain max_length              what a rule means, and how to fix it`

const exitHelp = `
Exit codes:
  0  nothing found at or above --fail-on
  1  findings
  2  not the whole job could be done: wrong usage, or unreadable or broken input; what could be linted is printed
`

// plainExits is for the commands that have no exit codes of their own.
const plainExits = `
Exit codes:
  0  done
  2  not the whole job could be done: wrong usage, or input that is unreadable or broken
`

// lintFlags are the flags of the root command.
type lintFlags struct {
	formats  []string
	input    session.Options // without what is not a flag
	failOn   choice
	color    choice
	strict   bool
	live     liveOption
	fix      fixOptions
	diffBase string // a revision, "" for none
	output   outputOptions
	outputs  []output // the reports that are written; nil for commands that write others
	wanted   session.Wanted
	changed  func(flag string) bool // whether the command line says something of a flag
}

func newLintFlags() *lintFlags {
	return &lintFlags{
		failOn:  choice{value: "warning", choices: []string{"error", "warning", "notice", "never"}},
		output:  outputOptions{minSeverity: choice{choices: []string{"error", "warning", "notice"}}},
		color:   choice{value: "auto", choices: []string{"auto", "always", "never"}},
		changed: func(string) bool { return false },
	}
}

func (a *app) lintCommand() *cobra.Command {
	f := newLintFlags()
	command := &cobra.Command{
		Use:     "profilelint [PATH...]",
		Short:   "Find the Okta profile mappings that will fail an import",
		Long:    lintHelp,
		Example: lintExamples,
		Args:    cobra.ArbitraryArgs,

		ValidArgsFunction: completePaths,
		RunE: func(c *cobra.Command, args []string) error {
			f.changed = c.Flags().Changed
			return a.lint(c.Context(), f, f.live.orHere(args), c.SuggestionsFor)
		},
	}
	command.SetUsageTemplate(command.UsageTemplate() + "{{if .HasParent}}" + plainExits + "{{else}}" + exitHelp + "{{end}}")
	f.add(command)
	return command
}

func (f *lintFlags) add(command *cobra.Command) {
	flags := command.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&f.formats, "format", "f", []string{"text"}, formatUsage())
	flags.Lookup("format").DefValue = "text"
	flags.BoolVar(&f.output.checks, "checks", false, "in JSON and JSON Lines, list every check with its verdict, the safe ones too")
	flags.Var(&f.failOn, "fail-on", "the least severity that makes the exit code 1")
	flags.Var(&f.output.minSeverity, "min-severity", "the least severity that is shown (default notice in JSON and JSON Lines, warning elsewhere)")
	flags.BoolVar(&f.strict, "strict", false, "exit with 1 as well when a check could not be decided")
	flags.StringVar(&f.input.Baseline, "baseline", "", "report only what the baseline in `FILE` does not accept")
	flags.StringVar(&f.diffBase, "diff-base", "", "report only what was not found where the current commit branched off from `REV`")
	f.fix.add(flags)
	flags.StringArrayVar(&f.input.Users, "users", nil, "count for each finding the people of whom it is true, of a file as `[SOURCE=]FILE`; repeatable")
	f.addInput(command)
	flags.Var(&f.color, "color", "when to color the text")
	flags.BoolVarP(&f.output.quiet, "quiet", "q", false, "print problems only: nothing at all when there are none")
	flags.BoolVarP(&f.output.verbose, "verbose", "v", false, "show notices and undecided checks too")
}

// addInput adds the flags that say what is linted, and by which rules.
func (f *lintFlags) addInput(command *cobra.Command) {
	flags := command.Flags()
	o := &f.input
	flags.StringVarP(&o.Config, "config", "c", "", "read the configuration from `FILE`, not from the "+config.FileName+" found upwards of the paths")
	flags.BoolVar(&o.NoConfig, "no-config", false, "read no configuration")
	flags.StringSliceVar(&o.Selection.Only, "only", nil, "run no rules but these `RULES`")
	flags.StringSliceVar(&o.Selection.Enable, "enable-rule", nil, "run these `RULES` too, beside --only")
	flags.StringSliceVar(&o.Selection.Disable, "disable-rule", nil, "do not run these `RULES`")
	addVariables(flags, &o.Arguments)
	flags.BoolVarP(&o.Recursive, "recursive", "r", false, "lint every root module and org file below a directory")
	flags.StringVar(&o.Chdir, "chdir", "", "look for paths, and for the configuration of a plan, in `DIR`")
	flags.StringVar(&o.StdinName, "stdin-filename", "", "the `FILE` that standard input (the path -) stands for")
	flags.StringArrayVar(&o.Schema, "schema", nil, "complete the profiles of the paths with those of an exported org `FILE`; repeatable")
	f.live.add(flags)
}

// lint lints the paths and writes the reports. The error is a wrong call; everything else is in the exit code.
func (a *app) lint(ctx context.Context, f *lintFlags, paths []string, commandsLike func(string) []string) error {
	outputs, err := parseOutputs(f.formats)
	if err != nil {
		return err
	}
	if err := errors.Join(f.live.check(f, paths), f.fix.check(paths), f.output.check()); err != nil {
		return err
	}
	f.outputs = outputs
	known, err := a.before(ctx, f, paths)
	if err != nil {
		return err
	}
	x, err := a.examine(ctx, f, paths)
	if err != nil {
		return err
	}
	if err := x.Accept(known); err != nil {
		return err
	}
	if f.fix.writes() {
		if x, err = a.fix(ctx, f, x, known, paths); err != nil {
			return err
		}
	}
	f = x.flags
	if gone := goneNote(x.Gone); gone != "" && !f.output.quiet {
		a.note(gone)
	}
	in := x.Input
	a.code = f.exitCode(in)
	for _, p := range x.Problems {
		a.trouble("%s%s", p, commandHint(paths, commandsLike))
	}
	if directories := x.Directories(); directories != nil && in.Report.Mappings == 0 && in.Report.Expressions == 0 && in.Report.Literals == 0 && !in.Diagnostics.HasErrors() && !f.output.quiet {
		a.note("no profile mapping was found in " + fewOf(directories) + ", so " + x.unmapped() +
			"; of the directories below, only called modules are read without --recursive")
	}
	if f.fix.show {
		a.showFixes(x)
		return nil
	}
	in.Edit, in.Report.Findings = x.Edit(), report.Distinct(in.Report.Findings)
	for _, o := range outputs {
		if x.Empty() && o.format.name == "text" && len(in.Diagnostics) == 0 {
			continue // there is nothing to report on
		}
		if err := a.writeOutput(o, x.Files(), withProblems(in, o, x.Problems), f.output, f.color.value); err != nil {
			a.trouble("%s", err)
		}
	}
	return nil
}

// trouble says on standard error, and in the exit code, that a part of the job could not be done.
func (a *app) trouble(format string, args ...any) {
	a.complain(format, args...)
	a.code = exitTrouble
}

// commandHint asks whether the only path was meant to be a command.
func commandHint(paths []string, commandsLike func(string) []string) string {
	if len(paths) != 1 {
		return ""
	}
	if like := commandsLike(paths[0]); len(like) > 0 {
		return fmt.Sprintf("; did you mean the command %q?", "profilelint "+like[0])
	}
	return ""
}

// withProblems adds what standard error says to a report that a program reads; in text it would be there twice.
func withProblems(in report.Input, o output, problems []error) report.Input {
	if o.format.name == "text" {
		return in
	}
	in.Diagnostics = slices.Clone(in.Diagnostics)
	for _, p := range problems {
		in.Diagnostics = append(in.Diagnostics, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Cannot lint", Detail: p.Error()})
	}
	return in
}
