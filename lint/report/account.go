package report

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
)

// account tells everything about a finding in lines, for formats that have room for one text without a snippet of the source.
func account(f *lint.Finding) []string {
	lines := append([]string{sentence(f.Message)}, examples(f)...)
	if f.ErrorCode != "" {
		lines = append(lines, "Okta: "+Visible(f.ErrorCode))
	}
	lines = append(lines, visibleLines(f.Detail)...)
	lines = append(lines, visibleLines(remedy(f))...)
	if f.Fix != nil {
		lines = append(lines, "  "+shownFix(f.Fix.Expression, maxFix))
	}
	for _, a := range f.Assumptions {
		lines = append(lines, visibleLines(a)...)
	}
	return lines
}

// headline tells a finding and its example in one line.
func headline(f *lint.Finding) string {
	line := sentence(f.Message)
	if len(f.Examples) == 0 {
		return line
	}
	return line + " " + exampleLine(f)
}

// exampleLine tells the example in one line.
func exampleLine(f *lint.Finding) string {
	var users []string
	for _, e := range f.Examples {
		var pairs []string
		for _, a := range assignments(e, targetName(f.Mapping, f.Attribute)) {
			pairs = append(pairs, a.name+" = "+a.value)
		}
		user := strings.Join(pairs, ", ")
		if e.Source != "" {
			user = userOf(e) + " " + user
		}
		users = append(users, user)
	}
	return exampleIntroduction(f) + " " + strings.Join(users, "; ")
}

// remedy says what to do. Where an expression is suggested, its text is to follow: it is proved, and says more than the rule's general
// advice.
func remedy(f *lint.Finding) string {
	switch {
	case f.Fix != nil:
		return "Mend: " + strings.TrimSpace(f.Fix.Description+" Write this, which is proved safe:")
	case f.Mend != "":
		return "Mend: " + f.Mend
	}
	return ""
}

// complaint tells a diagnostic in one line.
func complaint(d *hcl.Diagnostic) string {
	if d.Detail == "" {
		return sentence(d.Summary)
	}
	return Visible(strings.TrimSuffix(d.Summary, ".")) + ": " + sentence(strings.Join(strings.Fields(d.Detail), " "))
}

// sentence returns a message, visible and with a full stop, where it does not end like a sentence already.
func sentence(message string) string {
	if strings.HasSuffix(message, "?") || strings.HasSuffix(message, "!") {
		return Visible(message)
	}
	return Visible(strings.TrimSuffix(message, ".")) + "."
}

// visibleLines returns the lines of a text, each of them visible.
func visibleLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, Visible(strings.TrimRight(line, " \r\n")))
	}
	return lines
}

// maxFix is the length, in runes, up to which a suggested expression is printed whole. A table of fifty names is no reading: the
// JSON report has it to copy from.
const maxFix = 600

// shownFix returns a suggested expression, of which at most a number of runes is shown.
func shownFix(expression string, longest int) string {
	if len(expression) <= longest { // in bytes, so in runes
		return Visible(expression)
	}
	if runes := []rune(expression); len(runes) > longest {
		return Visible(string(runes[:longest])) + fmt.Sprintf("... (%d characters; --format json has them all)", len(runes))
	}
	return Visible(expression)
}
