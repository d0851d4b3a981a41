package prove_test

import (
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// schema maps keys of variables to what is known of them.
type schema map[string]prove.Source

func (s schema) source(v el.Variable) prove.Source {
	src, ok := s[v.Key]
	if !ok {
		src = nullable(free())
		if strings.HasPrefix(v.Key, "isMemberOf") {
			src = booleans()
		}
	}
	src.Name = v.Key
	return src
}

// text is a string attribute that admits, and is declared to hold, shortest to longest UTF-16 code units.
func text(shortest, longest int, examples ...string) prove.Source {
	s := el.StrSet(strset.Lengths(shortest, longest))
	return prove.Source{Admits: s, Expects: s, Examples: examples}
}

// free is a string attribute of which nothing is known.
func free(examples ...string) prove.Source {
	s := text(0, -1, examples...)
	s.Free = len(examples) == 0
	s.Expects = el.SetOf(el.StrValue("Sample"))
	if len(examples) > 0 {
		s.Expects = el.StrSet(strset.Of(examples...))
	}
	return s
}

func words(ws ...string) prove.Source {
	s := el.StrSet(strset.Of(ws...))
	return prove.Source{Admits: s, Expects: s, Examples: ws}
}

func nullable(s prove.Source) prove.Source {
	s.Admits.Null, s.Expects.Null = true, true
	return s
}

func unique(s prove.Source) prove.Source {
	s.Unique = true
	return s
}

func integers(lo, hi float64) prove.Source {
	s := el.IntSet(el.Between(lo, hi))
	return prove.Source{Admits: s, Expects: s}
}

func booleans() prove.Source {
	s := el.BoolSet(true, true)
	return prove.Source{Admits: s, Expects: s}
}

// limit is a constraint: the accepted and the rejected values.
type limit struct{ accept, reject el.Set }

func only(accept el.Set) limit { return limit{accept, accept.Complement().Values()} }

func maxLength(n int) limit {
	a := el.AnyValue()
	a.Strs = strset.Lengths(0, n)
	return only(a)
}

func minLength(n int) limit {
	a := el.AnyValue()
	a.Strs = strset.Lengths(n, -1)
	return only(a)
}

func required() limit {
	a := el.AnyValue()
	a.Null = false
	a.Strs = strset.Of("").Complement()
	return limit{a, el.NullSet()}
}

func matching(t testing.TB, pattern string) limit {
	t.Helper()
	p, err := strset.ParseRegexp(pattern)
	if err != nil {
		t.Fatal(err)
	}
	a := el.AnyValue()
	a.Strs = p
	return only(a)
}

func parse(t testing.TB, text string) el.Expr {
	t.Helper()
	e, errs := el.Parse(text)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", text, errs[0])
	}
	return e
}

func decide(t testing.TB, expr string, s schema, c limit) prove.Answer {
	t.Helper()
	return prove.About(parse(t, expr), s.source).Decide(prove.Question{Accept: c.accept, Reject: c.reject})
}

