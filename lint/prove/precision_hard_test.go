package prove_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

func TestPrecisionOnComputedReplacements(t *testing.T) {
	s := schema{"appuser.a": pattern(t, `[a-z-]{1,20}`), "appuser.b": pattern(t, `[0-9]{1,3}`), "appuser.sep": words("-", "_"), "appuser.c": words("x", "yy")}
	cases := []precise{
		{`String.replace(appuser.a, appuser.sep, ".")`, s, maxLength(20), prove.Safe},
		{`String.replace(appuser.a, appuser.sep, "..")`, s, maxLength(20), prove.CanFail},
		{`String.replace(appuser.a, appuser.sep, "")`, s, matching(t, `[a-z-]*`), prove.Safe},
		{`String.replace(appuser.a, "-", appuser.sep)`, s, matching(t, `[a-z_-]+`), prove.Safe},
		{`String.replace(appuser.a, "-", appuser.sep)`, s, matching(t, `[a-z-]+`), prove.CanFail},
		{`String.replace(appuser.a, "-", appuser.c)`, s, maxLength(40), prove.Safe},
		{`String.replace(appuser.a, "-", appuser.c)`, s, maxLength(39), prove.CanFail},
		{`String.replace(appuser.a, "-", appuser.b)`, s, matching(t, `[a-z0-9]+`), prove.Safe},
		{`String.replace(appuser.a, "-", appuser.b)`, s, maxLength(60), prove.Safe},
		{`String.replace(appuser.a, "-", appuser.b)`, s, maxLength(59), prove.CanFail},
		{`String.replace(appuser.a, appuser.b, "x")`, s, maxLength(20), prove.Safe},
		{`String.replaceFirst(appuser.a, "-", appuser.b)`, s, maxLength(22), prove.Safe},
		{`String.replaceFirst(appuser.a, "-", appuser.b)`, s, maxLength(21), prove.CanFail},
		{`String.replace("x@y", "y", appuser.a)`, s, matching(t, `x@[a-z-]{1,20}`), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnComputedPositions(t *testing.T) {
	long := schema{"appuser.a": text(4, 200), "appuser.n": integers(1, 10), "appuser.m": levels(3, 7)}
	list := schema{"appuser.l": arrays(pattern(t, `[a-z]{1,30}`).Admits.Strs, 1, 4), "appuser.i": integers(0, 1)}
	cases := []precise{
		{`String.substring(appuser.a, 3, String.len(appuser.a))`, long, maxLength(197), prove.Safe},
		{`String.substring(appuser.a, 3, String.len(appuser.a))`, long, maxLength(196), prove.CanFail},
		{`String.substring(appuser.a, 0, String.len(appuser.a) / 2)`, long, maxLength(100), prove.Safe},
		{`String.substring(appuser.a, 0, appuser.n)`, long, maxLength(10), prove.Safe},
		{`String.substring(appuser.a, 0, appuser.n)`, long, maxLength(9), prove.CanFail},
		{`String.substring(appuser.a, 0, appuser.n + 10)`, long, maxLength(20), prove.Safe},
		{`String.substring(appuser.a, appuser.n, 20)`, long, maxLength(19), prove.Safe},
		{`String.substring(appuser.a, appuser.n, 20)`, long, maxLength(18), prove.CanFail},
		{`String.substring(appuser.a, appuser.m, 20)`, long, maxLength(17), prove.Safe},
		{`String.substring(appuser.a, String.len(appuser.a) - appuser.n, String.len(appuser.a))`, long, maxLength(200), prove.Safe},
		{`String.substring(appuser.a, String.len("abc"), String.len(appuser.a))`, long, maxLength(197), prove.Safe},
		{`String.len(appuser.a) > 20 ? String.substring(appuser.a, String.len(appuser.a) - 20, String.len(appuser.a)) : appuser.a`, long, maxLength(20), prove.Safe},
		{`appuser.l[0]`, list, maxLength(30), prove.Safe},
		{`appuser.l[0]`, list, maxLength(29), prove.CanFail},
		{`appuser.l[appuser.i]`, list, maxLength(29), prove.CanFail},
		{`Arrays.get(Arrays.add(appuser.l, "x"), 0)`, list, maxLength(29), prove.CanFail},
		{`Arrays.toCsvString(Arrays.remove(appuser.l, "x"))`, list, maxLength(123), prove.Safe},
		{`Arrays.toCsvString(Arrays.add(appuser.l, "x"))`, list, maxLength(124), prove.CanFail},
		{`Arrays.flatten("x", appuser.l)[1]`, list, maxLength(29), prove.CanFail},
		{`String.len(Arrays.get(appuser.l, 0)) > 20 ? "x" : Arrays.get(appuser.l, 0)`, list, maxLength(20), prove.Safe},
		{`Arrays.size(appuser.l) > 1 ? appuser.l[1] : appuser.l[0]`, list, maxLength(30), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnConversionsBackwards(t *testing.T) {
	unix := schema{"appuser.t": pattern(t, `1[0-9]{9}`), "appuser.s": pattern(t, `[0-9]{1,3}\.[0-9]`), "appuser.n": integers(0, 20)}
	cases := []precise{
		{`Time.fromUnixToIso8601(appuser.t)`, unix, maxLength(10), prove.CanFail},
		{`String.substring(Time.fromUnixToIso8601(appuser.t), 0, 4)`, unix, oneOf("2015"), prove.CanFail},
		{`Convert.toNum(appuser.s)`, unix, only(el.Set{Nums: el.Nums{Decs: el.Between(0, 1000)}}), prove.Safe},
		{`Convert.toNum(appuser.s)`, unix, only(el.Set{Nums: el.Nums{Decs: el.Between(0, 500)}}), prove.CanFail},
		{`Convert.toInt(Convert.toNum(appuser.s))`, unix, whole(0, 900), prove.CanFail},
		{`"" + Convert.toInt(Convert.toNum(appuser.s))`, unix, maxLength(2), prove.CanFail},
		{`"" + (appuser.n * 2)`, unix, oneOf("0"), prove.CanFail},
		{`"" + (appuser.n % 7)`, unix, matching(t, `[0-6]`), prove.Safe},
		{`"" + (appuser.n / 7)`, unix, oneOf("0", "1"), prove.CanFail},
		{`"" + (appuser.n / 7)`, unix, oneOf("0", "1", "2"), prove.Safe},
		{`appuser.n * appuser.n`, unix, whole(0, 399), prove.CanFail},
	}
	checkAll(t, cases)
}

// TestReasons: an undecided question says why.
func TestReasons(t *testing.T) {
	s := schema{"appuser.a": pattern(t, `[a-z]{1,20}`), "appuser.b": text(0, 200)}
	for _, test := range []struct {
		expr string
		c    limit
		want prove.Reason
	}{
		{`appuser.a matches "(a|b)\1" ? "bad" : "x"`, oneOf("x"), prove.ReasonRegexp},
		{`appuser.a matches "(?<=ab)c+" ? "bad" : "x"`, oneOf("x"), prove.ReasonNone},
		{`appuser.b matches "(.*a.{25}){2}" AND !(appuser.b matches "(.*a.{25}){2}.*") ? "bad" : "x"`, oneOf("x"), prove.ReasonStates},
	} {
		if a := decide(t, test.expr, s, test.c); a.Reason != test.want {
			t.Errorf("%s: got %s (%q), want %q", test.expr, a.Verdict, a.Reason, test.want)
		}
	}
}

func TestPrecisionOnUnique(t *testing.T) {
	id := unique(pattern(t, `[A-Za-z0-9.]{3,30}@(example|corp)\.com`))
	number := unique(pattern(t, `[0-9]{4,8}`))
	s := schema{
		"appuser.id": id, "appuser.mail": nullable(id), "appuser.number": number, "appuser.other": nullable(number),
		"appuser.first": free("Ann", "Bob"), "appuser.type": words("Employee", "Contractor"),
	}
	for _, test := range []struct {
		expr string
		want prove.Verdict
	}{
		{`(appuser.type == "Employee" ? "e" : "c") + appuser.number`, prove.Safe},
		{`"x" + (appuser.type == "Employee" ? appuser.number : appuser.number)`, prove.Safe},
		{`(appuser.type == "Employee" ? appuser.number : "0" + appuser.number) + "@example.com"`, prove.CanFail},
		{`(appuser.type == "Employee" ? "e" + appuser.number : "c" + appuser.number) + "@example.com"`, prove.Safe},
		{`String.toLowerCase(appuser.mail)`, prove.Safe},
		{`String.toUpperCase(appuser.mail)`, prove.Safe},
		{`String.toLowerCase(String.append(appuser.number, "@EXAMPLE.com"))`, prove.Safe},
		{`appuser.other != null ? String.append(appuser.other, "@example.com") : null`, prove.Safe},
		{`String.toLowerCase(appuser.type == "Employee" ? "E" + appuser.number : "C" + appuser.number)`, prove.Safe},
		{`String.append(appuser.type == "Employee" ? "e" : "c", appuser.number)`, prove.Safe},
		{`appuser.other == null ? "n" + appuser.number : "o" + appuser.other`, prove.Safe},
		{`appuser.other == null ? appuser.number : "o" + appuser.other`, prove.Safe},
		{`appuser.other != null ? appuser.other + "@example.com" : appuser.id`, prove.CanFail},
		{`appuser.first + appuser.number`, prove.CanFail},
		{`appuser.type + "-" + appuser.number`, prove.Safe},
		{`String.substringBefore(appuser.id, "@") + "@example.com"`, prove.CanFail},
		{nested(60), prove.Safe},
		{nested(200), prove.Safe},
	} {
		a := prove.About(parse(t, test.expr), s.source).Distinct(prove.DistinctQuestion{Accept: required().accept})
		if a.Verdict != test.want {
			t.Errorf("%.80s: got %s (%s), want %s", test.expr, a.Verdict, a.Reason, test.want)
		}
	}
}

// nested is a conditional of many arms, each with a prefix of its own.
func nested(arms int) string {
	var b strings.Builder
	for i := range arms {
		fmt.Fprintf(&b, `appuser.first == "k%d" ? "p%d-" + appuser.number : `, i, i)
	}
	return b.String() + `"q-" + appuser.number`
}

// TestLongExpressions: what is long but simple is decided all the same.
func TestLongExpressions(t *testing.T) {
	s := schema{"appuser.lastName": text(1, 50), "appuser.first": nullable(free("Ann"))}
	chain := strings.TrimSuffix(strings.Repeat("appuser.lastName + ", 300), " + ")
	cases := []precise{
		{chain, s, maxLength(15000), prove.Safe},
		{chain, s, maxLength(100), prove.AlwaysFails},
		{chain, s, maxLength(14999), prove.CanFail},
		{chain, s, minLength(301), prove.CanFail},
		{chain, s, required(), prove.Safe},
		{chain, s, matching(t, `[^@\s]+@[^@\s]+`), prove.CanFail},
		{nestedValues(200), s, maxLength(4), prove.Safe},
		{nestedValues(200), s, maxLength(3), prove.CanFail},
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%.20s", c.expr), c.check)
	}
}

func nestedValues(arms int) string {
	var b strings.Builder
	for i := range arms {
		fmt.Fprintf(&b, `appuser.first == "k%d" ? "p%d" : `, i, i)
	}
	return b.String() + `"q"`
}
