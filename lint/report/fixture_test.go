package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// span returns the range of the n-th occurrence (0-based) of a text in a source.
func span(t testing.TB, file, src, text string, n int) hcl.Range {
	t.Helper()
	at := 0
	for ; n >= 0; n-- {
		i := strings.Index(src[at:], text)
		if i < 0 {
			t.Fatalf("%q does not occur in %s", text, file)
		}
		at += i
		if n > 0 {
			at += len(text)
		}
	}
	return hcl.Range{Filename: file, Start: positionAt(src, at), End: positionAt(src, at+len(text))}
}

// positionAt computes a position as HCL's lexer does: lines end with LF or CR LF, columns count grapheme clusters.
func positionAt(src string, offset int) hcl.Pos {
	pos := hcl.InitialPos
	for rest := []byte(src[:offset]); len(rest) > 0; {
		n, cluster, _ := textseg.ScanGraphemeClusters(rest, true)
		pos.Column++
		if c := string(cluster); c == "\n" || c == "\r\n" {
			pos.Line++
			pos.Column = 1
		}
		rest = rest[n:]
	}
	pos.Byte = offset
	return pos
}

func workday() *org.Mapping {
	return &org.Mapping{
		Address: "okta_profile_mapping.workday",
		Source:  &org.Profile{Name: "workday", Kind: org.KindApp},
		Target:  &org.Profile{Name: "user", Kind: org.KindUser},
	}
}

const mappingsTF = `resource "okta_profile_mapping" "workday" {
  source_id = var.workday_id
  target_id = data.okta_user_type.default.id

  mappings {
    id         = "timezone"
    expression = "appuser.timezone"
  }
  mappings {
    id         = "login"
    expression = "appuser.initials + \"@example.com\""
  }
}
`

func timezoneFinding(t testing.TB) lint.Finding {
	m := workday()
	return lint.Finding{
		Rule: "timezone", Severity: lint.Warning, Confidence: lint.Likely, Verdict: prove.CanFail,
		ErrorCode: "platform.cvd.profile.property.constraint.violation.timezone",
		Message:   "user.timezone can receive a value that is not a time zone",
		Detail:    "Okta rejects the whole update of such a user (app.user_management.update_from_master_failed), not only this attribute.",
		Advice:    "Map an attribute that holds an id of the zone database, or leave the property out.",
		Mapping:   m, Attribute: "timezone", Expression: "appuser.timezone",
		Range: span(t, "mappings.tf", mappingsTF, "appuser.timezone", 0),
		Examples: []prove.Example{{
			Profile: el.Profile{"appuser.timezone": el.StrValue("Eastern Standard Time")},
			Value:   el.StrValue("Eastern Standard Time"),
		}},
	}
}

func uniqueFinding(t testing.TB) lint.Finding {
	m := workday()
	value := el.StrValue("ab@example.com")
	return lint.Finding{
		Rule: "unique", Severity: lint.Error, Confidence: lint.Certain, Verdict: prove.AlwaysFails,
		ErrorCode: "platform.cvd.profile.property.constraint.violation.notUniqueWithinOrg",
		Message:   "two users can receive the same user.login",
		Mapping:   m, Attribute: "login", Expression: `appuser.initials + "@example.com"`,
		Range: span(t, "mappings.tf", mappingsTF, `appuser.initials + \"@example.com\"`, 0),
		Related: []lint.Related{{
			Message: "user.login is unique",
			Range:   hcl.Range{Filename: "schema.tf", Start: hcl.Pos{Line: 3, Column: 1}, End: hcl.Pos{Line: 3, Column: 9}},
		}},
		Examples: []prove.Example{
			{Profile: el.Profile{"appuser.initials": el.StrValue("ab"), "appuser.id": el.IntValue(1)}, Value: value},
			{Profile: el.Profile{"appuser.initials": el.StrValue("AB"), "appuser.id": el.Value{}}, Value: value},
		},
		Fix: &lint.Fix{
			Expression: "appuser.userName", Description: "The source's own user name is unique.", Safety: lint.Unsafe,
			Changes: &prove.Altered{
				Profile: el.Profile{"appuser.initials": el.StrValue("ab"), "appuser.userName": el.StrValue("abel")},
				Before:  el.StrValue("ab@example.com"), After: el.StrValue("abel"),
			},
		},
		Assumptions: []string{
			"Names are compared regardless of case.",
			"This rests on undocumented behavior of Okta: what String.substring does past the end.",
		},
	}
}

func notice(t testing.TB) lint.Finding {
	f := timezoneFinding(t)
	f.Rule, f.Severity, f.Confidence = "max_length", lint.Notice, lint.Possible
	f.Message, f.Detail, f.Advice, f.ErrorCode = "user.timezone can receive more than 50 characters", "", "", ""
	long := el.StrValue(strings.Repeat("Wolfeschlegel", 5))
	f.Examples = []prove.Example{{Profile: el.Profile{"appuser.timezone": long}, Value: long}}
	f.Assumptions = []string{"The source's schema has no limit."}
	return f
}

func sampleInput(t testing.TB) Input {
	broken := "resource {\n"
	return Input{
		Report: lint.Report{
			Mappings: 1, Properties: 2,
			Findings: []lint.Finding{uniqueFinding(t), notice(t), timezoneFinding(t)},
			Checks: []lint.Check{
				{Mapping: workday(), Attribute: "timezone", Ruling: &lint.Ruling{Rule: "timezone", Verdict: prove.CanFail}},
				{Mapping: workday(), Attribute: "timezone", Ruling: &lint.Ruling{Rule: "required", Verdict: prove.Safe}},
				{Mapping: workday(), Attribute: "login", Ruling: &lint.Ruling{Rule: "unique", Verdict: prove.AlwaysFails}},
				{Mapping: workday(), Attribute: "login", Ruling: &lint.Ruling{Rule: "login_format", Verdict: prove.Undecided, Reason: prove.ReasonStates,
					Assumptions: []string{"nothing"}}},
			},
		},
		Diagnostics: hcl.Diagnostics{{
			Severity: hcl.DiagError, Summary: "Invalid block definition", Detail: "A resource needs a type and a name.",
			Subject: span(t, "broken.tf", broken, "{", 0).Ptr(),
		}},
		Sources: map[string][]byte{"mappings.tf": []byte(mappingsTF), "broken.tf": []byte(broken)},
	}
}

func text(t testing.TB, in Input, o TextOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := Text(&b, in, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func compare(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
