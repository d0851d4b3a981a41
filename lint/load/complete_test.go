package load_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/org"
)

// knownOrg is what the org of these tests holds: two user types, and sources of which two are Workday's.
const knownOrg = `
profile "user" {
  kind = "user"
  id   = "oty1default"
  attribute "login" {
    required   = true
    min_length = 5
    max_length = 100
  }
  attribute "lastName" {
    required   = true
    max_length = 50
  }
  attribute "timezone" { format = "timezone" }
  attribute "costCode" {
    max_length      = 10
    unique          = true
    master          = "OVERRIDE"
    master_priority = ["workday", "0oa3other"]
  }
  attribute "level" { enum = ["A", "B"] }
}
profile "contractor" {
  kind  = "user"
  id    = "oty2contractor"
  label = "Contractor"
  attribute "login" { required = true }
}
profile "workday" {
  kind           = "app"
  id             = "0oa1workday"
  type           = "workday"
  label          = "Workday"
  profile_source = true
  priority       = 1
  attribute "email" { max_length = 90 }
  attribute "zone" { enum = ["Europe/Berlin"] }
}
profile "workday_test" {
  kind  = "app"
  id    = "0oa2test"
  type  = "workday"
  label = "Workday (test)"
}
profile "other" {
  kind  = "app"
  id    = "0oa3other"
  label = "Other"
}
profile "directory" {
  kind  = "app"
  id    = "0oa4ad"
  type  = "active_directory"
  label = "corp.example"
  attribute "sn" { max_length = 64 }
}
profile "partner" {
  kind = "idp"
  id   = "0oa5idp"
  label = "Partner"
  attribute "email" {}
}
mapping "workday" "user" {
  property "login" { expression = "appuser.email" }
  property "lastName" { expression = "appuser.email" }
  property "timezone" { expression = "appuser.zone" }
}
`

func readKnown(t *testing.T, text string) *org.Org {
	t.Helper()
	file := filepath.Join(t.TempDir(), "org.okta.hcl")
	write(t, file, text)
	result := load.Dialect(nil, file)
	if len(result.Diagnostics) > 0 {
		t.Fatal(result.Diagnostics)
	}
	return result.Org
}

// outline renders an org: profiles with their attributes, and mappings with what they fill elsewhere.
func outline(o *org.Org) string {
	var b strings.Builder
	for _, p := range o.Profiles {
		open := ""
		if p.Open {
			open = " open"
		}
		fmt.Fprintf(&b, "%s %s id=%s label=%q type=%s%s:", p.Kind, p.Name, p.ID, p.Label, p.Type, open)
		if p.Open || len(p.Attributes) > 9 {
			fmt.Fprintf(&b, " ...\n")
			continue
		}
		for _, a := range p.Attributes {
			fmt.Fprintf(&b, " %s", a.Name)
		}
		b.WriteString("\n")
	}
	for _, m := range o.Mappings {
		fmt.Fprintf(&b, "%s: %s -> %s partial=%t elsewhere=%v basis=%q\n", m.Address, m.Source.Name, m.Target.Name, m.Partial, m.Elsewhere, m.Basis)
		for _, side := range []*org.Profile{m.Source, m.Target} {
			if o.Profile(side.Name) != side {
				fmt.Fprintf(&b, "  %s is not a profile of the org\n", side.Name)
			}
		}
	}
	return b.String()
}

const theUser = `user user id=oty1default label="" type=okta_user: login lastName timezone costCode level
`

const theWorkday = ` id=0oa1workday label="Workday" type=workday: email zone
`

const theOther = `app other id=0oa3other label="Other" type=:
`

