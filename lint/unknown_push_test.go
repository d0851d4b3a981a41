package lint_test

import (
	"context"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/rules"
)

// A push status that is known only after an apply is not called right.
func TestUnknownPushStatus(t *testing.T) {
	for status, want := range map[string]lint.Ruling{
		"":     {Rule: "push_status", Verdict: prove.Undecided, Reason: prove.ReasonTerraform},
		"PUSH": {Rule: "push_status", Verdict: prove.Safe},
	} {
		m := &org.Mapping{
			Source: &org.Profile{Name: "hr", Kind: org.KindApp, ProfileSource: org.Yes, Open: true},
			Target: &org.Profile{Name: "user", Kind: org.KindUser, Open: true},
			Properties: []*org.Property{{
				Target: org.Text{Value: "title"}, Expression: org.Text{Value: "appuser.title"}, Role: org.RoleMapping, PushStatus: status, PushWritten: true,
			}},
		}
		o := &org.Org{Profiles: []*org.Profile{m.Source, m.Target}, Mappings: []*org.Mapping{m}}
		r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Checks {
			if got := (lint.Ruling{Rule: c.Rule, Verdict: c.Verdict, Reason: c.Reason}); c.Rule == want.Rule && (got.Verdict != want.Verdict || got.Reason != want.Reason) {
				t.Errorf("%q: got %v, want %v", status, got, want)
			}
		}
	}
}
