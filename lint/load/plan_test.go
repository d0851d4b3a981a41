package load_test

import (
	"strings"
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
			`{"index": {"constant_value": "code"}, "unique": {"constant_value": ""}, "min_length": {"constant_value": 0}}`, []string{"min_length"}},
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

// shownState is a state of resources.
func shownState(resources ...string) string {
	return `{"format_version": "1.0", "values": {"root_module": {"resources": [` + strings.Join(resources, ", ") + `]}}}`
}

// What the provider read from Okta tells what an id stands for that nothing declares.
func TestFactsOfStates(t *testing.T) {
	const mapping = `{"address": "okta_profile_mapping.m", "mode": "managed", "type": "okta_profile_mapping", "name": "m", "values": {
  "source_id": "0oa1", "source_name": "SNAME", "source_type": "STYPE", "target_id": "oty1", "target_name": "TNAME", "target_type": "TTYPE",
  "mappings": [{"id": "lastName", "expression": "appuser.lastName", "push_status": "PUSH"}]}}`
	const apps = `{"address": "data.okta_apps.all", "mode": "data", "type": "okta_apps", "name": "all", "values": {
  "apps": [{"id": "0oa9", "name": "workday"}, {"id": "0oa1", "name": "active_directory", "label": "corp.example", "features": FEATURES}]}}`
	const saml = `{"address": "okta_app_saml.hr", "mode": "managed", "type": "okta_app_saml", "name": "hr", "values": {"id": "0oa1", "label": "HR", "features": FEATURES}}`
	for _, test := range []struct {
		name, other, features string
		sides                 [4]string // source_name, source_type, target_name, target_type
		want                  string
		source                org.Tri
	}{
		{"what the mapping says", "", "", [4]string{"active_directory", "appuser", "user", "user"}, "m: active_directory(active_directory) -> user(okta_user)", org.Unknown},
		{"another user type", "", "", [4]string{"active_directory", "appuser", "contractor", "user"}, "m: active_directory(active_directory) -> contractor(okta_user)", org.Unknown},
		{"a list of apps", apps, `["IMPORT_NEW_USERS", "PROFILE_MASTERING"]`, [4]string{"", "", "user", "user"}, "m: active_directory(active_directory) -> user(okta_user)", org.Yes},
		{"an app that is not a source", apps, `["IMPORT_NEW_USERS"]`, [4]string{"", "", "user", "user"}, "m: active_directory(active_directory) -> user(okta_user)", org.No},
		{"an app without features", apps, `[]`, [4]string{"", "", "user", "user"}, "m: active_directory(active_directory) -> user(okta_user)", org.No},
		{"features that are not told", apps, `null`, [4]string{"", "", "user", "user"}, "m: active_directory(active_directory) -> user(okta_user)", org.Unknown},
		{"a managed app", saml, `["PROFILE_MASTERING"]`, [4]string{"", "", "user", "user"}, "m: hr(app_default) -> user(okta_user)", org.Yes},
	} {
		text := mapping
		for i, word := range []string{"SNAME", "STYPE", "TNAME", "TTYPE"} {
			text = strings.ReplaceAll(text, word, test.sides[i])
		}
		resources := []string{text}
		if test.other != "" {
			resources = append(resources, strings.ReplaceAll(test.other, "FEATURES", test.features))
		}
		result := load.Plan("state.json", []byte(shownState(resources...)), "", load.TerraformOptions{})
		if diff := cmp.Diff(test.want, header(describe(result.Org))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if got := result.Org.Mappings[0].Source.ProfileSource; got != test.source {
			t.Errorf("%s: profile source %q, want %q", test.name, got, test.source)
		}
	}
}

// One sensitive value costs its property, though Terraform marks all of them.
func TestSensitiveSet(t *testing.T) {
	const plan = `{"format_version": "1.2", "variables": {"suffix": {"value": "s3cret"}, "city": {"value": "appuser.city"}},
"planned_values": {"root_module": {"resources": [{"address": "okta_profile_mapping.m", "mode": "managed", "type": "okta_profile_mapping", "name": "m",
  "values": {"source_id": "0oa1", "target_id": "default", "mappings": [
    {"id": "nickName", "expression": "s3cret", "push_status": "PUSH"},
    {"id": "city", "expression": "appuser.city", "push_status": "PUSH"},
    {"id": "title", "expression": "appuser.title", "push_status": "PUSH"}]},
  "sensitive_values": {"mappings": true}}]}},
"configuration": {"root_module": {"variables": {"suffix": {"sensitive": true}, "city": {}}, "resources": [
  {"address": "okta_profile_mapping.m", "mode": "managed", "type": "okta_profile_mapping", "name": "m", "expressions": {
  "source_id": {"constant_value": "0oa1"}, "target_id": {"constant_value": "default"}, "mappings": [
    {"id": {"constant_value": "title"}, "expression": TITLE, "push_status": {"constant_value": "PUSH"}},
    {"id": {"constant_value": "nickName"}, "expression": {"references": ["var.suffix"]}, "push_status": {"constant_value": "PUSH"}},
    {"id": {"constant_value": "city"}, "expression": {"references": ["var.city"]}, "push_status": {"constant_value": "PUSH"}}]}}]}}}`
	for name, test := range map[string]struct {
		title string // how the configuration writes it
		want  []string
	}{
		"a constant": {`{"constant_value": "appuser.title"}`, []string{"nickName <- ?", "city <- appuser.city", "title <- appuser.title"}},
		"a local":    {`{"references": ["local.title"]}`, []string{"nickName <- ?", "city <- appuser.city", "title <- ?"}},
	} {
		result := load.Plan("plan.json", []byte(strings.Replace(plan, "TITLE", test.title, 1)), "", load.TerraformOptions{})
		var got []string
		for _, p := range result.Org.Mappings[0].Properties {
			expression := p.Expression.Value
			if !p.Expression.Known() {
				expression = "?"
			}
			got = append(got, p.Target.Value+" <- "+expression)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
