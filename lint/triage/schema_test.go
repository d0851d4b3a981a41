package triage_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/profilelint/profilelint/lint/triage"
)

// What is written is what the schema in the documentation says.
func TestJSONSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/schema/triage-1.0.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	r := report(t)
	for _, events := range []string{
		updateEvent,
		"{}",
		failed("hr", "locale", "localeFormat") + failed("hr", "nick", "maxLength") + failed("", "", "") + failed("x", "city", "y"),
		`{"eventType": "user.lifecycle.create", "outcome": {"result": "FAILURE", "reason": "city field failed validation with value '': no.<br/>"}}`,
	} {
		for _, o := range []triage.Options{{}, {Samples: true}} {
			var b bytes.Buffer
			if err := triage.JSON(&b, triage.Triage(read(t, events), r), o); err != nil {
				t.Fatal(err)
			}
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(b.String()))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s\n%v", b.String(), err)
			}
		}
	}
}
