package fixes

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// replacement returns the string that says an expression in the place of one that says another; ok is false where what is written there is no
// such string, or no string says it.
func replacement(file, written, before, after string) (text string, ok bool) {
	if strings.HasSuffix(file, ".json") {
		text, ok = quoteJSON(after)
		said, wasJSON := unquoteJSON(written)
		again, isJSON := unquoteJSON(text)
		return text, ok && wasJSON && said == before && isJSON && again == after
	}
	text = string(hclwrite.TokensForValue(cty.StringVal(after)).Bytes())
	said, wasString := unquote(written)
	again, isString := unquote(text)
	return text, wasString && said == before && isString && again == after
}

// unquote reads a quoted string of HCL that holds nothing but text.
func unquote(written string) (said string, ok bool) {
	if len(written) < 2 || written[0] != '"' || written[len(written)-1] != '"' || hcltext.TooDeep("", []byte(written)) != nil {
		return "", false
	}
	expr, diags := hclsyntax.ParseExpression([]byte(written), "", hcl.InitialPos)
	if diags.HasErrors() {
		return "", false
	}
	text, ok := hcltext.Literal(expr, []byte(written))
	return text.Value, ok
}

// unquoteJSON reads a string of JSON that is a template of nothing but text.
func unquoteJSON(written string) (said string, ok bool) {
	var template string
	if !strings.HasPrefix(written, `"`) || json.Unmarshal([]byte(written), &template) != nil || hcltext.TooDeep("", []byte(template)) != nil {
		return "", false
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(template), "", hcl.InitialPos)
	if diags.HasErrors() {
		return "", false
	}
	parts, isTemplate := expr.(*hclsyntax.TemplateExpr)
	if !isTemplate {
		return "", false
	}
	for _, part := range parts.Parts {
		if _, isText := part.(*hclsyntax.LiteralValueExpr); !isText {
			return "", false
		}
	}
	value, diags := expr.Value(nil)
	if diags.HasErrors() || value.Type() != cty.String || !value.IsKnown() || value.IsNull() {
		return "", false
	}
	return value.AsString(), true
}

// quoteJSON writes a text as a template in a string of JSON.
func quoteJSON(text string) (string, bool) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(strings.NewReplacer("${", "$${", "%{", "%%{").Replace(text))
	return strings.TrimSpace(b.String()), err == nil
}
