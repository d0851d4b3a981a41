package report

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
)

// details shows one finding behind a line that opens it.
func (m *markdownWriter) details(g group) string {
	same, f := g[0], g[0][0]
	var b strings.Builder
	block := func(language string, lines ...string) {
		if len(lines) > 0 {
			b.WriteString("\n" + fenced(language, lines) + "\n")
		}
	}
	paragraph := func(text string) {
		if text != "" {
			b.WriteString("\n" + markdownText(cutAt(text, maxParagraph)) + "\n")
		}
	}
	b.WriteString("<details>\n<summary>" + m.summaryOf(f) + "</summary>\n")
	if mappings := same.mappings(); len(mappings) > 1 {
		paragraph("In " + addresses(mappings) + ".")
	}
	block("text", examples(f)...)
	if f.ErrorCode != "" {
		b.WriteString("\nOkta: " + markdownCode(cut(f.ErrorCode)) + "\n")
	}
	paragraph(m.said.detail(f))
	paragraph(remedy(f))
	if expression, ok := ShownFix(f.Fix); ok {
		block("diff", "- "+shortExpression(f.Expression), "+ "+expression)
	}
	for _, r := range f.Related {
		b.WriteString("\n" + joined(m.location(r.Range), markdownText(cut(r.Message))) + "\n")
	}
	for _, a := range f.Assumptions {
		paragraph(a)
	}
	if len(g) > 1 {
		b.WriteString("\nThe same holds for " + count(len(g)-1, "more place") + ":\n\n")
	}
	for i, other := range g[1:] {
		if i == maxPlaces {
			fmt.Fprintf(&b, "- and %d more\n", len(g)-1-i)
			break
		}
		address := ""
		if mappings := other.mappings(); len(mappings) > 0 {
			address = markdownText(addresses(mappings))
		}
		b.WriteString("- " + joined(m.location(other[0].Range), address) + "\n")
	}
	b.WriteString("\n</details>\n")
	return b.String()
}

// maxPlaces is how many of the other places of a finding are listed.
const maxPlaces = 20

// maxParagraph is the longest paragraph of a finding, in runes.
const maxParagraph = 1000

func (m *markdownWriter) summaryOf(f *finding.Finding) string {
	where := ""
	if f.Range.Filename != "" {
		path, _ := m.in.Tree.path(f.Range.Filename)
		where = markdownCode(cut(path)) + ": "
	}
	return where + markdownText(cut(f.Message))
}
