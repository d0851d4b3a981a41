package el

import "testing"

func TestPrint(t *testing.T) {
	tests := []struct{ text, want string }{
		{` appuser . email `, `appuser.email`},
		{`'a'`, `"a"`},
		{`'say "hi"'`, `'say "hi"'`},
		{`"it's ""so"""`, `"it's ""so"""`},
		{`((a))`, `a`},
		{`a&&b||!c`, `a AND b OR !c`},
		{`(a AND b) OR c`, `a AND b OR c`},
		{`a AND (b OR c)`, `a AND (b OR c)`},
		{`a+(b+c)`, `a + (b + c)`},
		{`(a+b)+c`, `a + b + c`},
		{`(a == b) == c`, `(a == b) == c`},
		{`(a ^ b) ^ c`, `(a ^ b) ^ c`},
		{`(a ? b : c) ? (d) : (e ?: f)`, `(a ? b : c) ? d : e ?: f`},
		{`(a ?: b) ?: c`, `(a ?: b) ?: c`},
		{`a + (b ? c : d)`, `a + (b ? c : d)`},
		{`-(-5)`, `-(-5)`},
		{`-(-a)`, `-(-a)`},
		{`+-a`, `+-a`},
		{`not not a`, `!!a`},
		{`!(a == b)`, `!(a == b)`},
		{`(-5).x`, `(-5).x`},
		{`(-a)[0]`, `(-a)[0]`},
		{`-a[0]`, `-a[0]`},
		{`5.x`, `5.x`},
		{`f( a,b )`, `f(a, b)`},
		{`{ 'k' :{'v'} }`, `{"k": {"v"}}`},
		{`a?.b?.f(1)?.![c].?[d]`, `a?.b?.f(1)?.![c].?[d]`},
		{`1e3`, `1000.0`},
		{`1e300`, `1e+300`},
		{`TRUE`, `true`},
	}
	for _, tt := range tests {
		if got := Normalize(tt.text); got != tt.want {
			t.Errorf("Normalize(%q) = %q, want %q", tt.text, got, tt.want)
		}
		if got := Normalize(tt.want); got != tt.want {
			t.Errorf("Normalize(%q) = %q, not itself", tt.want, got)
		}
	}
	if got := Normalize("  a = b "); got != "a = b" {
		t.Errorf("a text that does not parse is normalised to %q", got)
	}
}

func TestEqualTellsApart(t *testing.T) {
	texts := []string{
		"a", "b", "a.b", "a?.b", "a[b]", "a.![b]", "a.?[b]", "a?.![b]", "a()", "a(b)", "a.b()", "a?.b()", "!a", "-a", "+a", "a + b", "a - b", "a ? b : c",
		"a ?: b", "{}", "{a}", "{:}", "{a: b}", "{a: c}", "1", "1.0", "'1'", "true", "null",
	}
	for i, s := range texts {
		for j, u := range texts {
			a, errsA := Parse(s)
			b, errsB := Parse(u)
			if len(errsA)+len(errsB) > 0 {
				t.Fatal(s, u, errsA, errsB)
			}
			if Equal(a, b) != (i == j) {
				t.Errorf("Equal(%s, %s) = %v", s, u, i != j)
			}
		}
	}
}
