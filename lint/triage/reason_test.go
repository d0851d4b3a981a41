package triage_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/triage"
)

func TestReasons(t *testing.T) {
	value := func(attribute, value, text string) triage.Failure {
		return triage.Failure{Attribute: attribute, Text: text, Value: value, HasValue: true}
	}
	for reason, want := range map[string][]triage.Failure{
		"Email field failed validation with value 'ann @example.com': Does not match required pattern.<br/>": {
			value("Email", "ann @example.com", "Does not match required pattern."),
		},
		"Primary email field failed validation with value '': blank.<br/>login field failed validation with value 'x': Username must be in the form of an email address<BR>": {
			value("Primary email", "", "blank."), value("login", "x", "Username must be in the form of an email address"),
		},
		"A field failed validation with value 'it's: 'so'': no.<br/>": {value("A", "it's: 'so'", "no.")},
		"A field failed validation with value '<br/>': no.<br/>B field failed validation with value 'b': no.": {
			value("A", "\n", "no."), value("B", "b", "no."),
		},
		"lastName: The field cannot be left blank\nlogin: An object with this field already exists in the current organization": {
			{Attribute: "lastName", Text: "The field cannot be left blank"},
			{Attribute: "login", Text: "An object with this field already exists in the current organization"},
		},
		"Unable to create the user. The following required properties are missing: [firstName, lastName]": {
			{Attribute: "firstName", Text: "required properties are missing: firstName"},
			{Attribute: "lastName", Text: "required properties are missing: lastName"},
		},
		"Skipping import of user CN=Ann,DC=example. Expected required AD attribute: sn, (Okta attribute: lastName) to not be null": {
			{Attribute: "lastName", Text: "Expected required AD attribute: sn, (Okta attribute: lastName) to not be null"},
		},
		"Invalid value data type for property [costCode]": {{Attribute: "costCode", Text: "Invalid value data type for property [costCode]"}},
		"For property 'preferredLanguage', string value of en_US is not a valid language priority list from RFC 7231 Section 5.3.5": {
			{Attribute: "preferredLanguage", Text: "For property 'preferredLanguage', string value of en_US is not a valid language priority list from RFC 7231 Section 5.3.5"},
		},
		"Something about Ann: else": {{Text: "Something about Ann: else"}},
		"":                          {{}},
	} {
		text, err := json.Marshal(map[string]any{"eventType": "user.lifecycle.create", "outcome": map[string]any{"result": "FAILURE", "reason": reason}})
		if err != nil {
			t.Fatal(err)
		}
		log := read(t, string(text))
		if len(log.Events) != 1 {
			t.Fatalf("%q: %+v", reason, log)
		}
		if diff := cmp.Diff(want, log.Events[0].Failures); diff != "" {
			t.Errorf("%q (-want +got):\n%s", reason, diff)
		}
	}
}

func TestFieldsAndCodes(t *testing.T) {
	for _, test := range []struct {
		field, code string
		want        []triage.Failure
	}{
		{"login", "blank", []triage.Failure{{Attribute: "login", Code: "blank"}}},
		{"user.login", "", []triage.Failure{{Attribute: "login", Text: "Could not apply import."}}},
		{"", "blank", []triage.Failure{{Code: "blank"}}},
		{"login, email", "blank", []triage.Failure{{Attribute: "login", Code: "blank"}, {Attribute: "email", Code: "blank"}}},
		{"login", "blank;invalidLoginEmail", []triage.Failure{{Attribute: "login", Code: "blank"}, {Attribute: "login", Code: "invalidLoginEmail"}}},
		{"[login, email]", "[blank, other]", []triage.Failure{{Attribute: "login", Code: "blank"}, {Attribute: "email", Code: "other"}}},
		{"a, b", "x, y, z", []triage.Failure{{Code: "x"}, {Code: "y"}, {Code: "z"}}},
	} {
		text, err := json.Marshal(map[string]any{
			"eventType": "app.user_management.update_from_master_failed", "displayMessage": "Could not apply import.",
			"debugContext": map[string]any{"debugData": map[string]any{"errorField": test.field, "errorCode": test.code}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, read(t, string(text)).Events[0].Failures); diff != "" {
			t.Errorf("%q %q (-want +got):\n%s", test.field, test.code, diff)
		}
	}
}