func TestDecide(t *testing.T) {
	locale := `[a-z]{2}_[A-Z]{2}`
	for _, test := range []struct {
		name string
		expr string
		s    schema
		c    limit
		want prove.Verdict
	}{
		{"a limit within the target's", `appuser.a`, schema{"appuser.a": text(0, 20)}, maxLength(20), prove.Safe},
		{"a limit above the target's", `appuser.a`, schema{"appuser.a": text(0, 64)}, maxLength(50), prove.CanFail},
		{"a guard on the length", `String.len(appuser.title) > 20 ? String.substring(appuser.title, 0, 20) : appuser.title`,
			schema{"appuser.title": free()}, maxLength(20), prove.Safe},
		{"a guard on the length, one off", `String.len(appuser.title) > 21 ? String.substring(appuser.title, 0, 20) : appuser.title`,
			schema{"appuser.title": free()}, maxLength(20), prove.CanFail},
		{"a guard the other way round", `String.len(appuser.title) <= 20 ? appuser.title : String.substring(appuser.title, 0, 20)`,
			schema{"appuser.title": nullable(free())}, maxLength(20), prove.Safe},
		{"a cut alone", `String.substring(appuser.title, 0, 20)`, schema{"appuser.title": free()}, maxLength(20), prove.Safe},
		{"null guarded by another attribute", `appuser.email != null ? appuser.email : appuser.userName`,
			schema{"appuser.email": nullable(text(1, 100)), "appuser.userName": text(1, 100)}, required(), prove.Safe},
		{"null guarded by a nullable attribute", `appuser.email != null ? appuser.email : appuser.userName`,
			schema{"appuser.email": nullable(text(1, 100)), "appuser.userName": nullable(text(1, 100))}, required(), prove.CanFail},
		{"null guarded by a constant", `appuser.a == null ? "None" : appuser.a`, schema{"appuser.a": nullable(text(1, 9))}, required(), prove.Safe},
		{"null and blank guarded", `appuser.a != null AND appuser.a != "" ? appuser.a : "None"`, schema{"appuser.a": nullable(free())}, required(), prove.Safe},
		{"the Elvis operator", `appuser.a ?: "None"`, schema{"appuser.a": nullable(free())}, required(), prove.Safe},
		{"null unguarded", `appuser.a`, schema{"appuser.a": nullable(text(1, 9))}, required(), prove.CanFail},
		{"null always", `null`, schema{}, required(), prove.AlwaysFails},
		{"a name and a domain", `appuser.first + "." + appuser.last + "@example.com"`,
			schema{"appuser.first": text(1, 50), "appuser.last": text(1, 50)}, maxLength(100), prove.CanFail},
		{"a short name and a domain", `appuser.first + "." + appuser.last + "@example.com"`,
			schema{"appuser.first": text(1, 40), "appuser.last": text(1, 40)}, maxLength(93), prove.Safe},
		{"one attribute twice", `appuser.a + appuser.a`, schema{"appuser.a": words("x", "y")}, only(el.SetOf(el.StrValue("xx"), el.StrValue("yy"))), prove.Safe},
		{"two attributes", `appuser.a + appuser.b`, schema{"appuser.a": words("x", "y"), "appuser.b": words("x", "y")},
			only(el.SetOf(el.StrValue("xx"), el.StrValue("yy"))), prove.CanFail},
		{"a constant that is wrong", `appuser.a == null ? "en-US" : "en_US"`, schema{"appuser.a": nullable(free())}, matching(t, locale), prove.CanFail},
		{"every constant wrong", `appuser.a == null ? "en-US" : "en"`, schema{"appuser.a": nullable(free())}, matching(t, locale), prove.AlwaysFails},
		{"replaced to fit", `String.replace(appuser.a, "-", "_")`, schema{"appuser.a": words("en-US", "de_DE")}, matching(t, locale), prove.Safe},
		{"lower case", `String.toLowerCase(appuser.a)`, schema{"appuser.a": words("ABC", "Def")}, matching(t, `[a-z]+`), prove.Safe},
		{"what stands before", `String.substringBefore(appuser.a, "@")`, schema{"appuser.a": words("ann@example.com", "bob@example.org")}, maxLength(3), prove.Safe},
		{"contains as a guard", `String.stringContains(appuser.a, "@") ? appuser.a : appuser.a + "@example.com"`,
			schema{"appuser.a": text(1, 20)}, matching(t, `(?s)[^@]*@.*`), prove.Safe},
		{"contains as a guard of the wrong branch", `String.stringContains(appuser.a, "@") ? "x@y" : appuser.a`,
			schema{"appuser.a": text(1, 20)}, matching(t, `[^@]*@.*`), prove.CanFail},
		{"a comparison with a constant", `appuser.a == "x" ? appuser.a : "y"`, schema{"appuser.a": nullable(free())},
			only(el.SetOf(el.StrValue("x"), el.StrValue("y"))), prove.Safe},
		{"and, or, not", `!(appuser.a == "x" OR appuser.a == "y") ? "z" : appuser.a`, schema{"appuser.a": nullable(free())},
			only(el.SetOf(el.StrValue("x"), el.StrValue("y"), el.StrValue("z"))), prove.Safe},
		{"nested conditionals", `appuser.a == "1" ? "x" : appuser.a == "2" ? "y" : "z"`, schema{"appuser.a": nullable(free())},
			only(el.SetOf(el.StrValue("x"), el.StrValue("y"), el.StrValue("z"))), prove.Safe},
		{"an impossible branch", `appuser.a == "1" AND appuser.a == "2" ? "bad" : "x"`, schema{"appuser.a": nullable(free())},
			only(el.SetOf(el.StrValue("x"))), prove.Safe},
		{"a boolean that decides", `appuser.flag ? "x" : "y"`, schema{"appuser.flag": booleans()}, only(el.SetOf(el.StrValue("x"))), prove.CanFail},
		{"group membership", `isMemberOfGroupName("Sales") ? "x" : "y"`, schema{`isMemberOfGroupName("Sales")`: booleans()},
			only(el.SetOf(el.StrValue("x"))), prove.CanFail},
		{"an integer as text", `"n" + appuser.n`, schema{"appuser.n": integers(0, 99)}, maxLength(3), prove.Safe},
		{"too short", `appuser.a + "!"`, schema{"appuser.a": text(0, 9)}, minLength(5), prove.CanFail},
		{"astral characters count twice", `appuser.a`, schema{"appuser.a": words("😀😀")}, maxLength(3), prove.AlwaysFails},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := decide(t, test.expr, test.s, test.c)
			if a.Verdict != test.want {
				t.Fatalf("%s: got %s (%s), want %s; examples %v", test.expr, a.Verdict, a.Reason, test.want, a.Examples)
			}
			checkExamples(t, test.expr, test.c, a)
		})
	}
}

