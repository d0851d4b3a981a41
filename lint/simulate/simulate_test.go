package simulate_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/users"
	"github.com/profilelint/profilelint/rules"
)

func decode(t interface{ Fatal(args ...any) }, text string) *org.Org {
	o, diags := dialect.Decode([]dialect.File{{Name: "org.okta.hcl", Bytes: []byte(text)}}, catalog.Dialect())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return o
}

// input is a text of people of a source.
func input(o *org.Org, source, text string) simulate.Input {
	return simulate.Input{Source: o.Profile(source), Name: source + ".csv", CSV: true, Open: func() (simulate.People, io.Closer, error) {
		r, err := users.Open(strings.NewReader(text), users.Options{})
		return r, io.NopCloser(nil), err
	}}
}

// run renders a report: the summary, a line for each cause and one for each of its examples.
func run(t testing.TB, o simulate.Options) string {
	t.Helper()
	o.Rules = rules.All()
	var b strings.Builder
	r, err := simulate.Run(context.Background(), o)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	fmt.Fprintf(&b, "%+v\n", r.Summary)
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "note %s:%d x%d %s\n", n.File, n.Line, n.Count, n.Summary)
	}
	for _, c := range r.Causes {
		fmt.Fprintf(&b, "%d %s %s %s %s\n", c.Users, c.Verdict, c.Source, c.Attribute, c.Rule)
		for _, e := range c.Examples {
			value, _ := e.Value.MarshalJSON()
			fmt.Fprintf(&b, "  %s:%d %s %s %v\n", e.File, e.Line, e.User, value, e.With)
		}
	}
	for _, c := range r.Changes {
		fmt.Fprintf(&b, "change %d %s\n", c.Users, c.Attribute)
		for _, e := range c.Examples {
			from, _ := e.From.MarshalJSON()
			to, _ := e.To.MarshalJSON()
			fmt.Fprintf(&b, "  %s %s -> %s\n", e.User, from, to)
		}
	}
	return b.String()
}

const hr = `
profile "user" {
  kind = "user"
  attribute "login" {
    type = "string"
    required = true
    unique = true
  }
  attribute "lastName" {
    type = "string"
    required = true
    max_length = 8
  }
  attribute "timezone" {
    type = "string"
    format = "timezone"
  }
  attribute "start" { type = "integer" }
  attribute "tags" {
    type = "array"
    items = "string"
  }
}
profile "hr" {
  kind = "app"
  profile_source = true
  attribute "id" {
    type = "string"
    unique = true
    required = true
  }
  attribute "mail" { type = "string" }
  attribute "sn" { type = "string" }
  attribute "tz" { type = "string" }
  attribute "year" { type = "integer" }
  attribute "tags" {
    type = "array"
    items = "string"
  }
}
mapping "hr" "user" {
  property "login" { expression = "appuser.mail" }
  property "lastName" { expression = "appuser.sn" }
  property "timezone" { expression = "appuser.tz" }
  property "start" { expression = "appuser.year + 1" }
  property "tags" { expression = "appuser.tags" }
}
`

