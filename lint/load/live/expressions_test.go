package live_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

const orgWithExpressions = `
profile "user" {
  kind  = "user"
  label = "User (default)"
  attribute "department" {}
}
profile "wiki" {
  kind  = "app"
  label = "wiki"
  attribute "role" {}
}
expressions "Sales" {
  group_rule {
    expression = "user.departmant == \"Sales\""
  }
}
expressions "wiki" {
  app = "wiki"
  name_id {
    expression = "$${user.userName}"
  }
  saml_attribute {
    expression = "appuser.rol"
  }
}
expressions "default.title" {
  claim {
    expression = "access.scope"
  }
}
`

// TestExpressions reads group rules, claims and what apps assert; what may not be read is told once, and the rest is read.
func TestExpressions(t *testing.T) {
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(orgWithExpressions)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	const refused = "Group rules are not linted, because they may not be read: they need the scope okta.groups.read, or an admin who may view them."
	tests := []struct {
		name     string
		granted  []string
		want     []string
		warnings []string
	}{
		{"all", append(live.Scopes(), live.OptionalScopes()...), []string{"expressions.Sales", "expressions.wiki", "expressions.default.title"}, nil},
		{"no groups", append(live.Scopes(), "okta.authorizationServers.read"), []string{"expressions.wiki", "expressions.default.title"}, []string{refused}},
	}
	for _, test := range tests {
		faked(t, oktatest.New(o, oktatest.Options{Granted: test.granted}), live.Settings{Mode: live.ModeAssertion, ClientID: "0oa1", Assertion: "a.b.c"}, live.Options{}, func(t *testing.T, c *live.Client) {
			s, err := c.Read(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range s.Org.Expressions {
				got = append(got, m.Address)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
			if diff := cmp.Diff(test.warnings, s.Warnings); diff != "" {
				t.Errorf("%s: warnings (-want +got):\n%s", test.name, diff)
			}
			if diff := cmp.Diff(findings(t, o), findings(t, s.Result().Org)); diff != "" && test.warnings == nil {
				t.Errorf("%s (-file +live):\n%s", test.name, diff)
			}
		})
	}
}
