package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// One resource may declare several attributes; a configuration, its plan and its state say the same.
func TestCustomProperties(t *testing.T) {
	const values = `{"app_id": "0oa1", "custom_property": [
  {"index": "salesforceId", "title": "ID", "type": "string", "max_length": 18, "min_length": 0, "unique": "", "required": false},
  {"index": "costCode", "title": "Department", "type": "string", "max_length": 0, "min_length": 0, "unique": "", "required": true}]}`
	const resource = `{"address": "okta_app_user_schema.x", "mode": "managed", "type": "okta_app_user_schema", "name": "x", "values": ` + values + `}`
	results := map[string]*load.Result{
		"configuration": read(tree{"main.tf": `resource "okta_app_user_schema" "x" {
  app_id = "0oa1"
  custom_property {
    index      = "salesforceId"
    title      = "ID"
    type       = "string"
    max_length = 18
  }
  dynamic "custom_property" {
    for_each = ["costCode"]
    content {
      index    = custom_property.value
      title    = "Department"
      type     = "string"
      required = true
    }
  }
}`}),
		"plan": load.Plan("plan.json", []byte(`{"format_version": "1.2", "planned_values": {"root_module": {"resources": [`+resource+`]}},
  "configuration": {"root_module": {"resources": [{"address": "okta_app_user_schema.x", "mode": "managed", "type": "okta_app_user_schema", "name": "x",
  "expressions": {"app_id": {"constant_value": "0oa1"}, "custom_property": [{"index": {"constant_value": "salesforceId"}, "title": {"constant_value": "ID"},
  "type": {"constant_value": "string"}, "max_length": {"constant_value": 18}}]}}]}}}`), "", load.TerraformOptions{}),
		"state": load.Plan("state.json", []byte(shownState(resource)), "", load.TerraformOptions{}),
	}
	eighteen := 18
	want := []*org.Attribute{
		{Name: "salesforceId", Title: "ID", Type: org.String, Origin: org.Declared, Master: org.ProfileMaster, Length: org.Limits{Max: &eighteen}},
		{Name: "costCode", Title: "Department", Type: org.String, Origin: org.Declared, Master: org.ProfileMaster, Required: true},
	}
	for name, result := range results {
		if len(result.Diagnostics) > 0 {
			t.Errorf("%s: %v", name, result.Diagnostics)
		}
		var got []*org.Attribute
		for _, p := range result.Org.Profiles {
			if p.Kind == org.KindApp {
				got = append(got, p.Attributes[len(p.Attributes)-2:]...)
			}
		}
		for i, a := range got {
			a = a.Clone()
			a.Range, a.Places, a.Address = want[0].Range, nil, ""
			got[i] = a
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
