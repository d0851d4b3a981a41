package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// Text returns the argument's value as text, with the places its parts were written at. The text is unknown, and says why, when the
// value is, when it is no string, number or truth value, when it holds an id (which is known only after apply), and when it comes from
// a sensitive value, which must not be shown.
func (a *Attribute) Text() org.Text {
	text := org.Text{Range: a.ValueRange}
	value := a.Value()
	if hasMark[sensitiveMark](value) || hasMark[idMark](value) {
		text.Unknown = a.Unknown()
		return text
	}
	said, ok := toText(plainValue(value))
	if !ok {
		text.Unknown = a.Unknown()
		return text
	}
	if holdsToken(said) {
		text.Unknown = "it depends on an id that is known only after apply"
		return text
	}
	text.Value = said
	if spelled, ok := a.scope.spelled(a.expr); ok {
		// Characters as written; hcl brings them into Unicode normal form.
		if cty.NormalizeString(spelled.Value) == said {
			text.Value, text.Segments = spelled.Value, spelled.Segments
		}
	}
	return text
}

// FromFile reports whether the argument's value is made of the text of a file that a function read as it stands.
func (a *Attribute) FromFile() bool { return hasMark[fileMark](a.Value()) }

// spelled reads an expression of literal parts and interpolations again, now with the place of each part.
func (s scope) spelled(expr hcl.Expression) (org.Text, bool) {
	switch expr := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return s.spelled(expr.Expression)
	case *hclsyntax.ConditionalExpr:
		condition, _ := s.eval(expr.Condition).Unmark()
		condition, err := convert.Convert(condition, cty.Bool)
		switch {
		case err != nil || condition.IsNull() || !condition.IsKnown():
			return org.Text{}, false
		case condition.True():
			return s.spelled(expr.TrueResult)
		}
		return s.spelled(expr.FalseResult)
	case *hclsyntax.TemplateExpr:
		b := hcltext.NewBuilder(expr, s.in.config.sources[expr.SrcRange.Filename])
		for _, part := range expr.Parts {
			if literal, ok := part.(*hclsyntax.LiteralValueExpr); ok && literal.Val.Type() == cty.String && !literal.Val.IsNull() {
				b.AddLiteral(literal)
				continue
			}
			said, ok := toText(plainValue(s.eval(part)))
			if !ok {
				return org.Text{}, false
			}
			b.AddValue(said, part.Range())
		}
		return b.Text(), true
	case hclsyntax.Expression:
		return org.Text{}, false
	case hcl.Expression:
		return spelledJSON(expr.Range(), s.in.config.sources[expr.Range().Filename])
	}
	return org.Text{}, false
}

// plainValue strips a value of its marks, without making a copy of one that has none.
func plainValue(value cty.Value) cty.Value {
	if value.ContainsMarked() {
		value, _ = value.UnmarkDeep()
	}
	return value
}

// toText renders a known value of a primitive type as Terraform does in a template.
func toText(value cty.Value) (string, bool) {
	if value == cty.NilVal || value.IsNull() || !value.IsKnown() || value.IsMarked() {
		return "", false
	}
	if value.Type() == cty.String {
		return value.AsString(), true
	}
	text, err := convert.Convert(value, cty.String)
	if err != nil || text.IsNull() || !text.IsKnown() {
		return "", false
	}
	return text.AsString(), true
}
