package el

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	tests := []struct{ text, want string }{
		// Literals.
		{`"a"`, `"a"`},
		{`'a'`, `"a"`},
		{`""`, `""`},
		{`"\"`, `"\"`}, // one backslash: Okta's own sample
		{`'it''s'`, `"it's"`},
		{`"say ""hi"""`, `'say "hi"'`},
		{`'say "hi"'`, `'say "hi"'`},
		{"'two\nlines'", "\"two\nlines\""},
		{`"naïve 日本 😀"`, `"naïve 日本 😀"`},
		{`12`, `12`},
		{`0`, `0`},
		{`12L`, `12`},
		{`12345678901L`, `12345678901L`},
		{`0xfF`, `255`},
		{`1.50`, `1.5`},
		{`1e3`, `1000.0`},
		{`1.5e-3`, `0.0015`},
		{`2f`, `2.0`},
		{`1.5D`, `1.5`},
		{`-5`, `-5`},
		{`- 5`, `-5`},
		{`-(5)`, `-5`},
		{`-1.5`, `-1.5`},
		{`true`, `true`},
		{`FALSE`, `false`},
		{`Null`, `null`},

		// Names, attributes, calls.
		{`email`, `email`},
		{`appuser.email`, `appuser.email`},
		{`appuser . email`, `appuser.email`},
		{`appuser?.email`, `appuser?.email`},
		{`workday_9ao1g13.email`, `workday_9ao1g13.email`},
		{`user.order`, `user.order`},
		{`user.not`, `user.not`},
		{`user.AND`, `user.AND`},
		{`user.matches`, `user.matches`},
		{`user.null`, `user.null`},
		{`user._x1`, `user._x1`},
		{`android + order + notes + equipment`, `(+ (+ (+ android order) notes) equipment)`},
		{`user.first-name`, `(- user.first name)`},
		{`a.b.c`, `a.b.c`},
		{`f()`, `(f)`},
		{`toUpperCase(appuser.a)`, `(toUpperCase appuser.a)`},
		{`String.len(x)`, `(String.len x)`},
		{`String . len (x)`, `(String.len x)`},
		{`string.len(x)`, `(.len string x)`},
		{`Iso3166Convert.toAlpha2("US")`, `(Iso3166Convert.toAlpha2 "US")`},
		{`user.getInternalProperty("id")`, `(.getInternalProperty user "id")`},
		{`user.getLinkedObject("manager").login`, `(.getLinkedObject user "manager").login`},
		{`appuser.email.toLowerCase()`, `(.toLowerCase appuser.email)`},
		{`a?.f(1)`, `(?.f a 1)`},
		{`5.x`, `5.x`},
		{`"a".x`, `"a".x`},
		{`(a + b).c`, `(+ a b).c`},
		{`a[0]`, `([] a 0)`},
		{`{1, 2}[0].x`, `([] (array 1 2) 0).x`},
		{`user.getGroups({'group.type': {'OKTA_GROUP'}}).![name]`, `(![] (.getGroups user (map "group.type" (array "OKTA_GROUP"))) name)`},
		{`a.?[b == 1].![c]`, `(![] (?[] a (== b 1)) c)`},
		{`a?.![b]`, `(?![] a b)`},
		{`{}`, `(array)`},
		{`{:}`, `(map)`},
		{`{'k': 1, 'l': 2}`, `(map "k" 1 "l" 2)`},
		{`{a ? b : c}`, `(array (?: a b c))`},
		{`{a ? b : c : d}`, `(map (?: a b c) d)`},

		// Operators and their precedence.
		{`a + b + c`, `(+ (+ a b) c)`},
		{`a + (b + c)`, `(+ a (+ b c))`},
		{`a - b * c`, `(- a (* b c))`},
		{`a * b ^ c`, `(* a (^ b c))`},
		{`-a ^ b`, `(^ (- a) b)`},
		{`-2 ^ 2`, `(^ -2 2)`},
		{`a - -5`, `(- a -5)`},
		{`- -5`, `(- -5)`},
		{`a == b`, `(== a b)`},
		{`a!=b`, `(!= a b)`},
		{`a EQ b`, `(== a b)`},
		{`a div b mod c`, `(% (/ a b) c)`},
		{`a LE b`, `(<= a b)`},
		{`a matches "x.*"`, `(matches a "x.*")`},
		{`matches matches matches`, `(matches matches matches)`},
		{`a and b or c AND d`, `(OR (AND a b) (AND c d))`},
		{`a && b || c`, `(OR (AND a b) c)`},
		{`not a == b`, `(== (! a) b)`},
		{`NOT (a == b)`, `(! (== a b))`},
		{`!a AND !b`, `(AND (! a) (! b))`},
		{`a + c ? x : y`, `(?: (+ a c) x y)`},
		{`a ? b : c ? d : e`, `(?: a b (?: c d e))`},
		{`a ? b ? c : d : e`, `(?: a (?: b c d) e)`},
		{`(a ? b : c) ? d : e`, `(?: (?: a b c) d e)`},
		{`a ?: b`, `(elvis a b)`},
		{`a ?: b ?: c`, `(elvis a (elvis b c))`},
		{`a ?: b ? c : d`, `(elvis a (?: b c d))`},
		{`a?b:c`, `(?: a b c)`},
		{"a\n\t!= null\r\n  ? a\n  : b", `(?: (!= a null) a b)`},

		// As in real mappings.
		{`appuser.email != null ? appuser.email : appuser.userName`, `(?: (!= appuser.email null) appuser.email appuser.userName)`},
		{`String.substringBefore(source.userName, "@") + "@example.com"`, `(+ (String.substringBefore source.userName "@") "@example.com")`},
		{`isMemberOfGroupName("Sales") AND user.department != "" ? "S" : "N"`, `(?: (AND (isMemberOfGroupName "Sales") (!= user.department "")) "S" "N")`},
	}
	for _, tt := range tests {
		e, errs := Parse(tt.text)
		if len(errs) > 0 {
			t.Errorf("Parse(%q): %v", tt.text, errs)
		}
		if got := dump(e); got != tt.want {
			t.Errorf("Parse(%q)\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Every node's span, as the text it covers, in the order of the walk.
func TestParseSpans(t *testing.T) {
	text := ` ( a.b ) + String.len( x ) == 'q' ? -1 : {k : v[ 0 ]} `
	e, errs := Parse(text)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	var got []string
	Walk(e, func(e Expr) bool {
		s := e.Span()
		got = append(got, text[s.Start:s.End])
		switch e := e.(type) {
		case *Binary:
			got = append(got, "op "+text[e.OpSpan.Start:e.OpSpan.End])
		case *Call:
			got = append(got, "func "+text[e.FuncSpan.Start:e.FuncSpan.End])
		case *Attr:
			got = append(got, "name "+text[e.NameSpan.Start:e.NameSpan.End])
		}
		return true
	})
	want := []string{
		strings.TrimSpace(text),
		`( a.b ) + String.len( x ) == 'q'`, "op ==",
		`( a.b ) + String.len( x )`, "op +",
		"a.b", "name b", "a",
		"String.len( x )", "func String.len", "x",
		"'q'", "-1",
		"{k : v[ 0 ]}", "k", "v[ 0 ]", "v", "0",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Deep and long texts are read or refused quickly.
func TestParseLimits(t *testing.T) {
	countries := strings.Repeat(`a == "US" ? "1" : `, 300) + "null"
	if _, errs := Parse(countries); len(errs) > 0 {
		t.Errorf("a chain of 300 conditions: %v", errs[0])
	}
	const n = 100_000
	refused := map[string]string{
		"(":       strings.Repeat("(", n),
		"f(":      strings.Repeat("f(", n),
		"!":       strings.Repeat("!", n) + "a",
		"{":       strings.Repeat("{", n),
		"[":       strings.Repeat("a[", n),
		".":       "f()" + strings.Repeat(".a", n),
		"?":       strings.Repeat("a ? b : ", n) + "c",
		"?:":      strings.Repeat("a ?: ", n) + "c",
		"smart":   strings.Repeat("“a", n),
		";~":      strings.Repeat(";~", n),
		"${":      strings.Repeat("${", n),
		"quotes":  strings.Repeat(`"a" `, n),
		"10 MB":   strings.Repeat("a + ", 10<<18) + "a",
		"invalid": "a + \"\xff\"",
	}
	for name, text := range refused {
		start := time.Now()
		e, errs := Parse(text)
		if len(errs) == 0 || len(errs) > maxErrors || e == nil {
			t.Errorf("%s: %d errors", name, len(errs))
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s: took %v", name, d)
		}
	}
	if e, errs := Parse("a" + strings.Repeat(" + a", n)); len(errs) > 0 || Print(e) == "" {
		t.Errorf("a sum of %d terms: %v", n, errs)
	}
}

func ExampleParse() {
	_, errs := Parse(`appuser.country = "US" ? "en_US" : `)
	for _, err := range errs {
		fmt.Println(err)
		fmt.Println(err.Detail)
	}
	// Output:
	// offset 16: a single = is not allowed
	// Use == to compare.
	// offset 35: a value is missing at the end
	// Write the missing value.
}
