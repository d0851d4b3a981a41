package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

func requiredAttribute(name string) *org.Attribute {
	return &org.Attribute{Name: name, Type: org.String, Required: true}
}

// messages runs a rule about the org on mappings.
func messages(r lint.Rule, ms ...*org.Mapping) []string {
	var list []string
	for _, p := range r.Org(&lint.Subject{Org: &org.Org{Mappings: ms}}) {
		list = append(list, string(p.Confidence)+": "+p.Message)
	}
	return list
}

func TestRequiredProperties(t *testing.T) {
	target := func() *org.Profile {
		return user(requiredAttribute("login"), requiredAttribute("email"), requiredAttribute("lastName"), &org.Attribute{Name: "title"})
	}
	missing := []string{"likely: user.lastName is required, but no property of the mapping fills it"}
	tests := []struct {
		name   string
		change func(*org.Mapping)
		want   []string
	}{
		{"missing; login never", func(*org.Mapping) {}, missing},
		{"unknown whether a source", func(m *org.Mapping) { m.Source.ProfileSource = org.Unknown }, nil},
		{"a source by its push status", func(m *org.Mapping) {
			m.Source.ProfileSource = org.Unknown
			m.Properties[0].PushStatus = "PUSH"
		}, missing},
		{"not pushed", func(m *org.Mapping) {
			m.Source.ProfileSource = org.Unknown
			m.Properties[0].PushStatus = "DONT_PUSH"
		}, nil},
		{"no source", func(m *org.Mapping) { m.Source.ProfileSource = org.No }, nil},
		{"known in part", func(m *org.Mapping) { m.Partial = true }, nil},
		{"out of Okta", func(m *org.Mapping) { m.Target.Kind = org.KindApp }, nil},
		{"a username expression", func(m *org.Mapping) { m.Properties[0].Role = org.RoleImportUsername }, nil},
		{"a target known after apply", func(m *org.Mapping) { m.Properties[0].Target = org.Text{Unknown: "var.a has no value"} }, nil},
		{"mastered by Okta", func(m *org.Mapping) { m.Target.Attribute("lastName").Master = org.OktaMaster }, nil},
		{"mastered by another", func(m *org.Mapping) {
			a := m.Target.Attribute("lastName")
			a.Master, a.MasterPriority = org.Override, []string{"ad"}
		}, nil},
		{"mastered by this", func(m *org.Mapping) {
			a := m.Target.Attribute("lastName")
			a.Master, a.MasterPriority = org.Override, []string{"ad", "workday"}
		}, missing},
		{"a default", func(m *org.Mapping) { m.Target.Attribute("lastName").Default = new(string) },
			[]string{"possible: user.lastName is required, but no property of the mapping fills it"}},
	}
	for _, test := range tests {
		m := mapping(workday(), target(), "email", "appuser.email")
		test.change(m)
		if diff := cmp.Diff(test.want, messages(required(), m)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}

	// Two blocks may divide one mapping between them.
	first := mapping(workday(), target(), "email", "appuser.email")
	second := mapping(first.Source, first.Target, "lastName", "appuser.lastName")
	if diff := cmp.Diff([]string(nil), messages(required(), first, second)); diff != "" {
		t.Errorf("divided: %s", diff)
	}

	// A username expression beside the mapping fills login and nothing else.
	for _, role := range []org.Role{org.RoleImportUsername, org.RoleIdPUsername} {
		username := mapping(first.Source, first.Target, "login", "appuser.email")
		username.Partial, username.Properties[0].Role = true, role
		if diff := cmp.Diff(missing, messages(required(), first, username)); diff != "" {
			t.Errorf("beside %s: %s", role, diff)
		}
	}
}

func TestDuplicateProperties(t *testing.T) {
	m := mapping(workday(), user(), "a", "appuser.x", "b", "appuser.x", "a", "appuser.y", "b", "appuser.x")
	m.Properties = append(m.Properties, &org.Property{Target: org.Text{Unknown: "?"}}, &org.Property{Target: org.Text{Unknown: "?"}})
	got := duplicateProperties(&lint.Subject{Org: &org.Org{Mappings: []*org.Mapping{m, mapping(workday(), user(), "a", "appuser.x")}}})
	want := []lint.Problem{{
		Confidence: lint.Certain, Severity: lint.Warning, Message: "user.a is mapped more than once",
		Detail:  "Okta keeps one expression for each attribute; which of them is left to chance.",
		Mapping: m, Property: m.Properties[2], Attribute: "a", Range: onLine(5),
		Related: []lint.Related{{Message: "it is first mapped here", Range: onLine(1)}},
	}, {
		Confidence: lint.Certain, Severity: lint.Notice, Message: "user.b is mapped more than once", Detail: "Both say the same.",
		Mapping: m, Property: m.Properties[3], Attribute: "b", Range: onLine(7),
		Related: []lint.Related{{Message: "it is first mapped here", Range: onLine(3)}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
