package rules

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/rule"
)

// Page returns a rule's documentation as a page of Markdown, in one form for all rules. docs/rules holds these pages.
func Page(r rule.Rule) string {
	var b strings.Builder
	section := func(title, body string) {
		if body != "" {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", title, body)
		}
	}
	fmt.Fprintf(&b, "# %s\n\n%s\n", r.Name, r.Doc.Summary)
	section("What it flags", r.Doc.What)
	section("Why it matters", r.Doc.Why)
	section("Example", "Flagged:\n\n"+code(r.Doc.Before)+"\n\nFixed:\n\n"+code(r.Doc.After))
	section("How to fix it", r.Doc.Advice)
	section("Okta's ErrorCode", codeList(r.Codes))
	section("Severity and confidence", severities(r))
	section("Sources", list(r.Doc.Sources))
	return b.String()
}

func code(text string) string { return "```hcl\n" + text + "\n```" }

func list(items []string) string {
	var lines []string
	for _, item := range items {
		lines = append(lines, "- "+item)
	}
	return strings.Join(lines, "\n")
}

func codeList(codes []string) string {
	if len(codes) == 0 {
		return "Okta publishes none."
	}
	quoted := make([]string, len(codes))
	for i, c := range codes {
		quoted[i] = "`" + c + "`"
	}
	return list(quoted)
}

// severities says how sure the rule's findings are; it follows from the kind of the rule.
func severities(r rule.Rule) string {
	if r.Values == nil && r.Distinct == nil && r.Evaluates == nil {
		return "Each finding has its own: `certain` ones are errors unless the rule says otherwise, `likely` ones warnings, `possible` ones notices."
	}
	return list([]string{
		"`certain`, an error: every user fails, or a constant does.",
		"`likely`, a warning: a profile fails that the source declares, or is known, to hold; for a closed format, any free text does.",
		"`possible`, a notice: a profile fails only because nothing limits the source, or under behavior that Okta does not document.",
	})
}
