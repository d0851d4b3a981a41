package fixes

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/org"
)

func TestReplacement(t *testing.T) {
	for _, tc := range []struct{ file, written, before, after, want string }{
		{"a.tf", `"appuser.a"`, "appuser.a", `appuser.a + "x"`, `"appuser.a + \"x\""`},
		{"a.tf", `"a + \"$${\""`, `a + "${"`, "b\t%{", `"b\t%%{"`},
		{"a.okta.hcl", `"é"`, "é", "ü😀", `"ü😀"`},
		{"a.tf.json", `"appuser.a"`, "appuser.a", `a + "<${" + "%{"`, `"a + \"<$${\" + \"%%{\""`},
		{"a.tf.json", `"\u0061$${"`, "a${", "b", `"b"`},
		// What is not one plain string stays as it is.
		{"a.tf", "<<E\nappuser.a\nE\n", "appuser.a\n", "b", ""},
		{"a.tf", `"${local.a}"`, "appuser.a", "b", ""},
		{"a.tf", `"${"a"}"`, "a", "b", ""},
		{"a.tf", `"a${"b"}"`, "ab", "c", ""},
		{"a.tf", `local.a`, "appuser.a", "b", ""},
		{"a.tf", `"a" == "b" ? "c" : "d"`, "d", "b", ""},
		{"a.tf", `"a"`, "other", "b", ""},
		{"a.tf", `"`, "", "b", ""},
		{"a.tf", `"a"`, "a", "e\u0301", ""}, // hcl would compose the accent
		{"a.tf.json", `"${local.a}"`, "appuser.a", "b", ""},
		{"a.tf.json", `"${"a"}"`, "a", "b", ""},
		{"a.tf.json", `"${\"a\"}"`, "a", "b", ""},
		{"a.tf.json", `["a"]`, "a", "b", ""},
	} {
		got, ok := replacement(tc.file, tc.written, tc.before, tc.after)
		if ok != (tc.want != "") || ok && got != tc.want {
			t.Errorf("%s: %s: %s, %t, want %s", tc.file, tc.written, got, ok, tc.want)
		}
	}
}

// A string that replaces another says what it is to say, in both syntaxes; and it can be replaced again.
func TestReplacementSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := rapid.SampledFrom([]string{"a.tf", "a.tf.json"}).Draw(t, "file")
		text := rapid.StringMatching(`[a-z"'\\${}%\n\t<é😀 ]{0,12}`).Draw(t, "text")
		written, ok := replacement(file, `"x"`, "x", text)
		if !ok {
			return
		}
		if back, ok := replacement(file, written, text, "x"); !ok || back != `"x"` {
			t.Fatalf("%s, written as %s, does not become x but %s", text, written, back)
		}
	})
}

// property is one whose expression is written between two offsets of a.tf.
func property(start, end int, expression string) *org.Property {
	at := hcl.Range{Filename: "a.tf", Start: hcl.Pos{Byte: start}, End: hcl.Pos{Byte: end}}
	return &org.Property{Expression: org.Text{Value: expression, Range: at}}
}

func found(p *org.Property, rule string, s lint.Severity, fix string) lint.Finding {
	return lint.Finding{Rule: rule, Severity: s, Property: p, Fix: &lint.Fix{Expression: fix}}
}

func TestPlan(t *testing.T) {
	const src = `x = "a"; y = "b"; z = c`
	a, again, b, c := property(4, 7, "a"), property(4, 7, "a"), property(13, 16, "b"), property(22, 23, "c")
	o := []*org.Org{{Mappings: []*org.Mapping{{Properties: []*org.Property{a, b}}, {Properties: []*org.Property{again, c}}}}}
	for _, tc := range []struct {
		name     string
		findings []lint.Finding
		want     string
	}{
		{"one", []lint.Finding{found(b, "r", lint.Warning, "B")}, `x = "a"; y = "B"; z = c`},
		{"the worst", []lint.Finding{found(b, "r", lint.Notice, "N"), found(b, "s", lint.Error, "E"), found(b, "t", lint.Warning, "W")}, `x = "a"; y = "E"; z = c`},
		{"no literal", []lint.Finding{found(c, "r", lint.Error, "C")}, src},
		{"shared, of one", []lint.Finding{found(a, "r", lint.Error, "A")}, src},
		{"shared, of both", []lint.Finding{found(a, "r", lint.Error, "A"), found(again, "r", lint.Error, "A")}, `x = "A"; y = "b"; z = c`},
		{"shared, not the same", []lint.Finding{found(a, "r", lint.Error, "A"), found(again, "r", lint.Error, "B")}, src},
		{"shared, the other rule", []lint.Finding{found(a, "r", lint.Error, "A"), found(a, "s", lint.Warning, "S"), found(again, "s", lint.Warning, "S")}, `x = "S"; y = "b"; z = c`},
		{"two", []lint.Finding{found(b, "r", lint.Error, "longer"), found(a, "r", lint.Error, "A"), found(again, "r", lint.Error, "A")}, `x = "A"; y = "longer"; z = c`},
		{"none suggested", []lint.Finding{{Property: b}, {}}, src},
	} {
		t.Run(tc.name, func(t *testing.T) {
			edits := Plan(tc.findings, o, map[string][]byte{"a.tf": []byte(src)})
			if diff := cmp.Diff(tc.want, string(Apply([]byte(src), edits))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Each finding has its own edit, that of the expression which it suggests.
func TestOffers(t *testing.T) {
	const src = `x = "a"; y = "b"; z = c`
	a, again, b, c := property(4, 7, "a"), property(4, 7, "a"), property(13, 16, "b"), property(22, 23, "c")
	o := []*org.Org{{Mappings: []*org.Mapping{{Properties: []*org.Property{a, b}}, {Properties: []*org.Property{again, c}}}}}
	findings := []lint.Finding{
		found(b, "r", lint.Error, "R"), found(b, "s", lint.Notice, "S"), // two ways to fix one expression
		found(c, "r", lint.Error, "C"), // no literal
		found(a, "r", lint.Error, "A"), // of one of two that share it
		{Property: b},
	}
	offers := Of(findings, o, map[string][]byte{"a.tf": []byte(src)})
	var got []string
	for i := range findings {
		e, ok := offers.Edit(&findings[i])
		if !ok {
			e.Text = ""
		}
		got = append(got, e.Text)
	}
	if diff := cmp.Diff([]string{`"R"`, `"S"`, "", "", ""}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPlanLeavesForeignFiles(t *testing.T) {
	p := property(4, 7, "a")
	p.Expression.Range.Filename = "infra/.terraform/modules/hr/main.tf"
	o := []*org.Org{{Mappings: []*org.Mapping{{Properties: []*org.Property{p}}}}}
	findings := []lint.Finding{found(p, "r", lint.Error, "A")}
	if edits := Plan(findings, o, map[string][]byte{p.Expression.Range.Filename: []byte(`x = "a"`)}); len(edits) > 0 {
		t.Errorf("%v", edits)
	}
	if edits := Plan(findings, o, nil); len(edits) > 0 {
		t.Errorf("of a file that was not read: %v", edits)
	}
}

func FuzzReplacement(f *testing.F) {
	f.Add("a.tf", `"a"`, "a", "b")
	f.Add("a.tf.json", `"a$${"`, "a${", "%{")
	f.Fuzz(func(t *testing.T, file, written, before, after string) {
		if text, ok := replacement(file, written, before, after); ok && strings.ContainsAny(text, "\n") {
			t.Fatalf("%q has several lines", text)
		}
	})
}