func TestRun(t *testing.T) {
	tests := []struct {
		name, org string
		people    string
		want      string
	}{
		{
			name: "everybody passes", org: hr,
			people: "id,mail,sn,tz,year,tags\nE1,a@x.example,Lee,America/Denver,2001,\"a,b\"\nE2,b@x.example,Kim,,7,\n",
			want: `{Users:2 OK:2 Failing:0 MayFail:0 Undecided:0 Unreadable:0 Changed:0 New:0 Missing:0 Current:0}
note hr.csv:0 x1 tags is an array; a cell was taken as the list between its commas
`,
		},
		{
			name: "each cause", org: hr,
			people: "id,mail,sn,tz,year,tags\n" +
				"E1,a@x.example,Wolfeschlegel,PST,2001,\nE2,A@X.example,,,x,\nE3,,Lee,America/Denver,,\nE4,c x,Lee,,,\nE5,\"d,Lee,,,\nE6,d@x.example\n",
			want: `{Users:4 OK:0 Failing:4 MayFail:0 Undecided:0 Unreadable:2 Changed:0 New:0 Missing:0 Current:0}
note hr.csv:6 x1 a quote is opened and never closed
note hr.csv:7 x1 it has 2 cells, the header has 6
note hr.csv:3 x1 year is not an integer
note hr.csv:0 x1 tags is an array; a cell was taken as the list between its commas
2 fails hr login unique
  hr.csv:2 E1 "a@x.example" [E2]
  hr.csv:3 E2 "A@X.example" [E1]
2 may_fail hr start evaluation
  hr.csv:4 E3 null []
  hr.csv:5 E4 null []
1 fails hr lastName max_length
  hr.csv:2 E1 "Wolfeschlegel" []
1 fails hr lastName required
  hr.csv:3 E2 null []
1 fails hr login login_format
  hr.csv:5 E4 "c x" []
1 fails hr login required
  hr.csv:4 E3 null []
1 fails hr timezone timezone
  hr.csv:2 E1 "PST" []
1 may_fail hr start type
  hr.csv:3 E2 "x1" []
`,
		},
		{
			name: "columns that are missing, misspelled or of no use", org: hr,
			people: "id,Mail,sn,year,color\nE1,a@x.example,Lee,1,red\n",
			want: `{Users:1 OK:0 Failing:1 MayFail:0 Undecided:0 Unreadable:0 Changed:0 New:0 Missing:0 Current:0}
note hr.csv:0 x1 the column Mail is not an attribute of hr; did you mean mail?
note hr.csv:0 x1 the column color is not an attribute of hr and was not used
note hr.csv:0 x1 no person has tz, tags
1 fails hr login required
  hr.csv:2 E1 null []
`,
		},
		{
			name: "a required attribute that nothing fills", org: strings.ReplaceAll(hr, `  property "lastName" { expression = "appuser.sn" }`, ""),
			people: "id,mail,tz,year,tags\nE1,a@x.example,,1,\n",
			want: `{Users:1 OK:0 Failing:1 MayFail:0 Undecided:0 Unreadable:0 Changed:0 New:0 Missing:0 Current:0}
note hr.csv:0 x1 tags is an array; a cell was taken as the list between its commas
1 fails hr lastName required
  hr.csv:2 E1 null []
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := decode(t, tt.org)
			got := run(t, simulate.Options{Org: o, Inputs: []simulate.Input{input(o, "hr", tt.people)}})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Two sources share the name space of the login. Who is one user of today in both does not collide.
func TestTwoSources(t *testing.T) {
	o := decode(t, hr+`
profile "ad" {
  kind = "app"
  profile_source = true
  open = true
}
mapping "ad" "user" {
  property "login" { expression = "appuser.email" }
  property "lastName" { expression = "appuser.lastName" }
}
`)
	inputs := []simulate.Input{
		input(o, "hr", "id,mail,sn,tz,year,tags\nE1,José@x.example,Lee,,1,\nE2,b@x.example,Kim,,1,\nE3,c@x.example,Kim,,1,\n"),
		input(o, "ad", "email,lastName\njose@x.example,Jo\nb@x.example,Kim\n"),
	}
	got := run(t, simulate.Options{Org: o, Inputs: inputs})
	want := `{Users:5 OK:1 Failing:4 MayFail:0 Undecided:0 Unreadable:0 Changed:0 New:0 Missing:0 Current:0}
note hr.csv:0 x1 tags is an array; a cell was taken as the list between its commas
2 fails hr login unique
  hr.csv:2 E1 "José@x.example" [line 2]
  hr.csv:3 E2 "b@x.example" [line 3]
2 fails ad login unique
  ad.csv:2 line 2 "jose@x.example" [E1]
  ad.csv:3 line 3 "b@x.example" [E2]
1 may_fail hr login login_format
  hr.csv:2 E1 "José@x.example" []
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// With the users of today: what changes, who is new, who is missing, and whose login is taken, by somebody deactivated too.
func TestCurrent(t *testing.T) {
	o := decode(t, hr)
	today, err := users.Open(strings.NewReader(`[
{"id": "00u1", "status": "ACTIVE", "profile": {"login": "ann@x.example", "lastName": "Lee", "start": 2001}},
{"id": "00u2", "status": "ACTIVE", "profile": {"login": "b@x.example", "lastName": "Kim", "start": 2, "timezone": "America/Denver"}},
{"id": "00u3", "status": "DEPROVISIONED", "profile": {"login": "old@x.example", "lastName": "Old"}},
{"id": "00u4", "status": "ACTIVE", "profile": {"login": "gone@x.example", "lastName": "Gone"}}]`), users.Options{})
	if err != nil {
		t.Fatal(err)
	}
	current, err := simulate.ReadCurrent(today, o, rules.All(), [2]string{"sn", "lastName"})
	if err != nil {
		t.Fatal(err)
	}
	people := "id,mail,sn,tz,year,tags\nE1,ANN@x.example,Lee,,2001,\nE2,b@x.example,Kimm,,1,\nE3,new@x.example,New,,1,\nE4,old@x.example,Other,,1,\n"
	got := run(t, simulate.Options{Org: o, Inputs: []simulate.Input{input(o, "hr", people)}, Current: current})
	want := `{Users:4 OK:2 Failing:2 MayFail:0 Undecided:0 Unreadable:0 Changed:1 New:3 Missing:2 Current:4}
note hr.csv:0 x1 tags is an array; a cell was taken as the list between its commas
2 fails hr login unique
  hr.csv:3 E2 "b@x.example" [b@x.example]
  hr.csv:5 E4 "old@x.example" [old@x.example]
change 1 login
  E1 "ann@x.example" -> "ANN@x.example"
change 1 start
  E1 2001 -> 2002
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
