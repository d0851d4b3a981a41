package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/report"
	"github.com/profilelint/profilelint/lint/simulate"
)

// somePeople are a report whose names and values are hostile.
func somePeople() simulate.Report {
	return simulate.Report{
		Summary: simulate.Summary{Users: 5, OK: 2, Failing: 2, MayFail: 1, Unreadable: 1, Changed: 1, New: 1, Missing: 1, Current: 4},
		Notes: []simulate.Note{
			{File: "hr.csv", Line: 3, Count: 2, Summary: "a quote is opened and never closed", Trouble: true},
			{File: "hr.csv", Line: 1, Count: 1, Summary: "the file begins with a byte order mark", Detail: "Okta asks for UTF-8 without one."},
		},
		Causes: []simulate.Cause{
			{
				Rule: "unique", Verdict: simulate.Fails, ErrorCode: "notUniqueWithinOrg", Source: "hr", Target: "user", Attribute: "login",
				Mapping: &org.Mapping{Address: "mapping.hr.user"}, Expression: "appuser.mail", Message: "the same value for two different users", Users: 2,
				Examples: []simulate.Example{
					{User: "E1\x1b[31m", File: "hr.csv", Line: 2, Profile: []simulate.Value{{Name: "appuser.mail", Value: el.StrValue("=<b>a@x</b>")}}, Value: el.StrValue("=<b>a@x</b>"), With: []string{"E2"}},
				},
			},
			{
				Rule: "evaluation", Verdict: simulate.MayFail, Source: "hr", Target: "user", Attribute: "title", Mapping: &org.Mapping{}, Expression: "appuser.n + 1", Message: "no value", Users: 1,
				Examples: []simulate.Example{{User: "E3", File: "hr.csv", Line: 5, Profile: []simulate.Value{{Name: "appuser.n"}}, Err: "null + 1"}},
			},
		},
		Changes: []simulate.Change{{Target: "user", Attribute: "title", Users: 1, Examples: []simulate.ChangeExample{{User: "E4", Line: 6, From: el.StrValue("Boss|x"), To: el.Value{}}}}},
		Missing: []string{"gone"},
	}
}

func TestPeopleText(t *testing.T) {
	var b bytes.Buffer
	if err := report.PeopleText(&b, somePeople(), report.PeopleOptions{}); err != nil {
		t.Fatal(err)
	}
	want := `Not read: hr.csv, 2 lines (the first is 3): a quote is opened and never closed

Note: hr.csv:1: the file begins with a byte order mark
  Okta asks for UTF-8 without one.

PEOPLE  VERDICT   ATTRIBUTE   RULE        FOR EXAMPLE
     2  fails     user.login  unique      E1\x1b[31m
     1  may fail  user.title  evaluation  E3

2 people: user.login: the same value for two different users [unique]
  expression: appuser.mail
  Okta: notUniqueWithinOrg
    E1\x1b[31m (hr.csv:2), the same as E2
      appuser.mail = "=<b>a@x</b>"
      value: "=<b>a@x</b>"

1 person: user.title: the expression has no value; the attribute keeps the value that it had [evaluation]
  expression: appuser.n + 1
    E3 (hr.csv:5)
      appuser.n = null
      no value: null + 1

1 values of user.title change:
    E4: "Boss|x" -> null

1 new, 1 of 4 Okta users are not among the people (25%).
A CSV directory deactivates whoever is missing. The import safeguard stops an import that would unassign more than 20% of an app's users.

5 people: 2 pass, 2 fail, 1 may fail, 1 change, 1 not read
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestPeopleMarkdown(t *testing.T) {
	var b bytes.Buffer
	if err := report.PeopleMarkdown(&b, somePeople(), report.PeopleOptions{}); err != nil {
		t.Fatal(err)
	}
	want := "**5 people: 2 pass, 2 fail, 1 may fail**\n\n" +
		"* hr.csv: a quote is opened and never closed\n* hr.csv: the file begins with a byte order mark\n\n" +
		"| people | verdict | attribute | rule | what | for example |\n|---:|---|---|---|---|---|\n" +
		"| 2 | fails | <code>user.login</code> | <code>unique</code> | the same value for two different users | E1&#92;x1b&#91;31m (line 2): <code>\"=&lt;b&gt;a@x&lt;/b&gt;\"</code> |\n" +
		"| 1 | may fail | <code>user.title</code> | <code>evaluation</code> | the expression has no value; the attribute keeps the value that it had | E3 (line 5): <code>null</code> |\n\n" +
		"1 would change, 1 are new, 1 of 4 Okta users are not among the people.\n\n" +
		"| values | attribute | for example | from | to |\n|---:|---|---|---|---|\n" +
		"| 1 | <code>user.title</code> | E4 | <code>\"Boss&#124;x\"</code> | <code>null</code> |\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A spreadsheet runs no value as a formula.
func TestPeopleCSV(t *testing.T) {
	var b bytes.Buffer
	each, end := report.PeopleCSV(&b, report.PeopleOptions{})
	err := each(simulate.Outcome{User: "E1", File: "hr.csv", Line: 2, Verdict: simulate.Fails, Failures: []simulate.Failure{
		{Attribute: "login", Rule: "unique", ErrorCode: "notUniqueWithinOrg", Verdict: simulate.Fails, Value: el.StrValue("=HYPERLINK(\"x\")")},
		{Attribute: "title", Rule: "evaluation", Verdict: simulate.MayFail, Err: "null + 1"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := end(); err != nil {
		t.Fatal(err)
	}
	want := "user,file,line,verdict,attribute,rule,error_code,value,error\n" +
		"E1,hr.csv,2,fails,login,unique,notUniqueWithinOrg,\"'=HYPERLINK(\"\"x\"\")\",\nE1,hr.csv,2,may_fail,title,evaluation,,,null + 1\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What is written is what the schema in the documentation says, and nothing of a person when that is asked for.
func TestPeopleJSON(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/schema/people-1.0.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []simulate.Report{{}, somePeople()} {
		for _, o := range []report.PeopleOptions{{}, {Redact: true}} {
			var b bytes.Buffer
			if err := report.PeopleJSON(&b, r, o); err != nil {
				t.Fatal(err)
			}
			v, err := jsonschema.UnmarshalJSON(strings.NewReader(b.String()))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s\n%v", b.String(), err)
			}
			if o.Redact && (strings.Contains(b.String(), "a@x") || strings.Contains(b.String(), "Boss")) {
				t.Errorf("a value of a person is shown:\n%s", b.String())
			}
		}
	}
}
