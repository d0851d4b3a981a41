package hcltext_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/hcltext"
)

// segment is an org.Segment in a form that reads well: what it says, how that is spelled, and where.
type segment struct {
	Said, Spelled string
	Line, Column  int
	Verbatim      bool
}

func TestLiteral(t *testing.T) {
	for _, tc := range []struct {
		name, src, value string
		segments         []segment
	}{
		{"empty", `x = ""`, "", nil},
		{"plain", `x = "a.b"`, "a.b", []segment{{"a.b", "a.b", 1, 6, true}}},
		{"escapes", `x = "é\t\"\u00e9\U0001F600z"`, "é\t\"é😀z", []segment{
			{"é", "é", 1, 6, true},
			{"\t", `\t`, 1, 7, false},
			{`"`, `\"`, 1, 9, false},
			{"é", `\u00e9`, 1, 11, false},
			{"😀", `\U0001F600`, 1, 17, false},
			{"z", "z", 1, 27, true},
		}},
		{"template markers", `x = "a$${b}%%{c}$d$$"`, "a${b}%{c}$d$$", []segment{
			{"a", "a", 1, 6, true},
			{"${", "$${", 1, 7, false},
			{"b}", "b}", 1, 10, true},
			{"%{", "%%{", 1, 12, false},
			{"c}$d$$", "c}$d$$", 1, 15, true},
		}},
		{"not normalised", "x = \"e\u0301a\"", "e\u0301a", []segment{{"e\u0301a", "e\u0301a", 1, 6, true}}},
		{"heredoc", "x = <<E\n a\\n\nb\nE\n", " a\\n\nb\n", []segment{
			{" a\\n\n", " a\\n\n", 2, 1, true},
			{"b\n", "b\n", 3, 1, true},
		}},
		{"flush heredoc", "x = <<-E\n    a\n      $${b\n\n    c\n  E\n", "a\n  ${b\n\nc\n", []segment{
			{"a\n", "a\n", 2, 5, true},
			{"  ", "  ", 3, 5, true},
			{"${", "$${", 3, 7, false},
			{"b\n", "b\n", 3, 10, true},
			{"\n", "\n", 4, 1, true},
			{"c\n", "c\n", 5, 5, true},
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			text, ok := hcltext.Literal(parse(t, tc.src), []byte(tc.src))
			if !ok {
				t.Fatal("not taken for a literal")
			}
			if text.Value != tc.value {
				t.Errorf("value %q, want %q", text.Value, tc.value)
			}
			if diff := cmp.Diff(tc.segments, readable(text, tc.src)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLiteralRefusesOtherExpressions(t *testing.T) {
	for _, src := range []string{`x = 1`, `x = "${a}"`, `x = "a${b}"`, `x = ["a"]`, `x = a`, `x = null`} {
		if text, ok := hcltext.Literal(parse(t, src), []byte(src)); ok {
			t.Errorf("%s: taken for the literal %q", src, text.Value)
		}
	}
}

func FuzzLiteral(f *testing.F) {
	f.Add("\"a\\n$${b}\\u00e9\"")
	f.Add("<<-E\n   a\n  b$${c}\n  E")
	f.Add("\"e\u0301\"")
	f.Fuzz(func(t *testing.T, literal string) {
		if strings.Count(literal, "{")+strings.Count(literal, "[")+strings.Count(literal, "(") > 100 || len(literal) > 10_000 {
			return
		}
		src := "x = " + literal + "\n"
		file, diags := hclsyntax.ParseConfig([]byte(src), "f", hcl.InitialPos)
		if diags.HasErrors() {
			return
		}
		attribute := file.Body.(*hclsyntax.Body).Attributes["x"]
		if attribute == nil {
			return
		}
		text, ok := hcltext.Literal(attribute.Expr, []byte(src))
		if !ok {
			return
		}
		offset := 0
		for _, s := range text.Segments {
			spelled := src[s.Range.Start.Byte:s.Range.End.Byte]
			if s.Start != offset || s.End <= s.Start || s.Verbatim && text.Value[s.Start:s.End] != spelled {
				t.Fatalf("segment %+v of %q does not fit %q", s, text.Value, spelled)
			}
			offset = s.End
		}
		if offset != len(text.Value) {
			t.Fatalf("segments end at %d of %q", offset, text.Value)
		}
	})
}

func parse(t *testing.T, src string) hclsyntax.Expression {
	t.Helper()
	file, diags := hclsyntax.ParseConfig([]byte(src), "f", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return file.Body.(*hclsyntax.Body).Attributes["x"].Expr
}

func readable(text org.Text, src string) []segment {
	var all []segment
	for _, s := range text.Segments {
		start, end := s.Range.Start, s.Range.End
		all = append(all, segment{text.Value[s.Start:s.End], src[start.Byte:end.Byte], start.Line, start.Column, s.Verbatim})
	}
	return all
}
