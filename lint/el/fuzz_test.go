package el

import (
	"testing"
	"unicode/utf8"
)

// seeds are expressions as they are found in the wild, and broken ones.
var seeds = []string{
	`appuser.email != null ? appuser.email : appuser.userName`,
	`String.substringBefore(source.userName, "@") + "@example.com"`,
	`appuser.zoneinfo == null ? "America/Los_Angeles" : appuser.zoneinfo`,
	`String.stringSwitch(appuser.region, "en_US", "EMEA", "en_GB", 'it''s', "x")`,
	`user.getGroups({'group.type': {'OKTA_GROUP'}}).![name]`,
	`Arrays.contains(a.?[b == 1], {1, -2.5e3})[0] ?: findDirectoryUser()?.email`,
	`NOT a matches "(?i).*" AND b div 2 >= 1L OR !c && d ^ e % -f`,
	`${fn:substringBefore(source.login, "@")}-x`,
	`a = “b” ? `, `((a`, `f(a,,b;)`, `T(x).y + new z()`, `$ # @x ${`, "a\u00a0// b", "\"\xff", `1.2.3`, `{:}{a:b:c`, `a ? b`, `--a++`, `.5[`,
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, parse := range map[string]func(string) (Expr, []*SyntaxError){"Parse": Parse, "ParseTemplate": ParseTemplate} {
			e, errs := parse(text)
			checkSpans(t, e, Span{0, len(text)})
			for _, err := range errs {
				if s := err.Span; s.Start < 0 || s.End < s.Start || s.End > len(text) || err.Summary == "" || err.Detail == "" || !utf8.ValidString(err.Summary) {
					t.Fatalf("%s(%q): error %+v", name, text, err)
				}
			}
			if len(errs) > maxErrors {
				t.Fatalf("%s(%q): %d errors", name, text, len(errs))
			}
			Variables(e)
			CheckContext(e, AppToOkta, RootNames{})
			Check(e, nil, Signatures{})
			if len(errs) > 0 {
				continue
			}
			printed := Print(e)
			again, errs := Parse(printed)
			if len(errs) > 0 || !Equal(e, again) || Print(again) != printed {
				t.Fatalf("%s(%q) prints as %q, which reads as %s (%v)", name, text, printed, dump(again), errs)
			}
		}
	})
}

// checkSpans fails unless every node lies in the node around it.
func checkSpans(t *testing.T, e Expr, outer Span) {
	s := e.Span()
	if s.Start < outer.Start || s.End < s.Start || s.End > outer.End {
		t.Fatalf("%s: span %v is not inside %v", dump(e), s, outer)
	}
	for _, child := range Children(e) {
		checkSpans(t, child, s)
	}
}

// The laws of FuzzParse on texts put together from the pieces of the language, which random bytes seldom hit.
func TestParseFragments(t *testing.T) {
	for _, a := range seeds {
		for i := range a {
			for _, text := range []string{a[:i], a[i:], a[:i] + a[min(i+1, len(a)):]} {
				e, errs := Parse(text)
				checkSpans(t, e, Span{0, len(text)})
				if len(errs) == 0 && !Equal(e, reparse(t, e)) {
					t.Errorf("%q does not survive printing", text)
				}
			}
		}
	}
}

func reparse(t *testing.T, e Expr) Expr {
	again, errs := Parse(Print(e))
	if len(errs) > 0 {
		t.Errorf("%s: %v", Print(e), errs)
	}
	return again
}

func BenchmarkParse(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"attribute", `appuser.email`},
		{"typical", seeds[0]},
		{"call", seeds[1]},
		{"switch", seeds[3]},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.text)))
			for b.Loop() {
				Parse(bm.text)
			}
		})
	}
}
