package org_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
)

// TestReads says which roots read the source of a mapping, for each kind of source.
func TestReads(t *testing.T) {
	words := []string{
		"", "source", "user", "appuser", "appUser", "idpuser", "hr", "hr_9ao1g13", "other", "org", "app", "target_app", "session", "access",
		"User", "APPUSER",
	}
	for kind, want := range map[org.Kind][]string{
		org.KindUser: {"", "source", "user"},
		org.KindApp:  {"", "source", "appuser", "appUser", "hr", "hr_9ao1g13"},
		org.KindIdP:  {"", "source", "appuser", "appUser", "idpuser", "hr", "hr_9ao1g13"},
	} {
		m := &org.Mapping{
			Source: &org.Profile{Name: "hr", Kind: kind, Roots: []string{"hr_9ao1g13", "org"}},
			Target: &org.Profile{Name: "other", Kind: org.KindApp},
		}
		var got []string
		for _, word := range words {
			if m.Reads(word) {
				got = append(got, word)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
	}
}

// TestIsWhole tells whole profiles from attributes.
func TestIsWhole(t *testing.T) {
	m := &org.Mapping{
		Source: &org.Profile{Name: "hr", Kind: org.KindApp, Roots: []string{"manager"}, Attributes: []*org.Attribute{{Name: "manager"}}},
		Target: &org.Profile{Name: "user", Kind: org.KindUser},
	}
	var got []string
	for _, word := range []string{"appuser", "appUser", "idpuser", "source", "user", "hr", "manager", "email", ""} {
		if m.IsWhole(word) {
			got = append(got, word)
		}
	}
	if want := []string{"appuser", "appUser", "idpuser", "source", "user", "hr"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
