package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/rules"
)

func (a *app) rulesCommand() *cobra.Command {
	format := choice{value: "text", choices: []string{"text", "json"}}
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules, their severities and Okta's error codes",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if format.value == "json" {
				return a.rulesJSON(rules.All())
			}
			return a.rulesText(rules.All())
		},
	}
	command.Flags().VarP(&format, "format", "f", "how to write the list")
	_ = command.RegisterFlagCompletionFunc("format", format.complete) // fails for a flag that does not exist only
	return command
}

// severities are the severities that a rule's findings can have, worst first.
func severities(lint.Rule) []lint.Severity {
	return []lint.Severity{lint.Error, lint.Warning, lint.Notice}
}

func (a *app) rulesText(all []lint.Rule) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "RULE\tSEVERITY\tSUMMARY\tOKTA'S ERROR CODE") // Flush has the error
	for _, r := range all {
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.Name, joined(severities(r)), r.Doc.Summary, shortCodes(r.Codes))
	}
	return w.Flush()
}

func joined(list []lint.Severity) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = string(s)
	}
	return strings.Join(words, "/")
}

// shortCodes returns the last parts of the codes, by which they differ.
func shortCodes(codes []string) string {
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
		rows[i] = row{Name: r.Name, Severities: severities(r), ErrorCodes: append([]string{}, r.Codes...), Summary: r.Doc.Summary}
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"rules": rows})
}
