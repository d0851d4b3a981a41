package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mitchellh/go-wordwrap"
	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/rules"
)

// helpWidth is where explanations are wrapped, in characters.
const helpWidth = 100

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "explain RULE",
		Short:   "Say what a rule, or an ErrorCode of Okta's, means and how to mend it",
		Example: "  profilelint explain max_length\n  profilelint explain platform.cvd.profile.property.constraint.violation.timezone",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("explain needs the name of one rule, or one ErrorCode")
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleNames(rules.All()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			all := rules.All()
			found := slices.DeleteFunc(slices.Clone(all), func(r lint.Rule) bool { return !answers(r, args[0]) })
			if len(found) == 0 {
				return mustExist(args[0], all)
			}
			pages := make([]string, len(found))
			for i, r := range found {
				pages[i] = explanation(r)
			}
			a.print(a.out, strings.Join(pages, "\n"))
			return nil
		},
	}
}

// answers reports whether a rule is the one asked for, by its name or by an ErrorCode (its last part will do).
func answers(r lint.Rule, asked string) bool {
	return r.Name == asked || slices.ContainsFunc(r.Codes, func(code string) bool {
		return code == asked || lastPart(code) == asked
	})
}

// explanation is a rule's documentation as text.
func explanation(r lint.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", r.Name, r.Doc.Summary)
	section := func(title, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s\n%s", title, indent(text))
		}
	}
	section("What it flags", wrap(r.Doc.What))
	section("Why it matters", wrap(r.Doc.Why))
	section("Flagged", r.Doc.Before)
	section("Mended", r.Doc.After)
	section("How to mend it", wrap(r.Doc.Mend))
	section("Okta's ErrorCode", strings.Join(r.Codes, "\n"))
	section("Sources", strings.Join(r.Doc.Sources, "\n"))
	return b.String()
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
