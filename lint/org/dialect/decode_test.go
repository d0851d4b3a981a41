package dialect_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// known is a small catalog: the default user with two attributes, and an open source.
func known() dialect.Catalog {
	profiles := map[string]*org.Profile{
		"okta_user": {Name: "okta_user", Kind: org.KindUser, Type: "okta_user", Attributes: []*org.Attribute{
			{Name: "login", Type: org.String, Origin: org.Catalog, Required: true, Length: org.Limits{Min: new(5), Max: new(100)}},
			{Name: "city", Type: org.String, Origin: org.Catalog, Documented: org.Limits{Max: new(128)}},
		}},
		"workday": {Name: "workday", Kind: org.KindApp, Type: "workday", Open: true, Roots: []string{"workday"}},
	}
	return dialect.Catalog{
		Lookup: func(name string) (*org.Profile, bool) {
			p, ok := profiles[name]
			if !ok {
				return nil, false
			}
			return p.Clone(), true
		},
		Names: func() []string { return []string{"okta_user", "workday"} },
	}
}

func decode(t *testing.T, src string) *org.Org {
	t.Helper()
	o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, known())
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return o
}

func TestDecodeWholeAttribute(t *testing.T) {
	o := decode(t, `
profile "user" {
  kind = "user"
  attribute "grade" {
    title           = "Grade"
    type            = "integer"
    required        = true
    enum            = [1, "2", 3]
    minimum         = -1
    maximum         = 2.5
    unique          = true
    default         = 1
    master          = "OVERRIDE"
    master_priority = ["hr", "ad"]
    unknown         = ["min_length", "pattern"]
    source          = "a page"
    holds {
      pattern    = "[0-9]"
      examples   = ["1", "2"]
      identifies = true
      filled     = true
      source     = "another"
    }
    ignored {
      setting = "pattern"
      value   = "x"
      reason  = "never sent"
    }
  }
  attribute "name" {
    min_length            = 1
    max_length            = 50
    documented_min_length = 2
    documented_max_length = 40
    format                = "locale"
    pattern               = "$${a}%%{b}"
    origin                = "catalog"
  }
}`)
	want := []*org.Attribute{
		{
			Name: "grade", Title: "Grade", Type: org.Integer, Origin: org.Declared, Required: true,
			Enum: []string{"1", "2", "3"}, Minimum: new(-1.0), Maximum: new(2.5), Unique: true, Default: new("1"),
			Master: org.Override, MasterPriority: []string{"hr", "ad"}, Source: "a page",
			Unknown: []org.Setting{org.SettingMinLength, org.SettingPattern},
			Holds:   org.Holds{Pattern: "[0-9]", Examples: []string{"1", "2"}, Identifies: true, Filled: true, Source: "another"},
			Ignored: []org.Ignored{{Setting: "pattern", Value: "x", Reason: "never sent"}},
		},
		{
			Name: "name", Type: org.String, Origin: org.Catalog, Length: org.Limits{Min: new(1), Max: new(50)},
			Documented: org.Limits{Min: new(2), Max: new(40)}, Format: "locale", Pattern: new("${a}%{b}"),
		},
	}
	if diff := cmp.Diff(want, o.Profiles[0].Attributes, content()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if rng, ok := o.Profiles[0].Attributes[1].Place("max_length"); !ok || rng.Start.Line != 32 || rng.Start.Column != 5 {
		t.Errorf("max_length is at %v, %v", rng, ok)
	}
	if rng, ok := o.Profiles[0].Attributes[0].Place("holds.pattern"); !ok || rng.Start.Line != 18 {
		t.Errorf("holds.pattern is at %v, %v", rng, ok)
	}
}

func TestDecodeExtends(t *testing.T) {
	o := decode(t, `
mapping "contractors" "person" {}
profile "contractors" {
  extends        = "workday"
  profile_source = true
  priority       = 2
  label          = "Contractors"
}
profile "child" {
  extends = "person"
  attribute "login" { max_length = null }
}
profile "person" {
  extends = "okta_user"
  attribute "login" { max_length = 60 }
  attribute "badge" { required = true }
}
profile "okta_user" { extends = "okta_user" }
`)
	want := []*org.Profile{
		{
			Name: "contractors", Label: "Contractors", Kind: org.KindApp, Type: "workday", Roots: []string{"workday"},
			ProfileSource: org.Yes, Priority: 2, Open: true,
		},
		{Name: "child", Kind: org.KindUser, Type: "okta_user", Attributes: []*org.Attribute{
			{Name: "login", Type: org.String, Origin: org.Declared, Required: true, Length: org.Limits{Min: new(5)}},
			{Name: "city", Type: org.String, Origin: org.Catalog, Documented: org.Limits{Max: new(128)}},
			{Name: "badge", Type: org.String, Origin: org.Declared, Required: true},
		}},
		{Name: "person", Kind: org.KindUser, Type: "okta_user", Attributes: []*org.Attribute{
			{Name: "login", Type: org.String, Origin: org.Declared, Required: true, Length: org.Limits{Min: new(5), Max: new(60)}},
			{Name: "city", Type: org.String, Origin: org.Catalog, Documented: org.Limits{Max: new(128)}},
			{Name: "badge", Type: org.String, Origin: org.Declared, Required: true},
		}},
		{Name: "okta_user", Kind: org.KindUser, Type: "okta_user", Attributes: []*org.Attribute{
			{Name: "login", Type: org.String, Origin: org.Catalog, Required: true, Length: org.Limits{Min: new(5), Max: new(100)}},
			{Name: "city", Type: org.String, Origin: org.Catalog, Documented: org.Limits{Max: new(128)}},
		}},
	}
	if diff := cmp.Diff(want, o.Profiles, content()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDecodeMapping(t *testing.T) {
	src := `mapping "workday" "user" {
  property "login" { expression = "appuser.\"x\" + y" }
  property "city" {
    expression  = <<-EOT
      appuser.city
    EOT
    push_status = "DONT_PUSH"
    role        = "import_username"
  }
}
`
	o := decode(t, src)
	m := o.Mappings[0]
	if m.Address != "mapping.workday.user" || m.Source.Name != "workday" || m.Target.Name != "user" || m.Target.Type != "okta_user" {
		t.Errorf("mapping %+v", m)
	}
	if len(o.Profiles) != 2 || o.Profiles[0] != m.Source || o.Profiles[1] != m.Target {
		t.Errorf("the catalog profiles are not part of the org: %+v", o.Profiles)
	}
	login, city := m.Properties[0], m.Properties[1]
	if login.PushStatus != "PUSH" || login.PushWritten || login.Role != org.RoleMapping {
		t.Errorf("login: %+v", login)
	}
	if city.PushStatus != "DONT_PUSH" || !city.PushWritten || city.Role != org.RoleImportUsername || text(src, city.PushRange) != `"DONT_PUSH"` {
		t.Errorf("city: %+v", city)
	}
	if city.Expression.Value != "appuser.city\n" {
		t.Errorf("heredoc: %q", city.Expression.Value)
	}
	for _, tc := range []struct {
		text org.Text
		part string
		want string
	}{
		{login.Target, "login", "login"},
		{login.Expression, "appuser", "appuser"},
		{login.Expression, `"x"`, `\"x\"`},
		{login.Expression, "y", "y"},
		{city.Expression, "city", "city"},
	} {
		start := strings.Index(tc.text.Value, tc.part)
		if got := text(src, tc.text.RangeOf(start, start+len(tc.part))); got != tc.want {
			t.Errorf("%q is at %q, want %q", tc.part, got, tc.want)
		}
	}
}

func text(src string, rng hcl.Range) string { return src[rng.Start.Byte:rng.End.Byte] }

func TestDecodeSeveralFiles(t *testing.T) {
	o, diags := dialect.Decode([]dialect.File{
		{Name: "a", Bytes: []byte(`mapping "x" "user" {}`)},
		{Name: "b", Bytes: []byte(`profile "x" { kind = "idp" }`)},
	}, known())
	if len(diags) > 0 || len(o.Mappings) != 1 || o.Mappings[0].Source.Kind != org.KindIdP {
		t.Errorf("%v %+v", diags, o)
	}
}
