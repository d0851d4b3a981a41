package load_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclparse"

	"github.com/profilelint/profilelint/lint/load"
)

// bigDirectory writes a root module of 500 mappings of 20 properties in 50 files.
func bigDirectory(b *testing.B) (string, []string) {
	b.Helper()
	dir := b.TempDir()
	var paths []string
	for file := range 50 {
		var text strings.Builder
		if file == 0 {
			text.WriteString(sides + `variable "domain" { default = "example.com" }` + "\n")
		}
		for m := range 10 {
			fmt.Fprintf(&text, "resource \"okta_profile_mapping\" \"m%d_%d\" {\n  source_id = okta_app_saml.hr.id\n", file, m)
			text.WriteString("  target_id = data.okta_user_profile_mapping_source.user.id\n")
			for p := range 20 {
				fmt.Fprintf(&text, "  mappings {\n    id         = \"attribute%d\"\n    expression = \"appuser.a%d == null ? \\\"\\\" : appuser.a%d + \\\"@${var.domain}\\\"\"\n  }\n", p, p, p)
			}
			text.WriteString("}\n")
		}
		path := filepath.Join(dir, fmt.Sprintf("m%02d.tf", file))
		if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
			b.Fatal(err)
		}
		paths = append(paths, path)
	}
	return dir, paths
}

func BenchmarkTerraform(b *testing.B) {
	dir, _ := bigDirectory(b)
	for b.Loop() {
		result := load.Terraform(load.TerraformOptions{}, dir)
		if len(result.Org.Mappings) != 500 || len(result.Diagnostics) > 0 {
			b.Fatal(complaints(result.Diagnostics))
		}
	}
}

// BenchmarkHCLParse is the floor: parsing the same files and nothing else.
func BenchmarkHCLParse(b *testing.B) {
	_, paths := bigDirectory(b)
	for b.Loop() {
		parser := hclparse.NewParser()
		for _, path := range paths {
			if _, diags := parser.ParseHCLFile(path); diags.HasErrors() {
				b.Fatal(diags)
			}
		}
	}
}

// BenchmarkPlan reads a plan of 500 mappings of 20 properties.
func BenchmarkPlan(b *testing.B) {
	var text strings.Builder
	text.WriteString(`{"format_version": "1.2", "planned_values": {"root_module": {"resources": [`)
	for m := range 500 {
		if m > 0 {
			text.WriteString(",")
		}
		fmt.Fprintf(&text, `{"address": "okta_profile_mapping.m%d", "mode": "managed", "type": "okta_profile_mapping", "name": "m%d", "values": {"source_id": "0oa%d", "target_id": "oty", "mappings": [`, m, m, m)
		for p := range 20 {
			if p > 0 {
				text.WriteString(",")
			}
			fmt.Fprintf(&text, `{"id": "attribute%d", "expression": "appuser.a%d == null ? \"\" : appuser.a%d + \"@example.com\"", "push_status": "DONT_PUSH"}`, p, p, p)
		}
		text.WriteString(`]}, "sensitive_values": {"mappings": []}}`)
	}
	text.WriteString(`]}}}`)
	source := []byte(text.String())
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		if result := load.Plan("plan.json", source, "", load.TerraformOptions{}); len(result.Org.Mappings) != 500 {
			b.Fatal(complaints(result.Diagnostics))
		}
	}
}
