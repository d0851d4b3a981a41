package hcltext

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// maxNesting bounds how deep brackets and operators of a file may nest. hcl's parser recurses once a level, and Go cannot recover from
// an exhausted stack; org files and the configuration need four levels.
const maxNesting = 200

// TooDeep refuses a file of a format without nesting of its own that nests too deeply to be parsed safely; nil is for one that does not.
func TooDeep(name string, src []byte) *hcl.Diagnostic {
	if !mayNest(src) {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(src, name, hcl.InitialPos) // the parser reports its errors again
	depth, operators := 0, 0
	for _, token := range tokens {
		switch token.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenTemplateInterp:
			depth++
		case hclsyntax.TokenTemplateControl:
			depth++
			operators++ // %{if} opens more than its own braces
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd:
			depth = max(depth-1, 0)
		case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenQuestion:
			operators++
		case hclsyntax.TokenNumberLit:
			operators = 0 // a sign is as deep as signs go
		}
		if depth+operators > maxNesting {
			return &hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "File nests too deeply",
				Detail:   fmt.Sprintf("More than %d brackets or operators are open here. Such a file needs four levels; close what is open.", maxNesting),
				Subject:  token.Range.Ptr(),
			}
		}
	}
	return nil
}

// mayNest is a quick test that spares ordinary small files a second pass.
func mayNest(src []byte) bool {
	n := 0
	for _, c := range src {
		switch c {
		case '{', '[', '(', '!', '-', '?':
			if n++; n > maxNesting {
				return true
			}
		}
	}
	return false
}
