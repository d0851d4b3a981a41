package catalog

import (
	"slices"
	"testing"

	"github.com/profilelint/profilelint/lint/org"
)

func TestNamed(t *testing.T) {
	for name, want := range map[string]string{ // attribute of "any" by whose examples it is recognised
		"email": "email", "Email": "email", "work_email": "email", "mail": "email", "e-mail": "email",
		"userName": "userName", "user_name": "userName", "login": "userName",
		"countryCode": "countryCode", "country_code": "countryCode", "country": "country",
		"locale": "locale", "timeZone": "timezone", "time-zone": "timezone", "zoneinfo": "timezone",
		"given_name": "firstName", "sn": "lastName", "family_name": "lastName", "name.familyName": "lastName",
		"employeeID": "employeeNumber", "postalCode": "zipCode", "supervisor": "manager",
		"": "", "shoeSize": "", "mailbox": "",
	} {
		a := Named(name)
		if want == "" {
			if a != nil {
				t.Errorf("Named(%q) = %+v", name, a)
			}
			continue
		}
		whole, _ := Lookup(Any)
		if a == nil || a.Name != name || a.Origin != org.Named || !slices.Equal(a.Holds.Examples, whole.Attribute(want).Holds.Examples) {
			t.Errorf("Named(%q) = %+v, want what is said of %s", name, a, want)
		}
	}
}

// TestNamedExpectations holds what the design promises of names alone.
func TestNamedExpectations(t *testing.T) {
	if h := Named("email").Holds; h.Pattern == "" || !h.Identifies || !h.Filled {
		t.Errorf("email: %+v", h)
	}
	if h := Named("countryCode").Holds; h.Pattern != "[A-TV-Z][A-Z]|U[AGMSYZ]" {
		t.Errorf("countryCode: %+v", h)
	}
	if h := Named("locale").Holds; h.Pattern != "" || !slices.Contains(h.Examples, "en-US") {
		t.Errorf("locale: %+v", h)
	}
	if h := Named("userName").Holds; h.Pattern != "" || !slices.Contains(h.Examples, "asmith") || !h.Identifies {
		t.Errorf("userName: %+v", h)
	}
	if h := Named("timezone").Holds; h.Pattern != "" || !slices.Contains(h.Examples, "Eastern Standard Time") {
		t.Errorf("timezone: %+v", h)
	}
	for _, a := range anyProfile().Attributes {
		if a.Required || a.Unique || a.Length != (org.Limits{}) {
			t.Errorf("%s: a name alone limits nothing", a.Name)
		}
	}
}

func TestSpellings(t *testing.T) {
	seen := map[string]string{}
	for _, a := range anyProfile().Attributes {
		seen[plain(a.Name)] = a.Name
	}
	for name, others := range spellings() {
		if anyProfile().Attribute(name) == nil {
			t.Errorf("%q is not an attribute of any", name)
		}
		for _, s := range others {
			if s != plain(s) {
				t.Errorf("%q is not in plain form", s)
			}
			if before, twice := seen[s]; twice {
				t.Errorf("%q is a spelling of both %s and %s", s, before, name)
			}
			seen[s] = name
		}
	}
}
