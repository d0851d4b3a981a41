package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// schemaProperty is a plan of one attribute whose arguments the configuration writes as config says.
func schemaProperty(values, config string) string {
	return `{"format_version": "1.2", "planned_values": {"root_module": {"resources": [{
  "address": "okta_user_schema_property.x", "mode": "managed", "type": "okta_user_schema_property", "name": "x", "values": ` + values + `}]}},
  "configuration": {"root_module": {"resources": [{
  "address": "okta_user_schema_property.x", "mode": "managed", "type": "okta_user_schema_property", "name": "x", "expressions": ` + config + `}]}}}`
}

// What the provider's SDK keeps for an argument without a value is no setting, in a plan after an apply as in a state; what the configuration
// writes as such is one.
func TestZeroInPlan(t *testing.T) {
	const each = `{"index": {"references": ["each.key"]}, "unique": {"references": ["each.value"]}, "min_length": {"references": ["each.value"]},
  "max_length": {"references": ["each.value"]}, "required": {"references": ["each.value"]}, "master": {"references": ["each.value"]}}`
	const zeros = `{"index": "code", "unique": "", "min_length": 0, "max_length": 0, "required": false, "master": ""}`
	for _, test := range []struct {
		name, values, config string
		ignored              []string
	}{
		{"an argument without a value", zeros, each, nil},
		{"written so", `{"index": "code", "unique": "", "min_length": 0}`,
			`{"index": {"constant_value": "code"}, "unique": {"constant_value": ""}, "min_length": {"constant_value": 0}}`, []string{"min_length", "unique"}},
		{"another value", `{"index": "code", "unique": "UNIQUE"}`, each, []string{"unique"}},
	} {
		result := load.Plan("plan.json", []byte(schemaProperty(test.values, test.config)), "", load.TerraformOptions{})
		a := result.Org.Profile("user").Attribute("code")
		if a == nil || a.Length != (org.Limits{}) || a.Master != org.ProfileMaster || a.Required || a.Unique || len(result.Diagnostics) > 0 {
			t.Errorf("%s: %+v %v", test.name, a, result.Diagnostics)
			continue
		}
		var ignored []string
		for _, i := range a.Ignored {
			ignored = append(ignored, i.Setting)
		}
		if diff := cmp.Diff(test.ignored, ignored); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
