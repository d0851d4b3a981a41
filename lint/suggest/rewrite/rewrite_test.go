package rewrite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

func parse(t *testing.T, text string) el.Expr {
	t.Helper()
	e, errs := el.Parse(text)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", text, errs[0])
	}
	return e
}

// The author's text stays, but for the branch that is replaced.
func TestSplice(t *testing.T) {
	for _, test := range []struct{ text, branch, replacement, want string }{
		{"a", "a", "b", "b"},
		{"c  ?  a : 'x'", "a", "b ?: d", "c  ?  b ?: d : 'x'"},
		{"a ?: b", "a", "c ? d : e", "(c ? d : e) ?: b"},
		{"a ?: b", "b", "c ? d : e", "a ?: c ? d : e"},
		{"c ? (a) : b", "a", "d ? e : f", "c ? (d ? e : f) : b"},
		{" a ", "a", "b", " b "},
		{"a?.b ?: x", "x", "'it''s'", `a?.b ?: "it's"`},
	} {
		whole := parse(t, test.text)
		var old el.Expr
		for _, b := range rewrite.Branches(whole) {
			if el.Equal(b, parse(t, test.branch)) {
				old = b
			}
		}
		s, ok := rewrite.Splice(test.text, whole, old, parse(t, test.replacement), el.Parse)
		if !ok || s.Text != test.want {
			t.Errorf("%s with %s for %s: %q (%v), want %q", test.text, test.replacement, test.branch, s.Text, ok, test.want)
		}
		if again := parse(t, s.Text); !el.Equal(again, s.Expr) {
			t.Errorf("%s is read as %s", s.Text, el.Print(again))
		}
	}
}

// A username template is printed anew where its text cannot hold the new part.
func TestSpliceTemplate(t *testing.T) {
	const text = "${source.login}@example.com"
	whole, _ := el.ParseTemplate(text)
	s, ok := rewrite.Splice(text, whole, whole, rewrite.Call("String.removeSpaces", whole), el.ParseTemplate)
	if want := `String.removeSpaces(source.login + "@example.com")`; !ok || s.Text != want {
		t.Errorf("%q (%v), want %q", s.Text, ok, want)
	}
}

func TestForms(t *testing.T) {
	a := parse(t, "appuser.a")
	for _, test := range []struct {
		name string
		got  []el.Expr
		want []string
	}{
		{"Cut", rewrite.Cut(a, 9), []string{
			"String.len(appuser.a) > 9 ? String.substring(appuser.a, 0, 9) : appuser.a",
			"appuser.a != null AND String.len(appuser.a) > 9 ? String.substring(appuser.a, 0, 9) : appuser.a",
		}},
		{"WhereLen", rewrite.WhereLen(a, el.OpLt, 2, rewrite.Null()), []string{
			"String.len(appuser.a) < 2 ? null : appuser.a",
			"appuser.a != null AND String.len(appuser.a) < 2 ? null : appuser.a",
		}},
		{"Translate", rewrite.Translate(a, []rewrite.Pair{{From: "x", To: "y"}}), []string{
			`String.stringSwitch("[" + appuser.a + "]", null, "[x]", "y")`,
			`appuser.a != null ? String.stringSwitch("[" + appuser.a + "]", null, "[x]", "y") : null`,
		}},
		{"OrElse", []el.Expr{rewrite.OrElse(a, rewrite.Text("z"))}, []string{`appuser.a ?: "z"`}},
	} {
		var texts []string
		for _, e := range test.got {
			texts = append(texts, el.Print(e))
		}
		if diff := cmp.Diff(test.want, texts); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
