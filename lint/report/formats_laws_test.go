package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// genText draws what a configuration could hold: texts that mean something to a format, any characters, any bytes.
var genText = rapid.OneOf(
	rapid.SampledFrom([]string{
		"", "\n::error::x", "%0A", "]]>", "<script>alert(1)</script>", "`|`", "a | b", "\\", "[a](1)", "&amp;", "{0}", "\x00\x1b[2J", "\ufffe", "🙂",
		"a.tf", "../a b.tf", "/x:y#z?.tf", "C:\\a.tf", "\"'", "@all #1",
	}),
	rapid.String(),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
)

// genInput draws a report with any text in any place.
var genInput = rapid.Custom(func(t *rapid.T) Input {
	text := func(name string) string { return genText.Draw(t, name) }
	src := text("source")
	places := func(name string) hcl.Range {
		pos := rapid.Custom(func(t *rapid.T) hcl.Pos {
			return hcl.Pos{
				Line: rapid.IntRange(0, 5).Draw(t, "line"), Column: rapid.IntRange(0, 20).Draw(t, "column"),
				Byte: rapid.IntRange(-1, 30).Draw(t, "byte"),
			}
		})
		return hcl.Range{Filename: rapid.SampledFrom([]string{"", "f", text("file")}).Draw(t, name), Start: pos.Draw(t, "start"), End: pos.Draw(t, "end")}
	}
	m := &org.Mapping{
		Address: text("address"), Source: &org.Profile{Name: text("profile")}, Target: &org.Profile{Name: text("target"), Kind: org.KindUser},
		Range: places("mapping"),
	}
	finding := rapid.Custom(func(t *rapid.T) lint.Finding {
		f := lint.Finding{
			Rule: text("rule"), Message: text("message"), Detail: text("detail"), Advice: text("advice"), ErrorCode: text("code"),
			Severity: rapid.SampledFrom([]lint.Severity{lint.Error, lint.Warning, lint.Notice}).Draw(t, "severity"),
			Mapping:  m, Attribute: text("attribute"), Expression: text("expression"), Range: places("place"),
			Related:     []lint.Related{{Message: text("related"), Range: places("related")}},
			Assumptions: []string{text("assumption")},
			Examples:    []prove.Example{{Profile: el.Profile{text("key"): el.StrValue(text("value"))}, Value: el.StrValue(text("result"))}},
		}
		if rapid.Bool().Draw(t, "fix") {
			f.Fix = &lint.Fix{Expression: text("fix"), Description: text("description"), Safety: lint.Preserving}
			f.Property = &org.Property{Expression: org.Text{Value: f.Expression, Range: places("expression")}}
		}
		return f
	})
	subject := places("subject")
	return Input{
		Report: lint.Report{
			Findings: rapid.SliceOfN(finding, 0, 4).Draw(t, "findings"),
			Checks:   []lint.Check{{Mapping: m, Attribute: text("attribute"), Ruling: &lint.Ruling{Rule: text("rule"), Verdict: prove.Undecided, Reason: prove.Reason(text("reason"))}}},
		},
		Diagnostics: hcl.Diagnostics{{Severity: hcl.DiagError, Summary: text("summary"), Detail: text("detail"), Subject: &subject}},
		Sources:     map[string][]byte{"f": []byte(src)},
		Edit:        func(*lint.Finding) (string, bool) { return src, true },
	}
})

// Whatever the configuration holds, each format is well-formed, and SARIF is valid.
func TestFormatsAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := genInput.Draw(t, "input")
		for name, write := range formats {
			var b bytes.Buffer
			if err := write(&b, in); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if !utf8.Valid(b.Bytes()) {
				t.Fatalf("%s is not UTF-8", name)
			}
			if err := wellFormed(name, b.String()); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	})
}

func wellFormed(name, text string) error {
	switch name {
	case "junit.xml":
		return conform(text, "testsuites", junitSchema)
	case "checkstyle.xml":
		return conform(text, "checkstyle", checkstyleSchema)
	case "lines.jsonl":
		for line := range strings.Lines(text) {
			if err := json.Unmarshal([]byte(line), new(map[string]any)); err != nil {
				return err
			}
		}
	case "json.json", "gitlab.json":
		return json.Unmarshal([]byte(text), new(any))
	case "sarif.json":
		return validSARIF(text)
	}
	return nil
}

// An expression of a megabyte is for programs to read; people and services are shown a part of it, or nothing.
func TestFormatsShortenHugeExpressions(t *testing.T) {
	f := timezoneFinding(t)
	huge := strings.Repeat(`appuser.a + `, 100_000) + "appuser.b"
	f.Expression, f.Fix = huge, &lint.Fix{Expression: huge, Description: "Does the same.", Safety: lint.Preserving}
	f.Examples[0].Value = el.StrValue(huge)
	for name := range formats {
		got := len(formatted(t, name, Input{Report: lint.Report{Findings: []lint.Finding{f}}}))
		if whole := name == "json.json" || name == "lines.jsonl"; whole != (got > len(huge)) || !whole && got > 20_000 {
			t.Errorf("%s has %d bytes", name, got)
		}
	}
}