// checkExamples holds an answer to its promise: the examples really fail.
func checkExamples(t testing.TB, expr string, c limit, a prove.Answer) {
	t.Helper()
	failing := a.Verdict == prove.CanFail || a.Verdict == prove.AlwaysFails
	if failing != (len(a.Examples) > 0) {
		t.Fatalf("%s with %d examples", a.Verdict, len(a.Examples))
	}
	for _, x := range a.Examples {
		if a.Otherwise {
			if !yieldsOtherwise(parse(t, expr), x) || c.accept.Contains(x.Value) {
				t.Fatalf("%s on %v: no behaviour yields %v", expr, x.Profile, x.Value)
			}
			continue
		}
		r, err := el.Eval(parse(t, expr), x.Profile)
		if err != nil || !r.Value.Equal(x.Value) || c.accept.Contains(r.Value) {
			t.Fatalf("%s on %v: got %v (%v), shown as %v", expr, x.Profile, r.Value, err, x.Value)
		}
	}
}

func TestDistinct(t *testing.T) {
	id := unique(text(5, 60, "ann@example.com", "bob@example.com"))
	names := schema{
		"appuser.firstName": free("Ann", "José"), "appuser.lastName": free("Smith", "O'Brien"),
		"appuser.userName": id, "appuser.mail": nullable(id), "appuser.email": text(5, 60, "ann@example.com", "ann@example.org"),
	}
	for _, test := range []struct {
		expr string
		want prove.Verdict
	}{
		{`appuser.userName`, prove.Safe},
		{`appuser.mail`, prove.Safe},
		{`String.toLowerCase(appuser.userName)`, prove.Safe},
		{`appuser.userName + ".example"`, prove.Safe},
		{`"x" + String.append(appuser.userName, "@example.com")`, prove.Safe},
		{`appuser.mail == null ? appuser.userName : appuser.mail`, prove.CanFail},
		{`appuser.firstName == "x" ? appuser.userName + "1" : appuser.userName + "1"`, prove.Safe},
		{`appuser.email`, prove.CanFail},
		{`appuser.firstName + "." + appuser.lastName`, prove.CanFail},
		{`String.substring(appuser.firstName, 0, 1) + appuser.lastName`, prove.CanFail},
		{`String.substringBefore(appuser.userName, "@")`, prove.CanFail},
		{`String.substring(appuser.userName, 0, 4)`, prove.CanFail},
		{`"shared@example.com"`, prove.AlwaysFails},
		{`appuser.firstName == "x" ? "shared" : appuser.userName`, prove.CanFail},
		{`null`, prove.Safe},
	} {
		t.Run(test.expr, func(t *testing.T) {
			a := prove.About(parse(t, test.expr), names.source).Distinct(prove.DistinctQuestion{Accept: el.AnyValue()})
			if a.Verdict != test.want {
				t.Fatalf("got %s (%s), want %s", a.Verdict, a.Reason, test.want)
			}
			if a.Verdict == prove.Safe {
				return
			}
			if len(a.Examples) != 2 {
				t.Fatalf("got %d examples, want 2", len(a.Examples))
			}
			values := make([]string, 2)
			for i, x := range a.Examples {
				r, err := el.Eval(parse(t, test.expr), x.Profile)
				if err != nil || !r.Value.Equal(x.Value) {
					t.Fatalf("on %v: got %v (%v), shown as %v", x.Profile, r.Value, err, x.Value)
				}
				values[i] = strset.Fold(r.Value.Str())
			}
			if values[0] != values[1] {
				t.Errorf("the examples' values differ: %q, %q", values[0], values[1])
			}
			for key, src := range names {
				p, q := a.Examples[0].Profile[key], a.Examples[1].Profile[key]
				if src.Unique && !p.IsNull() && strings.EqualFold(p.Str(), q.Str()) {
					t.Errorf("the examples share the unique %s = %q", key, p.Str())
				}
			}
		})
	}
}

