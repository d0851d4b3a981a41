package load_test

import (
	"fmt"
	"strings"
	"testing"
)

// Any part of an expression has the place where it was written, however it was written.
func TestPlacesInsideExpressions(t *testing.T) {
	const native = `variable "p" { default = "appuser" }
variable "yes" { default = true }
resource "okta_profile_mapping" "m" {
  source_id = "0oa"
  target_id = "oty"
  mappings {
    id         = "a"
    expression = %s
  }
}
`
	const json = `{"resource": {"okta_profile_mapping": {"m": {"source_id": "0oa", "target_id": "oty", "mappings": [
  {"id": "a", "expression": %s}
]}}}}
`
	tests := []struct {
		name, file, format, expression, part, want string
	}{
		{"plain", "main.tf", native, `"appuser.a + NEEDLE"`, "NEEDLE", "8:31-8:37 NEEDLE"},
		{"after escapes", "main.tf", native, `"\"\\\" + NEEDLE"`, "NEEDLE", "8:28-8:34 NEEDLE"},
		{"an escape", "main.tf", native, `"appuser.a + \"x\""`, `"`, `8:31-8:33 \"`},
		{"after wide characters", "main.tf", native, `"\"日本e\u0301👩‍👩‍👧\" + NEEDLE"`, "NEEDLE", "8:36-8:42 NEEDLE"},
		{"dollar escape", "main.tf", native, `"$${source.login} NEEDLE"`, "NEEDLE", "8:36-8:42 NEEDLE"},
		{"after an interpolation", "main.tf", native, `"${var.p}.NEEDLE"`, "NEEDLE", "8:28-8:34 NEEDLE"},
		{"an interpolation", "main.tf", native, `"x ${var.p}.a"`, "appuser", "8:23-8:28 var.p"},
		{"heredoc", "main.tf", native, "<<EOT\nappuser.a\n + \"NEEDLE\"\nEOT", "NEEDLE", "10:5-10:11 NEEDLE"},
		{"flush heredoc", "main.tf", native, "<<-EOT\n      appuser.a +\n        NEEDLE\n    EOT", "NEEDLE", "10:9-10:15 NEEDLE"},
		{"branch", "main.tf", native, `var.yes ? "NEEDLE" : "other"`, "NEEDLE", "8:29-8:35 NEEDLE"},
		{"parentheses", "main.tf", native, `("NEEDLE")`, "NEEDLE", "8:20-8:26 NEEDLE"},
		{"from a variable", "main.tf", native, `var.p`, "user", "8:18-8:23 var.p"},
		{"CRLF", "main.tf", strings.ReplaceAll(native, "\n", "\r\n"), `"appuser.a + NEEDLE"`, "NEEDLE", "8:31-8:37 NEEDLE"},
		{"JSON", "main.tf.json", json, `"appuser.a + NEEDLE"`, "NEEDLE", "2:42-2:48 NEEDLE"},
		{"JSON after escapes", "main.tf.json", json, `"\"\u00e9\ud83d\ude00\/\" + NEEDLE"`, "NEEDLE", "2:57-2:63 NEEDLE"},
		{"JSON template", "main.tf.json", json, `"${var.p}.NEEDLE"`, "NEEDLE", `2:29-2:46 "${var.p}.NEEDLE"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := tree{test.file: fmt.Sprintf(test.format, test.expression)}
			if test.file == "main.tf.json" {
				files["p.tf"] = `variable "p" { default = "appuser" }`
			}
			result := read(files)
			for _, diag := range result.Diagnostics {
				t.Fatal(diag)
			}
			text := result.Org.Mappings[0].Properties[0].Expression
			start := strings.Index(text.Value, test.part)
			if start < 0 {
				t.Fatalf("%q does not hold %q (%s)", text.Value, test.part, text.Unknown)
			}
			rng := text.RangeOf(start, start+len(test.part))
			if got := place(rng) + " " + string(rng.SliceBytes(result.Sources[rng.Filename])); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
