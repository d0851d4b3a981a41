package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/nearest"
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
	users   []string
	columns []string
	id      string
	current string
	match   string
	empty   choice
	redact  bool
	all     bool
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
	flags.StringArrayVarP(&f.formats, "format", "f", []string{"text"}, "text, json, jsonl or csv, to standard output or, as FORMAT=FILE, to a file; repeatable")
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
	o, chosen, diagnostics, err := a.orgOf(ctx, f.lintFlags, f.live.orHere(args))
	if err != nil {
		return err
	}
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

// orgOf reads the paths as one org, without linting it.
func (a *app) orgOf(ctx context.Context, f *lintFlags, paths []string) (*org.Org, []lint.Rule, hcl.Diagnostics, error) {
	of, err := a.options(f, paths)
	if err != nil {
		return nil, nil, nil, err
	}
	s, err := session.New(of)
	if err != nil {
		return nil, nil, nil, err
	}
	o, diagnostics, err := s.Org(ctx)
	return o, s.Chosen(), diagnostics, err
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
		source, err := sourceOf(o, name)
		if err != nil {
			return nil, err
		}
		in, err := a.peopleFile(file, users.Options{Name: file, Rename: rename, Blank: f.empty.value == "blank"})
		if err != nil {
			return nil, err
		}
		in.Source, in.ID = source, f.id
		inputs = append(inputs, in)
	}
	return inputs, nil
}

// sourceOf finds the profile source that people come from; name is "" where nobody said.
func sourceOf(o *org.Org, name string) (*org.Profile, error) {
	var sources []*org.Profile
	var names []string
	for _, m := range o.Mappings {
		if m.IsImport() && len(m.Properties) > 0 && !slices.Contains(sources, m.Source) {
			sources = append(sources, m.Source)
			names = append(names, m.Source.Name)
		}
	}
	if name == "" {
		switch len(sources) {
		case 0:
			return nil, errors.New("the paths hold no mapping to the Okta user")
		case 1:
			return sources[0], nil
		}
		return nil, fmt.Errorf("say whose people they are with --source: %s are mapped to the Okta user", strings.Join(names, ", "))
	}
	for _, s := range sources {
		if s.Name == name || s.Label == name || s.Address == name || s.ID == name && name != "" {
			return s, nil
		}
	}
	return nil, fmt.Errorf("no source %s is mapped to the Okta user%s", name, question(name, names))
}

func question(name string, names []string) string {
	if like, ok := nearest.To(name, names); ok {
		return "; did you mean " + like + "?"
	}
	if len(names) > 0 {
		return "; there are " + strings.Join(names, ", ")
	}
	return ""
}

// peopleFile is a file of people. Standard input is kept, because it is read twice.
func (a *app) peopleFile(file string, o users.Options) (simulate.Input, error) {
	in := simulate.Input{Name: file}
	var kept []byte
	if file == "-" {
		data, err := io.ReadAll(a.in)
		if err != nil {
			return in, err
		}
		in.Name, kept = "standard input", data
	}
	open := func() (io.ReadCloser, error) {
		if file == "-" {
			return io.NopCloser(bytes.NewReader(kept)), nil
		}
		info, err := os.Stat(file)
		if err != nil {
			return nil, fmt.Errorf("%s: there is no such file, or it cannot be read", file)
		}
		if !info.Mode().IsRegular() {
			return nil, fmt.Errorf("%s: it is not a regular file", file)
		}
		return os.Open(file) //nolint:gosec // the path is what the user asked to have read
	}
	in.Open = func() (simulate.People, io.Closer, error) {
		opened, err := open()
		if err != nil {
			return nil, nil, err
		}
		r, err := users.Open(opened, o)
		if err != nil {
			return nil, nil, errors.Join(err, opened.Close())
		}
		return r, opened, nil
	}
	people, closer, err := in.Open()
	if err != nil {
		return in, fmt.Errorf("%s: %w", in.Name, err)
	}
	in.CSV = people.(*users.Reader).Format() == users.CSV
	return in, closer.Close()
}

// currentOf reads the users of today.
func (a *app) currentOf(f *simulateFlags, o *org.Org, chosen []lint.Rule, match [2]string) (*simulate.Current, error) {
	in, err := a.peopleFile(f.current, users.Options{Name: f.current, Blank: true})
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

func parsePeopleOutputs(formats []string) ([]peopleOutput, error) {
	var outputs []peopleOutput
	for _, given := range formats {
		format, file, _ := strings.Cut(given, "=")
		if !slices.Contains([]string{"text", "json", "jsonl", "csv"}, format) {
			return nil, fmt.Errorf("--format %s: simulate writes text, json, jsonl and csv", format)
		}
		outputs = append(outputs, peopleOutput{format, file})
	}
	return outputs, nil
}

// runPeople runs the people and writes the reports.
func (a *app) runPeople(ctx context.Context, f *simulateFlags, o simulate.Options, outputs []peopleOutput) error {
	shown := report.PeopleOptions{Redact: f.redact, Color: a.colored(f.color.value, a.out)}
	buffers := make([]bytes.Buffer, len(outputs))
	var each []func(simulate.Outcome) error
	var ends []func() error
	for i, out := range outputs {
		switch out.format {
		case "jsonl":
			each = append(each, report.PeopleLines(&buffers[i], shown))
		case "csv":
			e, end := report.PeopleCSV(&buffers[i], shown)
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
	for _, end := range ends {
		if err := end(); err != nil {
			return err
		}
	}
	if r.Summary.Failing > 0 {
		a.code = max(a.code, exitFindings)
	}
	if r.Summary.Unreadable > 0 || slices.ContainsFunc(r.Notes, func(n simulate.Note) bool { return n.Trouble }) {
		a.code = exitTrouble
	}
	for i, out := range outputs {
		switch out.format {
		case "text":
			err = report.PeopleText(&buffers[i], r, shown)
		case "json":
			err = report.PeopleJSON(&buffers[i], r, shown)
		}
		if err != nil {
			return err
		}
		if out.file == "" || out.file == "-" {
			a.print(a.out, buffers[i].String())
			continue
		}
		if err := writePrivately(out.file, buffers[i].Bytes()); err != nil {
			a.trouble("%s", err)
		}
	}
	return nil
}

// writePrivately writes a file that its owner alone may read: it holds people.
func writePrivately(file string, data []byte) error {
	return os.WriteFile(filepath.Clean(file), data, 0o600)
}
