package lint_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// Of an expression that is too large to read, nothing is said but that.
func TestExpressionsBeyondWhatIsRead(t *testing.T) {
	nested := strings.Repeat("String.toLowerCase(", 1200) + "appuser.x" + strings.Repeat(")", 1200)
	for name, text := range map[string]string{"nested": nested, "long": "'" + strings.Repeat("x", 1<<20) + "'"} {
		src := `
profile "hr" {
  kind = "app"
  attribute "x" { type = "string" }
}
profile "user" {
  kind = "user"
  attribute "t" {
    type       = "string"
    max_length = 5
  }
}
mapping "hr" "user" {
  property "t" { expression = "` + text + `" }
}
`
		o, diags := dialect.Decode([]dialect.File{{Name: "t.okta.hcl", Bytes: []byte(src)}}, catalog.Dialect())
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		r, err := lint.New(lint.Config{Rules: rules.All()}).Run(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, c := range r.Checks {
			if c.Rule == "expression" || c.Rule == "max_length" || c.Rule == "unknown_attribute" {
				got[c.Rule] = string(c.Verdict) + " " + string(c.Reason)
			}
		}
		want := map[string]string{"expression": "undecided expression_size", "max_length": "undecided expression_size", "unknown_attribute": "undecided expression_size"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		for _, f := range r.Findings {
			if f.Rule == "expression" {
				t.Errorf("%s: %s", name, f.Message)
			}
		}
		if len(r.Diagnostics) != 1 || !strings.Contains(r.Diagnostics[0].Detail, "a limit of profilelint, not of Okta") {
			t.Errorf("%s: %v", name, r.Diagnostics)
		}
	}
}
