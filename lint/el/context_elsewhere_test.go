package el

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheckContextElsewhere(t *testing.T) {
	const groupRule = "Okta allows user expressions there: write user.x, or test membership with isMemberOfGroupName(\"...\")."
	const functions = "Okta allows String and Arrays functions, user attributes and isMemberOf... there."
	tests := []struct {
		context Context
		text    string
		want    string
	}{
		{GroupRule, `user.a == "x" AND String.len(user.b) > 1 AND Arrays.contains(user.c, "x") AND isMemberOfAnyGroup("00g1")`, ``},
		{GroupRule, `user.getInternalProperty("status") == "ACTIVE" AND user.getGroups() != null`, ``},
		{GroupRule, `profile.a == "x"`, ``}, // unknown_attribute reports it
		{GroupRule, `c == "x"`, `bare name: c | c stands without its profile | Write user.c, or "c" in quotes where the text is meant.`},
		{GroupRule, `appuser.a`, `wrong direction: appuser | appuser cannot be read in a group rule | Read the Okta user: write user instead of appuser.`},
		{GroupRule, `idpuser.a`, `not in mappings: idpuser | idpuser can be read in IdP username templates only | Write user instead.`},
		{GroupRule, `workday.a`, `not in mappings: workday | workday cannot be read in a group rule | ` + groupRule},
		{GroupRule, `source.a`, `not in mappings: source | source cannot be read in a group rule | ` + groupRule},
		{GroupRule, `usr.a`, `unknown root: usr | there is no profile usr | Did you mean "user"?`},
		{GroupRule, `User.a`, `root in other case: User | User is written user | Names are case sensitive.`},
		{GroupRule, `Convert.toInt("1") == user.a`, `not in mappings: Convert.toInt | Convert.toInt cannot be used in a group rule | ` + functions},
		{GroupRule, `Time.now() != null`, `not in mappings: Time.now | Time.now cannot be used in a group rule | ` + functions},
		{GroupRule, `hasDirectoryUser()`, `not in mappings: hasDirectoryUser | hasDirectoryUser cannot be used in a group rule | ` + functions},
		{GroupRule, `session.amr`, `not in mappings: session | session can be read in SAML assertions only | Read the Okta user: write user.x.`},
		{SAMLAttribute, `user.a + appuser.b + app.c + org.name + session.amr + workday.d + Convert.toInt("1") + getFilteredGroups({"00g1"}, "group.name", 9)`, ``},
		{SAMLAttribute, `access.scope`, `not in mappings: access | access can be read in claims only | Read the Okta user: write user.x.`},
		{SAMLAttribute, `Groups.contains("a", "b", 1)`, `not in mappings: Groups.contains | Groups.contains cannot be used in a SAML attribute statement | Okta allows it in token claims only. Test membership with isMemberOfGroupName("...") instead.`},
		{NameID, `user.userName + source.login`, ``},
		{Claim, `user.a + appuser.b + app.clientId + app.profile.x + access.scope + Groups.contains("a", "b", 1) + Time.now()`, ``},
		{Claim, `(appuser != null) ? appuser.userName : app.clientId`, ``},
		{Claim, `workday.a`, `not in mappings: workday | workday cannot be read in a claim | Write appuser.x for the app that the token is for, or user.x for the Okta user.`},
		{Claim, `session.amr`, `not in mappings: session | session can be read in SAML assertions only | Read the Okta user: write user.x.`},
		{AuthenticatorUsername, `oktaId`, ``},
		{AuthenticatorUsername, `global.assign.userName.login`, ``},
	}
	for _, test := range tests {
		e, errs := Parse(test.text)
		if len(errs) > 0 {
			t.Errorf("%s: %v", test.text, errs)
			continue
		}
		got := problemLines(test.text, CheckContext(e, test.context, RootNames{}))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, in %s (-want +got):\n%s", test.text, test.context, diff)
		}
	}
}
