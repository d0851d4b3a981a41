package rules

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// A value of another type than its attribute is refused or converted: nothing documents which. What fails either way is no mere notice,
// and what passes only one way is not safe.
func TestConvertedValues(t *testing.T) {
	const (
		badge  = "type = \"integer\"\n required = true\n minimum = 100000\n maximum = 999999"
		small  = "type = \"integer\"\n required = true\n minimum = 1\n maximum = 250"
		active = "type = \"boolean\"\n required = true"
		share  = "type = \"number\"\n required = true\n minimum = 0.5\n maximum = 1"
		list   = "required = true\n enum = [\"-5\", \"7\"]"
		ids    = "type = \"array\"\n items = \"integer\"\n enum = [\"1\", \"2\"]"
	)
	for _, test := range []struct {
		source, target, expression string
		rule, want                 string // the check, and the finding's severity
	}{
		{badge, "enum = [\"FTE\", \"CW\"]", "appuser.x", "enum", "always_fails error"},
		{badge, "enum = [\"100000\", \"CW\"]", "appuser.x", "enum", "can_fail warning"},
		{badge, "max_length = 5", "appuser.x", "max_length", "always_fails error"},
		{badge, "max_length = 6", "appuser.x", "max_length", "safe"},
		{badge, "min_length = 7", "appuser.x", "min_length", "always_fails error"},
		{badge, "format = \"country-code\"", "appuser.x", "country_code", "always_fails error"},
		{badge, "format = \"email\"", "appuser.x", "email_format", "always_fails error"},
		{badge, "format = \"locale\"", "appuser.x", "locale", "always_fails error"},
		{small, "max_length = 2", "appuser.x", "max_length", "can_fail warning"},
		{small, "enum = [\"1\", \"2\"]", "appuser.x > 2 ? 2 : appuser.x", "enum", "safe"},
		{active, "format = \"timezone\"", "appuser.x", "timezone", "always_fails error"},
		{active, "enum = [\"true\", \"false\"]", "appuser.x", "enum", "safe"},
		{active, "max_length = 4", "appuser.x", "max_length", "can_fail warning"},
		{share, "max_length = 30", "appuser.x", "max_length", "safe"},
		{share, "max_length = 5", "appuser.x", "max_length", "can_fail warning"},
		{share, "format = \"timezone\"", "appuser.x", "timezone", "always_fails error"},
		{list, "type = \"integer\"\n minimum = 0", "appuser.x", "number_range", "can_fail warning"},
		{list, "type = \"number\"\n minimum = -5\n maximum = 7", "appuser.x", "number_range", "safe"},
		{list, "type = \"integer\"\n enum = [\"1\", \"7\"]", "appuser.x", "enum", "can_fail warning"},
		{"required = true\n enum = [\"a\", \"b\"]", "type = \"integer\"\n minimum = 0", "appuser.x", "number_range", "safe"},
		{"required = true\n enum = [\"0.5\", \"1\"]", "type = \"number\"\n maximum = 1", "appuser.x", "number_range", "safe"},
		{"required = true", "type = \"integer\"\n minimum = 0", "Time.fromIso8601ToUnix(appuser.x)", "number_range", "undecided"},
		{"required = true\n enum = [\"12\", \"345\"]", "max_length = 2", "Convert.toInt(appuser.x)", "max_length", "can_fail warning"},
		{ids, "type = \"array\"\n items = \"string\"\n enum = [\"1\", \"3\"]", "appuser.x", "enum", "can_fail warning"},
	} {
		t.Run(test.target+" "+test.expression+" "+test.source, func(t *testing.T) {
			src := "profile \"hr\" {\n kind = \"app\"\n profile_source = true\n attribute \"x\" {\n" + test.source + "\n}\n}\n" +
				"profile \"user\" {\n kind = \"user\"\n attribute \"x\" {\n" + test.target + "\n}\n}\n" +
				"mapping \"hr\" \"user\" {\n property \"x\" {\n expression = <<-EOT\n" + test.expression + "\nEOT\n}\n}\n"
			o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, catalog.Dialect())
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			r, err := lint.New(lint.Config{Rules: All(), Formats: FormatValues}).Run(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			var got string
			for _, c := range r.Checks {
				if c.Rule == test.rule {
					got = string(c.Verdict)
				}
			}
			for _, f := range r.Findings {
				if f.Rule == test.rule {
					got += fmt.Sprintf(" %s", f.Severity)
					if !strings.Contains(strings.Join(f.Assumptions, " "), "refuses") {
						t.Errorf("the finding does not say what is assumed: %q", f.Assumptions)
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
