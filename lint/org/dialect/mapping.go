package dialect

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

// defaultPushStatus holds where a property says nothing: an import that updates existing users is the common case and the one
// that can break.
const defaultPushStatus = "PUSH"

// mappingSettings are the settings of a mapping block, in the order in which they are written.
func mappingSettings() []setting[org.Mapping] {
	return []setting[org.Mapping]{
		{
			name: "address",
			read: textOf("address", func(m *org.Mapping) *string { return &m.Address }).read,
			write: func(m *org.Mapping) string {
				if m.Address == address(m.Source.Name, m.Target.Name) {
					return ""
				}
				return quoteUnlessEmpty(m.Address)
			},
		},
		textOf("basis", func(m *org.Mapping) *string { return &m.Basis }),
		truthOf("partial", func(m *org.Mapping) *bool { return &m.Partial }),
		listOf("elsewhere", false, func(m *org.Mapping) *[]string { return &m.Elsewhere }),
	}
}

// propertySettings are the settings of a property block, in the order in which they are written.
func propertySettings() []setting[org.Property] {
	return []setting[org.Property]{
		expression(),
		textOf("target_unknown", func(p *org.Property) *string { return &p.Target.Unknown }),
		textOf("expression_unknown", func(p *org.Property) *string { return &p.Expression.Unknown }),
		{
			name:  "push_status",
			read:  textOf("push_status", func(p *org.Property) *string { return &p.PushStatus }).read,
			write: func(p *org.Property) string { return quote(p.PushStatus) },
		},
		role(),
	}
}

// expression keeps where each byte of the expression is written.
func expression() setting[org.Property] {
	return setting[org.Property]{
		name: "expression",
		read: func(r *reader, p *org.Property, v value) {
			if v.text == nil {
				r.wrongType("expression", "a string", v)
				return
			}
			p.Expression = *v.text
		},
		write: func(p *org.Property) string {
			if p.Expression.Value == "" && !p.Expression.Known() {
				return ""
			}
			return quote(p.Expression.Value)
		},
	}
}

// role is a word whose absence means that the property is an ordinary one.
func role() setting[org.Property] {
	s := wordOf("role", roles, false, func(p *org.Property) *org.Role { return &p.Role })
	write := s.write
	s.write = func(p *org.Property) string {
		if p.Role == org.RoleMapping {
			return ""
		}
		return write(p)
	}
	return s
}

// mapping reads a mapping block, all but the profiles it names.
func (r *reader) mapping(block *hclsyntax.Block) *org.Mapping {
	m := &org.Mapping{Range: block.DefRange(), Origin: org.ExportedFrom(r.sources[block.DefRange().Filename])}
	wrong := len(r.diags)
	blocks := r.content(block.Body, settingNames(mappingSettings()), []hcl.BlockHeaderSchema{
		{Type: "property", LabelNames: []string{"target"}},
	})
	readSettings(r, block.Body, mappingSettings(), m, func(org.Place) {})
	for _, b := range blocks {
		m.Properties = append(m.Properties, r.property(b))
	}
	for _, d := range r.diags[wrong:] {
		r.asBlock(block, d)
	}
	// Of a block with an error, or in a file that does not parse, it is not known what else it would fill.
	m.Partial = m.Partial || r.diags[wrong:].HasErrors() || r.unparsed[block.DefRange().Filename]
	return m
}

// asBlock says of an argument of a mapping that is an attribute with its expression how that is written.
func (r *reader) asBlock(block *hclsyntax.Block, d *hcl.Diagnostic) {
	for name, a := range block.Body.Attributes {
		if d.Subject == nil || *d.Subject != a.NameRange || d.Summary != "Unsupported argument" {
			continue
		}
		d.Detail = fmt.Sprintf("A mapping has no setting %q. A property of it is written as a block: property %[1]q { expression = \"appuser.%[1]s\" }.", name)
	}
}

func (r *reader) property(block *hclsyntax.Block) *org.Property {
	p := &org.Property{
		Target:     r.label(block, 0),
		PushStatus: defaultPushStatus,
		Range:      block.Range(),
	}
	r.content(block.Body, settingNames(propertySettings()), nil)
	readSettings(r, block.Body, propertySettings(), p, func(place org.Place) {
		if place.Setting == "push_status" {
			p.PushWritten = true
			p.PushRange = block.Body.Attributes["push_status"].Expr.Range()
		}
	})
	if p.Role == "" {
		p.Role = org.RoleMapping
	}
	if p.Target.Value == "" && p.Target.Known() {
		r.error(block.LabelRanges[0], "Empty name", "A property block needs the name of an attribute of the target.")
	}
	_, written := block.Body.Attributes["expression"]
	if !written && p.Expression.Known() {
		p.Expression.Unknown = "the block has no expression"
		r.error(block.DefRange(), "Missing expression", `Property %q needs an expression: expression = "appuser.%[1]s".`, p.Target.Value)
	}
	if p.Expression.Range.Empty() {
		p.Expression.Range = block.DefRange()
	}
	return p
}

// label reads a label as a text. Its range includes the quotes, as a quoted value's does.
func (r *reader) label(block *hclsyntax.Block, i int) org.Text {
	rng := block.LabelRanges[i]
	text := org.Text{Value: block.Labels[i], Range: rng}
	src := r.sources[rng.Filename]
	from, to := rng.Start, rng.End
	if rng.End.Byte <= len(src) && to.Byte-from.Byte == len(text.Value)+2 && src[from.Byte] == '"' {
		from.Byte, from.Column = from.Byte+1, from.Column+1
		to.Byte, to.Column = to.Byte-1, to.Column-1
	}
	if to.Byte <= len(src) && from.Byte < to.Byte && string(src[from.Byte:to.Byte]) == text.Value {
		text.Segments = []org.Segment{{End: len(text.Value), Range: hcl.Range{Filename: rng.Filename, Start: from, End: to}, Verbatim: true}}
	}
	return text
}
