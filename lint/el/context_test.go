package el

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// problemLines writes problems as "kind: text | summary | detail", one a line.
func problemLines(text string, problems []Problem) string {
	var lines []string
	for _, p := range problems {
		lines = append(lines, fmt.Sprintf("%s: %s | %s | %s", p.Kind, text[p.Span.Start:p.Span.End], p.Summary, p.Detail))
	}
	return strings.Join(lines, "\n")
}

func is(name string) func(string) bool { return func(s string) bool { return s == name } }

func TestCheckContext(t *testing.T) {
	names := RootNames{Source: is("workday"), Target: is("salesforce")}
	tests := []struct {
		context Context
		text    string
		want    string
	}{
		{AppToOkta, `c == "x"`, "bare name: c | c stands without its profile | Write appuser.c, or \"c\" in quotes where the text is meant."},
		{OktaToApp, `c`, "bare name: c | c stands without its profile | Write user.c, or \"c\" in quotes where the text is meant."},
		{IdPUsername, `c`, "bare name: c | c stands without its profile | Write idpuser.c, or \"c\" in quotes where the text is meant."},
		{AppToOkta, `appuser.list.![c] + {c: "x"}`, ``},
		{AppToOkta, `appuser.a + source.b + org.name + workday_app.d + app.e`, ``},
		{AppToOkta, `user.a`, `wrong direction: user | user cannot be read in a mapping to the Okta user | Read the app's user: write appuser instead of user.`},
		{AppToOkta, `user.getInternalProperty("id")`, `wrong direction: user | user cannot be read in a mapping to the Okta user | Read the app's user: write appuser instead of user.`},
		{AppToOkta, `idpuser.a`, `not in mappings: idpuser | idpuser can be read in IdP username templates only | Write appuser instead.`},
		{AppToOkta, `session.amr`, `not in mappings: session | session can be read in tokens only | In a mapping to the Okta user only profiles are known.`},
		{AppToOkta, `String.len(Groups.contains("a", "b", 1))`, `not in mappings: Groups.contains | Groups.contains cannot be used in a mapping to the Okta user | Okta allows it in token claims only. Test membership with isMemberOfGroupName("...") instead.`},
		{AppToOkta, `workday.a`, `app-qualified: workday | workday cannot be read for a user that is new to Okta | Write appuser instead: it is known before the user is linked to the app.`},
		{AppToOkta, `active_directory.a`, `app-qualified: active_directory | active_directory cannot be read for a user that is new to Okta | Write appuser instead: it is known before the user is linked to the app.`},
		{AppToOkta, `apuser.a`, `unknown root: apuser | there is no profile apuser | Did you mean "appuser"?`},
		{AppToOkta, `Workday.a`, `unknown root: Workday | there is no profile Workday | Write appuser for the app's user, or the name of an app.`},
		{AppToOkta, `appUser.a`, `root in other case: appUser | appUser is written appuser | Names are case sensitive.`},
		{AppToOkta, `appuser`, `bare root: appuser | appuser is a whole profile | Write which attribute of it is meant, such as appuser.email.`},
		{AppToOkta, `findDirectoryUser().user.x.![user.y]`, ``},
		{OktaToApp, `user.a + workday.b + source.c + active_directory.d`, ``},
		{OktaToApp, `appuser.a`, `wrong direction: appuser | appuser cannot be read in a mapping to an app | Read the Okta user: write user instead of appuser.`},
		{OktaToApp, `salesforce.a`, `wrong direction: salesforce | salesforce is the app that is written | Read the Okta user: write user instead of salesforce.`},
		{IdPUsername, `idpuser.email ?: source.userName`, ``},
		{IdPUsername, `user.email`, `wrong direction: user | user cannot be read in an IdP username template | Read the identity provider's user: write idpuser instead of user.`},
		{ImportUsername, `appuser.userName`, ``},
		{AppUsername, `target_app.a + user.b`, ``},
		{AppUsername, `appuser.a`, `wrong direction: appuser | appuser cannot be read in an app username template | Read the Okta user: write user instead of appuser.`},
	}
	for _, tt := range tests {
		e, errs := Parse(tt.text)
		if len(errs) > 0 {
			t.Fatal(tt.text, errs)
		}
		if d := cmp.Diff(tt.want, problemLines(tt.text, CheckContext(e, tt.context, names))); d != "" {
			t.Errorf("%s in %s (-want +got)\n%s", tt.text, tt.context, d)
		}
	}
}
