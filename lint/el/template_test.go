package el

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseTemplate(t *testing.T) {
	tests := []struct{ text, tree, errs string }{
		{`user.email`, `user.email`, ``},
		{`"a" + "${"`, `(+ "a" "${")`, ``}, // an expression whose text has a dollar sign
		{`${source.login}`, `source.login`, ``},
		{`${ source.login }`, `source.login`, ``},
		{`${user.firstName}@x.com`, `(+ user.firstName "@x.com")`, ``},
		{`x-${a.b}.${c.d}`, `(+ (+ (+ "x-" a.b) ".") c.d)`, ``},
		{`${fn:substringBefore(source.login, "@")}`, `(substringBefore source.login "@")`, ``},
		{`${ fn:toLowerCase(a.b)}!`, `(+ (toLowerCase a.b) "!")`, ``},
		{`${{1, 2}[0]}`, `([] (array 1 2) 0)`, ``},
		{`${a.b}"}`, `(+ a.b '"}')`, ``},
		{``, `BAD`, `0-0 the expression is empty`},
		{`${}`, `BAD`, `2-3 a value is missing before }`},
		{`${a.b`, `BAD`, `0-2 ${ is not closed`},
		{`x${a.b c}y`, `(+ (+ "x" BAD) "y")`, `7-8 there is no operator before c`},
		{`x${a = b}y${`, `(+ (+ (+ "x" (== a b)) "y") BAD)`, "5-6 a single = is not allowed\n10-12 ${ is not closed\n12-12 a value is missing at the end"},
		{`a b`, `BAD`, `2-3 there is no operator before b`},
	}
	for _, tt := range tests {
		e, errs := ParseTemplate(tt.text)
		if d := cmp.Diff(tt.errs, report(errs)); d != "" {
			t.Errorf("ParseTemplate(%q): errors (-want +got)\n%s", tt.text, d)
		}
		if got := dump(e); got != tt.tree {
			t.Errorf("ParseTemplate(%q)\n got %s\nwant %s", tt.text, got, tt.tree)
		}
		checkSpans(t, e, Span{0, len(tt.text)})
	}
}

func TestParseTemplateSpans(t *testing.T) {
	text := `x-${ a.b }.${fn:f(c)}`
	e, errs := ParseTemplate(text)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	var got []string
	Walk(e, func(e Expr) bool {
		s := e.Span()
		got = append(got, text[s.Start:s.End])
		return true
	})
	want := []string{`x-${ a.b }.${fn:f(c)`, `x-${ a.b }.`, `x-${ a.b`, `x-`, `a.b`, `a`, `.`, `f(c)`, `c`}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
