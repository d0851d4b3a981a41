package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

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

  Okta rejects the whole update of such a user
  (app.user_management.update_from_master_failed), not only this attribute.

  Fix: Map an attribute that holds an id of the zone database, or leave the
  property out.

  More: profilelint explain timezone

Error: two users can receive the same user.login [unique]

  on mappings.tf:11:19, in resource "okta_profile_mapping" "workday":
  11:     expression = "appuser.initials + \"@example.com\""
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  Every user fails. For example, these two users get the same value:
    appuser.id       = 1
    appuser.initials = "ab"
    user.login       = "ab@example.com"

    appuser.id       = null
    appuser.initials = "AB"
    user.login       = "ab@example.com"
  Okta: platform.cvd.profile.property.constraint.violation.notUniqueWithinOrg

  Fix: The source's own user name is unique. It changes values that are accepted
  today: "ab@example.com" becomes "abel". If that is what you want, write this:
    appuser.userName

  schema.tf:3:1: user.login is unique

  Names are compared regardless of case.

  This rests on undocumented behavior of Okta: what String.substring does past
  the end.

  More: profilelint explain unique

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

  More: profilelint explain max_length

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
		{lint.Finding{Examples: one, Verdict: prove.AlwaysFails}, "Every user fails. For example, this user's update fails:"},
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

// What is wider than the terminal is wrapped, or cut around the carets.
func TestTextWidth(t *testing.T) {
	in := sampleInput(t)
	in.Report.Findings = []lint.Finding{uniqueFinding(t)}
	in.Diagnostics = nil
	got := text(t, in, TextOptions{Quiet: true, Width: 50})
	_, shown, _ := strings.Cut(got, "\n\n")
	shown, _, _ = strings.Cut(shown, "\n\n")
	compare(t, `  on mappings.tf:11:19, in resource "okta_profile_mapping" "workday":
  11: …ssion = "appuser.initials + \"@examp…
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^`, shown)
	for line := range strings.Lines(got) {
		if n := cells(strings.TrimRight(line, "\n")); n > 50 && !strings.Contains(line, " on ") && !strings.Contains(line, "Okta: ") && !strings.HasPrefix(line, "Error") {
			t.Errorf("%d cells: %s", n, line)
		}
	}
}

// What a bad value leads to is said once a report, and the page of a rule with its first finding.
func TestSaidOnce(t *testing.T) {
	second := timezoneFinding(t)
	second.Attribute, second.Message = "zone", "user.zone can receive a value that is not a time zone"
	in := Input{Report: lint.Report{Findings: []lint.Finding{timezoneFinding(t), second}}}
	for name, want := range map[string]int{"github.txt": 1, "markdown.md": 1, "junit.xml": 1, "sarif.json": 1, "json.json": 2} {
		if got := strings.Count(formatted(t, name, in), "Okta rejects the whole update"); got != want {
			t.Errorf("%s says it %d times, not %d", name, got, want)
		}
	}
	got := text(t, in, TextOptions{})
	for part, want := range map[string]int{"Okta rejects the whole update": 1, "More: profilelint explain timezone": 1} {
		if n := strings.Count(got, part); n != want {
			t.Errorf("text has %q %d times, not %d:\n%s", part, n, want, got)
		}
	}
}

// A finding of a live org says where it is in the Admin Console; one of an exported org says that as well.
func TestConsole(t *testing.T) {
	f := timezoneFinding(t)
	m := *f.Mapping
	m.Origin = "acme.okta.com"
	m.Source = &org.Profile{Name: "workday", Label: "Workday HR", Kind: org.KindApp, ID: "0oa1"}
	f.Mapping = &m
	where := func(filename string) string {
		f.Range.Filename = filename
		got := text(t, Input{Report: lint.Report{Findings: []lint.Finding{f}}}, TextOptions{Quiet: true})
		_, got, _ = strings.Cut(got, "\n\n")
		got, _, _ = strings.Cut(got, "\n\n  For example")
		return got
	}
	const console = "  in Okta: Workday HR to user, attribute timezone\n" +
		"  Profile Editor: https://acme-admin.okta.com/admin/universaldirectory#app/0oa1\n\n  The expression is appuser.timezone"
	compare(t, console, where("acme.okta.com"))
	compare(t, "  on acme.okta.hcl:7:19, in resource \"okta_profile_mapping\" \"workday\":\n\n"+console, where("acme.okta.hcl"))
	for host, want := range map[string]string{
		"acme.oktapreview.com": "https://acme-admin.oktapreview.com/admin/universaldirectory#app/0oa1", "id.acme.com": "", "okta.com": "", "localhost": "",
	} {
		m.Origin = host
		if got := profileEditor(&m); got != want {
			t.Errorf("%s: %s, want %s", host, got, want)
		}
	}
}

// The lines of formats for problem matchers have a place where a plan has none, and name the resource.
func TestPlanIsUnlined(t *testing.T) {
	f := timezoneFinding(t)
	f.Range = hcl.Range{Filename: "plan.json"}
	in := Input{Report: lint.Report{Findings: []lint.Finding{f}}}
	compare(t, "plan.json:1:1: warning: user.timezone can receive a value that is not a time zone, in okta_profile_mapping.workday [timezone]\n", formatted(t, "compact.txt", in))
	if got := formatted(t, "github.txt", in); !strings.Contains(got, "not a time zone, in okta_profile_mapping.workday.") {
		t.Error(got)
	}
}