func TestEvaluates(t *testing.T) {
	s := schema{"appuser.flag": nullable(booleans()), "appuser.sure": booleans(), "appuser.a": free("x")}
	for _, test := range []struct {
		expr         string
		want         prove.Verdict
		undocumented bool
	}{
		{`appuser.a`, prove.Safe, false},
		{`appuser.sure ? "x" : "y"`, prove.Safe, false},
		{`appuser.flag ? "x" : "y"`, prove.CanFail, false},
		{`appuser.flag != null AND appuser.flag ? "x" : "y"`, prove.Safe, false},
		{`null ? "x" : "y"`, prove.AlwaysFails, false},
		{`String.substring(appuser.a, 0, 20)`, prove.Safe, false},
		{`String.substring(appuser.a, 5, 20)`, prove.CanFail, true},
		{`String.len(appuser.a) > 20 ? String.substring(appuser.a, 0, 20) : appuser.a`, prove.Safe, false},
	} {
		t.Run(test.expr, func(t *testing.T) {
			a := prove.About(parse(t, test.expr), s.source).Evaluates()
			if a.Verdict != test.want || (len(a.Undocumented) > 0) != test.undocumented {
				t.Fatalf("got %s (%s) %q, want %s", a.Verdict, a.Reason, a.Undocumented, test.want)
			}
		})
	}
}

// TestInexact: of a constraint or a source that is not known exactly nothing is proved that rests on it, and no example is made
// up from it.
func TestInexact(t *testing.T) {
	loose := el.AnyValue()
	loose.Strs = strset.Unknown()
	if a := decide(t, `appuser.a`, schema{"appuser.a": free()}, limit{loose, el.Set{}}); a.Verdict != prove.Undecided {
		t.Errorf("against an unknown constraint: got %s, want undecided", a.Verdict)
	}
	unknown := prove.Source{Admits: el.StrSet(strset.Unknown()), Expects: el.StrSet(strset.Unknown())}
	if a := decide(t, `appuser.a`, schema{"appuser.a": unknown}, maxLength(3)); a.Verdict != prove.Undecided {
		t.Errorf("from an unknown source: got %s, want undecided", a.Verdict)
	}
	if a := decide(t, `String.len(appuser.a) > 3 ? "x" : appuser.a`, schema{"appuser.a": unknown}, maxLength(3)); a.Verdict != prove.Safe {
		t.Errorf("from an unknown source that is guarded: got %s, want safe", a.Verdict)
	}
}
