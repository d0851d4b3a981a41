package triage_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/load"
	"github.com/profilelint/profilelint/lint/triage"
	"github.com/profilelint/profilelint/rules"
)

const company = `
profile "user" {
  kind = "user"
  attribute "login" {
    title    = "Username"
    required = true
  }
  attribute "locale" { format = "locale" }
  attribute "city" { max_length = 20 }
  attribute "state" {}
  attribute "firstName" {
    title      = "First name"
    max_length = 50
  }
  attribute "nick" { max_length = 10 }
  attribute "code" { enum = ["A", "B"] }
}
profile "hr" {
  kind           = "app"
  id             = "0oa1"
  type           = "workday"
  label          = "HR system"
  profile_source = true
  attribute "userName" {
    required = true
    unique   = true
    format   = "email"
  }
  attribute "place" {}
  attribute "city" { max_length = 10 }
  attribute "name" {}
  attribute "nick" {}
}
mapping "hr" "user" {
  partial = true
  property "login" { expression = "appuser.userName" }
  property "locale" { expression = "appuser.place" }
  property "city" { expression = "appuser.city" }
  property "state" { expression = "appuser.place" }
  property "firstName" { expression = "appuser.name" }
  property "nick" {
    expression         = ""
    expression_unknown = "it is known only after apply"
  }
}
`

func report(t *testing.T) lint.Report { return reportOf(t, company) }

func reportOf(t *testing.T, company string) lint.Report {
	t.Helper()
	file := filepath.Join(t.TempDir(), "org.okta.hcl")
	if err := os.WriteFile(file, []byte(company), 0o600); err != nil {
		t.Fatal(err)
	}
	read := load.Dialect(nil, file)
	if read.Diagnostics.HasErrors() {
		t.Fatal(read.Diagnostics)
	}
	r, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), read.Org)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// failed is an event of an update that failed.
func failed(app, field, code string) string {
	return fmt.Sprintf(`{"eventType": "app.user_management.update_from_master_failed", "target": [{"type": "User", "id": "00u1"}],
		"debugContext": {"debugData": {"AppName": %q, "ErrorField": %q, "ErrorCode": %q}}}`, app, field, code)
}

func TestOutcomes(t *testing.T) {
	r := report(t)
	const violation = "platform.cvd.profile.property.constraint.violation."
	for _, test := range []struct {
		event     string
		source    string
		attribute string
		outcome   triage.Outcome
		rules     string // of the findings
	}{
		{failed("workday", "locale", violation+"localeFormat"), "hr", "locale", triage.Predicted, "locale"},
		{failed("", "locale", "LocaleFormat"), "", "locale", triage.Predicted, "locale"},
		{failed("workday", "First name", violation+"maxLength"), "hr", "firstName", triage.Noticed, "max_length"},
		{failed("HR System", "city", violation+"maxLength"), "hr", "city", triage.ProvedSafe, ""},
		{failed("hr", "nick", violation+"maxLength"), "hr", "nick", triage.Undecided, ""},
		{failed("hr", "state", violation+"maxLength"), "hr", "state", triage.NoCheck, ""},
		{failed("hr", "login", "notUniqueWithinOrg"), "hr", "login", triage.ProvedSafe, ""},
		{failed("hr", "code", "invalidValueTypeForProperty"), "hr", "code", triage.NotMapped, ""},
		{failed("active_directory", "city", violation+"maxLength"), "active_directory", "city", triage.NoSource, ""},
		{failed("hr", "city", violation+"newOne"), "hr", "city", triage.UnknownCode, ""},
		{failed("hr", "city", "newOne"), "hr", "city", triage.UnknownCode, ""},
		{failed("hr", "", "blank"), "hr", "", triage.NoAttribute, ""},
		{failed("hr", "", ""), "hr", "", triage.UnknownCode, ""},
		{
			`{"eventType": "system.agent.ad.import_user", "outcome": {"result": "FAILURE", "reason": "Expected required AD attribute: sn, (Okta attribute: lastName) to not be null"}}`,
			"", "lastName", triage.BeforeMapping, "",
		},
		{
			`{"eventType": "user.lifecycle.create", "outcome": {"result": "FAILURE", "reason": "Username field failed validation with value 'x': Username must be in the form of an email address.<br/>"},
			  "target": [{"type": "AppInstance", "id": "0oa1", "displayName": "renamed"}]}`,
			"hr", "login", triage.Noticed, "login_format",
		},
		{
			`{"eventType": "app.user_management.update_from_master_failed", "errorField": "locale", "errorCode": "localeFormat", "target": [{"type": "AppInstance", "id": "0oa2", "displayName": "HR system"}]}`,
			"HR system", "locale", triage.NoSource, "",
		},
	} {
		got := triage.Triage(read(t, test.event), r)
		if len(got.Groups) != 1 {
			t.Fatalf("%s: %d groups", test.event, len(got.Groups))
		}
		g := got.Groups[0]
		var found []string
		for _, f := range g.Verdict.Findings {
			found = append(found, f.Rule)
		}
		if g.Source != test.source || g.Attribute != test.attribute || g.Verdict.Outcome != test.outcome || strings.Join(found, ",") != test.rules {
			t.Errorf("%s\n%s, %s: %s %v, want %s, %s: %s [%s]", test.event, g.Source, g.Attribute, g.Verdict.Outcome, found,
				test.source, test.attribute, test.outcome, test.rules)
		}
		if (g.Verdict.Why == "") != (len(found) > 0) || g.Verdict.Next == "" {
			t.Errorf("%s: why %q, next %q", test.event, g.Verdict.Why, g.Verdict.Next)
		}
	}
}

