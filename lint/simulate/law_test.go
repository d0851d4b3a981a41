package simulate_test

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/simulate"
	"github.com/profilelint/profilelint/lint/users"
	"github.com/profilelint/profilelint/rules"
)

// An org with a few attributes, a target attribute with drawn limits, and an expression.
func drawOrg(t *rapid.T) string {
	source := func(name string) string {
		b := fmt.Sprintf("  attribute %q {\n    type = \"string\"\n", name)
		if rapid.Bool().Draw(t, "required") {
			b += "    required = true\n"
		}
		if n := rapid.IntRange(0, 6).Draw(t, "max"); n > 0 {
			b += fmt.Sprintf("    max_length = %d\n", n)
		}
		return b + "  }\n"
	}
	target := "    type = \"string\"\n"
	if rapid.Bool().Draw(t, "target required") {
		target += "    required = true\n"
	}
	switch rapid.IntRange(0, 3).Draw(t, "limit") {
	case 0:
		target += fmt.Sprintf("    max_length = %d\n", rapid.IntRange(1, 8).Draw(t, "target max"))
	case 1:
		target += "    enum = [\"a\", \"bb\", \"US\"]\n"
	case 2:
		target += "    format = \"" + rapid.SampledFrom([]string{"email", "locale", "timezone", "country-code"}).Draw(t, "format") + "\"\n"
	}
	expression := rapid.SampledFrom([]string{
		"appuser.a", "appuser.a + appuser.b", "appuser.a ?: appuser.b", "appuser.a != null ? appuser.a : appuser.b",
		"String.substring(appuser.a, 0, 3)", "String.toUpperCase(appuser.a)", "String.replace(appuser.a, 'a', 'bb')",
		"String.substringBefore(appuser.a, '@')", "String.len(appuser.a) > 3 ? String.substring(appuser.a, 0, 3) : appuser.a",
		"appuser.a == 'a' ? 'US' : appuser.b", "String.join(' ', appuser.a, appuser.b)", "appuser.n", "appuser.n > 3 ? appuser.a : 'bb'",
		"appuser.a + '@x.example'", "appuser.f ? appuser.a : 'US'", "String.stringSwitch(appuser.a, 'US', 'a', 'bb')",
	}).Draw(t, "expression")
	return "profile \"user\" {\n  kind = \"user\"\n  attribute \"x\" {\n" + target + "  }\n}\n" +
		"profile \"hr\" {\n  kind = \"app\"\n  profile_source = true\n" + source("a") + source("b") +
		"  attribute \"n\" { type = \"integer\" }\n  attribute \"f\" { type = \"boolean\" }\n}\n" +
		"mapping \"hr\" \"user\" {\n  property \"x\" { expression = " + strconv.Quote(expression) + " }\n}\n"
}

// someValues are what people hold.
var someValues = []any{nil, "", "a", "A", "bb", "US", "en_US", "a@x.example", "aaaaaa", "aaaaaaaaa", "é😀", " ", "Europe/Paris", "x y"}

// drawPeople draws people whom the source's schema admits.
func drawPeople(t *rapid.T, source *org.Profile) [][]el.Value {
	var people [][]el.Value
	for range 40 {
		person := make([]el.Value, 4)
		for i, name := range []string{"a", "b"} {
			a := source.Attribute(name)
			v := rapid.SampledFrom(someValues).Draw(t, name)
			text, isText := v.(string)
			switch {
			case isText && (a.Length.Max != nil && len([]rune(text)) > *a.Length.Max-1 || a.Required && text == ""), !isText && a.Required:
				person[i] = el.StrValue("a")
			case isText:
				person[i] = el.StrValue(text)
			}
		}
		if rapid.Bool().Draw(t, "n known") {
			person[2] = el.IntValue(int64(rapid.IntRange(-2, 12).Draw(t, "n")))
		}
		if rapid.Bool().Draw(t, "f known") {
			person[3] = el.BoolValue(rapid.Bool().Draw(t, "f"))
		}
		people = append(people, person)
	}
	return people
}

// given are people who are there already.
type given struct {
	people [][]el.Value
	at     int
}

func (g *given) Next(p *users.Person) error {
	if g.at == len(g.people) {
		return io.EOF
	}
	*p = users.Person{Line: g.at + 1, Values: slices.Clone(g.people[g.at])}
	g.at++
	return nil
}

func (g *given) Names() []string     { return []string{"a", "b", "n", "f"} }
func (g *given) Notes() []users.Note { return nil }
func (g *given) Unmatched() []string { return nil }

// What lint proves holds for everybody, what it shows happens, and what always fails fails for everybody.
func TestLintAndSimulateAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawOrg(t)
		o := decode(t, text)
		report, err := lint.New(lint.Config{Rules: rules.All(), Formats: rules.FormatValues}).Run(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		people := drawPeople(t, o.Profile("hr"))
		drawn := len(people)
		type shown struct {
			rule string
			at   int
		}
		var examples []shown
		for _, f := range report.Findings {
			for _, e := range f.Examples {
				if f.Rule == "unique" || f.Attribute != "x" {
					continue
				}
				person := make([]el.Value, 4)
				for i, name := range (&given{}).Names() {
					person[i] = e.Profile["appuser."+name]
				}
				examples = append(examples, shown{f.Rule, len(people) + 1})
				people = append(people, person)
			}
		}
		failed := map[string]map[int]bool{}
		opts := simulate.Options{Org: o, Rules: rules.All(), All: true, Parallel: 1, Each: func(p simulate.Outcome) error {
			for _, f := range p.Failures {
				if failed[f.Rule] == nil {
					failed[f.Rule] = map[int]bool{}
				}
				failed[f.Rule][p.Line] = true
			}
			return nil
		}, Inputs: []simulate.Input{{Source: o.Profile("hr"), Name: "people", Open: func() (simulate.People, io.Closer, error) {
			return &given{people: people}, io.NopCloser(nil), nil
		}}}}
		if _, err := simulate.Run(context.Background(), opts); err != nil {
			t.Fatal(err)
		}
		for _, c := range report.Checks {
			switch {
			case c.Verdict == prove.Safe && len(failed[c.Rule]) > 0:
				t.Fatalf("%s is called safe, and fails for %v\n%s", c.Rule, failed[c.Rule], text)
			case c.Verdict == prove.AlwaysFails && len(failed[c.Rule]) < drawn:
				t.Fatalf("%s always fails, and only for %d of %d people\n%s", c.Rule, len(failed[c.Rule]), drawn, text)
			}
		}
		for _, e := range examples {
			if !failed[e.rule][e.at] {
				t.Fatalf("%s: lint's example does not fail: %s\n%s", e.rule, strings.TrimSpace(fmt.Sprint(people[e.at-1])), text)
			}
		}
	})
}
