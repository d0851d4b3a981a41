package lint_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// TestCreation: what is written only when a user is created says so, and says nothing where nobody is created.
func TestCreation(t *testing.T) {
	const created = "DONT_PUSH writes the value only when the user is created, and then the user is not created (user.lifecycle.create)."
	for _, test := range []struct {
		settings, push string
		want           []string
	}{
		{`profile_source = true`, "PUSH", []string{"warning: The user's whole update is lost (app.user_management.update_from_master_failed); a new user is not created (user.lifecycle.create)."}},
		{"profile_source = true\n  creates_users = false", "PUSH", []string{"warning: The user's whole update is lost (app.user_management.update_from_master_failed)."}},
		{"profile_source = false\n  creates_users = true", "DONT_PUSH", []string{"warning: " + created}},
		{"profile_source = false", "DONT_PUSH", []string{"notice: DONT_PUSH writes the value only when the user is created: where hr creates users, this one is not created (user.lifecycle.create)."}},
		{"profile_source = false\n  creates_users = false", "DONT_PUSH", nil},
		{"", "DONT_PUSH", []string{"warning: DONT_PUSH writes the value only when the user is created: where hr creates users, this one is not created (user.lifecycle.create)."}},
	} {
		o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: fmt.Appendf(nil, `
profile "hr" {
  kind = "app"
  %s
  attribute "zone" {
  }
}
profile "user" {
  kind = "user"
  attribute "timezone" {
    format = "timezone"
  }
}
mapping "hr" "user" {
  property "timezone" {
    expression  = "appuser.zone"
    push_status = %q
  }
}`, test.settings, test.push)}}, catalog.Dialect())
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		report, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range report.Findings {
			if f.Rule == "timezone" {
				got = append(got, string(f.Severity)+": "+f.Detail)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, %s: (-want +got)\n%s", test.settings, test.push, diff)
		}
	}
}