// Findings that somebody ignores were predicted all the same.
func TestIgnoredFindings(t *testing.T) {
	r := report(t)
	r.Findings = nil
	got := triage.Triage(read(t, failed("hr", "locale", "localeFormat")), r)
	if o := got.Groups[0].Verdict.Outcome; o != triage.Ignored {
		t.Errorf("outcome %s, want %s", o, triage.Ignored)
	}
	if recall, ok := got.Summary.Recall(); !ok || recall != 1 {
		t.Errorf("recall %v, %v", recall, ok)
	}
}

func TestNothingLinted(t *testing.T) {
	got := triage.Triage(read(t, failed("hr", "locale", "localeFormat")), lint.Report{})
	if o := got.Groups[0].Verdict.Outcome; o != triage.NotLinted {
		t.Errorf("outcome %s, want %s", o, triage.NotLinted)
	}
	if _, ok := got.Summary.Recall(); ok {
		t.Error("there is a recall")
	}
}

// Whatever the events, the counts add up, and nothing personal is written unless it is asked for.
func TestCountsAndPrivacy(t *testing.T) {
	r := report(t)
	const secret = "zzsecretzz"
	rapid.Check(t, func(t *rapid.T) {
		var events []string
		for range rapid.IntRange(0, 20).Draw(t, "events") {
			field := rapid.SampledFrom([]string{"locale", "city", "state", "login", "code", ""}).Draw(t, "field")
			code := rapid.SampledFrom([]string{"localeFormat", "maxLength", "notUniqueWithinOrg", "odd", ""}).Draw(t, "code")
			if rapid.Bool().Draw(t, "create") {
				text := rapid.SampledFrom([]string{"Does not match required pattern.", "Hello " + secret}).Draw(t, "text")
				events = append(events, fmt.Sprintf(`{"eventType": "user.lifecycle.create", "outcome": {"result": "FAILURE",
					"reason": "%s field failed validation with value '%s': %s<br/>"}, "target": [{"type": "User", "id": "%s@x", "alternateId": "%s"}]}`,
					rapid.SampledFrom([]string{"Email", "Username", secret + "@x.example"}).Draw(t, "title"), secret, text, secret, secret))
				continue
			}
			events = append(events, failed(rapid.SampledFrom([]string{"hr", "workday", "other", ""}).Draw(t, "app"), field, code))
		}
		log, err := triage.Read(strings.NewReader("[" + strings.Join(events, ",") + "]"))
		if err != nil {
			t.Fatal(err)
		}
		got := triage.Triage(log, r)
		s, failures, inGroups := got.Summary, 0, 0
		for _, e := range log.Events {
			failures += len(e.Failures)
		}
		for _, g := range got.Groups {
			inGroups += g.Failures
		}
		if s.Events != len(events) || s.Failures != failures || inGroups != failures || s.Predicted+s.Noticed+s.Ignored > s.InScope || s.InScope > failures {
			t.Fatalf("%d events, %d failures, %d in groups: %+v", len(events), failures, inGroups, s)
		}
		for _, write := range []func(*bytes.Buffer) error{
			func(b *bytes.Buffer) error { return triage.Text(b, got, triage.Options{}) },
			func(b *bytes.Buffer) error { return triage.JSON(b, got, triage.Options{}) },
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(b.String(), secret) {
				t.Fatalf("personal data is written:\n%s", b.String())
			}
		}
	})
}

// Control characters of an event do not reach the terminal.
func TestTextIsVisible(t *testing.T) {
	event := `{"eventType": "app.user_management.update_from_master_failed", "uuid": "\u001b[2J", "outcome": {"reason": "x\u001b]0;y"},
		"target": [{"type": "AppInstance", "displayName": "\u001b[31mred\u202e"}, {"type": "User", "id": "\u0007", "alternateId": "a\u009bb"}],
		"errorCode": "\u001bc", "errorField": "f\u001b"}`
	var b bytes.Buffer
	if err := triage.Text(&b, triage.Triage(read(t, event), report(t)), triage.Options{Samples: true}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07\u009b\u202e") {
		t.Errorf("control characters are written: %q", b.String())
	}
}

func TestJSONIsWhole(t *testing.T) {
	var b bytes.Buffer
	if err := triage.JSON(&b, triage.Triage(read(t, updateEvent), lint.Report{}), triage.Options{Samples: true}); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	sample := got["groups"].([]any)[0].(map[string]any)["samples"].([]any)[0]
	want := map[string]any{"event": "u1", "time": "2026-10-05T06:00:11Z", "user": "ann@example.com", "message": nil, "value": nil}
	if diff := cmp.Diff(want, sample); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
