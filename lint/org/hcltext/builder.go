package hcltext

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/text/unicode/norm"

	"github.com/profilelint/profilelint/lint/org"
)

// Builder puts the text of a template together, part by part.
type Builder struct {
	src      []byte
	rng      hcl.Range
	heredoc  bool // backslashes are ordinary characters there, and indentation may have been stripped
	value    strings.Builder
	segments []org.Segment
}

// NewBuilder returns an empty builder for a template of the file src.
func NewBuilder(template *hclsyntax.TemplateExpr, src []byte) *Builder {
	rng := template.Range()
	return &Builder{src: src, rng: rng, heredoc: within(rng, src) && src[rng.Start.Byte] == '<'}
}

// AddLiteral adds a literal part of the template.
func (b *Builder) AddLiteral(part *hclsyntax.LiteralValueExpr) {
	value := part.Val.AsString()
	if value == "" {
		return
	}
	rng := part.SrcRange
	if within(rng, b.src) {
		s := scanner{src: b.src, filename: rng.Filename, pos: rng.Start, end: rng.End.Byte, quoted: !b.heredoc}
		if b.heredoc {
			s.lines(value)
		} else {
			s.upTo(s.end)
		}
		// What hcl made of the literal is the truth; where the two walks disagree only the whole place is given.
		if said := s.value.String(); norm.NFC.String(said) == value {
			b.add(said, s.segments)
			return
		}
	}
	b.add(value, []org.Segment{{End: len(value), Range: rng}})
}

// AddValue adds what an interpolation at rng yielded.
func (b *Builder) AddValue(value string, rng hcl.Range) {
	if value != "" {
		b.add(value, []org.Segment{{End: len(value), Range: rng}})
	}
}

func (b *Builder) add(value string, segments []org.Segment) {
	base := b.value.Len()
	if base == 0 && b.segments == nil {
		b.segments = segments
		b.value.WriteString(value)
		return
	}
	for _, s := range segments {
		s.Start += base
		s.End += base
		b.segments = append(b.segments, s)
	}
	b.value.WriteString(value)
}

// Text returns what was added so far.
func (b *Builder) Text() org.Text {
	return org.Text{Value: b.value.String(), Range: b.rng, Segments: b.segments}
}
