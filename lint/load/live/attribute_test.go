package live

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// read reads the JSON of an attribute.
func read(t testing.TB, text string) apiAttribute {
	t.Helper()
	var in apiAttribute
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		t.Fatal(err)
	}
	return in
}

func TestAttribute(t *testing.T) {
	attr := func(change func(*org.Attribute)) *org.Attribute {
		a := &org.Attribute{Name: "a", Type: org.String, Origin: org.Declared}
		change(a)
		return a
	}
	tests := []struct {
		name, json string
		want       *org.Attribute
	}{
		{"nothing but a type", `{"type": "string"}`, attr(func(*org.Attribute) {})},
		{"format", `{"type": "string", "format": "language-code"}`, attr(func(a *org.Attribute) { a.Format = "language-code" })},
		{"pattern null", `{"type": "string", "pattern": null, "minLength": null, "enum": null, "default": null, "master": null, "unique": null, "required": null}`, attr(func(*org.Attribute) {})},
		{"pattern", `{"type": "string", "pattern": "[a-z]+"}`, attr(func(a *org.Attribute) { a.Pattern = new("[a-z]+") })},
		{"a length of 0", `{"type": "string", "minLength": 0, "maxLength": 20}`, attr(func(a *org.Attribute) { a.Length = org.Limits{Min: new(0), Max: new(20)} })},
		{"lengths that no value has", `{"type": "string", "minLength": 5, "maxLength": 2}`, attr(func(a *org.Attribute) { a.Unknown = []org.Setting{org.SettingMinLength, org.SettingMaxLength} })},
		{"bounds", `{"type": "number", "minimum": -1.5, "maximum": 1e3}`, attr(func(a *org.Attribute) { a.Type, a.Minimum, a.Maximum = org.Number, new(-1.5), new(1000.0) })},
		{"unique as recorded", `{"type": "string", "unique": "UNIQUE_VALIDATED"}`, attr(func(a *org.Attribute) { a.Unique = true })},
		{"unique as documented", `{"type": "string", "unique": true}`, attr(func(a *org.Attribute) { a.Unique = true })},
		{"not unique", `{"type": "string", "unique": "NOT_UNIQUE"}`, attr(func(*org.Attribute) {})},
		{"not yet unique", `{"type": "string", "unique": "PENDING_UNIQUENESS"}`, attr(func(a *org.Attribute) { a.Unknown = []org.Setting{org.SettingUnique} })},
		{"master absent, or the usual one", `{"type": "string", "master": {"type": "PROFILE_MASTER"}}`, attr(func(*org.Attribute) {})},
		{"master OKTA", `{"type": "string", "master": {"type": "OKTA"}}`, attr(func(a *org.Attribute) { a.Master = org.OktaMaster })},
		{"master OVERRIDE", `{"type": "string", "master": {"type": "OVERRIDE", "priority": [{"type": "APP", "value": "0oa1"}, {"type": "APP", "value": "0oa2"}]}}`,
			attr(func(a *org.Attribute) { a.Master, a.MasterPriority = org.Override, []string{"workday", "0oa2"} })},
		{"a master of some day", `{"type": "string", "master": {"type": "MOON"}}`, attr(func(a *org.Attribute) { a.Unknown = []org.Setting{org.SettingMaster} })},
		{"enum of integers", `{"type": "integer", "enum": [1, 2], "default": 2}`, attr(func(a *org.Attribute) { a.Type, a.Enum, a.Default = org.Integer, []string{"1", "2"}, new("2") })},
		{"enum with an empty string", `{"type": "string", "enum": ["", "a"], "oneOf": [{"const": "x"}]}`, attr(func(a *org.Attribute) { a.Enum = []string{"", "a"} })},
		{"choices", `{"type": "string", "oneOf": [{"const": "S", "title": "Small"}, {"const": "L"}]}`, attr(func(a *org.Attribute) { a.Enum = []string{"S", "L"} })},
		{"enum of another type", `{"type": "integer", "enum": ["one"]}`, attr(func(a *org.Attribute) { a.Type, a.Unknown = org.Integer, []org.Setting{org.SettingEnum} })},
		{"enum of objects", `{"type": "string", "enum": [{"a": 1}]}`, attr(func(a *org.Attribute) { a.Unknown = []org.Setting{org.SettingEnum} })},
		{"array", `{"type": "array", "items": {"type": "string", "enum": ["a"]}}`, attr(func(a *org.Attribute) { a.Type, a.Items, a.Enum = org.Array, org.String, []string{"a"} })},
		{"array of what is not said", `{"type": "array"}`, attr(func(a *org.Attribute) {
			a.Type, a.Items, a.Unknown = org.Array, org.UnknownType, []org.Setting{org.SettingItems}
		})},
		{"a type of some day", `{"type": "moon"}`, attr(func(a *org.Attribute) { a.Type, a.Unknown = org.UnknownType, []org.Setting{org.SettingType} })},
		{"default", `{"type": "boolean", "default": false}`, attr(func(a *org.Attribute) { a.Type, a.Default = org.Boolean, new("false") })},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := attribute("a", read(t, tt.json), org.KindUser, nil, map[string]string{"0oa1": "workday"})
			if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAttributeWithCatalog keeps of the catalog what the schema does not say: of a user what is documented, of an app what bounds its source.
func TestAttributeWithCatalog(t *testing.T) {
	known := &org.Attribute{
		Name: "a", Type: org.String, Required: true, Length: org.Limits{Min: new(1), Max: new(64)}, Documented: org.Limits{Max: new(128)},
		Unique: true, Holds: org.Holds{Filled: true}, Source: "somewhere", Origin: org.Catalog,
	}
	user := attribute("a", read(t, `{"type": "string"}`), org.KindUser, known, nil)
	want := &org.Attribute{Name: "a", Type: org.String, Documented: known.Documented, Holds: known.Holds, Source: "somewhere", Origin: org.Declared}
	if diff := cmp.Diff(want, user); diff != "" {
		t.Errorf("user (-want +got):\n%s", diff)
	}
	app := attribute("a", read(t, `{"type": "string", "maxLength": 40}`), org.KindApp, known, nil)
	want = known.Clone()
	want.Length, want.Required, want.Origin = org.Limits{Max: new(40)}, false, org.Declared
	if diff := cmp.Diff(want, app); diff != "" {
		t.Errorf("app (-want +got):\n%s", diff)
	}
	if other := attribute("a", read(t, `{"type": "integer"}`), org.KindApp, known, nil); other.Length.Max != nil || other.Unique {
		t.Errorf("what is known of a string is kept for an integer: %+v", other)
	}
}

// TestWhateverOktaSendsCanBeExported states a law: an org file of any schema can be read, and says the same.
func TestWhateverOktaSendsCanBeExported(t *testing.T) {
	words := rapid.SampledFrom([]string{`"string"`, `"integer"`, `"number"`, `"boolean"`, `"array"`, `"object"`, `"moon"`, `""`})
	values := rapid.SampledFrom([]string{`null`, `"a"`, `""`, `1`, `-2`, `1.5`, `1e300`, `1e-320`, `true`, `{}`, `[]`, `"${x}"`, `"\u0000\ud800"`})
	numbers := rapid.SampledFrom([]string{`null`, `0`, `5`, `-1`, `2.5`, `1e12`, `"7"`})
	list := func(t *rapid.T, label string) string {
		text := "["
		for i, v := range rapid.SliceOfN(values, 0, 3).Draw(t, label) {
			if i > 0 {
				text += ","
			}
			text += v
		}
		return text + "]"
	}
	rapid.Check(t, func(t *rapid.T) {
		text := `{"type": ` + words.Draw(t, "type") + `, "format": "email", "minLength": ` + numbers.Draw(t, "min") + `, "maxLength": ` + numbers.Draw(t, "max") +
			`, "minimum": ` + numbers.Draw(t, "minimum") + `, "maximum": ` + numbers.Draw(t, "maximum") + `, "enum": ` + list(t, "enum") +
			`, "default": ` + values.Draw(t, "default") + `, "unique": ` + values.Draw(t, "unique") +
			`, "items": {"type": ` + words.Draw(t, "items") + `, "enum": ` + list(t, "items enum") + `}, "master": {"type": ` + words.Draw(t, "master") + `}}`
		var in apiAttribute
		if err := json.Unmarshal([]byte(text), &in); err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		p := &org.Profile{Name: "p", Kind: org.KindApp, Attributes: []*org.Attribute{attribute("a", in, org.KindApp, nil, nil)}}
		src := dialect.Encode(&org.Org{Profiles: []*org.Profile{p}})
		back, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: src}}, dialect.Catalog{})
		if diags.HasErrors() {
			t.Fatalf("%v: %s gives\n%s", diags, text, src)
		}
		if diff := cmp.Diff(p, back.Profiles[0], cmpopts.EquateEmpty(), cmpopts.IgnoreFields(org.Profile{}, "Range"),
			cmpopts.IgnoreFields(org.Attribute{}, "Range", "Places")); diff != "" {
			t.Fatalf("(-read +exported):\n%s", diff)
		}
	})
}
