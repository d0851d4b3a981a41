package rules_test

import (
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint"
)

// What a target takes of a pushed value is less than what its schema admits, and bounds nothing that comes from there.
func TestPushedValues(t *testing.T) {
	const org = `
profile "user" {
  kind    = "user"
  extends = "okta_user"
}
profile "target" {
  kind    = "app"
  extends = "TYPE"
}
mapping "user" "target" {
  property "NAME" { expression = "EXPRESSION" }
}
mapping "target" "user" {
  property "nickName" { expression = "appuser.NAME" }
}
`
	for _, test := range []struct{ profile, name, expression, rule, assumption string }{
		{"active_directory", "samAccountName", `'sales-department-of-berlin'`, "max_length", "A device attached to the system is not functioning"},
		{"active_directory", "samAccountName", `'smith, anne'`, "push_characters", "A device attached to the system is not functioning"},
		{"active_directory", "samAccountName", `'asmith'`, "", ""},
		{"office365", "usageLocation", `'UK'`, "country_code", ""},
		{"office365", "usageLocation", `'GB'`, "", ""},
		{"google_workspace", "lastName", `user.lastName + user.firstName`, "max_length", "Google Admin SDK"},
		{"google_workspace", "lastName", `user.lastName`, "", ""},
		{"salesforce", "firstName", `user.firstName`, "max_length", "developer.salesforce.com"},
	} {
		text := strings.NewReplacer("TYPE", test.profile, "NAME", test.name, "EXPRESSION", test.expression).Replace(org)
		var got []lint.Finding
		for _, f := range lintText(t, text).Findings {
			if f.Attribute == test.name && (f.Rule == "max_length" || f.Rule == "country_code" || f.Rule == "push_characters") {
				got = append(got, f)
			}
		}
		switch {
		case test.rule == "" && len(got) == 0:
		case test.rule == "" || len(got) != 1 || got[0].Rule != test.rule || got[0].Severity != lint.Warning:
			t.Errorf("%s in %s: %v", test.expression, test.profile, got)
		case got[0].ErrorCode != "":
			t.Errorf("%s in %s: Okta's code %s", test.expression, test.profile, got[0].ErrorCode)
		case !strings.Contains(strings.Join(got[0].Assumptions, " "), test.assumption):
			t.Errorf("%s in %s: assumptions %q", test.expression, test.profile, got[0].Assumptions)
		}
	}
}
