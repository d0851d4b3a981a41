package config_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/source"
	"github.com/profilelint/profilelint/lint/suppress"
)

var ruleNames = []string{"max_length", "required", "timezone", "unique"}

func pointer[T any](v T) *T { return &v }

func TestParse(t *testing.T) {
	got, diags := config.Parse("infra/.profilelint.hcl", []byte(`
# what fails
fail_on  = "notice"
min_severity = "error"
strict   = true
baseline = "accepted.json"
schema   = ["org/a.okta.hcl", "/b.okta.hcl"]
skip     = ["legacy/**"]

rule "unique" {
  enabled        = false
  severity       = "error"
  min_confidence = "likely"
}
rule "timezone" {}

assume "workday" "zone" {
  type       = "string"
  format     = "timezone"
  values     = ["A", 1, true]
  pattern    = "[A-Z]+"
  min_length = 0
  max_length = 40
  minimum    = -1.5
  maximum    = 2
  required   = true
  unique     = false
  examples   = ["A"]
  reason     = "because"
}

ignore {
  rules     = ["max_length", "required"]
  mapping   = "okta_profile_mapping.a"
  source    = "hr"
  target    = "user"
  attribute = "city"
  path      = "a/**"
  reason    = <<-EOT
    of two
    lines
  EOT
  expires   = "2027-01-31"
}
`), ruleNames)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	want := &config.Config{
		Name: "infra/.profilelint.hcl", FailOn: "notice", MinSeverity: lint.Error, Strict: pointer(true),
		Baseline: "infra/accepted.json", Schema: []string{"infra/org/a.okta.hcl", "/b.okta.hcl"},
		Rules: []config.Rule{
			{Name: "unique", Enabled: pointer(false), Severity: lint.Error, MinConfidence: lint.Likely},
			{Name: "timezone"},
		},
		Assumptions: []source.Assumption{{
			Source: "workday", Attribute: "zone", Type: pointer(org.String), Format: pointer("timezone"), Values: []string{"A", "1", "true"},
			Pattern: pointer("[A-Z]+"), MinLength: pointer(0), MaxLength: pointer(40), Minimum: pointer(-1.5), Maximum: pointer(2.0),
			Required: pointer(true), Unique: pointer(false), Examples: []string{"A"}, Reason: "because",
		}},
		Ignores: []*suppress.Ignore{{
			Rules: []suppress.Name{{Name: "max_length"}, {Name: "required"}}, Reason: "of two\nlines\n",
			LastDay: time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC),
		}},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(config.Config{}, suppress.Ignore{}), cmpopts.IgnoreTypes(hcl.Range{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Assumptions[0].Range.Start.Line != 17 || got.Ignores[0].Range.Start.Line != 32 {
		t.Errorf("places are %v and %v", got.Assumptions[0].Range, got.Ignores[0].Range)
	}
}

func TestParseNothing(t *testing.T) {
	for _, src := range []string{"", "# nothing\n", "\n\n"} {
		if c, diags := config.Parse("c", []byte(src), ruleNames); c == nil || len(diags) > 0 {
			t.Errorf("%q: %v", src, diags)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, tc := range []struct {
		src  string
		want []string // line, and a part of the message
	}{
		{`fail_om = "error"`, []string{`1: An argument named "fail_om" is not expected here. Did you mean "fail_on"?`}},
		{"rule \"timezon\" {}", []string{`1: There is no rule "timezon". Did you mean "timezone"?`}},
		{"rule \"unique\" {\n  severety = \"error\"\n}", []string{`2: An argument named "severety" is not expected here. Did you mean "severity"?`}},
		{"rule \"unique\" {\n  severity = \"warn\"\n}", []string{`2: There is no severity "warn".`}},
		{"rule \"unique\" {\n  min_confidence = \"likly\"\n}", []string{`2: There is no confidence "likly". Did you mean "likely"?`}},
		{"rule \"unique\" {}\nrule \"unique\" {}", []string{`2: The rule "unique" has a block at c:1,1-14.`}},
		{"fail_on = \"warnings\"", []string{`1: There is no severity "warnings". Did you mean "warning"?`}},
		{"min_severity = \"never\"", []string{`1: There is no severity "never".`}},
		{"rules \"unique\" {}", []string{`1: Blocks of type "rules" are not expected here. Did you mean "rule"?`}},
		{"rule {}", []string{"1: All rule blocks must have 1 labels"}},
		{"assume \"a\" \"b\" {\n  format = \"timezon\"\n}", []string{`2: There is no format "timezon". Did you mean "timezone"?`}},
		{"assume \"a\" \"b\" {}", []string{"1: It assumes nothing."}},
		{"assume \"a\" \"b\" {\n reason = \"x\"\n}", []string{"1: It assumes nothing."}},
		{"assume \"\" \"b\" {\n unique = true\n}", []string{"1: An assume block names a profile source"}},
		{"assume \"a\" \"b\" {\n unique = true\n}\nassume \"a\" \"b\" {\n unique = true\n}", []string{`4: Something is assumed of "b" of "a" at c:1,1-15.`}},
		{"assume \"a\" \"b\" {\n min_length = 9\n max_length = 5\n}", []string{"2: min_length is larger than max_length"}},
		{"assume \"a\" \"b\" {\n minimum = 9\n maximum = 5\n}", []string{"1: minimum is larger than maximum"}},
		{"assume \"a\" \"b\" {\n max_length = -1\n}", []string{"2: max_length must be a whole number, 0 or more."}},
		{"assume \"a\" \"b\" {\n max_length = 1.5\n}", []string{"2: "}},
		{"assume \"a\" \"b\" {\n max_length = \"long\"\n}", []string{"2: "}},
		{"assume \"a\" \"b\" {\n max_length = 1e999999999\n}", []string{"2: No setting takes a number of that many digits."}},
		{"assume \"a\" \"b\" {\n reason = 1e999999999\n}", []string{"2: No setting takes a number of that many digits."}},
		{"assume \"a\" \"b\" {\n values = []\n}", []string{"2: values lists the values"}},
		{"assume \"a\" \"b\" {\n pattern = \"(\"\n}", []string{"2: It is not a regular expression"}},
		{"assume \"a\" \"b\" {\n type = \"text\"\n}", []string{`2: There is no type "text". Known are string, integer, number, boolean, array.`}},
		{"ignore {\n rules = [\"max_lenght\"]\n}", []string{`2: There is no rule "max_lenght". Did you mean "max_length"?`}},
		{"ignore {\n rules = []\n}", []string{"1: An ignore block names the rules"}},
		{"ignore {}", []string{`1: The argument "rules" is required`}},
		{"ignore {\n rules = [\"unique\"]\n expires = \"soon\"\n}", []string{`3: "soon" is not a day.`}},
		{"ignore {\n rules = [\"unique\"]\n path = \"[\"\n}", []string{`3: "[" is not a pattern of paths.`}},
		{"skip = [\"\"]", []string{`1: "" is not a pattern of paths.`}},
		{"skip = [\"${a}\"]", []string{"1: The configuration has no variables"}},
		{"strict = var.x", []string{"1: The configuration has no variables"}},
		{"skip = [for a in [1, 2]: a]", []string{"1: The configuration has no variables"}},
		{"fail_on = lower(\"ERROR\")", []string{"1: The configuration has no variables"}},
		{"fail_on = ", []string{"1: "}},
		{"x = " + strings.Repeat("(", 1000), []string{"1: More than 200 brackets"}},
		{"fail_om = 1\nrule \"on\" {}\nassume \"a\" {}\nstrict = f()", []string{`1: An argument named "fail_om"`, "3: All assume blocks must have 2 labels", "4: The configuration has no"}},
		{"fail_om = 1\nrule \"on\" {}\nassume \"a\" \"b\" {}\n", []string{`1: An argument named "fail_om"`, `2: There is no rule "on".`, "3: It assumes nothing."}},
	} {
		c, diags := config.Parse("c", []byte(tc.src+"\n"), ruleNames)
		if c != nil {
			t.Errorf("%s: there is a configuration in spite of the errors", tc.src)
		}
		if len(diags) != len(tc.want) {
			t.Errorf("%s: %d diagnostics, want %d: %v", tc.src, len(diags), len(tc.want), diags)
			continue
		}
		for i, d := range diags {
			line, message, _ := strings.Cut(tc.want[i], ": ")
			if d.Subject == nil || line != string(rune('0'+d.Subject.Start.Line)) || !strings.Contains(d.Detail, message) {
				t.Errorf("%s: %v %s, want %s", tc.src, d.Subject, d.Detail, tc.want[i])
			}
		}
	}
}

// What cannot be modelled of a pattern is told, and is no error.
func TestPatternNotSupported(t *testing.T) {
	c, diags := config.Parse("c", []byte("assume \"a\" \"b\" {\n  pattern = \"(.)\\\\1\"\n}\n"), ruleNames)
	if c == nil || len(diags) != 1 || diags[0].Severity != hcl.DiagWarning {
		t.Errorf("%v", diags)
	}
}

func TestSkips(t *testing.T) {
	c, diags := config.Parse("infra/.profilelint.hcl", []byte(`skip = ["legacy/**", "./old/", "*/test.tf", "{x,y}.tf"]`+"\n"), ruleNames)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	for path, want := range map[string]bool{
		"infra/legacy/a.tf": true, "infra/legacy/b/c.tf": true, "infra/legacy": true, "infra/old": true, "infra/old/a/b.tf": true,
		"infra/a/test.tf": true, "infra/test.tf": false, "infra/a/b/test.tf": false, "infra/x.tf": true, "infra/z.tf": false,
		"legacy/a.tf": false, "infra": false, ".": false, "": false, "infra/oldish": false, "infra/sub/../old/a.tf": true,
	} {
		if got := c.Skips(path); got != want {
			t.Errorf("%s: %t, want %t", path, got, want)
		}
	}
}

func TestGrade(t *testing.T) {
	c, diags := config.Parse("c", []byte(`
rule "unique" {
  severity = "error"
}
rule "max_length" {
  min_confidence = "likely"
}
`), ruleNames)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	findings := []lint.Finding{
		{Rule: "unique", Severity: lint.Notice, Confidence: lint.Possible},
		{Rule: "max_length", Severity: lint.Notice, Confidence: lint.Possible},
		{Rule: "max_length", Severity: lint.Warning, Confidence: lint.Likely},
		{Rule: "required", Severity: lint.Notice, Confidence: lint.Possible},
	}
	want := []lint.Finding{
		{Rule: "unique", Severity: lint.Error, Confidence: lint.Possible},
		{Rule: "max_length", Severity: lint.Warning, Confidence: lint.Likely},
		{Rule: "required", Severity: lint.Notice, Confidence: lint.Possible},
	}
	if diff := cmp.Diff(want, c.Grade(findings)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if findings[0].Severity != lint.Notice {
		t.Error("the findings themselves were changed")
	}
}

// What is said of all rules holds where a rule's own block says nothing.
func TestEveryRule(t *testing.T) {
	c, diags := config.Parse("c", []byte(`
rule "unique" {
  severity = "error"
  enabled  = true
}
rule "*" {
  severity       = "notice"
  enabled        = false
  min_confidence = "likely"
}
`), ruleNames)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	if c.Disables("unique") || !c.Disables("required") {
		t.Error("enabled of all rules, or of one, is not heard")
	}
	got := c.Grade([]lint.Finding{
		{Rule: "unique", Severity: lint.Warning, Confidence: lint.Likely},
		{Rule: "required", Severity: lint.Warning, Confidence: lint.Likely},
		{Rule: "unique", Severity: lint.Notice, Confidence: lint.Possible},
	})
	want := []lint.Finding{
		{Rule: "unique", Severity: lint.Error, Confidence: lint.Likely},
		{Rule: "required", Severity: lint.Notice, Confidence: lint.Likely},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("fail_on = \"error\"\nrule \"unique\" {\n  severity = \"error\"\n}\nskip = [\"a/**\"]\n"))
	f.Add([]byte("assume \"a\" \"b\" {\n  pattern = \"[a-z]{1,9}\"\n  values = [1, true, \"x\"]\n  maximum = -1e3\n}\n"))
	f.Add([]byte("ignore {\n  rules = [\"unique\"]\n  expires = \"2027-01-31\"\n  reason = <<E\nx\nE\n}\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, diags := config.Parse("c", src, ruleNames)
		if (c == nil) != diags.HasErrors() {
			t.Fatalf("a configuration: %t; errors: %v", c != nil, diags)
		}
		if c == nil {
			return
		}
		again, _ := config.Parse("c", src, ruleNames)
		if diff := cmp.Diff(c.Rules, again.Rules); diff != "" {
			t.Fatal(diff)
		}
		c.Skips("a/b.tf")
	})
}
