package lint_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// linted is what all rules say of an org that is written in the dialect.
func linted(t *testing.T, src string) lint.Report {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// verdictOf is the verdict of a rule on the attribute, with the reason where it is undecided; "" where the rule does not apply.
func verdictOf(r lint.Report, attribute, rule string) string {
	for _, c := range r.Checks {
		if c.Attribute == attribute && c.Rule == rule {
			return strings.TrimSpace(fmt.Sprint(c.Verdict, " ", c.Reason))
		}
	}
	return ""
}

// told lists what is reported: severity, rule and message.
func told(r lint.Report) []string {
	var lines []string
	for _, f := range r.Findings {
		lines = append(lines, fmt.Sprintf("%s %s: %s", f.Severity, f.Rule, f.Message))
	}
	return lines
}

// TestRootsOfOneAttribute reads one attribute of the source by each root that stands for it: all have the schema that is declared.
func TestRootsOfOneAttribute(t *testing.T) {
	for _, expression := range []string{"appuser.loc", "appUser.loc", "source.loc", "hr.loc", "workday_9ao1g13.loc"} {
		r := linted(t, `
			profile "hr" {
			  kind  = "app"
			  roots = ["workday_9ao1g13"]
			  attribute "loc" {
			    type       = "string"
			    required   = true
			    max_length = 5
			  }
			}
			profile "user" {
			  kind = "user"
			  attribute "city" {
			    type       = "string"
			    max_length = 10
			    min_length = 6
			  }
			}
			mapping "hr" "user" {
			  property "city" { expression = "`+expression+`" }
			}`)
		if got := verdictOf(r, "city", "max_length"); got != "safe" {
			t.Errorf("%s: max_length is %s", expression, got)
		}
		for _, f := range r.Findings {
			for _, e := range f.Examples {
				if text := e.Value.Str(); len(text) > 5 {
					t.Errorf("%s: %s shows %q, which the schema does not admit", expression, f.Rule, text)
				}
			}
		}
		if got := verdictOf(r, "city", "unknown_attribute"); got != "safe" {
			t.Errorf("%s: unknown_attribute is %s", expression, got)
		}
	}
}

// TestWholeProfiles reads an attribute by an index: the profile's own name is no attribute of it.
func TestWholeProfiles(t *testing.T) {
	for expression, want := range map[string][]string{
		`appuser[\"loc\"]`: nil,
		`appUser[\"loc\"]`: {"notice expression: appUser is written appuser"},
		`hr[\"loc\"]`:      {"notice app_reference: hr cannot be read for a user that is new to Okta"},
	} {
		r := linted(t, `
			profile "hr" {
			  kind = "app"
			  attribute "loc" { type = "string" }
			}
			profile "user" {
			  kind = "user"
			  attribute "city" { type = "string" }
			}
			mapping "hr" "user" {
			  property "city" { expression = "`+expression+`" }
			}`)
		if diff := cmp.Diff(want, told(r)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", expression, diff)
		}
	}
}
