package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"pgregory.net/rapid"
)

// marked splits a source whose span stands between ⟦ and ⟧.
func marked(t testing.TB, text string) (src string, rng hcl.Range) {
	t.Helper()
	before, rest, ok := strings.Cut(text, "⟦")
	inside, after, ok2 := strings.Cut(rest, "⟧")
	if !ok || !ok2 {
		t.Fatalf("no span in %q", text)
	}
	src = before + inside + after
	return src, hcl.Range{Filename: "f", Start: positionAt(src, len(before)), End: positionAt(src, len(before)+len(inside))}
}

func render(src string, rng hcl.Range) string {
	var b strings.Builder
	for _, l := range newSources(map[string][]byte{"f": []byte(src)}).snippet(rng, 0) {
		fmt.Fprintf(&b, "%d|%s\n", l.number, l.text)
		if l.marks != "" {
			fmt.Fprintf(&b, " |%s\n", l.marks)
		}
	}
	return b.String()
}

func TestSnippet(t *testing.T) {
	x := strings.Repeat("x", 1000)
	const lead = maxLineBytes / 4
	tests := []struct{ name, src, want string }{
		{"plain", "a\nbc ⟦def⟧ g\nh", "2|bc def g\n |   ^^^\n"},
		{"no line break at the end", "a ⟦b⟧", "1|a b\n |  ^\n"},
		{"carriage return", "a\r\nb ⟦c⟧\r\nd", "2|b c\n |  ^\n"},
		{"lone carriage return", "a\rb ⟦c⟧", "1|a\\rb c\n |     ^\n"},
		{"tab before", "\ta\t⟦b⟧", "1|    a   b\n |        ^\n"},
		{"tab inside", "⟦a\tb⟧", "1|a   b\n |^^^^^\n"},
		{"wide before", `日本語 = ⟦"x"⟧`, "1|日本語 = \"x\"\n |         ^^^\n"},
		{"wide inside", "⟦日本⟧語", "1|日本語\n |^^^^\n"},
		{"emoji", "🙂🙂 ⟦🙂⟧", "1|🙂🙂 🙂\n |     ^^\n"},
		{"skin tone", "👍🏽 ⟦a⟧", "1|👍🏽 a\n |   ^\n"},
		{"joined emoji", "👩\u200d💻 ⟦a⟧", "1|👩\\u200d💻 a\n |           ^\n"},
		{"combining mark", "e\u0301e\u0301 ⟦e\u0301⟧", "1|e\u0301e\u0301 e\u0301\n |   ^\n"},
		{"jamo", "\u1112\u1161\u11ab ⟦a⟧", "1|\u1112\u1161\u11ab a\n |   ^\n"},
		{"escape sequence", "\x1b[2J ⟦a⟧", "1|\\x1b[2J a\n |        ^\n"},
		{"right to left override", "\u202eabc ⟦d⟧", "1|\\u202eabc d\n |          ^\n"},
		{"not UTF-8", "\xff\xfe ⟦a⟧", "1|\\xff\\xfe a\n |         ^\n"},
		{"empty part", "a⟦⟧b", "1|ab\n | ^\n"},
		{"empty part at the end", "ab⟦⟧\n", "1|ab\n |  ^\n"},
		{"empty line", "a\n⟦⟧\nb", "2|\n"},
		{"heredoc", "x = ⟦<<-EOT\n    a +\n    b\n  EOT⟧\n",
			"1|x = <<-EOT\n |    ^^^^^^\n2|    a +\n |    ^^^\n3|    b\n |    ^\n0|… 1 line more\n"},
		{"ends with a line break", "x ⟦a  \n\tb\n⟧c", "1|x a\n |  ^\n2|    b\n |    ^\n"},
		{"blank line between", "⟦a\n\nb⟧ c", "1|a\n |^\n2|\n3|b c\n |^\n"},
		{"long line", x + " ⟦y⟧ " + x,
			"1|…" + x[:lead-1] + " y " + x[:maxLineBytes-lead-2] + "…\n |" + strings.Repeat(" ", lead+1) + "^\n"},
		{"long span", "a ⟦" + x + "⟧", "1|a " + x[:maxLineBytes-2] + "…\n |  " + strings.Repeat("^", maxLineBytes-2) + "\n"},
		{"end of a long line", x + "⟦y⟧", "1|…" + x[:maxLineBytes-1] + "y\n |" + strings.Repeat(" ", maxLineBytes) + "^\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src, rng := marked(t, test.src)
			compare(t, test.want, render(src, rng))
			// A reader may know columns only.
			rng.Start.Byte, rng.End.Byte = 0, 0
			compare(t, test.want, render(src, rng))
		})
	}
}

func TestSnippetOfAPlaceThatDoesNotExist(t *testing.T) {
	tests := []struct {
		rng  hcl.Range
		want string
	}{
		{hcl.Range{Filename: "g", Start: hcl.InitialPos, End: hcl.InitialPos}, ""},
		{hcl.Range{Filename: "f"}, ""},
		{hcl.Range{Filename: "f", Start: hcl.Pos{Line: 9, Column: 9, Byte: 900}, End: hcl.Pos{Line: 10, Column: 1, Byte: 901}}, ""},
		{hcl.Range{Filename: "f", Start: hcl.Pos{Line: 1, Column: 900, Byte: 900}, End: hcl.Pos{Line: 1, Column: 901}}, "1|abc\n |   ^\n"},
		{hcl.Range{Filename: "f", Start: hcl.Pos{Line: 1, Column: 3, Byte: 2}, End: hcl.Pos{Line: 1, Column: 1}}, "1|abc\n |  ^\n"},
		{hcl.Range{Filename: "f", Start: hcl.Pos{Line: -1, Column: -3, Byte: -2}, End: hcl.Pos{Line: -5}}, ""},
	}
	for _, test := range tests {
		compare(t, test.want, render("abc", test.rng))
	}
}

// Whatever a file holds, and whatever part of it is pointed at, the snippet is short, printable and marks something.
func TestSnippetOfAnything(t *testing.T) {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{"a", " ", "\t", "\n", "\r\n", "\r", "\x1b[31m", "é", "日", "🙂", "\u0301", "\u202e", "\xf0", "\x80"}),
		rapid.String(),
	)
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(piece, 0, 200).Draw(t, "src"), "")
		from := rapid.IntRange(0, len(src)).Draw(t, "from")
		to := rapid.IntRange(from, len(src)).Draw(t, "to")
		rng := hcl.Range{Filename: "f", Start: positionAt(src, from), End: positionAt(src, to)}
		lines := newSources(map[string][]byte{"f": []byte(src)}).snippet(rng, 0)
		if len(lines) == 0 || len(lines) > maxLines+1 {
			t.Fatalf("%d lines", len(lines))
		}
		for _, l := range lines {
			if !utf8.ValidString(l.text) || Visible(l.text) != l.text {
				t.Fatalf("not printable: %q", l.text)
			}
			if n := cells(l.text); n > tabWidth*maxLineBytes+2 || len(l.marks) > tabWidth*maxLineBytes+2 {
				t.Fatalf("%d cells, %d marks", n, len(l.marks))
			}
		}
		if strings.TrimSpace(src[from:to]) != "" && !strings.Contains(fmt.Sprint(lines), "^") {
			t.Fatalf("nothing is marked in %+v", lines)
		}
	})
}
