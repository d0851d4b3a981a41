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

func (a *app) rulesText(all []lint.Rule) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "RULE\tSEVERITY\tOKTA'S ERROR CODE\tSUMMARY") // Flush has the error
	for _, r := range all {
		_, _ = fmt.Fprintf(w, "%s\terror, warning or notice\t%s\t%s\n", r.Name, shortCodes(r.Codes), r.Doc.Summary)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.print(a.out, "\nThe severity of a finding follows from its confidence: a certain one is an error, a likely one a warning, a possible one a notice.\n")
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
		Summary    string          `json:"summary"`
	}
	rows := make([]row, len(all))
	for i, r := range all {
		rows[i] = row{Name: r.Name, Severities: severities(), ErrorCodes: append([]string{}, r.Codes...), Summary: r.Doc.Summary}
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"rules": rows})
}
