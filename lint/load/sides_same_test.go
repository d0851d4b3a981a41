package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

// What is looked up by the id of what is declared is that, and no second profile of its id.
func TestSidesOfOneID(t *testing.T) {
	const user = "data.okta_user_profile_mapping_source.user.id"
	const head = "data \"okta_user_profile_mapping_source\" \"user\" {}\n"
	for name, test := range map[string]struct {
		text string
		want []string // the profiles but the user's
	}{
		"a literal id": {`
resource "okta_app_oauth" "hr" {
  id    = "0oaHR"
  label = "HR"
}
data "okta_app" "again" { id = "0oaHR" }
`, []string{"hr"}},
		"the data source first": {`
data "okta_app" "again" { id = "0oaHR" }
resource "okta_app_oauth" "hr" {
  id    = "0oaHR"
  label = "HR"
}
`, []string{"hr"}},
		"an import": {`
data "okta_app" "again" { id = "0oaHR" }
resource "okta_app_oauth" "hr" { label = "HR" }
import {
  to = okta_app_oauth.hr
  id = "0oaHR"
}
`, []string{"hr"}},
		"a reference": {`
resource "okta_app_oauth" "hr" { label = "HR" }
data "okta_app" "again" { id = okta_app_oauth.hr.id }
`, []string{"hr"}},
		"two data sources": {`
data "okta_app" "hr" { id = "0oaHR" }
data "okta_app" "again" { id = "0oaHR" }
`, []string{"hr"}},
		"in a circle": {`
data "okta_app" "again" { id = data.okta_app.hr.id }
data "okta_app" "hr" { id = data.okta_app.again.id }
`, []string{"again"}},
	} {
		result := read(tree{"main.tf": head + test.text + mapping("m", "data.okta_app.again.id", user, "appuser.title")})
		var got []string
		for _, p := range result.Org.Profiles {
			if p.Kind != org.KindUser {
				got = append(got, p.Name)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
