package load

import (
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/load/terraform"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// MaxPlanBytes bounds the output of `terraform show -json`, in bytes.
const MaxPlanBytes = terraform.MaxPlanBytes

// IsPlan reports whether a file that begins like this is to be read as the output of `terraform show -json`. Whether it is one, Plan says.
func IsPlan(head []byte) bool { return terraform.RecognizePlan(head) }

// IsOrg reports whether a text is written in the org dialect rather than as Terraform configuration: its first block decides.
func IsOrg(text []byte) bool {
	if terraform.RecognizePlan(text) {
		return false
	}
	tokens, _ := hclsyntax.LexConfig(text, "", hcl.InitialPos)
	for _, token := range tokens {
		if token.Type == hclsyntax.TokenIdent {
			first := string(token.Bytes)
			return first == "profile" || first == "mapping" || first == "expressions"
		}
	}
	return false
}

// OrgText reads a text in the org dialect.
func OrgText(name string, text []byte) *Result {
	o, diags := dialect.Decode([]dialect.File{{Name: name, Bytes: text}}, catalog.Dialect())
	return &Result{Org: o, Sources: map[string][]byte{name: text}, Diagnostics: diags}
}

// TerraformText reads a text as the only file of a root module.
func TerraformText(name string, text []byte, options TerraformOptions) *Result {
	options.Open = terraform.Memory
	options.Overlay = map[string][]byte{filepath.Clean(name): text}
	result := &Result{Org: &org.Org{}}
	if results := Roots(options, "."); len(results) == 1 {
		result = results[0]
	}
	return result
}
