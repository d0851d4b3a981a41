package lint_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// A verdict about all users that takes a cleared attribute for null, because its schema admits no "", says so.
func TestClearedAttributesAreAssumedNull(t *testing.T) {
	const assumption = `appuser.x is null where it was cleared, not "": its schema admits no "".`
	for _, test := range []struct {
		name, source, target, expression, rule, verdict string
		told                                            bool
	}{
		{"a list", `enum = ["A", "B"]`, "required = true", `appuser.x == null ? "A" : appuser.x`, "required", "safe", true},
		{"a minimum", "min_length = 2", "min_length = 1", "appuser.x", "min_length", "safe", true},
		{"always", "min_length = 2", `enum = ["A"]`, `"x" + appuser.x`, "enum", "always_fails", true},
		{"an example stands by itself", `enum = ["A", "B"]`, "required = true", "appuser.x", "required", "can_fail", false},
		{"a required attribute", "required = true\n min_length = 2", "min_length = 1", "appuser.x", "min_length", "safe", false},
		{"no limit", "max_length = 2", "max_length = 3", "appuser.x", "max_length", "safe", false},
		{"an integer", "type = \"integer\"\n minimum = 2", "max_length = 30", "appuser.x", "max_length", "safe", false},
		{"another attribute", `enum = ["A"]`, "max_length = 3", "appuser.y ?: \"a\"", "max_length", "can_fail", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			src := "profile \"hr\" {\n kind = \"app\"\n attribute \"x\" {\n" + test.source + "\n}\n attribute \"y\" {}\n}\n" +
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
			i := slices.IndexFunc(r.Checks, func(c lint.Check) bool { return c.Rule == test.rule })
			if i < 0 || string(r.Checks[i].Verdict) != test.verdict {
				t.Fatalf("the checks are %v", r.Checks)
			}
			if told := slices.Contains(r.Checks[i].Assumptions, assumption); told != test.told {
				t.Errorf("the check's assumptions are %q", r.Checks[i].Assumptions)
			}
			for _, f := range r.Findings {
				if told := strings.Contains(strings.Join(f.Assumptions, "\n"), assumption); f.Rule == test.rule && told != test.told {
					t.Errorf("the finding's assumptions are %q", f.Assumptions)
				}
			}
		})
	}
}
