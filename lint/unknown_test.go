package lint_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// What only Terraform's apply tells is never called safe, and no counterexample rests on it.
func TestUnknownSettings(t *testing.T) {
	const undecided = "undecided terraform_value"
	for _, test := range []struct {
		name, source, target, expression string // source and target: the settings of the attribute x on both sides
		want                             map[string]string
	}{
		{"target's length", "max_length = 5", `unknown = ["max_length"]`, "appuser.x", map[string]string{"max_length": undecided, "required": ""}},
		{"target's minimum", "", `unknown = ["min_length"]`, `"abc"`, map[string]string{"min_length": undecided}},
		{"target's need", "required = true", `unknown = ["required"]`, "appuser.x", map[string]string{"required": undecided}},
		{"target's uniqueness", "unique = true", `unknown = ["unique"]`, "appuser.x", map[string]string{"unique": undecided}},
		{"target's type", "max_length = 5", `
			type       = "unknown"
			required   = true
			max_length = 9`, `"abc"`, map[string]string{"max_length": undecided, "required": "safe"}},
		{"target's type and no limit", "", `type = "unknown"`, `"abc"`, map[string]string{"max_length": "", "min_length": ""}},
		{"source's length may rule the example out", `unknown = ["max_length"]`, "max_length = 5", "appuser.x",
			map[string]string{"max_length": undecided}},
		{"source's length is of no matter", `unknown = ["max_length"]`, "max_length = 5", `appuser.x == null ? "a" : "b"`,
			map[string]string{"max_length": "safe"}},
		{"every user fails, whatever the length", `unknown = ["max_length"]`, "max_length = 5", `"abcdef" + appuser.x`,
			map[string]string{"max_length": "always_fails"}},
		{"source's need", `unknown = ["required"]`, "required = true", "appuser.x", map[string]string{"required": undecided}},
		{"another attribute's length", "max_length = 9", "max_length = 5", "appuser.x", map[string]string{"max_length": "can_fail"}},
		{"source's type", `type = "unknown"`, "max_length = 5", `appuser.x == 1 ? "a" : "b"`, map[string]string{"max_length": "safe"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			src := "profile \"hr\" {\n kind = \"app\"\n attribute \"x\" {\n" + test.source + "\n}\n}\n" +
				"profile \"user\" {\n kind = \"user\"\n attribute \"x\" {\n" + test.target + "\n}\n}\n" +
				"mapping \"hr\" \"user\" {\n property \"x\" {\n expression = <<-EOT\n" + test.expression + "\nEOT\n}\n}\n"
			o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, catalog.Dialect())
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			verdicts := map[string]string{}
			for _, c := range r.Checks {
				verdicts[c.Rule] = string(c.Verdict)
				if c.Reason != "" {
					verdicts[c.Rule] += " " + string(c.Reason)
				}
			}
			got := map[string]string{}
			for rule := range test.want {
				got[rule] = verdicts[rule]
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, f := range r.Findings {
				if verdicts[f.Rule] == undecided {
					t.Errorf("%s is reported: %s", f.Rule, f.Message)
				}
			}
		})
	}
}
