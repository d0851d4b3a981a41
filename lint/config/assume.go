package config

import (
	"errors"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/lint/strset"
)

var types = []org.Type{org.String, org.Integer, org.Number, org.Boolean, org.Array}

func (p *parser) setAssumptions(c *Config, blocks []assumeBlock) {
	type labels struct{ source, attribute string }
	first := map[labels]hcl.Range{}
	for _, b := range blocks {
		id := labels{b.Source, b.Attribute}
		if earlier, again := first[id]; again {
			p.error(b.Range, "Duplicate assume block", "Something is assumed of %q of %q at %s. Put both into one block.", b.Attribute, b.Source, earlier)
			continue
		}
		first[id] = b.Range
		c.Assumptions = append(c.Assumptions, p.assumption(b))
	}
}

func (p *parser) assumption(b assumeBlock) source.Assumption {
	a := source.Assumption{
		Source: b.Source, Attribute: b.Attribute,
		Format: b.Format, Values: b.Values, Pattern: b.Pattern, MinLength: b.MinLength, MaxLength: b.MaxLength,
		Minimum: b.Minimum, Maximum: b.Maximum, Required: b.Required, Unique: b.Unique, Examples: b.Examples,
		Reason: text(b.Reason), Range: b.Range,
	}
	if b.Source == "" || b.Attribute == "" {
		p.error(b.Range, "Empty name", "An assume block names a profile source, or %q for all of them, and an attribute.", source.AnySource)
	}
	if b.saysNothing() {
		p.error(b.Range, "Empty assume block", "It assumes nothing. Say what is known of the attribute: type, format, values, pattern, min_length, max_length, minimum, maximum, required, unique or examples.")
	}
	if b.Type != nil && p.word("type", *b.Type, texts(types), b.TypeRange) {
		t := org.Type(*b.Type)
		a.Type = &t
	}
	if b.Format != nil {
		p.word("format", *b.Format, dialect.Formats(), b.FormatRange)
	}
	if b.Values != nil && len(b.Values) == 0 {
		p.error(b.ValuesRange, "No values", "values lists the values that the attribute may have; leave it out where there is no such list.")
	}
	if b.Pattern != nil {
		p.pattern(*b.Pattern, b.PatternRange)
	}
	p.length("min_length", b.MinLength, b.MinRange)
	p.length("max_length", b.MaxLength, b.MaxRange)
	if b.MinLength != nil && b.MaxLength != nil && *b.MinLength > *b.MaxLength {
		p.error(b.MinRange, "Contradiction", "min_length is larger than max_length, so that there is no value left.")
	}
	if b.Minimum != nil && b.Maximum != nil && *b.Minimum > *b.Maximum {
		p.error(b.Range, "Contradiction", "minimum is larger than maximum, so that there is no value left.")
	}
	return a
}

// saysNothing reports whether a block has no setting but perhaps a reason.
func (b assumeBlock) saysNothing() bool {
	body, ok := b.Body.(*hclsyntax.Body)
	if !ok {
		return false
	}
	_, reason := body.Attributes["reason"]
	return len(body.Attributes) == 0 || reason && len(body.Attributes) == 1
}

func (p *parser) length(name string, n *int, at hcl.Range) {
	if n != nil && *n < 0 {
		p.error(at, "Invalid "+name, "%s must be a whole number, 0 or more.", name)
	}
}

// pattern complains of what is no regular expression. What cannot be modelled is admitted, and excludes nothing.
func (p *parser) pattern(pattern string, at hcl.Range) {
	_, err := strset.ParseRegexp(pattern)
	var wrong *strset.RegexpError
	switch {
	case err == nil:
	case errors.As(err, &wrong) && wrong.Unsupported:
		p.report(hcl.DiagWarning, at, "Pattern not supported", "The pattern excludes nothing: %s.", wrong.Reason)
	default:
		p.error(at, "Invalid pattern", "It is not a regular expression: %s.", err)
	}
}
