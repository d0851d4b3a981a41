package config

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/nearest"
	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// maxSize bounds the size of a configuration in bytes.
const maxSize = 1 << 20

// Parse reads a configuration. name is its path; rules are the names of all rules. Whatever is wrong comes as diagnostics, ordered by
// place; where one of them is an error there is no configuration.
func Parse(name string, src []byte, rules []string) (*Config, hcl.Diagnostics) {
	p := &parser{name: name, rules: rules}
	if len(src) > maxSize {
		p.error(hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}, "Configuration too large", "It has more than %d MB.", maxSize>>20)
		return nil, p.diags
	}
	if diag := hcltext.TooDeep(name, src); diag != nil {
		return nil, hcl.Diagnostics{diag}
	}
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	p.diags = append(p.diags, diags...)
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return nil, p.diags
	}
	var read fileBody
	if p.literals(body); !diags.HasErrors() && !p.diags.HasErrors() {
		p.diags = append(p.diags, gohcl.DecodeBody(body, nil, &read)...)
	} else {
		p.diags = append(p.diags, unexpected(body)...)
	}
	c := p.config(&read)
	p.diags = ordered(p.diags)
	if p.diags.HasErrors() {
		return nil, p.diags
	}
	return c, p.diags
}

// unexpected are the settings and blocks that there should not be, of a file that cannot be read any further.
func unexpected(body *hclsyntax.Body) hcl.Diagnostics {
	schema, _ := gohcl.ImpliedBodySchema(&fileBody{})
	_, diags := body.Content(schema)
	return diags
}

// parser collects what is wrong.
type parser struct {
	name  string
	rules []string
	diags hcl.Diagnostics
}

func (p *parser) error(at hcl.Range, summary, format string, args ...any) {
	p.report(hcl.DiagError, at, summary, format, args...)
}

func (p *parser) report(severity hcl.DiagnosticSeverity, at hcl.Range, summary, format string, args ...any) {
	p.diags = append(p.diags, &hcl.Diagnostic{Severity: severity, Summary: summary, Detail: fmt.Sprintf(format, args...), Subject: &at})
}

// word reports whether a word is one of a few, and complains where it is not.
func (p *parser) word(what, word string, known []string, at hcl.Range) bool {
	if slices.Contains(known, word) {
		return true
	}
	hint := nearest.Question(word, known)
	if hint == "" {
		hint = "Known are " + listed(known) + "."
	}
	p.error(at, "Unknown "+what, "There is no %s %q. %s", what, word, hint)
	return false
}

// ordered sorts diagnostics by place.
func ordered(diags hcl.Diagnostics) hcl.Diagnostics {
	slices.SortStableFunc(diags, func(a, b *hcl.Diagnostic) int {
		return cmp.Or(cmp.Compare(offset(a), offset(b)), cmp.Compare(a.Summary, b.Summary), cmp.Compare(a.Detail, b.Detail))
	})
	return diags
}

func offset(d *hcl.Diagnostic) int {
	if d.Subject == nil {
		return -1
	}
	return d.Subject.Start.Byte
}
