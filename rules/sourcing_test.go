package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

// sourcingMessages prepares the mappings' properties and runs the rule.
func sourcingMessages(ms ...*org.Mapping) []string {
	s := &lint.Subject{Org: &org.Org{Mappings: ms}}
	for _, m := range ms {
		s.Org.Profiles = append(s.Org.Profiles, m.Source)
		for i := range m.Properties {
			s.Properties = append(s.Properties, prepared(m, i))
		}
	}
	var list []string
	for _, p := range sourcingProblems(s) {
		list = append(list, string(p.Confidence)+", "+string(p.Severity)+": "+p.Message)
	}
	return list
}

func TestSourcing(t *testing.T) {
	mastered := func(m org.Master, priority ...string) *org.Profile {
		return user(&org.Attribute{Name: "title", Type: org.String, Master: m, MasterPriority: priority},
			&org.Attribute{Name: "login", Type: org.String, Master: m, MasterPriority: priority})
	}
	directory := mapping(&org.Profile{Name: "ad", Kind: org.KindApp, ProfileSource: org.Yes}, user())
	for _, test := range []struct {
		name   string
		target *org.Profile
		change func(*org.Mapping)
		want   []string
	}{
		{"by profile sources", mastered(org.ProfileMaster), nil, nil},
		{"by Okta", mastered(org.OktaMaster), nil, []string{"certain, notice: user.title is not written by workday: Okta masters it"}},
		{"by another", mastered(org.Override, "ad"), nil, []string{"certain, notice: user.title is not written by workday: it is taken from ad"}},
		{"by this one too", mastered(org.Override, "ad", "workday"), nil, nil},
		{"by one that is not known", mastered(org.Override, "0oa1"), nil, nil},
		{"by nobody", mastered(org.Override), nil,
			[]string{"certain, notice: user.title is not written by workday: its master is OVERRIDE and no source is listed"}},
		{"no source", mastered(org.OktaMaster), func(m *org.Mapping) { m.Source.ProfileSource = org.No }, nil},
		{"no source that is known", mastered(org.OktaMaster), func(m *org.Mapping) { m.Source.ProfileSource = org.Unknown }, nil},
		{"out of Okta", mastered(org.OktaMaster), func(m *org.Mapping) { m.Target.Kind = org.KindApp }, nil},
	} {
		m := mapping(workday(), test.target, "title", "appuser.title", "login", "appuser.userName")
		if test.change != nil {
			test.change(m)
		}
		if diff := cmp.Diff(test.want, sourcingMessages(directory, m)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestRivals(t *testing.T) {
	target := user(attributes("title", "city")...)
	from := func(name string, priority int) *org.Mapping {
		p := &org.Profile{Name: name, Kind: org.KindApp, ProfileSource: org.Yes, Priority: priority}
		return mapping(p, target, "title", "appuser.title", "city", "appuser.city")
	}
	for _, test := range []struct {
		name     string
		mappings []*org.Mapping
		want     []string
	}{
		{"in order", []*org.Mapping{from("ad", 1), from("hr", 2)}, nil},
		{"not known", []*org.Mapping{from("ad", 0), from("hr", 0)}, nil},
		{"the same, told once", []*org.Mapping{from("ad", 1), from("hr", 1)},
			[]string{"likely, : ad and hr both fill user.title and have the same priority"}},
	} {
		if diff := cmp.Diff(test.want, sourcingMessages(test.mappings...)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}
