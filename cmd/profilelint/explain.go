package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mitchellh/go-wordwrap"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/session"
	"github.com/profilelint/profilelint/rules"
)

// helpWidth is where explanations are wrapped, in characters.
const helpWidth = 100

const explainHelp = `explain says what a rule flags and how to fix it, or what an Okta ErrorCode means: what causes it, how to fix it, and which rules
find it before an import does.

A CODE is the ErrorCode of a System Log event, whole or its last part, or the message that the event, the API or the
import tab shows. Of a code that Okta does not publish, explain says only what its name tells.`

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE|CODE",
		Short: "Say what a rule, or an ErrorCode of Okta's, means and how to fix it",
		Long:  explainHelp,
		Example: "  profilelint explain max_length\n" +
			"  profilelint explain platform.cvd.profile.property.constraint.violation.timezone\n" +
			"  profilelint explain 'The field cannot be left blank'",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("explain needs the name of one rule, or one ErrorCode (put a message in quotes)")
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return explainable(session.Rules()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			page, err := explain(args[0], session.Rules())
			a.print(a.out, page)
			return err
		},
	}
}

// explainable lists the rules, and then the codes.
func explainable(all []lint.Rule) []string {
	words := session.Names(all)
	for _, c := range rules.OktaCodes() {
		if c.Code != "" {
			words = append(words, c.Code)
		}
	}
	return words
}

// explain returns the page on a rule or a code.
func explain(asked string, all []lint.Rule) (string, error) {
	if i := slices.IndexFunc(all, func(r lint.Rule) bool { return r.Name == asked }); i >= 0 {
		return explanation(all[i]), nil
	}
	return explainCode(asked, all)
}

// explanation is a rule's documentation as text.
func explanation(r lint.Rule) string {
	var p page
	p.title(r.Name, r.Doc.Summary)
	p.section("What it flags", wrap(r.Doc.What))
	p.section("Why it matters", wrap(r.Doc.Why))
	p.section("Flagged", r.Doc.Before)
	p.section("Fixed", r.Doc.After)
	p.section("How to fix it", wrap(r.Doc.Advice))
	p.section("Okta's ErrorCode", strings.Join(r.Codes, "\n"))
	p.section("Sources", strings.Join(r.Doc.Sources, "\n"))
	return p.String()
}

// page is an explanation under construction.
type page struct{ strings.Builder }

func (p *page) title(name, summary string) { fmt.Fprintf(p, "%s: %s\n", name, summary) }

// section adds an indented text under a title, nothing where there is no text.
func (p *page) section(title, text string) {
	if text != "" {
		fmt.Fprintf(p, "\n%s\n%s", title, indent(text))
	}
}

func wrap(text string) string { return wordwrap.WrapString(text, helpWidth-2) }

func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimRight(text, "\n")) {
		if line = strings.TrimRight(line, " \n"); line != "" {
			b.WriteString("  " + line)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
