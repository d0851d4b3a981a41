package terraform

import (
	"bytes"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// HCL's parser and evaluator call themselves for everything that nests, and Go ends the whole process when the stack overflows. So
// the depth of a file is measured before it is parsed. The depth at a place is the number of brackets open there, plus the operators seen
// in the expressions that contain the place: "a+b+c" and "a?b:c?d:e" nest as deeply as they are long.

// checkNesting returns an error when a file in native syntax nests more deeply than maxNesting.
func checkNesting(src []byte, filename string) *hcl.Diagnostic {
	if (!mayNestDeeply(src, maxNesting) || !nestsDeeply(src, maxNesting)) && !hasHugeExponent(src) {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(src, filename, hcl.InitialPos)
	return checkTokens(tokens)
}

// checkTemplateNesting does the same for the text of a template.
func checkTemplateNesting(src []byte, filename string) *hcl.Diagnostic {
	if !mayNestDeeply(src, maxNesting) && !hasHugeExponent(src) {
		return nil
	}
	tokens, _ := hclsyntax.LexTemplate(src, filename, hcl.InitialPos)
	return checkTokens(tokens)
}

func checkTokens(tokens hclsyntax.Tokens) *hcl.Diagnostic {
	for _, token := range tokens {
		if token.Type == hclsyntax.TokenNumberLit && hasHugeExponent(token.Bytes) {
			return &hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Number out of range",
				Detail:   "This number has an exponent of more than three digits. The file was not read.",
				Subject:  token.Range.Ptr(),
			}
		}
	}
	if at := tooDeep(tokens, maxNesting); at != nil {
		return nestingError(*at)
	}
	return nil
}

func nestingError(at hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Nested too deeply",
		Detail:   "Here blocks, brackets and operators nest more than 1,000 deep, which is more than profilelint reads. The file was not read.",
		Subject:  &at,
	}
}

// mayNestDeeply is a quick test that a small file passes: it has not enough brackets and operators to be deep, whatever they are.
// (Taking closing brackets into account without lexing would be wrong: one in a string or a comment closes nothing.)
func mayNestDeeply(src []byte, limit int) bool {
	count := 0
	for _, c := range src {
		switch c {
		case '{', '(', '+', '-', '*', '/', '!', '<', '>', '=', '&', '|', '?', '%':
			count++
		case '[':
			count += 2 // a level, and an index nests what it indexes
		}
	}
	return count > limit
}

// tooDeep measures exactly, and returns the place where the depth passes the limit.
func tooDeep(tokens hclsyntax.Tokens, limit int) *hcl.Range {
	type level struct {
		own       int  // what the level itself adds: nothing for a quote, which nests only within an interpolation that is counted
		operators int  // operators and directives seen in its current expression
		lines     bool // a new line ends an expression here
	}
	levels := []level{{lines: true}}
	depth := 0
	for _, token := range tokens {
		top := &levels[len(levels)-1]
		switch token.Type {
		case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			levels = append(levels, level{})
		case hclsyntax.TokenOBrace, hclsyntax.TokenOParen, hclsyntax.TokenOBrack, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			if token.Type == hclsyntax.TokenTemplateControl || token.Type == hclsyntax.TokenOBrack {
				top.operators++ // a directive contains what follows it; an index nests what it indexes
				depth++
			}
			levels = append(levels, level{own: 1, lines: token.Type == hclsyntax.TokenOBrace})
			depth++
		case hclsyntax.TokenCBrace, hclsyntax.TokenCParen, hclsyntax.TokenCBrack, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
			hclsyntax.TokenTemplateSeqEnd:
			if len(levels) > 1 {
				depth -= top.own + top.operators
				levels = levels[:len(levels)-1]
			}
		case hclsyntax.TokenNewline, hclsyntax.TokenComment: // a comment takes the end of its line with it
			if top.lines && bytes.HasSuffix(token.Bytes, []byte{'\n'}) {
				depth -= top.operators
				top.operators = 0
			}
		case hclsyntax.TokenComma:
			depth -= top.operators
			top.operators = 0
		case hclsyntax.TokenStar, hclsyntax.TokenSlash, hclsyntax.TokenPlus, hclsyntax.TokenMinus, hclsyntax.TokenPercent,
			hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq,
			hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq, hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenBang,
			hclsyntax.TokenQuestion:
			top.operators++
			depth++
		}
		if depth > limit {
			return token.Range.Ptr()
		}
	}
	return nil
}

// hasHugeExponent reports whether the text holds what could be a number with an exponent of four digits or more: written out, such a number
// fills the memory.
func hasHugeExponent(src []byte) bool {
	digit := func(i int) bool { return i < len(src) && src[i] >= '0' && src[i] <= '9' }
	for i := 1; i < len(src); i++ {
		if src[i] != 'e' && src[i] != 'E' || !digit(i-1) {
			continue
		}
		j := i + 1
		if j < len(src) && (src[j] == '+' || src[j] == '-') {
			j++
		}
		if digit(j) && digit(j+1) && digit(j+2) && digit(j+3) {
			return true
		}
	}
	return false
}
