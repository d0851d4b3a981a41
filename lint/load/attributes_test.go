package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
)

func pointer[T any](v T) *T { return &v }

// withoutPlaces compares attributes by what they say, not by where it is written.
var withoutPlaces = cmp.Options{
	cmpopts.IgnoreFields(org.Attribute{}, "Range", "Places", "Holds", "Documented", "Address"),
	cmpopts.IgnoreFields(org.Ignored{}, "Range"),
}

func TestAttributes(t *testing.T) {
	const neverPattern = "the provider never sends a pattern of a custom attribute"
	tests := []struct {
		name, resource, profile string
		want                    *org.Attribute
	}{
		{"string", `resource "okta_user_schema_property" "x" {
  index      = "x"
  title      = "X"
  type       = "string"
  min_length = 2
  max_length = "10"
  required   = true
  unique     = "UNIQUE_VALIDATED"
  master     = "OKTA"
}`, "user", &org.Attribute{Name: "x", Title: "X", Type: org.String, Origin: org.Declared, Required: true, Unique: true, Master: org.OktaMaster,
			Length: org.Limits{Min: pointer(2), Max: pointer(10)}}},
		{"settings that are never sent", `resource "okta_user_schema" "x" {
  index      = "x"
  title      = "X"
  type       = "strng"
  min_length = 0
  pattern    = "^[0-9]+$"
  unique     = "UNIQUE"
}`, "user", &org.Attribute{Name: "x", Title: "X", Type: "strng", Origin: org.Declared, Master: org.ProfileMaster, Ignored: []org.Ignored{
			{Setting: "min_length", Value: "0", Reason: "the provider never sends a minimum of 0"},
			{Setting: "pattern", Value: "^[0-9]+$", Reason: neverPattern},
			{Setting: "unique", Value: "UNIQUE", Reason: "Okta knows only UNIQUE_VALIDATED and NOT_UNIQUE"},
		}}},
		{"integers as strings", `resource "okta_user_schema_property" "x" {
  index = "x"
  title = "X"
  type  = "integer"
  enum  = ["01", "2", "x"]
}`, "user", &org.Attribute{Name: "x", Title: "X", Type: org.Integer, Origin: org.Declared, Master: org.ProfileMaster, Enum: []string{"1", "2", "x"}}},
		{"choices", `resource "okta_user_schema_property" "x" {
  index = "x"
  title = "X"
  type  = "string"
  dynamic "one_of" {
    for_each = ["S", "M"]
    content {
      const = one_of.value
      title = "Size ${one_of.value}"
    }
  }
}`, "user", &org.Attribute{Name: "x", Title: "X", Type: org.String, Origin: org.Declared, Master: org.ProfileMaster, Enum: []string{"S", "M"}}},
		{"array", `resource "okta_app_user_schema" "x" {
  app_id      = "0oaX"
  index       = "x"
  title       = "X"
  type        = "array"
  array_type  = "number"
  array_enum  = ["1.50", "2"]
}`, "0oaX", &org.Attribute{Name: "x", Title: "X", Type: org.Array, Items: org.Number, Origin: org.Declared, Master: org.ProfileMaster, Enum: []string{"1.5", "2"}}},
		{"override", `resource "okta_app_saml" "hr" { label = "HR" }
resource "okta_user_schema_property" "x" {
  index  = "x"
  title  = "X"
  type   = "boolean"
  master = "OVERRIDE"
  master_override_priority { value = okta_app_saml.hr.id }
  master_override_priority {
    type  = "APP"
    value = "0oaOther"
  }
}`, "user", &org.Attribute{Name: "x", Title: "X", Type: org.Boolean, Origin: org.Declared, Master: org.Override, MasterPriority: []string{"hr", "0oaOther"}}},
		{"other user type", `resource "okta_user_type" "c" { name = "contractor" }
resource "okta_user_schema_property" "x" {
  index     = "x"
  title     = "X"
  type      = "string"
  user_type = okta_user_type.c.id
}`, "contractor", &org.Attribute{Name: "x", Title: "X", Type: org.String, Origin: org.Declared, Master: org.ProfileMaster}},
		{"base attribute", `resource "okta_user_base_schema_property" "x" {
  index  = "middleName"
  title  = "Middle name"
  type   = "string"
  master = "OKTA"
  pattern = "x"
}`, "user", &org.Attribute{Name: "middleName", Title: "Middle name", Type: org.String, Origin: org.Declared, Master: org.OktaMaster,
			Ignored: []org.Ignored{{Setting: "pattern", Problem: "sets pattern, which terraform apply refuses", Advice: "Take pattern out.",
				Reason: "the provider takes a pattern of login alone", Refused: true}}}},
		{"app's base attribute", `resource "okta_app_user_base_schema" "x" {
  app_id   = "0oaX"
  index    = "userName"
  title    = "User name"
  type     = "string"
  required = true
}`, "0oaX", &org.Attribute{Name: "userName", Title: "User name", Type: org.String, Origin: org.Declared, Master: org.ProfileMaster, Required: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": test.resource})
			for _, diag := range result.Diagnostics {
				t.Errorf("unexpected diagnostic: %s", diag.Error())
			}
			profile := result.Org.Profile(test.profile)
			if profile == nil {
				t.Fatalf("no profile %s", test.profile)
			}
			got := profile.Attribute(test.want.Name)
			if diff := cmp.Diff(test.want, got, withoutPlaces); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The login pattern: unset it is sent as null, which means that an e-mail address is required.
func TestLoginPattern(t *testing.T) {
	const head = "resource \"okta_user_base_schema_property\" \"login\" {\n  index = \"login\"\n  title = \"Username\"\n  type = \"string\"\n  required = true\n"
	for _, test := range []struct {
		name, argument string
		want           *string
	}{{"unset", "", nil}, {"set", "  pattern = \".+\"\n", pointer(".+")}} {
		t.Run(test.name, func(t *testing.T) {
			login := read(tree{"main.tf": head + test.argument + "}\n"}).Org.Profile("user").Attribute("login")
			if diff := cmp.Diff(test.want, login.Pattern); diff != "" || !login.Required || *login.Length.Max != 100 {
				t.Errorf("%+v (-want +got):\n%s", login, diff)
			}
		})
	}
}

// A finding must be able to point at the setting that a value breaks.
func TestPlaces(t *testing.T) {
	result := read(tree{"main.tf": `resource "okta_user_schema_property" "x" {
  index      = "x"
  title      = "X"
  type       = "string"
  max_length = 10
}`})
	x := result.Org.Profile("user").Attribute("x")
	got, ok := x.Place("max_length")
	want := hcl.Range{Filename: "main.tf", Start: hcl.Pos{Line: 5, Column: 3, Byte: 107}, End: hcl.Pos{Line: 5, Column: 18, Byte: 122}}
	if diff := cmp.Diff(want, got); diff != "" || !ok {
		t.Errorf("max_length (-want +got):\n%s", diff)
	}
	if x.Range.Start.Line != 1 {
		t.Errorf("the attribute is at %s", x.Range)
	}
}

// A constraint that is not known is not silently dropped: it is reported and marked, and the attribute admits what any value of it would.
func TestUnknownConstraint(t *testing.T) {
	const head = "variable \"v\" {}\nresource \"okta_user_schema_property\" \"x\" {\n  index = \"x\"\n  title = \"X\"\n"
	declared := func(a org.Attribute) *org.Attribute {
		a.Name, a.Title, a.Origin, a.Master = "x", "X", org.Declared, org.ProfileMaster
		return &a
	}
	for _, test := range []struct {
		name, arguments string
		want            *org.Attribute
	}{
		{"max_length", "type = \"string\"\n max_length = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingMaxLength}})},
		{"min_length", "type = \"string\"\n min_length = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingMinLength}})},
		{"required", "type = \"string\"\n required = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingRequired}})},
		{"unique", "type = \"string\"\n unique = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingUnique}})},
		{"enum", "type = \"string\"\n enum = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingEnum}})},
		{"a member", "type = \"string\"\n enum = [\"a\", var.v]", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingEnum}})},
		{"a choice", "type = \"string\"\n one_of {\n const = var.v\n title = \"T\"\n }",
			declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingEnum}})},
		{"choices", "type = \"string\"\n dynamic \"one_of\" {\n for_each = var.v\n content {\n const = \"a\"\n title = \"T\"\n }\n }",
			declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingEnum}})},
		{"type", "type = var.v\n enum = [\"a\"]",
			declared(org.Attribute{Type: org.UnknownType, Unknown: []org.Setting{org.SettingType, org.SettingEnum}})},
		{"items", "type = \"array\"\n array_type = var.v",
			declared(org.Attribute{Type: org.Array, Items: org.UnknownType, Unknown: []org.Setting{org.SettingItems}})},
		{"master", "type = \"string\"\n master = var.v", declared(org.Attribute{Type: org.String, Unknown: []org.Setting{org.SettingMaster}})},
		{"whether it is there", "type = \"string\"\n required = true\n max_length = 5\n count = var.v",
			declared(org.Attribute{Type: org.String, Length: org.Limits{Max: pointer(5)}, Unknown: []org.Setting{org.SettingRequired}})},
	} {
		t.Run(test.name, func(t *testing.T) {
			result := read(tree{"main.tf": head + test.arguments + "\n}\n"})
			if diff := cmp.Diff(test.want, result.Org.Profile("user").Attribute("x"), withoutPlaces); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnknownConstraintIsReported(t *testing.T) {
	result := read(tree{"main.tf": `variable "max" {}
resource "okta_user_schema_property" "x" {
  index      = "x"
  title      = "X"
  type       = "string"
  max_length = var.max
}`})
	want := "main.tf:6,16-23: Constraint not known; okta_user_schema_property.x sets max_length to a value that is not known: var.max has no value. Checks that depend on it are undecided."
	if len(result.Diagnostics) != 1 || result.Diagnostics[0].Error() != want {
		t.Errorf("diagnostics: %v", result.Diagnostics)
	}
}

// Choices that are not the values of the list beside them are noted; equal ones and ones that are not all known are not.
func TestChoicesBesideAList(t *testing.T) {
	for _, test := range []struct{ enum, choice, want string }{
		{`"S", "M"`, `"S"`, "S"},
		{`"S"`, `"S"`, ""},
		{`"S"`, "var.v", ""},
		{"var.v", `"S"`, ""},
	} {
		result := read(tree{"main.tf": "variable \"v\" {}\nresource \"okta_user_schema_property\" \"x\" {\n  index = \"x\"\n  title = \"X\"\n" +
			"  type = \"string\"\n  enum = [" + test.enum + "]\n  one_of {\n    const = " + test.choice + "\n    title = \"T\"\n  }\n}\n"})
		got := ""
		for _, i := range result.Org.Profile("user").Attribute("x").Ignored {
			got += i.Value
		}
		if got != test.want {
			t.Errorf("enum %s, one_of %s: noted %q, want %q", test.enum, test.choice, got, test.want)
		}
	}
}

// A login is always required: the provider refuses to apply it without required = true. An app's user has no such attribute.
func TestOptionalLogin(t *testing.T) {
	for argument, want := range map[string][]string{
		"required = false": {"required"}, "": {"required"}, "required = null": {"required"}, "required = true": nil, "required = var.v": nil,
	} {
		for kind, expected := range map[string][]string{"user_base_schema_property": want, "app_user_base_schema_property": nil} {
			result := read(tree{"main.tf": "variable \"v\" {}\nresource \"okta_" + kind + "\" \"login\" {\n  index = \"login\"\n  title = \"Username\"\n" +
				"  type = \"string\"\n  app_id = \"0oaX\"\n  " + argument + "\n}\n"})
			profile := "user"
			if expected == nil && kind != "user_base_schema_property" {
				profile = "0oaX"
			}
			login := result.Org.Profile(profile).Attribute("login")
			var got []string
			for _, i := range login.Ignored {
				got = append(got, i.Setting)
				if written := argument == "required = false"; i.Range.Start.Line != map[bool]int{true: 7, false: 2}[written] {
					t.Errorf("%s: at line %d", argument, i.Range.Start.Line)
				}
			}
			if diff := cmp.Diff(expected, got); diff != "" || !login.Required {
				t.Errorf("%s, %q: required %t (-want +got):\n%s", kind, argument, login.Required, diff)
			}
		}
	}
}

// Of a login, Okta refuses that it is not required; its pattern may be unknown.
func TestUnknownLogin(t *testing.T) {
	result := read(tree{"main.tf": `variable "v" {}
resource "okta_user_base_schema_property" "login" {
  index    = "login"
  title    = "Username"
  type     = "string"
  required = var.v
  pattern  = var.v
}`})
	login := result.Org.Profile("user").Attribute("login")
	if diff := cmp.Diff([]org.Setting{org.SettingPattern}, login.Unknown); diff != "" || !login.Required || login.Pattern != nil {
		t.Errorf("%+v (-want +got):\n%s", login, diff)
	}
}
