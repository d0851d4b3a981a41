package load_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

// TestSchemaFlaws: what a schema resource cannot have is noted where it is written.
func TestSchemaFlaws(t *testing.T) {
	for _, test := range []struct {
		name, config string
		want         []string
	}{
		{"nothing", `resource "okta_user_schema_property" "x" {
  index = "cost_Center2"
  title = "x"
  type  = "string"
}`, nil},
		{"a space", `resource "okta_user_schema_property" "x" {
  index = "has space"
  title = "x"
  type  = "string"
}`, []string{"main.tf:2: has space has a name that Okta refuses (refused)"}},
		{"a hyphen, of an app", `resource "okta_app_user_schema_property" "x" {
  app_id = "0oa1"
  index  = "cost-center"
  title  = "x"
  type   = "string"
}`, []string{"main.tf:3: cost-center has a name that Okta refuses (refused)"}},
		{"a digit first", `resource "okta_user_schema_property" "x" {
  index = "2nd"
  title = "x"
  type  = "string"
}`, []string{"main.tf:2: 2nd has a name that Okta refuses (refused)"}},
		{"a base attribute as a custom one", `resource "okta_user_schema_property" "x" {
  index = "firstName"
  title = "x"
  type  = "string"
}`, []string{"main.tf:2: firstName is a base attribute, but is declared as a custom one"}},
		{"a custom attribute as a base one", `resource "okta_user_base_schema_property" "x" {
  index       = "terraformProp"
  title       = "x"
  type        = "string"
  description = "d"
  array_enum  = ["a"]
}`, []string{
			"main.tf:2: terraformProp is not a base attribute of the Okta user",
			"main.tf:6: terraformProp sets array_enum, which a base attribute does not have (refused)",
			"main.tf:5: terraformProp sets description, which a base attribute does not have (refused)",
		}},
		{"a pattern", `resource "okta_user_base_schema_property" "x" {
  index   = "title"
  title   = "x"
  type    = "string"
  pattern = ".+"
}`, []string{"main.tf:5: title sets pattern, which terraform apply refuses (refused)"}},
		{"twice", `resource "okta_user_schema_property" "x" {
  index = "badge"
  title = "x"
  type  = "string"
}
resource "okta_user_schema_property" "y" {
  index = "badge"
  title = "x"
  type  = "boolean"
}`, []string{"main.tf:7: badge is declared twice, with the types string and boolean"}},
		{"either of two", `variable "a" {}
resource "okta_user_schema_property" "x" {
  count = var.a ? 1 : 0
  index = "badge"
  title = "x"
  type  = "string"
}
resource "okta_user_schema_property" "y" {
  count = var.a ? 0 : 1
  index = "badge"
  title = "x"
  type  = "string"
}`, nil},
		{"lists of an array", `resource "okta_user_schema_property" "x" {
  index = "tags"
  title = "x"
  type  = "array"
  enum  = ["a"]
}`, []string{
			"main.tf:4: tags is an array, but its array_type is missing (refused)",
			"main.tf:5: tags sets enum, which an attribute of the type array does not have",
		}},
		{"lists of a string", `resource "okta_user_schema_property" "x" {
  index      = "tag"
  title      = "x"
  type       = "string"
  array_enum = ["a"]
}`, []string{"main.tf:5: tag sets array_enum, which an attribute of the type string does not have"}},
		{"choices", `resource "okta_user_schema_property" "x" {
  index = "size"
  title = "x"
  type  = "string"
  enum  = ["S", "M"]
  one_of {
    const = "S"
    title = "s"
  }
  one_of {
    const = "L"
    title = "l"
  }
}`, []string{`main.tf:6: size : the values of one_of must be those of enum; only enum has "M"; only one_of has "L"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, p := range read(tree{"main.tf": test.config}).Org.Profiles {
				for _, a := range p.Attributes {
					for _, i := range a.Ignored {
						got = append(got, flawText(a, i))
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func flawText(a *org.Attribute, i org.Ignored) string {
	text := strings.Split(i.Range.String(), ",")[0] + ": " + a.Name + " " + i.Problem
	if i.Problem == "" {
		text += ": " + i.Reason
	}
	if i.Refused {
		text += " (refused)"
	}
	return text
}

// TestEnabled: OpenTofu makes no instance where enabled is false, and may make none where it is not known.
func TestEnabled(t *testing.T) {
	for enabled, want := range map[string][]string{
		"true":  {"okta_user_schema_property.x"},
		"false": nil,
		"var.a": {"okta_user_schema_property.x[...]"},
	} {
		result := read(tree{"main.tf": `variable "a" { type = bool }
resource "okta_user_schema_property" "x" {
  lifecycle {
    enabled = ` + enabled + `
  }
  index = "badge"
  title = "x"
  type  = "string"
}
output "x" {
  value = okta_user_schema_property.x.index
}`})
		var got []string
		for _, p := range result.Org.Profiles {
			for _, a := range p.Attributes {
				if a.Origin == org.Declared {
					got = append(got, a.Address)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", enabled, diff)
		}
		for _, d := range result.Diagnostics {
			t.Errorf("%s: %s", enabled, d)
		}
	}
}

// TestNameIDFormat: a NameID in the format of an address is one, as far as anybody can expect.
func TestNameIDFormat(t *testing.T) {
	const email, persistent = `"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"`, `"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"`
	for arguments, want := range map[string]bool{
		``:                                 false,
		`name_format = ` + email:           true,
		`name_format = ` + persistent:      false,
		`subject_format = [` + email + `]`: true,
		`subject_format = [` + email + `, ` + persistent + `]`: false,
		`subject_format = []`: false,
	} {
		result := read(tree{"main.tf": `resource "okta_idp_saml" "i" {` + "\n  name = \"I\"\n  " + arguments + "\n}"})
		for _, p := range result.Org.Profiles {
			if a := p.Attribute("subjectNameId"); a != nil && (a.Holds.Pattern != "") != want {
				t.Errorf("%q: the pattern is %q", arguments, a.Holds.Pattern)
			}
		}
	}
}

// TestGeneratedSettings: what generated configurations write for a setting that is not there is no setting.
func TestGeneratedSettings(t *testing.T) {
	result := read(tree{"main.tf": `resource "okta_user_schema_property" "badge" {
  array_type = ""
  index      = "badge"
  max_length = "0"
  pattern    = ""
  title      = "Badge"
  type       = "string"
  unique     = ""
}
resource "okta_user_base_schema_property" "title" {
  index   = "title"
  pattern = ""
  title   = "Title"
  type    = "string"
}`})
	for _, p := range result.Org.Profiles {
		for _, a := range p.Attributes {
			for _, i := range a.Ignored {
				if i.Setting != "max_length" || i.Value != "0" { // which is a notice
					t.Errorf("%s: %+v", a.Name, i)
				}
			}
			if a.Name == "badge" && a.Length != (org.Limits{}) {
				t.Errorf("%+v", a.Length)
			}
		}
	}
}
