package hcltext

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/org"
)

// Literal reads an expression that is a quoted string or a heredoc without interpolation. src is the whole file that the expression
// was parsed from. ok is false for any other expression.
func Literal(expr hclsyntax.Expression, src []byte) (text org.Text, ok bool) {
	template, isTemplate := expr.(*hclsyntax.TemplateExpr)
	if !isTemplate {
		return org.Text{}, false
	}
	b := NewBuilder(template, src)
	for _, part := range template.Parts {
		literal, isLiteral := part.(*hclsyntax.LiteralValueExpr)
		if !isLiteral || literal.Val.IsNull() || literal.Val.Type() != cty.String {
			return org.Text{}, false
		}
		b.AddLiteral(literal)
	}
	return b.Text(), true
}

func within(rng hcl.Range, src []byte) bool {
	return rng.Start.Byte >= 0 && rng.Start.Byte < rng.End.Byte && rng.End.Byte <= len(src)
}
