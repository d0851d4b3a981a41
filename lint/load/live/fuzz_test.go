package live

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// FuzzPlan reads an org whose names, ids, expressions and schemas may be anything: nothing crashes, and what is read can be exported and
// read back.
func FuzzPlan(f *testing.F) {
	const schema = `{"definitions":{"base":{"properties":{"userName":{"type":"string","maxLength":100,"pattern":null},"login":{"type":"string","minLength":5,"format":"email"}},"required":["userName"]},` +
		`"custom":{"properties":{"grade":{"type":"integer","enum":[1,2],"minimum":1,"unique":"UNIQUE_VALIDATED","default":1,"master":{"type":"OVERRIDE","priority":[{"value":"0oa1"}]}},"tags":{"type":"array","items":{"type":"string","oneOf":[{"const":"a"}]}}}}}}`
	f.Add("Corp AD", "0oa1", "active_directory", "appuser.userName", []byte(schema))
	f.Add("User", "oty1", "user", "\"${\" + '\"'", []byte(`{}`))
	f.Add("", "", "", "", []byte(`{"definitions":{"base":{"properties":{"":{},"a":{"type":"moon"}}}}}`))
	f.Add("\x00\ufffd", "\x00\ufffd", "user", "user", []byte(`{}`)) // an app without a label whose id is the name of the user profile
	f.Fuzz(func(t *testing.T, label, id, name, expression string, schema []byte) {
		for _, s := range []*string{&label, &id, &name, &expression} {
			*s = strings.ToValidUTF8(*s, "\ufffd") // as encoding/json leaves them
		}
		p := &plan{
			types: []apiUserType{{ID: "oty1", Name: name, Default: true}, {ID: id, Name: name, DisplayName: label}},
			apps: []apiApp{
				{ID: id, Name: name, Label: label, Features: []string{"PROFILE_MASTERING"}},
				{ID: id + "1", Name: name, Label: label}, {ID: "0oa1", Label: name, Name: label, Features: []string{"IMPORT_NEW_USERS"}},
			},
			idps: []apiIdP{{ID: id + "2", Name: label, Type: name}, {ID: "0oa2", Name: label + "_" + id, Type: "SAML2"}},
			mappings: []apiMapping{
				{ID: "prm1", Source: apiSide{ID: id, Type: "appuser", Name: name}, Target: apiSide{ID: "oty1", Type: "user"}},
				{ID: "prm2", Source: apiSide{ID: "oty1", Type: "user"}, Target: apiSide{ID: name, Type: "appuser", Name: label}},
				{ID: "prm3", Source: apiSide{ID: "0oa1", Type: "appuser"}, Target: apiSide{ID: label, Type: "user", Name: name}},
			},
		}
		p.idps[0].Policy.Subject.UserNameTemplate.Template = expression
		p.apps[1].Credentials.UserNameTemplate = apiTemplate{Template: expression, Type: "CUSTOM"}
		p.arrange()
		for _, d := range p.details() {
			if d.request.Scope == scopeSchemas && json.Unmarshal(schema, d.into) != nil {
				d.absent()
			}
		}
		for i := range p.properties {
			p.properties[i].Properties = map[string]apiProperty{name: {Expression: expression, PushStatus: label}, "login": {Expression: name}}
		}
		export := p.snapshot("example.okta.com").Export(Header{})
		o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: export}}, catalog.Dialect())
		if diags.HasErrors() {
			t.Fatalf("%v in\n%s", diags, export)
		}
		if again := dialect.Encode(o); string(again) != string(Content(export)) {
			t.Fatalf("read back and written again, it differs:\n%s\nbefore:\n%s", again, export)
		}
	})
}
