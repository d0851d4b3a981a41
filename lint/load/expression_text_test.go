package load_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSecretsAreNoExpressions reads a file as it stands where an expression belongs: what is none is not kept.
func TestSecretsAreNoExpressions(t *testing.T) {
	const secret = "s3cr3t"
	for _, test := range []struct{ name, expression, want, unknown string }{
		{"a file of settings", `file(".env")`, "", "the text of 13 characters that it reads from a file is not an expression, and is not shown"},
		{"a token", `trimspace(file("token"))`, "", "the text of 6 characters that it reads from a file is not an expression, and is not shown"},
		{"a part of one", `upper(split("=", file(".env"))[1])`, "", "the text of 7 characters that it reads from a file is not an expression, and is not shown"},
		{"base64", `filebase64(".env")`, "", "the text of 20 characters that it reads from a file is not an expression, and is not shown"},
		{"a template", `templatefile("template", { a = "x" })`, "", "the text of 16 characters that it reads from a file is not an expression, and is not shown"},
		{"a text decoded as YAML", `yamldecode(file("token"))`, "", "the text of 6 characters that it reads from a file is not an expression, and is not shown"},
		{"within a text", `"appuser.x + ${file(".env")}"`, "", "the text of 25 characters that it reads from a file is not an expression, and is not shown"},
		{"an expression", `trimspace(file("expression"))`, "appuser.email", ""},
		{"what is decoded, though it is wrong", `yamldecode(file("m.yaml")).title`, "appuser.email +", ""},
		{"JSON", `jsondecode(file("m.json"))["title"]`, "appuser.email +", ""},
		{"what is written", `"appuser.email +"`, "appuser.email +", ""},
	} {
		r := read(tree{
			".env": "TOKEN=" + secret + "\n", "token": secret, "template": "${a} TOKEN=" + secret + " +", "expression": "appuser.email\n",
			"m.yaml": "title: appuser.email +\n", "m.json": `{"title": "appuser.email +"}`,
			"main.tf": `
				data "okta_user_profile_mapping_source" "user" {}
				resource "okta_profile_mapping" "m" {
				  source_id = "0oa1"
				  target_id = data.okta_user_profile_mapping_source.user.id
				  mappings {
				    id         = "title"
				    expression = ` + test.expression + `
				  }
				}`,
		})
		got := r.Org.Mappings[0].Properties[0].Expression
		if diff := cmp.Diff([]string{test.want, test.unknown}, []string{got.Value, got.Unknown}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		all, err := json.Marshal(r.Org)
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.ToLower(string(all)); test.unknown != "" && strings.Contains(text, secret) {
			t.Errorf("%s: the org holds the secret", test.name)
		}
	}
}

// TestSecretsElsewhere is the same for expressions that stand elsewhere.
func TestSecretsElsewhere(t *testing.T) {
	r := read(tree{
		".env": "TOKEN=s3cr3t\n",
		"main.tf": `
			resource "okta_group_rule" "r" {
			  expression_value = file(".env")
			}`,
	})
	want := "okta_group_rule.r expression_value (group_rule): ? the text of 13 characters that it reads from a file is not an expression, and is not shown @3:25\n"
	if diff := cmp.Diff(want, elsewhere(r.Org)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
