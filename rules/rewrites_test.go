package rules_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/rules"
)

// lintText lints an org that is written in the dialect.
func lintText(t testing.TB, text string) lint.Report {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: []byte(text)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatalf("%v\n%s", diags, text)
	}
	r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A fixCase is a source with attributes, one target attribute, and an expression; want are the suggested expressions by rule.
type fixCase struct {
	name, source, target, expression string
	others                           string // further properties
	want                             map[string]string
}

func (c fixCase) text() string {
	target, settings, _ := strings.Cut(c.target, " ")
	return fmt.Sprintf(`
profile "hr" {
  kind = "app"
  %s
}
profile "user" {
  kind = "user"
  attribute "login" {}
  attribute "displayName" {}
  attribute %q {
    %s
  }
}
mapping "hr" "user" {
  partial = true
  property %q {
    expression = <<-EOT
      %s
    EOT
  }
  %s
}
`, c.source, target, settings, target, c.expression, c.others)
}

var fixCases = []fixCase{{
	name: "a cut of what is never null", source: `attribute "a" {
		required   = true
		max_length = 64
	}`, target: "x max_length = 50", expression: "appuser.a",
	want: map[string]string{"max_length": "String.len(appuser.a) > 50 ? String.substring(appuser.a, 0, 50) : appuser.a"},
}, {
	name: "a cut of what may be null", source: `attribute "a" { max_length = 64 }`,
	target: "x max_length = 50", expression: "appuser.a",
	want: map[string]string{"max_length": "appuser.a != null AND String.len(appuser.a) > 50 ? String.substring(appuser.a, 0, 50) : appuser.a"},
}, {
	name: "a guard is kept, and so is the author's text", source: `attribute "a" { max_length = 64 }`,
	target: "x max_length = 50", expression: "(appuser.a  !=  null) ? appuser.a : 'none'",
	want: map[string]string{"max_length": "(appuser.a  !=  null) ? String.len(appuser.a) > 50 ? String.substring(appuser.a, 0, 50) : appuser.a : 'none'"},
}, {
	name: "two branches", source: `
	attribute "a" {
		required   = true
		max_length = 64
	}
	attribute "b" { max_length = 80 }`,
	target: "x max_length = 50", expression: "appuser.b != null ? appuser.b : appuser.a",
	want: map[string]string{"max_length": "appuser.b != null ? String.len(appuser.b) > 50 ? String.substring(appuser.b, 0, 50) : appuser.b : " +
		"String.len(appuser.a) > 50 ? String.substring(appuser.a, 0, 50) : appuser.a"},
}, {
	name: "a cut would make a unique value ambiguous", source: `attribute "a" {
		required   = true
		unique     = true
		max_length = 64
	}`, target: `x max_length = 50
		unique = true
		required = true`, expression: "appuser.a",
	want: map[string]string{"max_length": ""},
}, {
	name: "an address is not cut", source: `attribute "a" {
		format     = "email"
		max_length = 200
	}`, target: `x max_length = 100
		format = "email"`, expression: "appuser.a",
	want: map[string]string{"max_length": "appuser.a != null AND String.len(appuser.a) > 100 ? null : appuser.a"},
}, {
	name: "a placeholder", source: `attribute "a" {}`, target: "x required = true", expression: "appuser.a",
	want: map[string]string{"required": `appuser.a ?: "Unknown"`},
}, {
	name: "a placeholder that is too short", source: `attribute "a" {}`, target: "x required = true\nmin_length = 9", expression: "appuser.a",
	want: map[string]string{"required": ""},
}, {
	name: "no placeholder for a name", source: `attribute "a" {}`, target: "lastName required = true", expression: "appuser.a",
	want: map[string]string{"required": ""},
}, {
	name: "another attribute for a name", source: `
	attribute "a" {}
	attribute "display" { required = true }`,
	target: "lastName required = true", expression: "appuser.a",
	others: `property "displayName" { expression = "appuser.display" }`,
	want:   map[string]string{"required": "appuser.a ?: appuser.display"},
}, {
	name: "another attribute that is as often null", source: `
	attribute "a" {}
	attribute "display" {}`,
	target: "lastName required = true", expression: "appuser.a",
	others: `property "displayName" { expression = "appuser.display" }`,
	want:   map[string]string{"required": ""},
}, {
	name: "another attribute for an address", source: `
	attribute "a" { format = "email" }
	attribute "login" {
		required = true
		format   = "email"
	}`,
	target: "email required = true\nformat = \"email\"", expression: "appuser.a",
	others: `property "login" { expression = "appuser.login" }`,
	want:   map[string]string{"required": "appuser.a ?: appuser.login"},
}, {
	name: "too short", source: `attribute "a" { max_length = 20 }`, target: "x min_length = 6", expression: "appuser.a",
	want: map[string]string{"min_length": "appuser.a != null AND String.len(appuser.a) < 6 ? null : appuser.a"},
}, {
	name: "a language tag of a closed list", source: `attribute "a" { enum = ["en-US", "de-DE"] }`,
	target: `x format = "locale"`, expression: "appuser.a",
	want: map[string]string{"locale": `appuser.a != null ? String.replace(appuser.a, "-", "_") : null`},
}, {
	name: "a constant locale", target: `x format = "locale"`, expression: "'en-us'",
	want: map[string]string{"locale": `'en_US'`},
}, {
	name: "sites for a locale", source: `attribute "location" {}`, target: `x format = "locale"`, expression: "appuser.location",
	want: map[string]string{"locale": ""},
}, {
	name: "Windows names of a closed list", source: `attribute "a" { enum = ["Eastern Standard Time", "US Eastern Standard Time", "Europe/Berlin"] }`,
	target: `x format = "timezone"`, expression: "appuser.a",
	want: map[string]string{"timezone": `String.stringSwitch("[" + appuser.a + "]", null, "[Eastern Standard Time]", "America/New_York", ` +
		`"[US Eastern Standard Time]", "America/Indianapolis", "[Europe/Berlin]", "Europe/Berlin")`},
}, {
	name: "zones of a source that holds something else", source: `attribute "location" {}`,
	target: `x format = "timezone"`, expression: "appuser.location",
	want: map[string]string{"timezone": ""},
}, {
	name: "zones of a source that holds ids", source: `attribute "a" {
		holds {
			examples = ["America/New_York", "Europe/Berlin"]
		}
	}`, target: `x format = "timezone"`, expression: "appuser.a ?: 'Europe/Paris'",
	want: map[string]string{"timezone": ""},
}, {
	name: "names of zones", source: `attribute "zone" {
		required = true
		holds {
			examples = ["Eastern Standard Time", "Europe/Berlin"]
		}
	}`, target: `x format = "timezone"`, expression: "String.removeSpaces(appuser.zone)",
	want: map[string]string{"timezone": ""},
}, {
	name: "names of zones with a default", source: `attribute "zone" {
		holds {
			examples = ["Eastern Standard Time", "Europe/Berlin"]
		}
	}`, target: `x format = "timezone"`, expression: "appuser.zone ?: 'UTC'",
	want: map[string]string{"timezone": `String.stringSwitch('[' + appuser.zone + ']', null, '[Eastern Standard Time]', 'America/New_York', '[Europe/Berlin]', 'Europe/Berlin') ?: 'UTC'`},
}, {
	name: "zones of a source of which nothing is known", source: `attribute "a" { required = true }`,
	target: `x format = "timezone"`, expression: "appuser.a",
	want: map[string]string{"timezone": ""},
}, {
	name: "a table that nobody maintains", source: `attribute "a" {
		enum = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"]
	}`, target: `a enum = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"]`, expression: "appuser.a",
	want: map[string]string{"enum": ""},
}, {
	name: "a misspelled zone", target: `x format = "timezone"`, expression: `"America/New York"`,
	want: map[string]string{"timezone": `"America/New_York"`},
}, {
	name: "an abbreviation is near to others", target: `x format = "timezone"`, expression: `"PST"`,
	want: map[string]string{"timezone": ""},
}, {
	name: "a constant that means nothing in one branch", source: `attribute "a" { enum = ["Europe/Berlin"] }`,
	target: `x format = "timezone"`, expression: `appuser.a == null ? "PST" : appuser.a`,
	want: map[string]string{"timezone": `appuser.a == null ? null : appuser.a`},
}, {
	name: "a unique attribute", source: `
	attribute "a" {
		required   = true
		max_length = 20
	}
	attribute "id" {
		required = true
		unique   = true
	}`,
	target: "x unique = true", expression: "appuser.a",
	want: map[string]string{"unique": "appuser.id"},
}, {
	name: "lower-case codes", source: `attribute "a" { enum = ["us", "de"] }`,
	target: `x format = "country-code"`, expression: "appuser.a",
	want: map[string]string{"country_code": `appuser.a != null ? String.toUpperCase(appuser.a) : null`},
}, {
	name: "three-letter codes", source: `attribute "a" { enum = ["USA", "DEU"] }`,
	target: `x format = "country-code"`, expression: "appuser.a",
	want: map[string]string{"country_code": `appuser.a != null ? Iso3166Convert.toAlpha2(appuser.a) : null`},
}, {
	name: "a misspelled member", target: `x enum = ["employee", "contractor"]`, expression: `"Contractor"`,
	want: map[string]string{"enum": `"contractor"`},
}, {
	name: "members in another case", source: `attribute "a" { enum = ["EMPLOYEE", "Contractor", "Other"] }`,
	target: `x enum = ["employee", "contractor"]`, expression: "appuser.a",
	want: map[string]string{"enum": `String.stringSwitch("[" + appuser.a + "]", null, "[EMPLOYEE]", "employee", "[Contractor]", "contractor")`},
}, {
	// How elements that hold a comma are joined is documented nowhere: the evaluation would be undecided.
	name: "an array for a text", source: `attribute "a" {
		type  = "array"
		items = "string"
	}`, target: `x type = "string"`, expression: "appuser.a",
	want: map[string]string{"type": `appuser.a != null ? appuser.a + "" : null`},
}, {
	name: "a cut without a guard", source: `attribute "a" { required = true }`, target: "x max_length = 20",
	expression: "String.substring(appuser.a, 0, 20)",
	want:       map[string]string{},
}, {
	name: "null before matches", source: `attribute "a" {}`, target: "x required = false",
	expression: `appuser.a matches "[A-Z].*" ? appuser.a : "none"`,
	want:       map[string]string{"evaluation": `appuser.a != null ? appuser.a matches "[A-Z].*" ? appuser.a : "none" : null`},
}, {
	name: "white space in a part of a login", source: `attribute "a" {
		required = true
		enum     = ["anne marie", "bob"]
	}`, target: `y format = "email"`, expression: `appuser.a + "@example.com"`,
	want: map[string]string{"email_format": `String.removeSpaces(appuser.a + "@example.com")`},
}, {
	name: "nothing that can be fixed", source: `attribute "a" {}`, target: `y format = "email"`, expression: "appuser.a",
	want: map[string]string{"email_format": ""},
}}

// Each suggestion is the smallest change, or there is none.
func TestFixes(t *testing.T) {
	for _, test := range fixCases {
		t.Run(test.name, func(t *testing.T) {
			got := map[string]string{}
			for _, f := range lintText(t, test.text()).Findings {
				_, wanted := test.want[f.Rule]
				if !wanted || f.Property == nil || f.Attribute != strings.Fields(test.target)[0] {
					continue
				}
				got[f.Rule] = ""
				if f.Fix != nil {
					got[f.Rule] = f.Fix.Expression
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("suggestions by rule (-want +got):\n%s", diff)
			}
		})
	}
}
