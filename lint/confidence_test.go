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

// TestConfidence holds the table of what is known, and what the prover says of it, against how sure the finding is and how bad: what a
// source declares, holds by its name, or is not known to hold; constants; what nothing documents; settings that only an apply tells;
// imports and pushes.
func TestConfidence(t *testing.T) {
	const push = true
	for _, test := range []struct {
		name           string
		push           bool   // from Okta to the app
		source         string // the attributes of the source, besides those of its profile that are not declared
		target         string // the attribute that is filled, with its settings
		expression     string
		rule, want     string // verdict, confidence, severity
		whatAssumption string // what one of the assumptions says
	}{
		{name: "declared to be short enough", source: "x { max_length = 5 }", target: "t { max_length = 5 }", expression: "appuser.x", rule: "max_length", want: "safe"},
		{name: "declared to be longer", source: "x { max_length = 6 }", target: "t { max_length = 5 }", expression: "appuser.x", rule: "max_length",
			want: "can_fail likely warning"},
		{name: "nothing limits it", source: "x {}", target: "t { max_length = 5 }", expression: "appuser.x", rule: "max_length", want: "can_fail possible notice"},
		{name: "every user has too much", source: "x { min_length = 6 }", target: "t { max_length = 5 }", expression: "appuser.x == null ? \"abcdef\" : appuser.x",
			rule: "max_length", want: "always_fails certain error"},
		{name: "a constant", target: "t { max_length = 5 }", expression: `"abcdef"`, rule: "max_length", want: "always_fails certain error"},
		{name: "a constant in a branch", source: "x {}", target: "t { max_length = 5 }", expression: `appuser.x == "a" ? "abcdef" : "b"`, rule: "max_length",
			want: "can_fail certain error"},
		{name: "a member", source: "x { enum = [\"a\", \"bb\"] }", target: "t { max_length = 1 }", expression: "appuser.x", rule: "max_length", want: "can_fail likely warning"},
		{name: "a free text for a closed format", source: "x {}", target: "t { format = \"timezone\" }", expression: "appuser.x", rule: "timezone",
			want: "can_fail likely warning"},
		{name: "a text of that name", source: "timezone {}", target: "t { format = \"timezone\" }", expression: "appuser.timezone", rule: "timezone",
			want: "can_fail likely warning"},
		{name: "nothing, or a missing attribute, where one is needed", source: "x {}", target: "t { required = true }", expression: "appuser.x", rule: "required",
			want: "can_fail likely warning"},
		{name: "needed on both sides", source: "x { required = true }", target: "t { required = true }", expression: "appuser.x", rule: "required", want: "safe"},
		{name: "null", target: "t { required = true }", expression: "null", rule: "required", want: "always_fails certain error"},
		{name: "behavior that nothing documents", target: "t { max_length = 5 }", expression: `String.append("abcdef", 1)`, rule: "max_length",
			want: "can_fail possible notice", whatAssumption: "undocumented"},
		{name: "the failure of an operand", source: "x { required = true }\nflag { type = \"boolean\" }", target: "t {}", expression: `appuser.x == "x" AND appuser.flag ? "a" : "b"`,
			rule: "evaluation", want: "can_fail possible notice"},
		{name: "a number below a bound", source: "age { \n type = \"integer\"\n required = true\n minimum = 0\n maximum = 100 }", target: "t { max_length = 3 }",
			expression: `appuser.age < 50 ? "toolong" : "b"`, rule: "max_length", want: "can_fail certain error"},
		{name: "a limit that an apply tells", source: "x { max_length = 9 }", target: "t { unknown = [\"max_length\"] }", expression: "appuser.x", rule: "max_length",
			want: "undecided"},
		{name: "a pattern that an apply tells", target: "login { unknown = [\"pattern\"] }", expression: `"anne@example.com"`, rule: "login_format", want: "undecided"},
		{name: "the length of a login whose pattern an apply tells", target: "login {\n min_length = 5\n unknown = [\"pattern\"] }", expression: `"anne@example.com"`,
			rule: "min_length", want: "undecided"},
		{name: "whether values are unique, which an apply tells", source: "x { unique = true }", target: "t { unknown = [\"unique\"] }", expression: "appuser.x", rule: "unique",
			want: "undecided"},
		{name: "a source's limit that an apply tells", source: "x { unknown = [\"max_length\"] }", target: "t { max_length = 5 }", expression: "appuser.x", rule: "max_length",
			want: "undecided"},
		{name: "pushed: a constant", push: push, target: "t { max_length = 5 }", expression: `"abcdef"`, rule: "max_length", want: "always_fails certain warning"},
		{name: "pushed: declared to be longer", push: push, source: "x { max_length = 6 }", target: "t { max_length = 5 }", expression: "user.x", rule: "max_length",
			want: "can_fail likely warning"},
		{name: "pushed: nothing limits it", push: push, source: "x {}", target: "t { max_length = 5 }", expression: "user.x", rule: "max_length", want: "can_fail possible notice"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, assumptions := judged(t, test.rule, test.push, test.source, test.target, test.expression)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !strings.Contains(assumptions, test.whatAssumption) {
				t.Errorf("the assumptions are %q", assumptions)
			}
		})
	}
}

// judged is what a rule says of one property: its verdict and, of a finding, confidence, severity and assumptions.
func judged(t *testing.T, rule string, push bool, source, target, expression string) (got, assumptions string) {
	t.Helper()
	from, to := "hr", "user"
	if push {
		from, to = to, from
	}
	kinds := map[string]string{"hr": "kind = \"app\"", "user": "kind = \"user\""}
	if !push {
		kinds["hr"] += "\nprofile_source = true"
	}
	src := ""
	for name, attributes := range map[string]string{from: source, to: target} {
		src += "profile \"" + name + "\" {\n" + kinds[name] + "\n" + declarations(attributes) + "}\n"
	}
	filled, _, _ := strings.Cut(target, " ")
	src += "mapping \"" + from + "\" \"" + to + "\" {\n property \"" + filled + "\" {\n expression = <<-EOT\n" + expression + "\nEOT\n push_status = \"PUSH\"\n}\n}\n"
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(src, diags)
	}
	r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Checks {
		if c.Rule == rule && c.Attribute == filled {
			got = string(c.Verdict)
		}
	}
	for _, f := range r.Findings {
		if f.Rule == rule && f.Attribute == filled {
			got += " " + string(f.Confidence) + " " + string(f.Severity)
			assumptions = strings.Join(f.Assumptions, " ")
		}
	}
	return got, assumptions
}

// declarations are the attribute blocks of lines "name { settings }".
func declarations(attributes string) string {
	var text strings.Builder
	for line := range strings.Lines(attributes) {
		if _, _, begins := strings.Cut(line, "{"); begins {
			name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
			line = "attribute \"" + name + "\" " + rest + "\n"
		}
		text.WriteString(strings.NewReplacer("{ ", "{\n", " }", "\n}").Replace(line))
	}
	return text.String() + "\n"
}
