package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

const samplePlain = `Error: Invalid block definition

  on broken.tf:1:10:
  1: resource {
              ^

  A resource needs a type and a name.

Warning: user.timezone can receive a value that is not a time zone [timezone]

  on mappings.tf:7:19, in resource "okta_profile_mapping" "workday":
  7:     expression = "appuser.timezone"
                       ^^^^^^^^^^^^^^^^

  For example, this user's update fails:
    appuser.timezone = "Eastern Standard Time"
    user.timezone    = "Eastern Standard Time"
  Okta: platform.cvd.profile.property.constraint.violation.timezone

  Okta rejects the whole update of such a user (app.user_management.update_from_master_failed), not
  only this attribute.

  Mend: Map an attribute that holds an id of the zone database, or leave the property out.

Error: two users can receive the same user.login [unique]

  on mappings.tf:11:19, in resource "okta_profile_mapping" "workday":
  11:     expression = "appuser.initials + \"@example.com\""
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  No user is spared; for example, these two users get the same value:
    appuser.id       = 1
    appuser.initials = "ab"
    user.login       = "ab@example.com"

    appuser.id       = null
    appuser.initials = "AB"
    user.login       = "ab@example.com"
  Okta: platform.cvd.profile.property.constraint.violation.notUniqueWithinOrg

  Mend: The source's own user name is unique. It changes values that are accepted today:
  "ab@example.com" becomes "abel". If that is what you want, write this:
    appuser.userName

  schema.tf:3:1: user.login is unique

  Names are compared regardless of case.

  This rests on undocumented behavior of Okta: what String.substring does past the end.

1 error, 1 warning (1 notice) - 2 properties of 1 mapping: 1 check proved safe, 1 undecided; -v shows the notices and undecided checks
1 error in the input: a part of it was not linted
`

const sampleNotice = `Notice: user.timezone can receive more than 50 characters [max_length]

  on mappings.tf:7:19, in resource "okta_profile_mapping" "workday":
  7:     expression = "appuser.timezone"
                       ^^^^^^^^^^^^^^^^

  For example, this user's update can fail:
    appuser.timezone = "WolfeschlegelWolfeschleg…gelWolfeschlegel" (65 characters)
    user.timezone    = "WolfeschlegelWolfeschleg…gelWolfeschlegel" (65 characters)

  The source's schema has no limit.

Undecided:
  user.login in okta_profile_mapping.workday [login_format]: state_cap

0 errors, 0 warnings, 1 notice - 2 properties of 1 mapping: 1 check proved safe, 1 undecided
`

func TestText(t *testing.T) {
	in := sampleInput(t)
	in.Least = lint.Warning
	compare(t, samplePlain, text(t, in, TextOptions{}))
}

func TestTextShowsNoticesAndUndecidedChecks(t *testing.T) {
	in := sampleInput(t)
	in.Diagnostics = nil
	in.Report.Findings = []lint.Finding{notice(t)}
	compare(t, sampleNotice, text(t, in, TextOptions{ShowUndecided: true}))
}

func TestTextIsQuietWithoutFindings(t *testing.T) {
	in := Input{Report: lint.Report{Findings: []lint.Finding{notice(t)}}, Least: lint.Warning}
	compare(t, "", text(t, in, TextOptions{Quiet: true}))
}

func TestExampleIntroduction(t *testing.T) {
	app := workday()
	app.Target = &org.Profile{Name: "box", Kind: org.KindApp}
	one := []prove.Example{{}}
	tests := []struct {
		finding lint.Finding
		want    string
	}{
		{lint.Finding{Examples: one}, "For example, this user's update fails:"},
		{lint.Finding{Examples: one, Confidence: lint.Possible}, "For example, this user's update can fail:"},
		{lint.Finding{Examples: one, Verdict: prove.AlwaysFails}, "No user is spared; for example, this user's update fails:"},
		{lint.Finding{Examples: one, Mapping: app}, "For example, the push of this user fails:"},
		{lint.Finding{Examples: one, Mapping: workday(), Property: &org.Property{PushStatus: "DONT_PUSH"}},
			"For example, this user is not created:"},
		{lint.Finding{Examples: one, Mapping: workday(), Property: &org.Property{PushStatus: "PUSH"}},
			"For example, this user's update fails:"},
		{lint.Finding{Examples: one, Property: &org.Property{Role: org.RoleIdPUsername}}, "For example, this user's sign-in fails:"},
		{lint.Finding{Examples: one, Property: &org.Property{Role: org.RoleImportUsername}},
			"For example, the import of this user fails:"},
		{lint.Finding{Examples: []prove.Example{{Err: errors.New("x")}}}, "For example, for this user the expression has no value:"},
		{lint.Finding{Examples: one, Rule: "evaluation", Confidence: lint.Possible}, "For example, for this user the expression may have no value, or this one:"},
		{lint.Finding{Examples: []prove.Example{{}, {}}}, "For example, these two users get the same value:"},
	}
	for _, test := range tests {
		if got := exampleIntroduction(&test.finding); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestTextColor(t *testing.T) {
	in := sampleInput(t)
	colored := text(t, in, TextOptions{Color: true})
	for _, want := range []string{
		"\x1b[33;1mWarning\x1b[0;22m: ", "\x1b[31;1mError\x1b[0;22m: ", "\x1b[31;1m^^^^^^^^^^^^^^^^\x1b[0;22m\n",
	} {
		if !strings.Contains(colored, want) {
			t.Errorf("no %q in\n%q", want, colored)
		}
	}
	compare(t, text(t, in, TextOptions{}), stripColor(colored))
}

func TestTextIsDeterministic(t *testing.T) {
	in := sampleInput(t)
	want := text(t, in, TextOptions{})
	for range 20 {
		in.Report.Findings = append(in.Report.Findings[1:], in.Report.Findings[0])
		compare(t, want, text(t, in, TextOptions{}))
	}
}

func stripColor(s string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(s, "\x1b[") {
		if b.Len() > 0 || !strings.HasPrefix(s, part) {
			_, part, _ = strings.Cut(part, "m")
		}
		b.WriteString(part)
	}
	return b.String()
}
