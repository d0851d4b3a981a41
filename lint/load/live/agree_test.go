package live_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/load/live"
	"github.com/profilelint/profilelint/lint/load/live/oktatest"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/rules"
)

// TestFindingsAgree lints an org file and the live org that it describes, as its export is read: they have the same findings.
func TestFindingsAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("lints whole orgs")
	}
	for _, file := range []string{exported, "../../../fixtures/org/acme.okta.hcl"} {
		t.Run(file, func(t *testing.T) {
			o := orgFile(t, file)
			want := findings(t, o)
			if len(want) == 0 {
				t.Fatal("there is nothing to compare")
			}
			faked(t, oktatest.New(o, oktatest.Options{}), live.Settings{}, live.Options{}, func(t *testing.T, c *live.Client) {
				s, err := c.Read(t.Context(), nil)
				if err != nil {
					t.Fatal(err)
				}
				result := s.Result()
				if result.Diagnostics.HasErrors() {
					t.Fatal(result.Diagnostics)
				}
				if diff := gocmp.Diff(want, findings(t, result.Org)); diff != "" {
					t.Errorf("(-file +live):\n%s", diff)
				}
			})
		})
	}
}

// findings lists what lint says of an org, without places, in no order of the org's.
func findings(t *testing.T, o *org.Org) []string {
	t.Helper()
	report, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range report.Findings {
		all = append(all, fmt.Sprintf("%s %s %s %s: %s", f.Severity, f.Rule, f.Verdict, f.Attribute, f.Message))
	}
	slices.SortFunc(all, cmp.Compare)
	return all
}