func TestCompleteJoins(t *testing.T) {
	mapping := func(source, target string) string {
		return `
data "okta_user_profile_mapping_source" "user" {}
resource "okta_profile_mapping" "m" {
  source_id = ` + source + `
  target_id = ` + target + `
  mappings {
    id          = "login"
    expression  = "appuser.email"
    push_status = "PUSH"
  }
}
`
	}
	const user = "data.okta_user_profile_mapping_source.user.id"
	for _, test := range []struct{ name, files, want string }{
		{
			"a data source with a label", `data "okta_app" "hr" { label = "Workday" }` + mapping("data.okta_app.hr.id", user),
			theUser + "app hr" + theWorkday + theOther +
				"okta_profile_mapping.m: hr -> user partial=false elsewhere=[lastName timezone] basis=\"\"\n",
		},
		{
			"literal ids", mapping(`"0oa1workday"`, `"oty1default"`),
			"app workday" + theWorkday + theUser + theOther +
				"okta_profile_mapping.m: workday -> user partial=false elsewhere=[lastName timezone] basis=\"\"\n",
		},
		{
			"a literal id of another user type", mapping(`"0oa1workday"`, `"oty2contractor"`),
			"app workday" + theWorkday + "user contractor id=oty2contractor label=\"Contractor\" type=okta_user: login\n" +
				"okta_profile_mapping.m: workday -> contractor partial=true elsewhere=[] basis=\"\"\n",
		},
		{
			"an identity provider behind a literal id", mapping(`"0oa5idp"`, user),
			theUser + "idp partner id=0oa5idp label=\"Partner\" type=: email\n" + "app workday" + theWorkday + theOther +
				"okta_profile_mapping.m: partner -> user partial=true elsewhere=[] basis=\"\"\n",
		},
		{
			"a user type by its name", `resource "okta_user_type" "c" {
  name         = "contractor"
  display_name = "Contractors"
}` + mapping(`"0oa1workday"`, "okta_user_type.c.id"),
			theUser + "user contractor id=oty2contractor label=\"Contractors\" type=okta_user: login\n" + "app workday" + theWorkday + theOther +
				"okta_profile_mapping.m: workday -> contractor partial=true elsewhere=[] basis=\"\"\n",
		},
		{
			"the only one of its type", `variable "active_directory_id" {}` + mapping("var.active_directory_id", user),
			theUser + "app directory id=0oa4ad label=\"corp.example\" type=active_directory: sn\n" + "app workday" + theWorkday + theOther +
				"okta_profile_mapping.m: directory -> user partial=true elsewhere=[] basis=\"\"\n",
		},
		{
			"one of several of its type", `variable "workday_id" {}` + mapping("var.workday_id", user),
			theUser + "app workday" + theWorkday + theOther +
				"okta_profile_mapping.m: workday -> user partial=false elsewhere=[lastName timezone] basis=\"\"\n",
		},
		{
			"a label that no app has", `resource "okta_app_saml" "workday" {
  label             = "Workday, new"
  preconfigured_app = "workday"
}` + mapping("okta_app_saml.workday.id", user),
			theUser + "app workday id= label=\"Workday, new\" type=workday open: ...\n" + "app workday#2" + theWorkday + theOther +
				"okta_profile_mapping.m: workday -> user partial=true elsewhere=[] basis=\"\"\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := read(tree{"main.tf": test.files})
			before := outline(files.Org)
			got := load.Complete(files, readKnown(t, knownOrg))
			if diff := cmp.Diff(test.want, outline(got.Org)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, d := range got.Diagnostics {
				t.Errorf("unexpected diagnostic: %s", d.Error())
			}
			if diff := cmp.Diff(before, outline(files.Org)); diff != "" {
				t.Errorf("the files' org was changed (-before +after):\n%s", diff)
			}
		})
	}
}

