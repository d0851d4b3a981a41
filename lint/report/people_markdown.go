package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/profilelint/profilelint/lint/simulate"
)

// PeopleMarkdown writes what became of people as a comment or a page: the causes as a table, then each with examples. The error is w's.
func PeopleMarkdown(w io.Writer, r simulate.Report, o PeopleOptions) error {
	out := bufio.NewWriter(w)
	s := r.Summary
	_, _ = fmt.Fprintf(out, "**%d people: %d pass, %d fail, %d may fail**\n\n", s.Users, s.OK, s.Failing, s.MayFail) // Flush returns the error
	for _, n := range r.Notes {
		_, _ = fmt.Fprintf(out, "* %s: %s\n", markdownText(n.File), markdownText(n.Summary))
	}
	if len(r.Notes) > 0 {
		_, _ = out.WriteString("\n")
	}
	if len(r.Causes) > 0 {
		_, _ = out.WriteString("| people | verdict | attribute | rule | what | for example |\n|---:|---|---|---|---|---|\n")
	}
	for i := range r.Causes {
		c := &r.Causes[i]
		example := ""
		if len(c.Examples) > 0 {
			e := c.Examples[0]
			example = fmt.Sprintf("%s (line %d): %s", markdownText(e.User), e.Line, markdownCode(valueText(o.value(e.Value))))
		}
		_, _ = fmt.Fprintf(out, "| %d | %s | %s | %s | %s | %s |\n", c.Users, words(c.Verdict), markdownCode(c.Target+"."+c.Attribute), markdownCode(c.Rule),
			markdownText(meaning(c)), example)
	}
	if s.Current > 0 {
		_, _ = fmt.Fprintf(out, "\n%d would change, %d are new, %d of %d Okta users are not among the people.\n", s.Changed, s.New, s.Missing, s.Current)
		if len(r.Changes) > 0 {
			_, _ = out.WriteString("\n| values | attribute | for example | from | to |\n|---:|---|---|---|---|\n")
		}
		for _, c := range r.Changes {
			e := c.Examples[0]
			_, _ = fmt.Fprintf(out, "| %d | %s | %s | %s | %s |\n", c.Users, markdownCode(c.Target+"."+c.Attribute), markdownText(e.User),
				markdownCode(valueText(o.value(e.From))), markdownCode(valueText(o.value(e.To))))
		}
	}
	return out.Flush()
}
