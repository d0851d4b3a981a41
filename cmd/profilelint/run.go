package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/report"
)

// The exit codes, as ESLint, Ruff and grep have them.
const (
	exitOK       = 0 // nothing found at or above --fail-on
	exitFindings = 1 // findings; for eval: the expression has no value
	exitTrouble  = 2 // it could not do the whole job
)

// streams are the standard streams of a process.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// app is one run of the command.
type app struct {
	streams
	environ []string // each "NAME=value"
	code    int      // the exit code, unless a command returns an error

	live *load.Result // the live org, once it was read
}

// run runs the command with the arguments after its name and returns its exit code.
func run(ctx context.Context, args []string, s streams, environ []string) int {
	a := &app{streams: s, environ: environ}
	if name := likeFlag(args); name != "" {
		a.complain("%s is a flag, and there is a file of this name as well; write -- before the paths, or ./ before the name", name)
		return exitTrouble
	}
	root := a.rootCommand()
	root.SetArgs(expressionLast(args))
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	if command, err := root.ExecuteContextC(ctx); err != nil {
		a.complain("%s", err)
		a.print(s.err, "Run '"+command.CommandPath()+" --help' for usage.\n")
		return exitTrouble
	}
	return a.code
}

// likeFlag returns an argument that is a flag and also the name of a file, "" for none. Where a shell or pre-commit lists the files, whoever
// names a file "-fjson=main.tf" would say what profilelint does.
func likeFlag(args []string) string {
	for _, arg := range args {
		if arg == "--" {
			break
		}
		if strings.HasPrefix(arg, "-") && arg != "-" {
			if _, err := os.Lstat(arg); err == nil {
				return arg
			}
		}
	}
	return ""
}

// rootCommand builds the command line. Without a subcommand it lints.
func (a *app) rootCommand() *cobra.Command {
	root := a.lintCommand()
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SuggestionsMinimumDistance = 2 // edits, as cobra has it for commands
	root.Version = version()
	root.SetVersionTemplate("profilelint {{.Version}}\n")
	root.AddCommand(a.baselineCommand(), a.initCommand(), a.evalCommand(), a.explainCommand(), a.exportCommand(), a.rulesCommand(), a.triageCommand(), a.simulateCommand(),
		a.versionCommand(), a.manCommand())
	completeFlags(root)
	return root
}

// complain prints a problem of the call itself on standard error.
func (a *app) complain(format string, args ...any) {
	a.print(a.err, "profilelint: "+report.Visible(fmt.Sprintf(format, args...))+"\n")
}

// print writes to a stream. Where standard output cannot be written to the job is not done.
func (a *app) print(w io.Writer, text string) {
	if _, err := io.WriteString(w, text); err != nil && w == a.out {
		a.code = exitTrouble
	}
}

// getenv returns an environment variable, "" where it is not set. The last one counts, as for a process.
func (a *app) getenv(name string) string {
	value := ""
	for _, e := range a.environ {
		if v, ok := strings.CutPrefix(e, name+"="); ok {
			value = v
		}
	}
	return value
}
