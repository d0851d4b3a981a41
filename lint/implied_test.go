package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/finding"
)

// TestWithoutImplied looks at properties of which several rules say one thing.
func TestWithoutImplied(t *testing.T) {
	user := `
		profile "workday" {
		  kind = "app"
		  open = true
		}
		profile "user" {
		  kind    = "user"
		  extends = "okta_user"
		  attribute "code" {
		    type       = "string"
		    min_length = 3
		    enum       = ["abc", "abcd"]
		  }
		  attribute "short" {
		    type       = "string"
		    max_length = 3
		    enum       = ["abc", "abcd"]
		  }
		  attribute "shade" {
		    type       = "string"
		    required   = true
		    min_length = 1
		  }
		  attribute "number" {
		    type       = "string"
		    required   = true
		    min_length = 4
		  }
		}
		`
	for _, test := range []struct{ name, target, want string }{
		{"no address is too short for one", "login", "login_format required unique"},
		{"an optional address", "secondEmail", "email_format"},
		{"a required address", "email", "email_format required"},
		{"no country code is too long", "countryCode", "country_code"},
		{"no member is too short", "code", "enum"},
		{"a member is too long", "short", "enum max_length"},
		{"only the empty string is too short", "shade", "required"},
		{"other texts are too short as well", "number", "min_length required"},
	} {
		r := linted(t, user+`
			mapping "workday" "user" {
			  property "`+test.target+`" { expression = "appuser.anything" }
			}`)
		var rules []string
		for _, f := range finding.WithoutImplied(r.Findings) {
			if f.Property != nil {
				rules = append(rules, f.Rule)
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(rules, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s\n%v", test.name, diff, told(r))
		}
	}
}

// TestWithoutImpliedSeverity holds back nothing that is worse than what implies it, or that nothing implies any more.
func TestWithoutImpliedSeverity(t *testing.T) {
	r := linted(t, `
		profile "workday" {
		  kind = "app"
		  open = true
		}
		profile "user" {
		  kind    = "user"
		  extends = "okta_user"
		}
		mapping "workday" "user" {
		  property "countryCode" { expression = "appuser.anything" }
		}`)
	rules := func(change func(*lint.Finding) bool) (rules []string) {
		var left []lint.Finding
		for _, f := range r.Findings {
			if change(&f) {
				left = append(left, f)
			}
		}
		for _, f := range finding.WithoutImplied(left) {
			if f.Property != nil {
				rules = append(rules, f.Rule)
			}
		}
		return rules
	}
	for _, test := range []struct {
		name   string
		change func(*lint.Finding) bool
		want   []string
	}{
		{"as they are", func(*lint.Finding) bool { return true }, []string{"country_code"}},
		{"made an error", func(f *lint.Finding) bool {
			if f.Rule == "max_length" {
				f.Severity = lint.Error
			}
			return true
		}, []string{"country_code", "max_length"}},
		{"the other one ignored", func(f *lint.Finding) bool { return f.Rule != "country_code" }, []string{"max_length"}},
	} {
		if diff := cmp.Diff(test.want, rules(test.change)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
