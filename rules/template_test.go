package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

func TestTemplates(t *testing.T) {
	const none = "the username template of wiki is none of Okta's built-in ones"
	for _, test := range []struct {
		argument, text string
		want           []string
	}{
		{"user_name_template", "${source.login}", nil},
		{"user_name_template", `${fn:substringBefore(source.email, '@')}`, nil},
		{"user_name_template", `${fn:substringBefore(source.email,""@"")}`, nil},
		{"user_name_template", "${source.userName}${instance.userSuffix}", nil},
		{"user_name_template", "", nil},
		{"user_name_template", "user.email", []string{"likely: " + none}},
		{"user_name_template", "String.toLowerCase(user.login)", []string{"likely: " + none}},
		{"user_name_template", "${source.emial}", []string{"likely: " + none}},
		{"user_name_template", "${source.badge}", []string{"possible: " + none}},
		{"subject_name_id_template", "${user.userName}", nil},
		{"subject_name_id_template", "user.email", []string{`likely: the NameID of every user of wiki is the text "user.email"`}},
		{"subject_name_id_template", "String.toLowerCase(user.login)", []string{`likely: the NameID of every user of wiki is the text "String.toLowerCase(user.login)"`}},
		{"subject_name_id_template", "robot@example.com", nil},
		{"subject_name_id_template", "everyone", nil},
	} {
		p := &org.Profile{Name: "wiki", Kind: org.KindApp, Templates: []org.Template{{Argument: test.argument, Text: org.Text{Value: test.text}}}}
		if diff := cmp.Diff(test.want, schemaMessages(template(), p)); diff != "" {
			t.Errorf("%s %s: (-want +got)\n%s", test.argument, test.text, diff)
		}
	}
}
