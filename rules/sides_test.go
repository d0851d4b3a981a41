package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// TestWrongSides tells mappings that are wrong as a whole from those whose properties are.
func TestWrongSides(t *testing.T) {
	okta, contractor := user(attributes("firstName")...), user(attributes("firstName")...)
	contractor.Name = "contractor"
	app, other := workday(attributes("firstName")...), workday(attributes("firstName")...)
	other.Name = "portal"
	inferred := func(m *org.Mapping) *org.Mapping {
		m.Basis = "the target is taken for a user type"
		return m
	}
	tests := []struct {
		name string
		m    *org.Mapping
		want string
	}{
		{"right", mapping(app, okta, "a", "appuser.firstName", "b", "source.firstName"), ""},
		{"two user types", mapping(contractor, okta, "a", "user.firstName"),
			"certain: contractor and user are both user types, and no mapping leads from one to another"},
		{"one user type", mapping(okta, okta), "certain: the source and the target of the mapping are the same: user"},
		{"one app", mapping(app, app, "a", "user.firstName"), "certain: the source and the target of the mapping are the same: workday"},
		{"two apps", mapping(app, other, "a", "appuser.firstName"),
			"certain: neither workday nor portal is a user type, and no mapping leads from one app or identity provider to another"},
		{"swapped", mapping(app, okta, "a", "user.firstName", "b", `"x" + user.firstName`, "c", `"constant"`),
			"certain: every property of the mapping reads user, which it writes"},
		{"swapped, out of Okta", mapping(okta, app, "a", "appuser.firstName", "b", "appuser.lastName"),
			"certain warning: every property of the mapping reads workday, which it writes"},
		{"swapped, if it is what it seems", inferred(mapping(app, okta, "a", "user.firstName", "b", "user.lastName")),
			"likely: every property of the mapping reads user, which it writes"},
		{"one property may be a slip", mapping(app, okta, "a", "user.firstName"), ""},
		{"one of two", mapping(app, okta, "a", "user.firstName", "b", "appuser.lastName"), ""},
		{"constants", mapping(app, okta, "a", `"x"`, "b", `"y"`), ""},
		{"broken", mapping(app, okta, "a", "user.", "b", "user."), ""},
	}
	for _, test := range tests {
		var properties []*lint.Property
		for i := range test.m.Properties {
			properties = append(properties, prepared(test.m, i))
		}
		got := ""
		if pr, ok := wrongSides(test.m, properties); ok {
			got = string(pr.Confidence)
			if pr.Severity != "" {
				got += " " + string(pr.Severity)
			}
			got += ": " + pr.Message
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}
