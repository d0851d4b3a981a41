package lint_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/rules"
)

// verdicts lints an org file and returns the verdicts of one rule, by mapping and attribute; a check that is not there is missing.
func verdicts(t *testing.T, rule, text string) map[string]string {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: []byte(text)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	report, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range report.Checks {
		if c.Rule == rule {
			got[c.Mapping.Address+" "+c.Attribute] = string(c.Verdict)
		}
	}
	return got
}

const sources = `
profile "hr" {
  kind           = "app"
  profile_source = true
  attribute "name" {
    max_length = 99
  }
}
profile "directory" {
  kind           = "app"
  profile_source = true
  attribute "name" {
    max_length = 99
  }
}
`

// TestNotWritten: the rules on values pass over what this source does not write, and only that.
func TestNotWritten(t *testing.T) {
	got := verdicts(t, "max_length", sources+`
profile "user" {
  kind = "user"
  attribute "login" {
    max_length = 9
    master     = "OKTA"
  }
  attribute "usual" { max_length = 9 }
  attribute "okta" {
    max_length = 9
    master     = "OKTA"
  }
  attribute "others" {
    max_length      = 9
    master          = "OVERRIDE"
    master_priority = ["directory"]
  }
  attribute "this" {
    max_length      = 9
    master          = "OVERRIDE"
    master_priority = ["directory", "hr"]
  }
  attribute "unknown" {
    max_length      = 9
    master          = "OVERRIDE"
    master_priority = ["0oa1"]
  }
}
mapping "hr" "user" {
  property "login"   { expression = "appuser.name" }
  property "usual"   { expression = "appuser.name" }
  property "okta"    { expression = "appuser.name" }
  property "others"  { expression = "appuser.name" }
  property "this"    { expression = "appuser.name" }
  property "unknown" { expression = "appuser.name" }
}
mapping "user" "hr" {
  property "name" { expression = "user.okta" }
}
`)
	want := map[string]string{
		"mapping.hr.user login":   "can_fail",
		"mapping.hr.user usual":   "can_fail",
		"mapping.hr.user this":    "can_fail",
		"mapping.hr.user unknown": "can_fail",
		"mapping.user.hr name":    "safe",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestUserTypes: a mapping is held against the profile of its own user type.
func TestUserTypes(t *testing.T) {
	got := verdicts(t, "max_length", sources+`
profile "user" {
  kind = "user"
  attribute "nick" { max_length = 99 }
}
profile "contractor" {
  kind = "user"
  attribute "nick" { max_length = 9 }
}
mapping "hr" "user" {
  property "nick" { expression = "appuser.name" }
}
mapping "hr" "contractor" {
  property "nick" { expression = "appuser.name" }
}
`)
	want := map[string]string{"mapping.hr.user nick": "safe", "mapping.hr.contractor nick": "can_fail"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestNoticesFailNothing: a deprecated function works, so its check is safe; an error in the expression is none.
func TestNoticesFailNothing(t *testing.T) {
	got := verdicts(t, "expression", sources+`
profile "user" {
  kind = "user"
  attribute "deprecated" {}
  attribute "wrong" {}
}
mapping "hr" "user" {
  property "deprecated" { expression = "toUpperCase(appuser.name)" }
  property "wrong"      { expression = "appuser.name = 1" }
}
`)
	want := map[string]string{"mapping.hr.user deprecated": "safe", "mapping.hr.user wrong": "always_fails"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWrites(t *testing.T) {
	hr := &org.Profile{Name: "hr"}
	o := &org.Org{Profiles: []*org.Profile{hr, {Name: "directory"}}}
	for _, test := range []struct {
		attribute org.Attribute
		want      org.Tri
	}{
		{org.Attribute{}, org.Yes},
		{org.Attribute{Master: org.ProfileMaster}, org.Yes},
		{org.Attribute{Master: org.OktaMaster}, org.No},
		{org.Attribute{Master: org.Override}, org.No},
		{org.Attribute{Master: org.Override, MasterPriority: []string{"directory"}}, org.No},
		{org.Attribute{Master: org.Override, MasterPriority: []string{"directory", "hr"}}, org.Yes},
		{org.Attribute{Master: org.Override, MasterPriority: []string{"directory", "0oa1"}}, org.Unknown},
		{org.Attribute{Master: org.Override, Unknown: []org.Setting{org.SettingMaster}}, org.Unknown},
		{org.Attribute{Master: "SOMEBODY"}, org.Yes},
	} {
		if got := rule.Writes(o, hr, &test.attribute); got != test.want {
			t.Errorf("%s %v: %q, want %q", test.attribute.Master, test.attribute.MasterPriority, got, test.want)
		}
	}
}
