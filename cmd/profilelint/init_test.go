package main

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/config"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/session"
)

// A finding about a bound proposes that the source keeps to it.
func TestSettles(t *testing.T) {
	lo, hi := -1.5, 1e6
	for name, test := range map[string]struct {
		rule   string
		target org.Attribute
		want   []string
	}{
		"a range":     {"number_range", org.Attribute{Minimum: &lo, Maximum: &hi}, []string{"minimum = -1.5", "maximum = 1000000"}},
		"a bound":     {"number_range", org.Attribute{Maximum: &hi}, []string{"maximum = 1000000"}},
		"a value":     {"enum", org.Attribute{Enum: []string{"a"}}, []string{`values = ["a"]`}},
		"no schema":   {"max_length", org.Attribute{}, nil},
		"no property": {"sourcing", org.Attribute{}, nil},
	} {
		test.target.Name = "x"
		m := &org.Mapping{Source: &org.Profile{}, Target: &org.Profile{Attributes: []*org.Attribute{&test.target}}}
		if diff := cmp.Diff(test.want, settles(&lint.Finding{Rule: test.rule, Mapping: m, Attribute: "x"})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// What init writes is a configuration, with and without the signs of comments before its settings and blocks, whatever sources are called.
func TestInitialConfig(t *testing.T) {
	commented := regexp.MustCompile(`(?m)^# ((fail_on|min_severity|baseline|schema|skip) = |(rule|assume|ignore) ("|\{)|  |\}$)`)
	for name, guesses := range map[string][]assumed{
		"none": nil,
		"some": {
			{source: "hr", attribute: "zone", settings: []string{`format = "timezone"`, "required = true"}, feeds: []string{"user.timezone [timezone]"}},
			{source: "a\n}\nx = \"${b}", attribute: "é\x00\u202e", settings: values([]string{"A\n", "${"}), feeds: []string{"user.x\n} [enum]"}},
		},
	} {
		text := initialConfig(guesses)
		for what, src := range map[string][]byte{"as it is": text, "uncommented": commented.ReplaceAll(text, []byte("$1"))} {
			c, diags := config.Parse("c", src, session.Names(session.Rules()))
			if len(diags) > 0 {
				t.Errorf("%s, %s: %v\n%s", name, what, diags, src)
				continue
			}
			want := 0
			if what == "uncommented" {
				want = max(1, len(guesses))
			}
			if len(c.Assumptions) != want {
				t.Errorf("%s, %s: %d assumptions, want %d\n%s", name, what, len(c.Assumptions), want, src)
			}
			if want == 2 && c.Assumptions[1].Source != guesses[1].source {
				t.Errorf("the source is %q", c.Assumptions[1].Source)
			}
		}
	}
}
