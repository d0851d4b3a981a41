package el

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// report writes errors as "start-end summary", one a line.
func report(errs []*SyntaxError) string {
	var lines []string
	for _, e := range errs {
		lines = append(lines, fmt.Sprintf("%d-%d %s", e.Span.Start, e.Span.End, e.Summary))
	}
	return strings.Join(lines, "\n")
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ text, tree, want string }{
		// Nothing, or not all.
		{``, `BAD`, `0-0 the expression is empty`},
		{` `, `BAD`, `0-1 the expression is empty`},
		{`;`, `BAD`, `0-1 ; is not part of Okta's expression language`},
		{`a +`, `(+ a BAD)`, `2-3 there is no value after +`},
		{`* a`, `(* BAD a)`, `0-1 there is no value before *`},
		{`a + * b`, `(+ a (* BAD b))`, `4-5 there is no value before *`},
		{`a AND`, `(AND a BAD)`, `2-5 there is no value after AND`},
		{`or a`, `(OR BAD a)`, `0-2 there is no value before or`},
		{`not`, `(! BAD)`, `0-3 there is no value after not`},
		{`()`, `BAD`, `1-2 a value is missing before )`},
		{`f(a, )`, `(f a BAD)`, `5-6 a value is missing before )`},
		{`f(, a)`, `(f BAD a)`, `2-3 a value is missing before ,`},
		{`f(a`, `(f a)`, `1-2 ( is not closed`},
		{`f(g(a`, `(f (g a))`, "1-2 ( is not closed\n3-4 ( is not closed"},
		{`(a`, `a`, `0-1 ( is not closed`},
		{`{a, b`, `(array a b)`, `0-1 { is not closed`},
		{`a[0`, `([] a 0)`, `1-2 [ is not closed`},
		{`a[]`, `([] a BAD)`, `2-3 a value is missing before ]`},
		{`[0]`, `([] BAD 0)`, `0-1 there is nothing to index`},
		{`{'k': 1, 'l'}`, `(map "k" 1 "l" BAD)`, `12-13 there is no : with a value here`},
		{`appuser.`, `BAD`, `7-8 there is no attribute name after the dot`},
		{`appuser..email`, `BAD.email`, "7-8 there is no attribute name after the dot"},
		{`appuser.'email'`, `BAD`, `7-8 there is no attribute name after the dot`},
		{`appuser.1st`, `BAD`, `8-11 1st is neither a number nor a name`},
		{`"abc`, `"abc"`, `0-4 the text is not closed`},
		{`a + 'abc`, `(+ a "abc")`, `4-8 the text is not closed`},
		{`a ? b`, `(?: a b BAD)`, `2-3 this ? has no : with the other value`},
		{`a ? : b`, `(?: a BAD b)`, `2-5 there is no value between ? and :`},
		{`a ? b :`, `(?: a b BAD)`, `7-7 a value is missing at the end`},

		// Too much.
		{`a b`, `BAD`, `2-3 there is no operator before b`},
		{`a)`, `BAD`, `1-2 nothing is open that ) could close`},
		{`a, b`, `BAD`, `1-2 a comma outside of a function's arguments`},
		{`a : b`, `BAD`, `2-3 this : has no ? before it`},
		{`"a"("b")`, `BAD`, `3-4 what stands before this ( is not a function`},
		{`f(a b)`, `(f a b)`, `4-5 there is no comma before b`},
		{`(a b) + c`, `(+ a c)`, `3-4 there is no operator before b`},
		{`a == b == c`, `(== (== a b) c)`, `7-9 == cannot follow another comparison`},
		{`a < b <= c AND d`, `(AND (<= (< a b) c) d)`, `6-8 <= cannot follow another comparison`},
		{`a ^ b ^ c`, `(^ (^ a b) c)`, `6-7 ^ cannot follow another ^`},
		{`a is null`, `BAD`, `2-4 there is no operator before is`},

		// Other languages.
		{`a = b`, `(== a b)`, `2-3 a single = is not allowed`},
		{`a === b`, `(== a b)`, `2-5 === is not part of Okta's expression language`},
		{`a !== b`, `(!= a b)`, `2-5 !== is not part of Okta's expression language`},
		{`a <> b`, `(!= a b)`, `2-4 <> is not part of Okta's expression language`},
		{`a & b`, `(AND a b)`, `2-3 & is not part of Okta's expression language`},
		{`a | b`, `(OR a b)`, `2-3 | is not part of Okta's expression language`},
		{`a--5`, `(- a 5)`, `1-3 -- is not part of Okta's expression language`},
		{`a;`, `a`, `1-2 ; is not part of Okta's expression language`},
		{`a;;;;`, `a`, `1-5 ; is not part of Okta's expression language`},
		{`a // note`, `a`, `2-9 // is not part of Okta's expression language`},
		{"a /* note */ + b", `(+ a b)`, `2-12 /* is not part of Okta's expression language`},
		{`“abc”`, `"abc"`, `0-3 “ is a typographic quote`},
		{`a == ‘b’ ? "c" : d`, `(?: (== a "b") "c" d)`, `5-8 ‘ is a typographic quote`},
		{`a ≠ b`, `(!= a b)`, `2-5 ≠ is not part of Okta's expression language`},
		{"a\u00a0\u00a0+ b", `(+ a b)`, `1-5 there is an invisible character (U+00A0) here`},
		{`naïve`, `naïve`, `0-6 naïve is not a name`},
		{`a + @example.com`, `(+ a BAD.com)`, `4-12 @ is not part of Okta's expression language`},
		{`#x`, `BAD`, `0-2 # is not part of Okta's expression language`},
		{`${source.login}`, `BAD`, `0-15 ${...} is a template and not an expression`},
		{`a + ${b} + c`, `(+ (+ a BAD) c)`, `4-8 ${...} is a template and not an expression`},
		{`$x`, `BAD`, `0-2 $ is not part of Okta's expression language`},
		{"a + `b`", `(+ a b)`, "4-5 ` is not part of Okta's expression language\n6-7 ` is not part of Okta's expression language"},
		{`a between {1, 5}`, `BAD`, `2-9 the operator between is Spring's and not part of Okta's expression language`},
		{`a instanceof b ? c : d`, `(?: BAD c d)`, `2-12 the operator instanceof is Spring's and not part of Okta's expression language`},
		{`T(java.lang.Math).PI`, `BAD.PI`, `0-1 T reaches for Java classes, which Okta's expression language does not allow`},
		{`new Date()`, `BAD`, `0-3 new reaches for Java classes, which Okta's expression language does not allow`},
		{`a![b]`, `(![] a b)`, `1-3 there is no dot before ![`},
		{`.5`, `BAD`, "0-1 a value is missing before ."},

		// Numbers.
		{`12ab`, `BAD`, `0-4 12ab is neither a number nor a name`},
		{`2147483647`, `2147483647`, ``},
		{`2147483648`, `2147483648L`, `0-10 the integer does not fit 32 bits`},
		{`99999999999999999999L`, `9223372036854775807L`, `0-21 the number is too large`},

		// Several at once, in the order of the text.
		{`(a = b ? “x” : y`, `(?: (== a b) "x" y)`, "0-1 ( is not closed\n3-4 a single = is not allowed\n9-12 “ is a typographic quote"},
		{`f(a ; b = ) c = d`, `BAD`, "4-5 ; is not part of Okta's expression language\n6-7 there is no comma before b\n8-9 a single = is not allowed\n12-13 there is no operator before c\n14-15 a single = is not allowed"},
		{"a + \"\xff\"", `BAD`, "5-6 the expression is not valid UTF-8 at byte 5"},
	}
	for _, tt := range tests {
		e, errs := Parse(tt.text)
		if d := cmp.Diff(tt.want, report(errs)); d != "" {
			t.Errorf("Parse(%q): errors (-want +got)\n%s", tt.text, d)
		}
		if got := dump(e); got != tt.tree {
			t.Errorf("Parse(%q)\n got %s\nwant %s", tt.text, got, tt.tree)
		}
		for _, err := range errs {
			if err.Detail == "" || !strings.HasSuffix(err.Detail, ".") {
				t.Errorf("Parse(%q): %q does not say what to do: %q", tt.text, err.Summary, err.Detail)
			}
		}
	}
}

func TestShow(t *testing.T) {
	for text, want := range map[string]string{
		"abc":                    "abc",
		"a\x1b[31mb":             `"a\x1b[31mb"`,
		strings.Repeat("日", 100): strings.Repeat("日", 40) + "...",
	} {
		if got := show(text); got != want {
			t.Errorf("show(%q) = %q, want %q", text, got, want)
		}
	}
}
