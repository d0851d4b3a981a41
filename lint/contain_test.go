package lint_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/org/dialect"
	"github.com/profilelint/profilelint/lint/prove"
)

// A rule that panics costs its own check of that property, and nothing else.
func TestPanicsAreContained(t *testing.T) {
	const src = `
profile "hr" {
  kind = "app"
  attribute "x" { type = "string" }
}
profile "user" {
  kind = "user"
  attribute "good" { type = "string" }
  attribute "bad"  { type = "string" }
}
mapping "hr" "user" {
  property "bad"  { expression = "appuser.x" }
  property "good" { expression = "appuser.x" }
}
`
	onBad := func(t lint.Target) {
		if t.Property.Target.Value == "bad" {
			panic("out of luck")
		}
	}
	none := lint.Constraint{Accept: el.Set{}, Reject: el.AnyValue(), Message: "any value at all"}
	values := func(lint.Target) (lint.Constraint, bool) { return none, true }
	everything := []string{"bad r always_fails", "good r always_fails"}
	for _, test := range []struct {
		name string
		rule lint.Rule
		want []string // the checks, and the findings, and the diagnostics
	}{
		{"nothing panics", lint.Rule{Values: values}, append(slices.Clone(everything), "finding bad", "finding good")},
		{"values", lint.Rule{Values: func(t lint.Target) (lint.Constraint, bool) {
			onBad(t)
			return none, true
		}}, []string{"bad r undecided internal", "good r always_fails", "finding good", "12: user.bad out of luck r"}},
		{"a property", lint.Rule{Property: func(p *lint.Property) []lint.Problem {
			onBad(lint.Target{Property: p.Property})
			return []lint.Problem{{Message: "a problem"}}
		}}, []string{"bad r undecided internal", "good r always_fails", "finding good", "12: user.bad out of luck r"}},
		{"a suggestion", lint.Rule{Values: values, Rewrites: func(d lint.Defect) []lint.Rewrite {
			onBad(d.Target)
			return nil
		}}, append(slices.Clone(everything), "finding bad", "finding good", "12: user.bad out of luck r")},
		{"the org", lint.Rule{Org: func(*lint.Subject) []lint.Problem { panic("out of luck") }},
			[]string{"bad r undecided internal", "good r undecided internal", "0: out of luck r"}},
		{"a schema", lint.Rule{Schema: func(*org.Org) []lint.Problem { panic("out of luck") }}, []string{"0: out of luck r"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			o, diags := dialect.Decode([]dialect.File{{Name: "f", Bytes: []byte(src)}}, catalog.Dialect())
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			test.rule.Name = "r"
			other := lint.Rule{Name: "other", Property: func(*lint.Property) []lint.Problem { return nil }}
			r, err := lint.New(lint.Config{Rules: []lint.Rule{test.rule, other}}).Run(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			others := 0
			for _, c := range r.Checks {
				if c.Rule == "other" && c.Verdict == prove.Safe {
					others++
					continue
				}
				got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", c.Attribute, c.Rule, c.Verdict, c.Reason)))
			}
			if others != 2 {
				t.Errorf("the other rule has %d checks, want 2", others)
			}
			for _, f := range r.Findings {
				got = append(got, "finding "+f.Attribute)
			}
			for _, d := range r.Diagnostics {
				line := 0
				if d.Subject != nil {
					line = d.Subject.Start.Line
				}
				text := fmt.Sprint(line, ":")
				for _, part := range []string{"user.bad", "user.good", "out of luck", "r"} {
					if strings.Contains(d.Detail, part) {
						text += " " + part
					}
				}
				got = append(got, text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