// Terraformer writes literal ids and tfer-- names, schema properties without mappings; here beside a mapping of one's own.
func TestCompleteTerraformer(t *testing.T) {
	files := read(tree{"okta_user_schema.tf": `
resource "okta_user_schema_property" "tfer--costCode" {
  index     = "costCode"
  title     = "Cost code"
  type      = "string"
  user_type = "oty1default"
}
resource "okta_user_schema_property" "tfer--badge" {
  index      = "badge"
  title      = "Badge"
  type       = "string"
  max_length = "6"
  user_type  = "oty2contractor"
}
resource "okta_app_user_schema_property" "tfer--zone" {
  app_id     = "0oa1workday"
  index      = "zone"
  title      = "Zone"
  type       = "string"
  max_length = 5
}
`, "mappings.tf": `
resource "okta_profile_mapping" "m" {
  source_id          = "0oa1workday"
  target_id          = "oty2contractor"
  delete_when_absent = true
  mappings {
    id          = "badge"
    expression  = "appuser.zone"
    push_status = "PUSH"
  }
}`})
	got := load.Complete(files, readKnown(t, knownOrg))
	want := "user user id=oty1default label=\"\" type=okta_user: login lastName timezone costCode level\n" +
		"user contractor id=oty2contractor label=\"Contractor\" type=okta_user: login badge\n" +
		"app workday" + theWorkday + theOther +
		"okta_profile_mapping.m: workday -> contractor partial=false elsewhere=[] basis=\"\"\n"
	if diff := cmp.Diff(want, outline(got.Org)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	type attribute struct {
		Max    *int
		Enum   []string
		Unique bool
		Master org.Master
		File   string
	}
	of := func(profile, name string) attribute {
		a := got.Org.Profile(profile).Attribute(name)
		return attribute{a.Length.Max, a.Enum, a.Unique, a.Master, a.Range.Filename}
	}
	for _, test := range []struct {
		profile, attribute string
		want               attribute
	}{
		{"user", "costCode", attribute{Max: new(10), Unique: true, Master: org.ProfileMaster, File: "okta_user_schema.tf"}},
		{"contractor", "badge", attribute{Max: new(6), Master: org.ProfileMaster, File: "okta_user_schema.tf"}},
		{"workday", "zone", attribute{Max: new(5), Enum: []string{"Europe/Berlin"}, Master: org.ProfileMaster, File: "okta_user_schema.tf"}},
	} {
		if diff := cmp.Diff(test.want, of(test.profile, test.attribute)); diff != "" {
			t.Errorf("%s.%s (-want +got):\n%s", test.profile, test.attribute, diff)
		}
	}
}

// What the files write wins, setting by setting; another type makes the org's limits meaningless.
func TestCompleteAttributes(t *testing.T) {
	files := read(tree{"main.tf": `
resource "okta_user_base_schema_property" "last" {
  index  = "lastName"
  title  = "Surname"
  type   = "string"
  master = "OKTA"
}
resource "okta_user_schema_property" "level" {
  index = "level"
  title = "Level"
  type  = "integer"
}
resource "okta_user_schema_property" "cost" {
  index      = "costCode"
  title      = "Cost"
  type       = "string"
  max_length = 20
  required   = true
  master     = "OVERRIDE"
  master_override_priority { value = "0oa4ad" }
  master_override_priority { value = "0oaUnknown" }
}
`})
	got := load.Complete(files, readKnown(t, knownOrg)).Org.Profile("user")
	var b strings.Builder
	for _, a := range got.Attributes {
		limit := "-"
		if a.Length.Max != nil {
			limit = fmt.Sprint(*a.Length.Max)
		}
		fmt.Fprintf(&b, "%s %s required=%t max=%s format=%s enum=%v unique=%t master=%s%v\n",
			a.Name, a.Type, a.Required, limit, a.Format, a.Enum, a.Unique, a.Master, a.MasterPriority)
	}
	want := `login string required=true max=100 format= enum=[] unique=false master=[]
lastName string required=false max=50 format= enum=[] unique=false master=OKTA[]
timezone string required=false max=- format=timezone enum=[] unique=false master=[]
costCode string required=true max=20 format= enum=[] unique=true master=OVERRIDE[directory 0oaUnknown]
level integer required=false max=- format= enum=[] unique=false master=PROFILE_MASTER[]
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCompleteWarnsOfUnknownIDs(t *testing.T) {
	files := read(tree{"main.tf": `
resource "okta_profile_mapping" "m" {
  source_id = "0oaGone"
  target_id = "oty1default"
  mappings {
    id         = "login"
    expression = "appuser.email"
  }
}`})
	got := load.Complete(files, readKnown(t, knownOrg))
	if len(got.Diagnostics) != 1 || got.Diagnostics[0].Summary != "Not in the org" || !strings.Contains(got.Diagnostics[0].Detail, `"0oaGone"`) {
		t.Errorf("diagnostics: %v", got.Diagnostics)
	}
	if len(files.Diagnostics) != 0 {
		t.Error("the files' diagnostics were changed")
	}
}

// An org file beside a known org: its mappings name the org's profiles, and what it declares whole stays as it is.
func TestCompleteOrgFiles(t *testing.T) {
	known := readKnown(t, knownOrg)
	file := filepath.Join(t.TempDir(), "mine.okta.hcl")
	write(t, file, `
profile "workday" {
  kind = "app"
  attribute "mine" {}
}
mapping "workday" "user" {
  partial = true
  property "login" { expression = "appuser.mine" }
}
mapping "partner" "contractor" {
  property "login" { expression = "appuser.email" }
}`)
	got := load.Complete(load.DialectWithin(known, nil, file), known)
	want := "app workday id=0oa1workday label=\"Workday\" type=workday: mine\n" + theUser +
		"idp partner id=0oa5idp label=\"Partner\" type=: email\n" +
		"user contractor id=oty2contractor label=\"Contractor\" type=: login\n" + theOther +
		"mapping.workday.user: workday -> user partial=false elsewhere=[lastName timezone] basis=\"\"\n" +
		"mapping.partner.contractor: partner -> contractor partial=false elsewhere=[] basis=\"\"\n"
	if diff := cmp.Diff(want, outline(got.Org)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(got.Diagnostics) > 0 {
		t.Errorf("diagnostics: %v", got.Diagnostics)
	}
}

// Nothing known adds nothing.
func TestCompleteWithNothing(t *testing.T) {
	files := read(tree{"sides.tf": sides, "main.tf": `resource "okta_profile_mapping" "m" {
  source_id = okta_app_saml.hr.id
  target_id = data.okta_user_profile_mapping_source.user.id
  mappings {
    id         = "login"
    expression = "appuser.userName"
  }
}`})
	if diff := cmp.Diff(files.Org, load.Complete(files, &org.Org{}).Org); diff != "" {
		t.Errorf("(-files +completed):\n%s", diff)
	}
}

// A profile to which the files add attributes that only an apply names is not known whole: what it does not list may be there.
func TestCompleteStaysOpen(t *testing.T) {
	files := read(tree{"main.tf": `
variable "names" {}
resource "okta_user_schema_property" "more" {
  for_each = var.names
  index    = each.key
  title    = each.key
  type     = "string"
}
`})
	if !load.Complete(files, readKnown(t, knownOrg)).Org.Profile("user").Open {
		t.Error("the profile is taken for whole")
	}
}

// An org completed by itself is the same org.
func TestCompleteByItself(t *testing.T) {
	file := filepath.Join(t.TempDir(), "org.okta.hcl")
	write(t, file, strings.ReplaceAll(knownOrg, `"0oa3other"]`, `"other"]`)) // ids in lists become names
	files := load.Dialect(nil, file)
	got := load.Complete(files, files.Org)
	if diff := cmp.Diff(files.Org, got.Org, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-files +completed):\n%s", diff)
	}
}
