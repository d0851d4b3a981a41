package session

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/rules"
)

// Session is a configuration and the paths that it is for.
type Session struct {
	options Options // with what the configuration says
	at      []string
	files   *boundary.Files // what of the inputs may be read
	beside  *boundary.Files // what the configuration may name
	read    configuration
	chosen  []lint.Rule
}

// New finds and reads the configuration and chooses the rules. The error is about options that cannot be followed; a configuration that has errors
// is none: Lint reports them, and nothing else.
func New(o Options) (*Session, error) {
	if o.Rules == nil {
		o.Rules = Rules()
	}
	if o.Today.IsZero() {
		o.Today = time.Now()
	}
	s := &Session{at: o.resolved()}
	s.files = o.files(s.at)
	s.beside = s.files
	var err error
	if s.read, err = readConfig(o, s.files, s.at); err != nil {
		return nil, err
	}
	s.options = o
	c := s.read.config
	if c == nil {
		return s, nil
	}
	if c.Name != "" {
		s.beside = s.files.And(c.Name)
	}
	s.options = o.under(c)
	s.chosen, err = o.Selection.choose(o.Rules, c.Disables)
	return s, err
}

// under returns the options with what the configuration says, wherever they say nothing.
func (o Options) under(c *config.Config) Options {
	if o.Schema == nil {
		for _, name := range c.Schema {
			if o.Chdir != "" { // relative to the working directory, not to Chdir
				if whole, err := filepath.Abs(name); err == nil {
					name = whole
				}
			}
			o.Schema = append(o.Schema, name)
		}
	}
	if o.Baseline == "" && !o.NoBaseline {
		o.Baseline = c.Baseline
	}
	return o
}

// Config is what the configuration says; nil where it has errors.
func (s *Session) Config() *config.Config { return s.read.config }

// Files are those that the paths may refer to.
func (s *Session) Files() *boundary.Files { return s.files }

// Chosen are the rules that run, in their own order.
func (s *Session) Chosen() []lint.Rule { return s.chosen }

// Baseline is the file of findings that are accepted, "" for none.
func (s *Session) Baseline() string { return s.options.Baseline }

// inputs sorts the paths by what they are, takes out what the configuration skips, and reads the org that completes them. An error of the live
// org leaves no input: without the org it would be judged otherwise.
func (s *Session) inputs(ctx context.Context, p *policy) (given, found inputs, known *knownOrg, problems []error) {
	given, problems = sortPaths(s.options, s.files)
	found = p.admit(given)
	if s.options.Live == nil {
		return given, found, readSchema(s.options, s.beside), problems
	}
	read, err := s.options.Live(ctx)
	switch {
	case err != nil:
		return given, inputs{}, nil, append(problems, err)
	case len(s.options.Paths) == 0:
		found.live = read
	default:
		known = &knownOrg{read}
	}
	return given, found, known, problems
}

// results reads the inputs, each org by itself.
func (s *Session) results(found inputs, known *knownOrg) []*load.Result {
	if known != nil {
		found = found.without(s.options.schema())
	}
	options := load.TerraformOptions{Files: s.files, Arguments: s.options.Arguments, Environ: s.options.Environ, Overlay: s.options.Unsaved}
	return found.read(s.options, options, known.org())
}

func (s *Session) newPolicy() *policy {
	return &policy{configuration: s.read, ran: Names(s.chosen), effects: make([]source.Effect, len(s.read.config.Assumptions))}
}

// Org reads the paths as one org, completed and with the assumptions applied, and runs no rule. The diagnostics are what was wrong with the parts
// that could not be read; the error is a path that is not there, or a configuration with errors.
func (s *Session) Org(ctx context.Context) (*org.Org, hcl.Diagnostics, error) {
	if s.read.config == nil {
		return nil, nil, s.read.diagnostics
	}
	p := s.newPolicy()
	_, found, known, problems := s.inputs(ctx, p)
	if err := errors.Join(problems...); err != nil {
		return nil, nil, err
	}
	o := &org.Org{}
	var diagnostics hcl.Diagnostics
	if known != nil {
		diagnostics = append(diagnostics, known.Diagnostics...)
	}
	for _, r := range s.results(found, known) {
		r = known.complete(r)
		diagnostics = append(diagnostics, r.Diagnostics...)
		prepared := p.prepare(r.Org)
		o.Profiles = append(o.Profiles, prepared.Profiles...)
		o.Mappings = append(o.Mappings, prepared.Mappings...)
	}
	return o, diagnostics, nil
}

// Lint reads the paths and lints them. What could not be linted is among the result's problems and diagnostics.
func (s *Session) Lint(ctx context.Context, w Wanted) *Result {
	r := &Result{
		session: s, policy: &policy{configuration: s.read},
		Input: report.Input{Diagnostics: s.read.diagnostics, Sources: s.read.sources, Tree: tree()},
	}
	if s.read.config == nil {
		return r
	}
	r.policy = s.newPolicy()
	given, found, known, problems := s.inputs(ctx, r.policy)
	r.found, r.Problems = found, problems
	r.Skipped = !given.empty() && r.policy.admit(given).empty()
	linter := lint.New(lint.Config{
		Rules: s.chosen, Formats: rules.FormatValues,
		Suggests: w.Suggestions.Of(s.read.config), Exhibits: w.Examples.Of(s.read.config),
	})
	in, err := s.check(ctx, linter, r, known)
	if err != nil {
		r.Problems = append(r.Problems, fmt.Errorf("the run was interrupted, so that the report is not complete: %w", err))
	}
	in.Tool, in.Tree = report.Tool{Rules: s.chosen, Page: rules.Page}, r.Input.Tree
	in.Diagnostics = slices.Concat(s.read.diagnostics, in.Diagnostics)
	maps.Copy(in.Sources, s.read.sources)
	r.policy.broken = r.policy.broken || len(r.Problems) > 0
	r.Input = r.policy.judge(in, r.found, s)
	return r
}

// check reads the inputs and lints each org by itself, completed by what is known of it.
func (s *Session) check(ctx context.Context, linter *lint.Linter, into *Result, known *knownOrg) (report.Input, error) {
	in := report.Input{Sources: map[string][]byte{}}
	if known != nil {
		in.Diagnostics = append(in.Diagnostics, known.Diagnostics...)
		maps.Copy(in.Sources, known.Sources)
	}
	for _, r := range s.results(into.found, known) {
		r = known.complete(r)
		in.Diagnostics = append(in.Diagnostics, r.Diagnostics...)
		maps.Copy(in.Sources, r.Sources)
		prepared := into.policy.prepare(r.Org)
		into.policy.note(prepared, r, known)
		part, err := linter.Run(ctx, prepared)
		if err == nil {
			err = s.support(ctx, &part, prepared)
		}
		in.Diagnostics = append(in.Diagnostics, part.Diagnostics...)
		in.Report.Mappings += part.Mappings
		in.Report.Properties += part.Properties
		in.Report.People += part.People
		in.Report.Expressions += part.Expressions
		in.Report.Literals += part.Literals
		in.Report.Foreign += part.Foreign
		in.Report.Findings = append(in.Report.Findings, within(r.Files, known.asked(part.Findings))...)
		if len(in.Report.Checks) == 0 {
			in.Report.Checks = part.Checks // mostly there is one part, and they are many
		} else {
			in.Report.Checks = append(in.Report.Checks, part.Checks...)
		}
		if err != nil {
			return in, err
		}
	}
	return in, nil
}
