package catalog

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/profilelint/profilelint/lint/org"
)

// TestNames holds the profiles, which are generated, against the files that they are generated from.
func TestNames(t *testing.T) {
	paths, err := filepath.Glob("profiles/*.okta.hcl")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".okta.hcl")
		want = append(want, name)
		if p, ok := Lookup(name); !ok || p.Name != name || p.Type != name {
			t.Errorf("Lookup(%q) = %+v, %v", name, p, ok)
		}
	}
	if diff := cmp.Diff(want, Names()); diff != "" {
		t.Errorf("(-files +profiles):\n%s", diff)
	}
}

// TestAttributes checks what every attribute of the catalog owes its readers.
func TestAttributes(t *testing.T) {
	for _, name := range Names() {
		p, _ := Lookup(name)
		if p.Open == (name == OktaUser) {
			t.Errorf("%s: open is %v; only the default Okta user is known whole", name, p.Open)
		}
		for _, a := range p.Attributes {
			at := name + "." + a.Name
			if a.Source == "" {
				t.Errorf("%s cites no source", at)
			}
			if len(a.Holds.Examples) == 0 {
				t.Errorf("%s has no example", at)
			}
			if origin := org.Catalog; name != Any && a.Origin != origin {
				t.Errorf("%s: origin %q", at, a.Origin)
			}
			if name == Any && a.Origin != org.Named {
				t.Errorf("%s: origin %q", at, a.Origin)
			}
			holds, err := regexp.Compile("^(?:" + a.Holds.Pattern + ")$")
			if err != nil {
				t.Fatalf("%s: %v", at, err)
			}
			for _, example := range a.Holds.Examples {
				length := len(utf16.Encode([]rune(example)))
				if a.Holds.Pattern != "" && !holds.MatchString(example) {
					t.Errorf("%s: its pattern does not match its example %q", at, example)
				}
				if a.Length.Min != nil && length < *a.Length.Min || a.Length.Max != nil && length > *a.Length.Max {
					t.Errorf("%s: its limits do not admit its example %q", at, example)
				}
			}
		}
	}
}

// TestOktaUser compares the default Okta user with the schema that Okta's API serves for it, and with the limits that its reference
// documents and that schema lacks.
func TestOktaUser(t *testing.T) {
	type facts struct {
		Required           bool
		Min, Max           int
		Format             string
		DocumentedMin, Doc int
	}
	want := map[string]facts{
		"login":             {Required: true, Min: 5, Max: 100},
		"firstName":         {Required: true, Min: 1, Max: 50},
		"lastName":          {Required: true, Min: 1, Max: 50},
		"email":             {Required: true, Format: "email", DocumentedMin: 5, Doc: 100},
		"secondEmail":       {Format: "email", Doc: 100},
		"profileUrl":        {Format: "uri"},
		"mobilePhone":       {Max: 100},
		"primaryPhone":      {Max: 100},
		"countryCode":       {Format: "country-code", Doc: 2},
		"preferredLanguage": {Format: "language-code"},
		"locale":            {Format: "locale"},
		"timezone":          {Format: "timezone"},
		"streetAddress":     {Doc: 1024},
		"city":              {Doc: 128},
		"state":             {Doc: 128},
		"zipCode":           {Doc: 50},
		"postalAddress":     {Doc: 4096},
		"middleName":        {}, "honorificPrefix": {}, "honorificSuffix": {}, "title": {}, "displayName": {}, "nickName": {}, "userType": {},
		"employeeNumber": {}, "costCenter": {}, "organization": {}, "division": {}, "department": {}, "managerId": {}, "manager": {},
	}
	user, ok := Lookup(OktaUser)
	if !ok || user.Kind != org.KindUser {
		t.Fatalf("%+v", user)
	}
	got := map[string]facts{}
	for _, a := range user.Attributes {
		got[a.Name] = facts{a.Required, number(a.Length.Min), number(a.Length.Max), a.Format, number(a.Documented.Min), number(a.Documented.Max)}
		if a.Type != org.String || a.Master != org.ProfileMaster || a.Pattern != nil || a.Unique {
			t.Errorf("%+v", a)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-documented +catalog):\n%s", diff)
	}
	if len(got) != 31 {
		t.Errorf("%d attributes", len(got))
	}
}

func number(p *int) int {
	if p == nil {
		return 0
	}
	return *p
}

// TestActiveDirectoryNames holds the case that made the catalog worth having: AD's names are longer than Okta's may be.
func TestActiveDirectoryNames(t *testing.T) {
	ad, _ := Lookup("active_directory")
	for _, name := range []string{"firstName", "lastName", "givenName", "sn"} {
		if a := ad.Attribute(name); a == nil || number(a.Length.Max) != 64 {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

func TestLookupReturnsACopy(t *testing.T) {
	a, _ := Lookup("workday")
	a.Name, a.Attributes[0].Name = "changed", "changed"
	a.Attributes[0].Holds.Examples[0] = "changed"
	b, _ := Lookup("workday")
	if diff := cmp.Diff(a, b, cmpopts.IgnoreFields(org.Profile{}, "Attributes")); diff == "" || b.Attributes[0].Holds.Examples[0] == "changed" {
		t.Error("a change to a looked up profile reached the catalog")
	}
	if _, ok := Lookup("nothing"); ok {
		t.Error("found a profile of no such name")
	}
}
