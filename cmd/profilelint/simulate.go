package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/users"
)

const simulateHelp = `simulate runs real people through the mappings of their profile source and tells who will fail, and why.

USERS is a CSV or TSV file whose header has the names of the source's attributes, NDJSON, a JSON array (of profiles, or
of app users and users as Okta's API returns them) or LDIF, each also compressed with gzip; - is standard input. An
empty cell is null. Each person's profile goes through every property of the source's mapping, and what comes out is
held against every constraint that Okta checks.

With --current, the Okta users of today, it also tells what would change, who is new and who is missing.

With --live and without USERS, the users of each profile source and the Okta users of today are read from the org: a dry
run of the next Force Sync. That takes the scopes okta.apps.read and okta.users.read beside those of linting, and only
reads. Otherwise nothing is sent anywhere.`

const simulateExamples = `  profilelint simulate hr.csv infra/okta
  profilelint simulate hr.csv org.okta.hcl --source workday --column firstName="First name"
  profilelint simulate infra/okta --users workday=hr.csv --users corp_ad=ad.ldif
  profilelint simulate hr.csv infra/okta --current users.json --match employeeId=employeeNumber
  profilelint simulate hr.csv infra/okta -f jsonl=failing.jsonl --redact
  profilelint simulate --live`

const simulateExits = `
Exit codes:
  0  nobody fails
  1  somebody fails
  2  not the whole job could be done: wrong usage, or input that is unreadable or broken
`

// simulateFlags are the flags of simulate.
type simulateFlags struct {
	*lintFlags
	source  string
	columns []string
	id      string
	users   []string // each SOURCE=FILE
	current string
	match   string
	empty   choice
	redact  bool
	all     bool
	read    *boundary.Files // what may be read, once the paths are known
}

func (a *app) simulateCommand() *cobra.Command {
	f := &simulateFlags{lintFlags: newLintFlags(), empty: choice{value: "null", choices: []string{"null", "blank"}}}
	command := &cobra.Command{
		Use:     "simulate [USERS] [PATH...]",
		Short:   "Run real users through the mappings: who would fail, who would change",
		Long:    simulateHelp,
		Example: simulateExamples,
		RunE: func(c *cobra.Command, args []string) error {
			f.changed = c.Flags().Changed
			return a.simulate(c.Context(), f, args)
		},
	}
	command.SetUsageTemplate(command.UsageTemplate() + simulateExits)
	flags := command.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&f.formats, "format", "f", []string{"text"}, "the report, as `FORMAT[=FILE]`: text, json, jsonl, csv or markdown; repeatable")
	flags.Lookup("format").DefValue = "text"
	flags.StringVar(&f.source, "source", "", "the `NAME` of the profile source that USERS come from; needed when several are mapped")
	flags.StringArrayVar(&f.users, "users", nil, "the people of one more source, as `SOURCE=FILE`; repeatable, USERS is left out then")
	flags.StringArrayVar(&f.columns, "column", nil, "the column of an attribute, as `ATTRIBUTE=HEADER`; repeatable")
	flags.StringVar(&f.id, "id", "", "the `ATTRIBUTE` that people are called by in reports; default: one that the source declares unique")
	flags.Var(&f.empty, "empty", "what an empty cell of a CSV file is")
	flags.StringVar(&f.current, "current", "", "`FILE` with the Okta users of today, to tell what would change")
	flags.StringVar(&f.match, "match", "", "who is who: `ATTRIBUTE=OKTA_ATTRIBUTE` whose values are the same")
	flags.BoolVar(&f.redact, "redact", false, "show no value of a person, only attributes, lengths and causes")
	flags.BoolVar(&f.all, "all", false, "in jsonl, write a line for those who pass too")
	f.addInput(command)
	flags.Var(&f.color, "color", "when to color the text")
	flags.BoolVarP(&f.output.quiet, "quiet", "q", false, "print no notes on standard error")
	return command
}

// simulate runs the people through the mappings of the paths.
func (a *app) simulate(ctx context.Context, f *simulateFlags, args []string) error {
	switch {
	case len(f.users) == 0 && len(args) > 0 && isDirectory(args[0]) && !f.live.on:
		return fmt.Errorf("%s is a directory: the first argument is USERS, a file of people", args[0])
	case len(f.users) == 0 && len(args) > 0 && !isDirectory(args[0]):
		f.users, args = []string{f.source + "=" + args[0]}, args[1:]
	case len(f.users) == 0 && !f.live.on:
		return errors.New("simulate needs USERS, a file of people, or --users SOURCE=FILE, or --live")
	case len(f.users) > 0 && f.source != "":
		return errors.New("--source says whose people USERS are; --users says it itself, as SOURCE=FILE")
	}
	outputs, err := parsePeopleOutputs(f.formats)
	if err != nil {
		return err
	}
	match, err := pair("--match", f.match)
	if err != nil {
		return err
	}
	of, err := a.options(f.lintFlags, f.live.orHere(args))
	if err != nil {
		return err
	}
	s, err := session.New(of)
	if err != nil {
		return err
	}
	f.read = s.Files()
	o, diagnostics, err := s.Org(ctx)
	if err != nil {
		return err
	}
	chosen := s.Chosen()
	for _, d := range diagnostics {
		if d.Severity == hcl.DiagError {
			a.trouble("%s", d.Error())
		}
	}
	options := simulate.Options{Org: o, Rules: chosen, All: f.all, Redact: f.redact}
	if options.Inputs, err = a.inputsOf(f, o); err != nil {
		return err
	}
	if f.current != "" {
		if options.Current, err = a.currentOf(f, o, chosen, match); err != nil {
			return err
		}
	}
	if f.live.on {
		people, err := a.liveInputs(ctx, f, o, chosen, &options)
		defer people.close()
		if err != nil {
			return err
		}
	}
	return a.runPeople(ctx, f, options, outputs)
}

