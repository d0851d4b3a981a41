package triage_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/triage"
)

// The texts but the third are quoted from Okta's support articles; that one is only of their form.
func TestKinds(t *testing.T) {
	const log = `
{"eventType":"application.provision.user.push_profile","outcome":{"result":"FAILURE","reason":"Automatic profile push of user Jane Doe to app Active Directory failed: Error provisioning active_directory user: A device attached to the system is not functioning."}}
{"eventType":"application.provision.user.push_profile","outcome":{"result":"FAILURE","reason":"HTTP 400 BadRequest Property usageLocation is invalid."}}
{"eventType":"system.csv.import_user","outcome":{"result":"SKIPPED","reason":"Skipping import of user. Missing required attribute: lastName"}}
{"eventType":"application.provision.user.import_profile","outcome":{"result":"FAILURE","reason":"For property 'preferredLanguage', string value of 'english' is not a valid language priority list from RFC 7231 Section 5.3.5"}}
{"eventType":"app.user_management.import.csv.line.error","outcome":{"result":"FAILURE","reason":"x"}}
{"eventType":"app.realtimesync.import_failed","outcome":{"result":"FAILURE","reason":"x"}}
{"eventType":"application.provision.user.push_profile","outcome":{"result":"SUCCESS"}}
{"eventType":"system.csv.import_user","outcome":{"result":"SUCCESS"}}
`
	got, err := triage.Read(strings.NewReader(log))
	if err != nil || got.Others != 2 || got.Unknown != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	var kinds []string
	for _, e := range got.Events {
		kinds = append(kinds, string(e.Kind)+" "+e.Failures[0].Attribute)
	}
	want := []string{"push ", "push usageLocation", "directory lastName", "update preferredLanguage", "directory ", "update "}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A push is held against the mapping to its app, not against those into Okta.
func TestPush(t *testing.T) {
	r := reportOf(t, `
profile "user" {
  kind = "user"
  attribute "city" {
    type       = "string"
    max_length = 80
  }
}
profile "office" {
  kind = "app"
  attribute "city" {
    type       = "string"
    max_length = 20
  }
}
mapping "user" "office" {
  property "city" { expression = "user.city" }
}
`)
	const code = "platform.cvd.profile.property.constraint.violation.maxLength"
	push := strings.Replace(failed("office", "city", code), `"target"`, `"outcome": {"result": "FAILURE"}, "target"`, 1)
	push = strings.Replace(push, "app.user_management.update_from_master_failed", "application.provision.user.push_profile", 1)
	for event, want := range map[string]triage.Outcome{push: triage.Predicted, failed("office", "city", code): triage.NotLinted} {
		log, err := triage.Read(strings.NewReader(event))
		if err != nil {
			t.Fatal(err)
		}
		groups := triage.Triage(log, r).Groups
		if len(groups) != 1 || groups[0].Source != "office" || groups[0].Verdict.Outcome != want {
			t.Errorf("%s: %+v", event, groups[0])
		}
	}
}
