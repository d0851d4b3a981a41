package config

import (
	"math/big"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

func listed(words []string) string { return strings.Join(words, ", ") }

// literals complains of every value that is no literal. What is left can be evaluated in no time and into little memory.
func (p *parser) literals(body *hclsyntax.Body) {
	for _, a := range body.Attributes {
		p.literal(a.Expr)
	}
	for _, b := range body.Blocks {
		p.literals(b.Body)
	}
}

func (p *parser) literal(expr hclsyntax.Expression) {
	switch e := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		if e.Val.Type() == cty.Number && e.Val.IsKnown() && !e.Val.IsNull() && beyond(e.Val.AsBigFloat()) {
			p.error(e.SrcRange, "Number too large", "No setting takes a number of that many digits.")
		}
		return
	case *hclsyntax.TemplateExpr:
		if e.IsStringLiteral() || len(e.Parts) == 0 {
			return
		}
		if literalParts(e) {
			return
		}
	case *hclsyntax.UnaryOpExpr:
		if _, ok := e.Val.(*hclsyntax.LiteralValueExpr); ok && e.Op == hclsyntax.OpNegate {
			p.literal(e.Val)
			return
		}
	case *hclsyntax.TupleConsExpr:
		for _, member := range e.Exprs {
			p.literal(member)
		}
		return
	}
	p.error(expr.Range(), "Not a literal value", "The configuration has no variables, functions or operators: write the value itself. In a string, a literal ${ is written $${ and %%{ is written %%%%{.")
}

// literalParts reports whether a template, such as a heredoc of several lines, is made of nothing but text.
func literalParts(e *hclsyntax.TemplateExpr) bool {
	for _, part := range e.Parts {
		if _, ok := part.(*hclsyntax.LiteralValueExpr); !ok {
			return false
		}
	}
	return true
}

// beyond reports whether a number is far outside what a double can hold.
func beyond(n *big.Float) bool {
	const most = 1100 // binary exponents of doubles end at 1024 and -1074
	exponent := n.MantExp(nil)
	return n.IsInf() || exponent > most || exponent < -most
}
