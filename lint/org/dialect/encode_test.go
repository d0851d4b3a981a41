package dialect_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/dialect"
)

// content compares what was said and leaves out where.
func content() cmp.Option {
	return cmp.Options{
		cmpopts.IgnoreTypes(hcl.Range{}, []org.Place{}, []org.Segment{}),
		cmpopts.IgnoreFields(org.Property{}, "PushWritten"),
		cmpopts.EquateEmpty(),
	}
}

func TestEncode(t *testing.T) {
	source := &org.Profile{Name: "hr", ID: "0oa1", Kind: org.KindApp, ProfileSource: org.No, Attributes: []*org.Attribute{
		{Name: "a", Type: org.String, Origin: org.Declared, Required: true, Length: org.Limits{Max: new(3)}, Holds: org.Holds{Filled: true}},
	}}
	user := &org.Profile{Name: "user", Kind: org.KindUser}
	got := dialect.Encode(&org.Org{Profiles: []*org.Profile{source}, Mappings: []*org.Mapping{{
		Address: "mapping.hr.user", Source: source, Target: user, Properties: []*org.Property{{
			Target: org.Text{Value: "login"}, Expression: org.Text{Value: "\"${x}\"\n\u202e"}, PushStatus: "PUSH", Role: org.RoleMapping,
		}},
	}}})
	want := `profile "hr" {
  kind           = "app"
  id             = "0oa1"
  profile_source = false
  attribute "a" {
    type       = "string"
    required   = true
    max_length = 3
    holds {
      filled = true
    }
  }
}

profile "user" {
  kind = "user"
}

mapping "hr" "user" {
  property "login" {
    expression  = "\"$${x}\"\n\u202e"
    push_status = "PUSH"
  }
}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestEncodeLosesNothing states the law of the dialect: reading what was written gives the same org, and writing that the same bytes.
func TestEncodeLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		src := dialect.Encode(o)
		back, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: src}}, dialect.Catalog{})
		if diags.HasErrors() {
			t.Fatalf("%v in\n%s", diags, src)
		}
		if diff := cmp.Diff(o, back, content()); diff != "" {
			t.Fatalf("(-encoded +decoded):\n%s\nfrom\n%s", diff, src)
		}
		if again := dialect.Encode(back); !bytes.Equal(src, again) {
			t.Fatalf("encoded again (-first +second):\n%s", cmp.Diff(string(src), string(again)))
		}
	})
}

func drawOrg(t *rapid.T) *org.Org {
	o := &org.Org{Profiles: rapid.SliceOfNDistinct(rapid.Custom(drawProfile), 1, 3, func(p *org.Profile) string { return p.Name }).Draw(t, "profiles")}
	for range rapid.IntRange(0, 2).Draw(t, "mappings") {
		m := &org.Mapping{
			Address: "mapping." + words().Draw(t, "address"),
			Source:  rapid.SampledFrom(o.Profiles).Draw(t, "source"),
			Target:  rapid.SampledFrom(o.Profiles).Draw(t, "target"),
			Basis:   texts().Draw(t, "basis"),
			Partial: rapid.Bool().Draw(t, "partial"),
		}
		for range rapid.IntRange(0, 2).Draw(t, "elsewhere") {
			m.Elsewhere = append(m.Elsewhere, words().Draw(t, "filled"))
		}
		m.Properties = rapid.SliceOfN(rapid.Custom(drawProperty), 0, 3).Draw(t, "properties")
		o.Mappings = append(o.Mappings, m)
	}
	for range rapid.IntRange(0, 2).Draw(t, "expressions") {
		m := &org.Mapping{
			Address: rapid.SampledFrom([]string{org.PlacePrefix + "a b", "okta_group_rule.x[\"y\"]"}).Draw(t, "place"),
			Source:  rapid.SampledFrom(o.Profiles).Draw(t, "reads"), Target: org.Places(), Partial: true,
		}
		if rapid.Bool().Draw(t, "of an app") {
			m.App = rapid.SampledFrom(o.Profiles).Draw(t, "app")
		}
		m.Properties = rapid.SliceOfN(rapid.Custom(drawExpression), 0, 3).Draw(t, "expressions")
		o.Expressions = append(o.Expressions, m)
	}
	return o
}

func drawExpression(t *rapid.T) *org.Property {
	p := &org.Property{Role: rapid.SampledFrom([]org.Role{
		org.RoleGroupRule, org.RoleSAMLAttribute, org.RoleNameID, org.RoleClaim, org.RoleAuthenticator,
	}).Draw(t, "role")}
	p.Target.Value = p.Role.Argument()
	if p.Role == org.RoleClaim && rapid.Bool().Draw(t, "of an app") {
		p.Target.Value = org.ArgumentGroupsClaim
	}
	p.Expression.Value = texts().Draw(t, "expression")
	if rapid.Bool().Draw(t, "unknown") {
		p.Expression = org.Text{Unknown: words().Draw(t, "reason")}
	}
	return p
}

func drawProperty(t *rapid.T) *org.Property {
	p := &org.Property{
		Target:     org.Text{Value: words().Draw(t, "target")},
		Expression: org.Text{Value: texts().Draw(t, "expression")},
		PushStatus: texts().Draw(t, "push"),
		Role:       rapid.SampledFrom([]org.Role{org.RoleMapping, org.RoleImportUsername, org.RoleIdPUsername, org.RoleAppUsername}).Draw(t, "role"),
	}
	if rapid.Bool().Draw(t, "unknown") {
		p.Expression = org.Text{Unknown: words().Draw(t, "reason")}
	}
	return p
}

func drawProfile(t *rapid.T) *org.Profile {
	return &org.Profile{
		Name:          words().Draw(t, "name"),
		ID:            texts().Draw(t, "id"),
		Label:         texts().Draw(t, "label"),
		Kind:          rapid.SampledFrom([]org.Kind{org.KindUser, org.KindApp, org.KindIdP}).Draw(t, "kind"),
		Type:          texts().Draw(t, "type"),
		TypeBasis:     texts().Draw(t, "type basis"),
		Address:       texts().Draw(t, "address"),
		Roots:         rapid.SliceOfN(texts(), 0, 2).Draw(t, "roots"),
		ProfileSource: rapid.SampledFrom([]org.Tri{org.Unknown, org.Yes, org.No}).Draw(t, "source"),
		Priority:      rapid.IntRange(0, 3).Draw(t, "priority"),
		Open:          rapid.Bool().Draw(t, "open"),
		Attributes:    rapid.SliceOfNDistinct(rapid.Custom(drawAttribute), 0, 4, func(a *org.Attribute) string { return a.Name }).Draw(t, "attributes"),
	}
}

func drawAttribute(t *rapid.T) *org.Attribute {
	a := &org.Attribute{
		Name:           words().Draw(t, "name"),
		Title:          texts().Draw(t, "title"),
		Type:           rapid.SampledFrom([]org.Type{org.String, org.Integer, org.Number, org.Boolean, org.Array, org.Object, org.UnknownType}).Draw(t, "type"),
		Origin:         rapid.SampledFrom([]org.Origin{org.Declared, org.Catalog, org.Named}).Draw(t, "origin"),
		Required:       rapid.Bool().Draw(t, "required"),
		Length:         drawLimits(t),
		Documented:     drawLimits(t),
		Push:           org.Accepts{MaxLength: drawLimits(t).Max, Excludes: texts().Draw(t, "excluded"), Source: texts().Draw(t, "push source")},
		Format:         rapid.SampledFrom([]string{"", "email", "locale", "a new one"}).Draw(t, "format"),
		Pattern:        rapid.Ptr(texts(), true).Draw(t, "pattern"),
		Unique:         rapid.Bool().Draw(t, "unique"),
		Master:         rapid.SampledFrom([]org.Master{"", org.ProfileMaster, org.OktaMaster, org.Override}).Draw(t, "master"),
		MasterPriority: rapid.SliceOfN(texts(), 0, 2).Draw(t, "priority"),
		Unknown:        rapid.SliceOfN(rapid.SampledFrom([]org.Setting{org.SettingMaxLength, org.SettingEnum, org.SettingMaster}), 0, 2).Draw(t, "unknown"),
		Source:         texts().Draw(t, "source"),
		Holds: org.Holds{
			Pattern: texts().Draw(t, "holds"), Examples: rapid.SliceOfN(texts(), 0, 3).Draw(t, "examples"),
			Identifies: rapid.Bool().Draw(t, "identifies"), Filled: rapid.Bool().Draw(t, "filled"), Source: texts().Draw(t, "holds source"),
		},
	}
	if a.Type == org.Array {
		a.Items = rapid.SampledFrom([]org.Type{org.String, org.Integer, org.UnknownType}).Draw(t, "items")
	}
	if a.Type == org.String {
		a.Enum = rapid.SliceOfN(texts(), 0, 3).Draw(t, "enum")
		a.Default = rapid.Ptr(texts(), true).Draw(t, "default")
	}
	lo, hi := rapid.Float64().Draw(t, "minimum"), rapid.Float64().Draw(t, "maximum")
	if lo <= hi {
		a.Minimum, a.Maximum = &lo, &hi
	}
	if rapid.Bool().Draw(t, "ignored") {
		a.Ignored = []org.Ignored{{Setting: texts().Draw(t, "setting"), Value: texts().Draw(t, "value"), Reason: texts().Draw(t, "reason")}}
	}
	return a
}

func drawLimits(t *rapid.T) org.Limits {
	lo := rapid.IntRange(0, 100).Draw(t, "min")
	hi := rapid.IntRange(lo, 1<<40).Draw(t, "max")
	return rapid.SampledFrom([]org.Limits{{}, {Min: &lo}, {Max: &hi}, {Min: &lo, Max: &hi}}).Draw(t, "limits")
}

// texts are strings with everything that needs care in HCL.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("a$%{}\\\"\n\r\t\u0301\u202e\ufeff😀é#"))))
}

// words are texts that are not empty.
func words() *rapid.Generator[string] {
	return texts().Filter(func(s string) bool { return s != "" })
}
