package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// schemaMessages runs a rule about the attributes of profiles.
func schemaMessages(r lint.Rule, ps ...*org.Profile) []string {
	var list []string
	for _, p := range r.Schema(&org.Org{Profiles: ps}) {
		list = append(list, string(p.Confidence)+": "+p.Message)
	}
	return list
}

func TestSchemaSettings(t *testing.T) {
	for _, test := range []struct {
		name      string
		attribute org.Attribute
		want      []string
	}{
		{"nothing", org.Attribute{Name: "badge", Type: org.String, Master: org.ProfileMaster, Length: limits(1, 5)}, nil},
		{"from the catalog", org.Attribute{Name: "id", Type: "strng", Origin: org.Catalog}, nil},
		{"a pattern", org.Attribute{Name: "badge", Type: org.String, Ignored: []org.Ignored{{Setting: "pattern", Value: "x", Reason: "it is never sent"}}},
			[]string{"likely: user.badge sets pattern, which has no effect"}},
		{"a login that is not required", org.Attribute{Name: "login", Type: org.String, Ignored: []org.Ignored{{Setting: "required", Value: "false", Reason: "it is"}}},
			[]string{"certain: user.login must have required = true"}},
		{"a flaw that is refused", org.Attribute{Name: "badge", Type: org.String, Ignored: []org.Ignored{{Setting: "index", Problem: "has a name", Refused: true}}},
			[]string{"certain: user.badge has a name"}},
		{"a flaw", org.Attribute{Name: "badge", Type: org.String, Ignored: []org.Ignored{{Setting: "index", Problem: "is declared twice"}}},
			[]string{"likely: user.badge is declared twice"}},
		{"crossed lengths", org.Attribute{Name: "badge", Type: org.String, Length: limits(10, 5)},
			[]string{"certain: user.badge has the minimum length 10 above the maximum length 5: no value has both"}},
		{"crossed bounds", org.Attribute{Name: "badge", Type: org.Number, Minimum: number(2), Maximum: number(1.5)},
			[]string{"certain: user.badge has the minimum 2 above the maximum 1.5: no value has both"}},
		{"equal bounds", org.Attribute{Name: "badge", Type: org.Integer, Minimum: number(2), Maximum: number(2), Length: org.Limits{}}, nil},
		{"the length of an integer", org.Attribute{Name: "badge", Type: org.Integer, Length: limits(1, 5)}, []string{
			"likely: user.badge sets min_length, but is of the type integer: only strings have a length",
			"likely: user.badge sets max_length, but is of the type integer: only strings have a length",
		}},
		{"texts for integers", org.Attribute{Name: "badge", Type: org.Integer, Enum: []string{"1", " 2", "1e3", "a", "b"}},
			[]string{`certain: user.badge lists the value "a", which is not of type integer`}},
		{"half an integer", org.Attribute{Name: "badges", Type: org.Array, Items: org.Integer, Enum: []string{"1.5"}},
			[]string{`certain: user.badges lists the value "1.5", which is not of type integer`}},
		{"numbers", org.Attribute{Name: "badge", Type: org.Number, Enum: []string{"1.5", "2"}}, nil},
		{"values of a boolean", org.Attribute{Name: "badge", Type: org.Boolean, Enum: []string{"true"}},
			[]string{"likely: user.badge lists values, but is of the type boolean: it can only be true or false"}},
		{"a minimum of 0", org.Attribute{Name: "badge", Type: org.String, Ignored: []org.Ignored{{Setting: "min_length", Value: "0"}}},
			[]string{"possible: user.badge sets min_length, which has no effect"}},
		{"a maximum of 0", org.Attribute{Name: "badge", Type: org.String, Ignored: []org.Ignored{{Setting: "max_length", Value: "0"}}},
			[]string{"possible: user.badge sets max_length, which has no effect"}},
		{"other choices", org.Attribute{Name: "size", Type: org.String, Enum: []string{"S"}, Ignored: []org.Ignored{{Setting: "one_of", Value: "M"}}},
			[]string{"likely: user.size has other values in one_of than in its enum"}},
		{"a type", org.Attribute{Name: "badge", Type: "strng"}, []string{`certain: user.badge has the type "strng", which does not exist`}},
		{"an unknown type", org.Attribute{Name: "badge", Type: org.UnknownType, Unknown: []org.Setting{org.SettingType}}, nil},
		{"an element type", org.Attribute{Name: "tags", Type: org.Array, Items: "text"},
			[]string{`certain: user.tags has elements of the type "text", which does not exist`}},
		{"a master", org.Attribute{Name: "badge", Type: org.String, Master: "ME"}, []string{`certain: user.badge has the master "ME", which does not exist`}},
		{"OVERRIDE without a source", org.Attribute{Name: "badge", Type: org.String, Master: org.Override},
			[]string{"likely: user.badge has the master OVERRIDE, but no source is listed"}},
		{"OVERRIDE with unknown sources", org.Attribute{Name: "badge", Type: org.String, Master: org.Override, Unknown: []org.Setting{org.SettingMaster}}, nil},
		{"OVERRIDE", org.Attribute{Name: "badge", Type: org.String, Master: org.Override, MasterPriority: []string{"hr"}}, nil},
		{"a reserved name", org.Attribute{Name: "realmId", Type: org.String}, []string{"certain: user.realmId has a name that Okta reserves"}},
		{"a reserved name in other case", org.Attribute{Name: "statusChanged", Type: org.String},
			[]string{"likely: user.statusChanged has a name that Okta reserves"}},
		{"any login", org.Attribute{Name: "login", Type: org.String, Pattern: pattern(".+")}, nil},
		{"listed characters", org.Attribute{Name: "login", Type: org.String, Pattern: pattern(`[-a-zA-Z0-9\.\_\@\\]+`)}, nil},
		{"an address", org.Attribute{Name: "login", Type: org.String, Pattern: pattern("")}, nil},
		{"another pattern", org.Attribute{Name: "login", Type: org.String, Pattern: pattern("[a-z]{3,}")},
			[]string{"likely: user.login has a pattern of a form that Okta does not take"}},
		{"a negated list", org.Attribute{Name: "login", Type: org.String, Pattern: pattern("[^a-z]+")},
			[]string{"likely: user.login has a pattern of a form that Okta does not take"}},
	} {
		if test.attribute.Origin == "" {
			test.attribute.Origin = org.Declared
		}
		if diff := cmp.Diff(test.want, schemaMessages(schemaSetting(), user(&test.attribute))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	// An app may use the names that Okta reserves in its own profiles, and has no masters.
	app := workday(&org.Attribute{Name: "id", Type: org.String, Origin: org.Declared, Master: "ME"})
	if diff := cmp.Diff([]string(nil), schemaMessages(schemaSetting(), app)); diff != "" {
		t.Error(diff)
	}
}

func TestCaseCollisions(t *testing.T) {
	catalog := func(name string) *org.Attribute { return &org.Attribute{Name: name, Origin: org.Catalog} }
	declared := attributes("Email", "costcenter")
	for _, test := range []struct {
		name    string
		profile *org.Profile
		want    []string
	}{
		{"none", user(declared...), nil},
		{"with a base attribute", user(catalog("email"), declared[0]), []string{"likely: user has two attributes that differ only by case, email and Email"}},
		{"before the base attribute", user(declared[0], catalog("email")), []string{"likely: user has two attributes that differ only by case, email and Email"}},
		{"two custom ones", user(declared[1], attributes("costCenter")[0]),
			[]string{"likely: user has two attributes that differ only by case, costcenter and costCenter"}},
		{"of the catalog", user(catalog("email"), catalog("Email")), nil},
		{"of an app", workday(catalog("email"), declared[0]), []string{"possible: workday has two attributes that differ only by case, email and Email"}},
	} {
		if diff := cmp.Diff(test.want, schemaMessages(caseCollision(), test.profile)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func number(n float64) *float64 { return &n }
