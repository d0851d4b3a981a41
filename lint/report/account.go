package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/finding"
)

// once remembers what a report has said of what happens to users, so that it says so once. A nil once remembers nothing.
type once map[string]bool

// detail returns the detail of a finding, "" for one that was said before of another and that the example's first line sums up.
func (o once) detail(f *finding.Finding) string {
	if o == nil || len(f.Examples) == 0 {
		return f.Detail
	}
	if o[f.Detail] {
		return ""
	}
	o[f.Detail] = true
	return f.Detail
}

// account tells everything about a finding in lines, for formats that have room for one text without a snippet of the source.
func account(f *finding.Finding, said once) []string {
	lines := append([]string{sentence(f.Message)}, examples(f)...)
	if f.ErrorCode != "" {
		lines = append(lines, codeLead+Visible(f.ErrorCode))
	}
	lines = append(lines, visibleLines(said.detail(f))...)
	lines = append(lines, visibleLines(remedy(f))...)
	if expression, ok := ShownFix(f.Fix); ok {
		lines = append(lines, "  "+expression)
	}
	for _, a := range f.Assumptions {
		lines = append(lines, visibleLines(a)...)
	}
	return lines
}

// codeLead stands before the code that Okta reports.
const codeLead = "Okta: "

// headline tells a finding and its example in one line.
func headline(f *finding.Finding) string {
	line := sentence(f.Message)
	if len(f.Examples) == 0 {
		return line
	}
	return line + " " + exampleLine(f)
}

// exampleLine tells the example in one line.
func exampleLine(f *finding.Finding) string {
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

// remedy says what to do. Where an expression is suggested, its text is to follow, if it is shown: it says more than the rule's general
// advice.
func remedy(f *finding.Finding) string {
	switch {
	case f.Fix != nil:
		return "Fix: " + Suggestion(f.Fix)
	case f.Advice != "":
		return "Fix: " + f.Advice
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

// maxFix is the length, in runes, up to which a suggested expression is printed. A longer one is no reading, and nothing to copy.
const maxFix = 200

// ShownFix returns a suggested expression as it is to be printed; ok is false where there is none, or one that is too long.
func ShownFix(f *finding.Fix) (expression string, ok bool) {
	if f == nil || utf8.RuneCountInString(f.Expression) > maxFix {
		return "", false
	}
	return Visible(f.Expression), true
}

// Suggestion says what a suggested expression does, and to whom. It ends in a colon where the expression is to follow (see ShownFix).
func Suggestion(f *finding.Fix) string {
	text := []string{f.Description}
	_, shown := ShownFix(f)
	switch {
	case f.Safety == finding.Preserving && shown:
		text = append(text, "Write this, which is proved safe:")
	case f.Safety == finding.Preserving:
		text = append(text, "An expression that is proved safe does that; --diff shows it, and --fix writes it.")
	case shown:
		text = append(text, harm(f), "If that is what you want, write this:")
	default:
		text = append(text, harm(f), "If that is what you want, --unsafe-fixes --diff shows the expression.")
	}
	return strings.Join(slices.DeleteFunc(text, func(s string) bool { return s == "" }), " ")
}

// harm says what an expression that is not preserving does to users who pass today.
func harm(f *finding.Fix) string {
	c := f.Changes
	switch {
	case c == nil:
		return "It is not proved that every value that is accepted today stays as it is."
	case c.Err != nil:
		return "It changes values that are accepted today: where the value is " + showValue(c.Before) + ", there is none any more."
	case c.After.IsNull():
		return "It changes values that are accepted today: " + showValue(c.Before) + " becomes empty."
	}
	return "It changes values that are accepted today: " + showValue(c.Before) + " becomes " + showValue(c.After) + "."
}
