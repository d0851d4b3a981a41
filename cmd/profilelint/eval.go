package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint/boundary"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
)

const evalHelp = `eval evaluates an expression on one user profile and prints its value as one line of JSON.

The profile is a JSON object as the examples of a JSON report hold it: the value of each attribute under its full
name, {"appuser.email": "ann@example.com"}. An attribute that is not there is null. A function that asks for what a
profile does not hold is answered there too: {"isMemberOfGroupName(\"Sales\")": true}.

Where Okta documents no behavior, the most plausible one is taken, and standard error says so.`

const evalExits = `
Exit codes:
  0  the expression has a value, null included
  1  it cannot be evaluated; standard error says why
  2  wrong usage, or a profile that cannot be read
`

func (a *app) evalCommand() *cobra.Command {
	var file string
	command := &cobra.Command{
		Use:     "eval EXPR",
		Short:   "Evaluate one expression on one user profile",
		Long:    evalHelp,
		Example: `  profilelint eval 'appuser.first + "." + appuser.last' --profile user.json` + "\n" + `  echo '{"appuser.email": null}' | profilelint eval appuser.email --profile -`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return errors.New("eval needs an expression")
			case len(args) > 1:
				return fmt.Errorf("eval takes one expression, and there are %d arguments: put the expression in quotes", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			profile, err := a.readProfile(file)
			if err != nil {
				a.trouble("%s", err)
				return nil
			}
			a.code = a.eval(args[0], profile)
			return nil
		},
	}
	command.SetUsageTemplate(command.UsageTemplate() + evalExits)
	command.Flags().StringVarP(&file, "profile", "p", "", "`FILE` with the profile; - is standard input")
	return command
}

// expressionLast moves an expression that begins with a minus, such as -7 / 2, behind a "--", so that it is not taken for flags. What
// may be a flag stays one.
func expressionLast(args []string) []string {
	if len(args) == 0 || args[0] != "eval" || slices.Contains(args, "--") {
		return args
	}
	for i, arg := range args[1:] {
		if len(arg) > 1 && arg[0] == '-' && !strings.ContainsAny(arg[1:2], "-ph") {
			return slices.Concat(args[:i+1], args[i+2:], []string{"--", arg})
		}
	}
	return args
}

// eval prints the value of an expression and returns the exit code.
func (a *app) eval(text string, profile el.Profile) int {
	expr, errs := el.Parse(text)
	if len(errs) > 0 {
		for _, e := range errs {
			a.pointAt(text, e.Span, "Invalid expression: "+e.Summary, e.Detail)
		}
		return exitFindings
	}
	result, err := el.Eval(expr, profile)
	for _, u := range result.Undocumented {
		a.note("Okta does not document this, so that the most plausible behavior was taken: " + u)
	}
	for _, key := range unread(expr, profile) {
		a.note(fmt.Sprintf("the expression does not read %q", key))
	}
	if err != nil {
		var failure *el.EvalError
		if !errors.As(err, &failure) {
			failure = &el.EvalError{Span: expr.Span(), Reason: err.Error()}
		}
		reason, hint := failure.Reason, ""
		if p, ok := unknownFunction(expr, failure.Span); ok {
			reason, hint = p.Summary, p.Detail
		}
		a.pointAt(text, failure.Span, "The expression has no value: "+reason, hint)
		return exitFindings
	}
	line, err := result.Value.MarshalJSON()
	if err != nil {
		a.complain("%s", err)
		return exitTrouble
	}
	a.print(a.out, string(line)+"\n")
	return a.code
}

// unknownFunction finds the call of no function of Okta's that an evaluation failed at, if it did at one.
func unknownFunction(expr el.Expr, at el.Span) (el.Problem, bool) {
	var known []el.Signature
	for _, op := range el.Operations() {
		known = append(known, op.Signature)
	}
	_, problems := el.Check(expr, func(el.Variable) el.Type { return el.UnknownType }, el.NewSignatures(known...))
	for _, p := range problems {
		if p.Kind == el.UnknownFunction && p.Span.Start >= at.Start && p.Span.End <= at.End {
			return p, true
		}
	}
	return el.Problem{}, false
}

// note prints a remark on standard error.
func (a *app) note(text string) { a.print(a.err, "note: "+report.Visible(text)+"\n") }

// pointAt shows a part of an expression on standard error.
func (a *app) pointAt(text string, span el.Span, summary, detail string) {
	const name = "expression"
	whole := hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}
	// One character more than there is, so that the end of the text is inside of what has a place.
	place := org.Text{Value: text + " ", Range: whole, Segments: []org.Segment{{End: len(text) + 1, Range: whole, Verbatim: true}}}
	rng := place.RangeOf(span.Start, span.End)
	// Standard error that cannot be written to leaves nobody to tell.
	_ = report.Text(a.err, report.Input{
		Diagnostics: hcl.Diagnostics{{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &rng}},
		Sources:     map[string][]byte{name: []byte(text)},
	}, report.TextOptions{Quiet: true, Color: a.colored("auto", a.err)})
}

// maxProfile bounds the size of a profile in bytes.
const maxProfile = 16 << 20

// readProfile reads a profile; "" is the empty one, "-" standard input.
func (a *app) readProfile(file string) (el.Profile, error) {
	from, name := a.in, "standard input"
	switch file {
	case "":
		return el.Profile{}, nil
	case "-":
	default:
		f, err := openGiven(file)
		if err != nil {
			return nil, fmt.Errorf("cannot read the profile %s: %w", file, boundary.Reason(err))
		}
		defer func() { _ = f.Close() }()
		from, name = f, file
	}
	data, err := io.ReadAll(io.LimitReader(from, maxProfile+1))
	if err != nil {
		return nil, fmt.Errorf("cannot read the profile: %w", err)
	}
	if len(data) > maxProfile {
		return nil, fmt.Errorf("the profile in %s is larger than %d MB", name, maxProfile>>20)
	}
	profile, err := el.ParseProfile(data)
	if err != nil {
		return nil, fmt.Errorf("the profile in %s cannot be used: %w", name, err)
	}
	return canonical(profile)
}

// canonical returns a profile under the keys that the evaluator uses, so that isMemberOfGroupName('Sales') is found as
// isMemberOfGroupName("Sales").
func canonical(profile el.Profile) (el.Profile, error) {
	result := make(el.Profile, len(profile))
	for _, key := range slices.Sorted(maps.Keys(profile)) {
		name := key
		if expr, errs := el.Parse(key); len(errs) == 0 {
			if v, ok := el.AsVariable(expr); ok {
				name = v.Key
			}
		}
		if _, twice := result[name]; twice {
			return nil, fmt.Errorf("the profile has a value for %s twice", name)
		}
		result[name] = profile[key]
	}
	return result, nil
}

// unread returns the keys of a profile that are probably misspelled: those the expression does not read, if it reads others that
// are not there.
func unread(expr el.Expr, profile el.Profile) []string {
	missing, keys := false, maps.Clone(profile)
	for _, v := range el.Variables(expr) {
		if _, ok := profile[v.Key]; !ok {
			missing = true
		}
		delete(keys, v.Key)
		for key := range keys { // appuser.manager is a part of appuser.manager.email
			if strings.HasPrefix(v.Key, key+".") {
				delete(keys, key)
			}
		}
	}
	if !missing {
		return nil
	}
	return slices.Sorted(maps.Keys(keys))
}
