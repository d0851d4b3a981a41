package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUsernameTemplate maps the username of an identity provider: it is what the provider's template yields, whatever it is called by.
func TestUsernameTemplate(t *testing.T) {
	for _, test := range []struct{ name, template, expression, want string }{
		{"Okta's default", "idpuser.email", `source.userName + \"\"`, "notice"},
		{"a template in the other notation", "$${idpuser.email}", `appuser.userName + \"\"`, "notice"},
		{"no address", "'x' + idpuser.subjectNameId", `source.userName + \"\"`, "warning"},
		{"what the template fills is reported there", "'x' + idpuser.subjectNameId", "source.userName", ""},
		{"in parentheses", "idpuser.firstName == null ? 'a' : 'b'", `source.userName + \"@example.com\"`, "safe"},
		{"another attribute", "'x' + idpuser.subjectNameId", "source.email", "notice"},
	} {
		r := linted(t, `
			profile "corp" {
			  kind    = "idp"
			  extends = "saml_idp"
			}
			profile "user" {
			  kind    = "user"
			  extends = "okta_user"
			}
			mapping "corp" "user" {
			  property "login" {
			    expression = "`+test.template+`"
			    role       = "idp_username"
			  }
			}
			mapping "corp" "user" {
			  property "login" { expression = "`+test.expression+`" }
			}`)
		var got string
		for _, f := range r.Findings {
			if f.Rule == "login_format" && f.Property.Role == "mapping" {
				got = string(f.Severity)
				if strings.Contains(f.Expression, "serName") && !cmp.Equal(f.Assumptions[:1], []string{"userName of corp is what its username template yields: " + unescaped(test.template) + "."}) {
					t.Errorf("%s: %q", test.name, f.Assumptions)
				}
				if f.Fix != nil {
					t.Errorf("%s: suggests %s", test.name, f.Fix.Expression)
				}
			}
		}
		if test.want == "safe" {
			for _, c := range r.Checks {
				if c.Rule == "login_format" && c.Mapping == r.Checks[len(r.Checks)-1].Mapping && c.Verdict != "safe" {
					t.Errorf("%s: %s", test.name, c.Verdict)
				}
			}
			continue
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q: %v", test.name, got, test.want, told(r))
		}
	}
}

func unescaped(template string) string {
	if len(template) > 1 && template[:2] == "$$" {
		return template[1:]
	}
	return template
}

// TestUnseenUsername maps the username of a source of which only the id is known: what its template yields is not here to be judged.
func TestUnseenUsername(t *testing.T) {
	for _, test := range []struct{ name, source, expression, want string }{
		{"only an id", `id = "0oa1"`, "source.userName", "notice"},
		{"of an app", `id = "0oa1"`, "appuser.userName", "warning"},
		{"something made of it", `id = "0oa1"`, `'x' + source.userName`, "warning"},
		{"a source of its own", "", "source.userName", "warning"},
	} {
		r := linted(t, `
			profile "partner" {
			  kind    = "app"
			  open    = true
			  extends = "any"
			  `+test.source+`
			}
			profile "user" {
			  kind    = "user"
			  extends = "okta_user"
			}
			mapping "partner" "user" {
			  property "login" { expression = "`+test.expression+`" }
			}`)
		var got string
		for _, f := range r.Findings {
			if f.Rule == "login_format" {
				got = string(f.Severity)
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q: %v", test.name, got, test.want, told(r))
		}
	}
}
