package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// evil clears a terminal, moves its cursor, turns text around and breaks lines.
const evil = "\x1b[2J\u009b1A\r\n\x07\u202e\u2066\xff\u200b"

func evilInput() Input {
	src := "a " + evil + " b"
	rng := hcl.Range{Filename: evil, Start: hcl.InitialPos, End: hcl.Pos{Line: 1, Column: 4, Byte: 3}}
	profile := &org.Profile{Name: evil, Kind: org.KindApp}
	return Input{
		Report: lint.Report{
			Findings: []lint.Finding{{
				Rule: evil, Severity: lint.Error, Verdict: prove.CanFail, ErrorCode: evil, Message: evil, Detail: evil, Advice: evil,
				Mapping: &org.Mapping{Address: evil, Source: profile, Target: profile}, Attribute: evil, Expression: evil, Range: rng,
				Related: []lint.Related{{Message: evil, Range: rng}},
				Examples: []prove.Example{{
					Profile: el.Profile{evil: el.StrValue(evil), evil + strings.Repeat(evil, 50): el.ArrValue(el.StrValue(strings.Repeat(evil, 50)))},
					Value:   el.StrValue(strings.Repeat(evil, 50)),
				}},
				Assumptions: []string{evil, evil},
				Fix: &lint.Fix{
					Expression: evil, Description: evil, Safety: lint.Unsafe,
					Changes: &prove.Altered{Profile: el.Profile{evil: el.StrValue(evil)}, Before: el.StrValue(evil), Err: errors.New(evil)},
				},
			}},
			Checks: []lint.Check{{
				Mapping: &org.Mapping{Address: evil}, Attribute: evil, Ruling: &lint.Ruling{Rule: evil, Verdict: prove.Undecided, Reason: prove.Reason(evil)},
			}},
		},
		Diagnostics: hcl.Diagnostics{{Severity: hcl.DiagError, Summary: evil, Detail: evil, Subject: &rng}},
		Sources:     map[string][]byte{evil: []byte(src)},
	}
}

// A configuration cannot move the reader's cursor, whatever part of a report it reaches.
func TestTextShowsHostileInputEscaped(t *testing.T) {
	in := evilInput()
	for _, address := range []string{evil, "mapping." + evil, `module.a["` + evil + `"].okta_profile_mapping.b`} {
		in.Report.Findings[0].Mapping.Address = address
		got := text(t, in, TextOptions{ShowUndecided: true})
		for line := range strings.Lines(got) {
			if line = strings.TrimSuffix(line, "\n"); Visible(line) != line {
				t.Errorf("not escaped: %q", line)
			}
		}
	}
}

func TestBlockName(t *testing.T) {
	tests := []struct{ address, want string }{
		{"okta_profile_mapping.workday", `resource "okta_profile_mapping" "workday"`},
		{`okta_profile_mapping.m["a.b"]`, `resource "okta_profile_mapping" "m" (okta_profile_mapping.m["a.b"])`},
		{`module.a[0].module.b.okta_profile_mapping.m`,
			`resource "okta_profile_mapping" "m" (module.a[0].module.b.okta_profile_mapping.m)`},
		{"data.okta_app.m", `data "okta_app" "m"`},
		{"mapping.workday.user", `mapping "workday" "user"`},
		{"prm1", "prm1"},
	}
	for _, test := range tests {
		m := workday()
		m.Address = test.address
		if got := blockName(m); got != test.want {
			t.Errorf("%s: got %s, want %s", test.address, got, test.want)
		}
	}
}

// highHalf is what a cut leaves of an emoji, written as el writes it.
const highHalf = "\xed\xa0\xbd"

func TestShowValue(t *testing.T) {
	many := make([]el.Value, 20)
	for i := range many {
		many[i] = el.IntValue(int64(i))
	}
	tests := []struct {
		value el.Value
		want  string
	}{
		{el.Value{}, "null"},
		{el.BoolValue(true), "true"},
		{el.NumValue(2), "2.0"},
		{el.StrValue(""), `""`},
		{el.StrValue(`a "b" \ c` + "\n"), `"a \"b\" \\ c\n"`},
		{el.StrValue(strings.Repeat("a", 40)), `"` + strings.Repeat("a", 40) + `"`},
		{el.StrValue(strings.Repeat("a", 60)), `"` + strings.Repeat("a", 60) + `" (60 characters)`},
		{el.StrValue(strings.Repeat("é", 61)), `"` + strings.Repeat("é", 24) + "…" + strings.Repeat("é", 16) + `" (61 characters)`},
		{el.StrValue(strings.Repeat("🙂", 50)), `"` + strings.Repeat("🙂", 24) + "…" + strings.Repeat("🙂", 16) + `" (100 characters)`},
		// Half a character is one, and is not lost where the text is cut.
		{el.StrValue(strings.Repeat("a", 39) + highHalf), `"` + strings.Repeat("a", 39) + `\ud83d"`},
		{el.StrValue(strings.Repeat("a", 60) + highHalf), `"` + strings.Repeat("a", 24) + "…" + strings.Repeat("a", 15) + `\ud83d" (61 characters)`},
		{el.ArrValue(el.StrValue("a"), el.Value{}), `["a", null]`},
		{el.ArrValue(many...), "[0, 1, 2, 3, 4, 5, 6, 7, …] (20 elements)"},
	}
	for _, test := range tests {
		if got := showValue(test.value); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}
