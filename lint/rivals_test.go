package lint_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/rules"
)

const twoSources = `
profile "user" {
  kind    = "user"
  extends = "okta_user"
}
profile "staff" {
  kind           = "app"
  profile_source = true
  attribute "number" {
    type       = "string"
    required   = true
    max_length = 10
    unique     = true
  }
  attribute "email" {
    type   = "string"
    unique = true
  }
}
profile "agency" {
  kind           = "app"
  profile_source = true
  attribute "badge" {
    type       = "string"
    required   = true
    max_length = 10
    unique     = true
  }
  attribute "email" {
    type   = "string"
    unique = true
  }
}
mapping "staff" "user" {
  property "login" {
    expression  = %q
    push_status = "PUSH"
  }
}
mapping "agency" "user" {
  property "login" {
    expression  = %q
    push_status = "PUSH"
  }
}
`

// Two sources that fill one name space give one login to two people, where the logins are made of what only each source keeps unique.
func TestRivals(t *testing.T) {
	type outcome struct {
		Message  string
		Profiles []el.Profile
		Sources  []string // whose users they are
		Verdicts []prove.Verdict
	}
	safe := outcome{Verdicts: []prove.Verdict{prove.Safe, prove.Safe}}
	for _, tc := range []struct {
		name          string
		staff, agency string
		want          outcome
	}{
		{"one domain", `appuser.number + "@example.com"`, `appuser.badge + "@example.com"`, outcome{
			Message: "user.login can receive the same value for a user of agency as for one of staff",
			Profiles: []el.Profile{
				{"appuser.badge": el.StrValue("Wolfeschle")},
				{"appuser.number": el.StrValue("Wolfeschle")},
			},
			Sources:  []string{"agency", "staff"},
			Verdicts: []prove.Verdict{prove.Safe, prove.CanFail},
		}},
		{"a domain each", `appuser.number + "@example.com"`, `appuser.badge + "@agency.example.com"`, safe},
		{"a prefix", `"s" + appuser.number + "@example.com"`, `"a" + appuser.badge + "@example.com"`, safe},
		{"addresses are meant to be the same", `appuser.email`, `String.toLowerCase(appuser.email)`, safe},
	} {
		t.Run(tc.name, func(t *testing.T) {
			source := fmt.Sprintf(twoSources, tc.staff, tc.agency)
			o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: []byte(source)}}, catalog.Dialect())
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			report, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			var got outcome
			for _, f := range report.Findings {
				if f.Rule == "unique" {
					got.Message = f.Message
					for _, e := range f.Examples {
						got.Profiles = append(got.Profiles, e.Profile)
						got.Sources = append(got.Sources, e.Source)
					}
				}
			}
			for _, c := range report.Checks {
				if c.Rule == "unique" {
					got.Verdicts = append(got.Verdicts, c.Verdict)
				}
			}
			if diff := cmp.Diff(tc.want, got, cmp.Comparer(el.Value.Equal)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
