package load_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/org"
)

// TestKindByNameIsDoubted names variables so that both sides of a mapping would be user types.
func TestKindByNameIsDoubted(t *testing.T) {
	for _, test := range []struct {
		name, source, target string
		want                 [2]bool // whether each is a user type
	}{
		{"the name agrees with the other side", "0oa1", "okta_user_type_id", [2]bool{false, true}},
		{"an app named after the Okta user", "okta_user_sync_app_id", "", [2]bool{false, true}},
	} {
		target := "data.okta_user_profile_mapping_source.user.id"
		source := `"0oa1"`
		variables := ""
		if test.source != "0oa1" {
			source, variables = "var."+test.source, "variable \""+test.source+"\" {}\n"
		}
		if test.target != "" {
			target, variables = "var."+test.target, "variable \""+test.target+"\" {}\n"
		}
		r := read(tree{"main.tf": variables + `
			data "okta_user_profile_mapping_source" "user" {}
			resource "okta_profile_mapping" "m" {
			  source_id = ` + source + `
			  target_id = ` + target + `
			  mappings {
			    id         = "title"
			    expression = "appuser.title"
			  }
			}`})
		m := r.Org.Mappings[0]
		if got := [2]bool{m.Source.Kind == org.KindUser, m.Target.Kind == org.KindUser}; got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