func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// pair splits A=B.
func pair(flag, text string) (p [2]string, err error) {
	if text == "" {
		return p, nil
	}
	name, value, ok := strings.Cut(text, "=")
	if !ok || name == "" || value == "" {
		return p, fmt.Errorf("%s %s: write two names with = between them", flag, text)
	}
	return [2]string{name, value}, nil
}

// inputsOf opens the files of people and finds out whose they are.
func (a *app) inputsOf(f *simulateFlags, o *org.Org) ([]simulate.Input, error) {
	rename := map[string]string{}
	for _, c := range f.columns {
		p, err := pair("--column", c)
		if err != nil {
			return nil, err
		}
		rename[p[1]] = p[0]
	}
	var inputs []simulate.Input
	for _, u := range f.users {
		name, file, ok := strings.Cut(u, "=")
		if !ok || file == "" {
			return nil, fmt.Errorf("--users %s: write SOURCE=FILE", u)
		}
		source, err := session.PeopleSource(o, name)
		if err != nil {
			return nil, err
		}
		in, err := session.PeopleFile(f.read, file, users.Options{Name: file, Rename: rename, Blank: f.empty.value == "blank"}, a.in)
		if err != nil {
			return nil, err
		}
		in.Source, in.ID = source, f.id
		inputs = append(inputs, in)
	}
	return inputs, nil
}

// currentOf reads the users of today.
func (a *app) currentOf(f *simulateFlags, o *org.Org, chosen []lint.Rule, match [2]string) (*simulate.Current, error) {
	in, err := session.PeopleFile(f.read, f.current, users.Options{Name: f.current, Blank: true}, a.in)
	if err != nil {
		return nil, err
	}
	people, closer, err := in.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = closer.Close() }() // only read from
	return simulate.ReadCurrent(people, o, chosen, match)
}

// peopleOutput is a format and where it goes; file is "" for standard output.
type peopleOutput struct{ format, file string }

var peopleFormats = []string{"text", "json", "jsonl", "csv", "markdown"}

func parsePeopleOutputs(formats []string) ([]peopleOutput, error) {
	var outputs []peopleOutput
	for _, given := range formats {
		format, file, _ := strings.Cut(given, "=")
		if !slices.Contains(peopleFormats, format) {
			return nil, fmt.Errorf("--format %s: simulate writes %s", format, strings.Join(peopleFormats, ", "))
		}
		outputs = append(outputs, peopleOutput{format, file})
	}
	return outputs, nil
}

// runPeople runs the people and writes the reports. What is written for each person is never held whole.
func (a *app) runPeople(ctx context.Context, f *simulateFlags, o simulate.Options, outputs []peopleOutput) error {
	shown := report.PeopleOptions{Redact: f.redact, Color: a.colored(f.color.value, a.out)}
	written := make([]*privateFile, len(outputs))
	defer func() {
		for _, w := range written {
			w.abandon()
		}
	}()
	var each []func(simulate.Outcome) error
	var ends []func() error
	for i, out := range outputs {
		w, err := a.openPrivate(f.read, out.file)
		if err != nil {
			return err
		}
		written[i] = w
		switch out.format {
		case "jsonl":
			each = append(each, report.PeopleLines(w, shown))
		case "csv":
			e, end := report.PeopleCSV(w, shown)
			each, ends = append(each, e), append(ends, end)
		}
	}
	if len(each) > 0 {
		o.Each = func(p simulate.Outcome) error {
			var err error
			for _, e := range each {
				err = errors.Join(err, e(p))
			}
			return err
		}
	}
	progress := a.newProgress("people", f.output.quiet)
	o.Progress = func(people int) { progress.reading("people", people) }
	r, err := simulate.Run(ctx, o)
	progress.finish()
	if err != nil {
		return err
	}
	a.peopleExit(r)
	for _, end := range ends {
		if err := end(); err != nil {
			return err
		}
	}
	for i, out := range outputs {
		if err := errors.Join(writePeople(written[i], out.format, r, shown), written[i].commit()); err != nil {
			a.trouble("%s", err)
		}
	}
	return nil
}

// peopleExit sets the exit code.
func (a *app) peopleExit(r simulate.Report) {
	if r.Summary.Failing > 0 {
		a.code = max(a.code, exitFindings)
	}
	if r.Summary.Unreadable > 0 || slices.ContainsFunc(r.Notes, func(n simulate.Note) bool { return n.Trouble }) {
		a.code = exitTrouble
	}
}

// writePeople writes a report that has all people at once.
func writePeople(w io.Writer, format string, r simulate.Report, o report.PeopleOptions) error {
	switch format {
	case "text":
		return report.PeopleText(w, r, o)
	case "json":
		return report.PeopleJSON(w, r, o)
	case "markdown":
		return report.PeopleMarkdown(w, r, o)
	}
	return nil
}
