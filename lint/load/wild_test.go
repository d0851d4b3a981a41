package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load"
)

// What Terraformer writes: literal ids, names of its own, and schema properties without mappings.
func TestTerraformer(t *testing.T) {
	result := read(tree{
		"okta/app/app_saml.tf": `resource "okta_app_saml" "tfer--hr" {
  label              = "HR"
  user_name_template = "$${source.login}"
}`,
		"okta/user_schema/user_schema_property.tf": `resource "okta_user_schema_property" "tfer--costCode" {
  index      = "costCode"
  master     = "OVERRIDE"
  max_length = "10"
  title      = "Cost code"
  type       = "string"
  user_type  = "default"
  master_override_priority {
    type  = "APP"
    value = "0oa1"
  }
}
resource "okta_app_user_schema_property" "tfer--zone" {
  app_id = "0oa1"
  index  = "zone"
  title  = "Zone"
  type   = "string"
}`,
	}, "okta/app", "okta/user_schema")
	if len(result.Diagnostics) > 0 {
		t.Error(complaints(result.Diagnostics))
	}
	var names []string
	for _, p := range result.Org.Profiles {
		names = append(names, p.Name)
	}
	// Two root modules, each with an Okta user of its own.
	if diff := cmp.Diff([]string{"user", "hr", "user#2", "0oa1"}, names); diff != "" {
		t.Errorf("profiles (-want +got):\n%s", diff)
	}
	a := result.Org.Profiles[2].Attribute("costCode")
	if a == nil || a.Length.Max == nil || *a.Length.Max != 10 {
		t.Fatalf("costCode is %+v", a)
	}
	if diff := cmp.Diff([]string{"0oa1"}, a.MasterPriority); diff != "" {
		t.Errorf("priority (-want +got):\n%s", diff)
	}
}

// The sources that an attribute lists go by the names that their profiles have in the end.
func TestPrioritiesNameProfiles(t *testing.T) {
	result := read(tree{"main.tf": `
resource "okta_app_saml" "hr" { label = "HR" }
resource "okta_app_oauth" "hr" {
  label = "Other HR"
  id    = "0oaOther"
}
resource "okta_user_schema_property" "x" {
  index  = "x"
  title  = "X"
  type   = "string"
  master = "OVERRIDE"
  master_override_priority { value = okta_app_oauth.hr.id }
  master_override_priority { value = okta_app_saml.hr.id }
  master_override_priority { value = "0oaOther" }
  master_override_priority { value = "0oaNobody" }
}`})
	got := result.Org.Profile("user").Attribute("x").MasterPriority
	if diff := cmp.Diff([]string{"okta_app_oauth.hr", "hr", "okta_app_oauth.hr", "0oaNobody"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A file of a called module is read with its caller's values where a file of the caller is named too, however many calls lie between.
func TestFilesOfCalledModules(t *testing.T) {
	files := tree{
		"main.tf":     "module \"m\" {\n  source = \"./m\"\n}\nlocals {}\n",
		"m/main.tf":   "module \"n\" {\n  source = \"../n\"\n}\n",
		"n/main.tf":   mapping("deep", `"0oa1"`, `"oty"`, "appuser.t"),
		"other/x.tf":  mapping("other", `"0oa1"`, `"oty"`, "appuser.t"),
		"circle/a.tf": "module \"c\" {\n  source = \"../circle\"\n}\n" + mapping("circle", `"0oa1"`, `"oty"`, "appuser.t"),
	}
	for _, test := range []struct {
		name  string
		paths []string
		want  [][]string // addresses by root module
	}{
		{"all", []string{"n/main.tf", "other/x.tf", "m/main.tf", "main.tf"}, [][]string{{"okta_profile_mapping.other"}, {"module.m.module.n.okta_profile_mapping.deep"}}},
		{"the callers' values only where they are named", []string{"n/main.tf", "other/x.tf"}, [][]string{{"okta_profile_mapping.deep"}, {"okta_profile_mapping.other"}}},
		{"a directory that was named stays", []string{"n", "m/main.tf", "main.tf"}, [][]string{{"okta_profile_mapping.deep"}, nil}},
		{"one that calls itself", []string{"circle/a.tf", "other/x.tf"}, [][]string{{"okta_profile_mapping.circle"}, {"okta_profile_mapping.other"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got [][]string
			for _, r := range load.Roots(load.TerraformOptions{Open: files.open}, test.paths...) {
				var addresses []string
				for _, m := range r.Org.Mappings {
					addresses = append(addresses, m.Address)
				}
				got = append(got, addresses)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
