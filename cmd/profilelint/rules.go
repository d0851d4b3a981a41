package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/session"
)

func (a *app) rulesCommand() *cobra.Command {
	format := choice{value: "text", choices: []string{"text", "json"}}
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules, their severities and Okta's error codes",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if format.value == "json" {
				return a.rulesJSON(session.Rules())
			}
			return a.rulesText(session.Rules())
		},
	}
	command.Flags().VarP(&format, "format", "f", "how to write the list")
	return command
}

// severities are the severities that a finding can have, worst first. They are the same for every rule: a finding's severity follows
// from its confidence.
func severities() []lint.Severity { return []lint.Severity{lint.Error, lint.Warning, lint.Notice} }

const rulesNote = `
FIXES says for which rules profilelint suggests an expression.
The severity of a finding follows from its confidence: a certain one is an
error, a likely one a warning, a possible one a notice. 'profilelint explain
RULE' says what a rule means; -f json lists the summaries too.
`

func (a *app) rulesText(all []lint.Rule) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "RULE\tFIXES\tOKTA'S ERROR CODE") // Flush has the error
	for _, r := range all {
		fixes := "-"
		if r.Rewrites != nil {
			fixes = "yes"
		}
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\n", r.Name, fixes, shortCodes(r.Codes))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.print(a.out, rulesNote)
	return nil
}

// shortCodes returns the last parts of the codes, by which they differ, "-" for none.
func shortCodes(codes []string) string {
	if len(codes) == 0 {
		return "-"
	}
	short := make([]string, len(codes))
	for i, c := range codes {
		short[i] = lastPart(c)
	}
	return strings.Join(short, ", ")
}

func lastPart(code string) string { return code[strings.LastIndex(code, ".")+1:] }

func (a *app) rulesJSON(all []lint.Rule) error {
	type row struct {
		Name       string          `json:"name"`
		Severities []lint.Severity `json:"severities"`
		ErrorCodes []string        `json:"error_codes"`
		Fixable    bool            `json:"fixable"`
		Summary    string          `json:"summary"`
	}
	rows := make([]row, len(all))
	for i, r := range all {
		rows[i] = row{Name: r.Name, Severities: severities(), ErrorCodes: append([]string{}, r.Codes...), Fixable: r.Rewrites != nil, Summary: r.Doc.Summary}
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"rules": rows})
}
