package prove_test

import (
	"math"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// A precise case is a question that must be decided: an answer of undecided is as wrong as the opposite verdict.
type precise struct {
	expr string
	s    schema
	c    limit
	want prove.Verdict
}

// oneOf is a constraint that accepts some strings alone.
func oneOf(ws ...string) limit { return only(words(ws...).Admits) }

// kinds is a constraint that accepts all values of some kinds.
func kinds(ks ...el.Kind) limit { return only(el.AnyValue().Only(ks...)) }

// whole is a constraint that accepts integers in an interval.
func whole(lo, hi float64) limit { return only(el.IntSet(el.Between(lo, hi))) }

// arrays is an attribute that holds shortest to longest strings (any number for -1) of a set.
func arrays(elem strset.Set, shortest, longest int) prove.Source {
	e := el.StrSet(elem)
	s := el.Set{Arr: el.ArrSet{Elem: &e, Min: shortest, Max: longest}}
	return prove.Source{Admits: s, Expects: s}
}

// arraysOf is a constraint that accepts arrays of some strings alone.
func arraysOf(ws ...string) limit { return only(arrays(strset.Of(ws...), 0, -1).Admits) }

func decimals(lo, hi float64) prove.Source {
	s := el.NumSet(el.Between(lo, hi))
	return prove.Source{Admits: s, Expects: s}
}

func pattern(t testing.TB, p string) prove.Source {
	t.Helper()
	s := el.StrSet(matching(t, p).accept.Strs)
	return prove.Source{Admits: s, Expects: s}
}

func (p precise) check(t *testing.T) {
	t.Helper()
	a := decide(t, p.expr, p.s, p.c)
	if a.Verdict != p.want {
		t.Fatalf("got %s (%s), want %s; examples %v", a.Verdict, a.Reason, p.want, a.Examples)
	}
	checkExamples(t, p.expr, p.c, a)
}

func checkAll(t *testing.T, cases []precise) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.expr, c.check)
	}
}

func TestPrecisionOnCorrelatedUses(t *testing.T) {
	name := schema{"appuser.a": text(1, 60)}
	open := schema{"appuser.a": nullable(free()), "appuser.b": nullable(free()), "appuser.c": nullable(free())}
	pair := schema{"appuser.a": words("x", "y"), "appuser.b": words("x", "y")}
	cases := []precise{
		{`appuser.a + appuser.a`, name, maxLength(120), prove.Safe},
		{`appuser.a + appuser.a`, name, maxLength(119), prove.CanFail},
		{`appuser.a + "-" + appuser.a + "-" + appuser.a`, schema{"appuser.a": words("x", "yy")}, oneOf("x-x-x", "yy-yy-yy"), prove.Safe},
		{`String.append(appuser.a, appuser.a)`, schema{"appuser.a": words("x", "y")}, oneOf("xx", "yy"), prove.Safe},
		{`String.join("/", appuser.a, appuser.b, appuser.a)`, pair, matching(t, `x/./x|y/./y`), prove.Safe},
		{`String.toLowerCase(appuser.a) + String.toUpperCase(appuser.a)`, schema{"appuser.a": words("x", "y")}, oneOf("xX", "yY"), prove.Safe},
		{`appuser.a == "x" ? appuser.a + appuser.b : appuser.b + appuser.a`, pair, oneOf("xx", "xy", "yy"), prove.Safe},
		{`String.startsWith(appuser.a, "x") ? String.substring(appuser.a, 1, String.len(appuser.a)) : appuser.a`,
			schema{"appuser.a": words("xa", "b", "xbc")}, oneOf("a", "b", "bc"), prove.Safe},
		{`String.stringContains(appuser.a, "@") ? String.substringBefore(appuser.a, "@") : appuser.a`, name, matching(t, `[^@]*`), prove.Safe},
		{`String.stringContains(appuser.a, "@") ? String.substringAfter(appuser.a, "@") : "example.com"`, name, matching(t, `[^@]*`), prove.CanFail},
		{`appuser.a != null AND appuser.b != null ? appuser.a + appuser.b : "none"`, open, required(), prove.CanFail},
		{`appuser.a != null AND appuser.a != "" AND appuser.b != null ? appuser.a + appuser.b : "none"`, open, required(), prove.Safe},
		{`appuser.a == null OR appuser.a == "" ? (appuser.b == null OR appuser.b == "" ? "none" : appuser.b) : appuser.a`, open, required(), prove.Safe},
		{`appuser.a == null OR appuser.b == null ? "none" : appuser.a`, open, required(), prove.CanFail},
		{`!(appuser.a == null OR appuser.a == "") ? appuser.a : "none"`, open, required(), prove.Safe},
		{`NOT (appuser.a != null AND appuser.a != "") ? "none" : appuser.a`, open, required(), prove.Safe},
		{`(appuser.a != null AND appuser.a != "") OR (appuser.b != null AND appuser.b != "") ? ((appuser.a != null AND appuser.a != "") ? appuser.a : appuser.b) : "none"`,
			open, required(), prove.Safe},
		{`appuser.a ?: appuser.b ?: "none"`, open, required(), prove.Safe},
		{`appuser.a ?: appuser.b`, open, required(), prove.CanFail},
		{`(appuser.a ?: appuser.b) ?: (appuser.c ?: "x")`, open, required(), prove.Safe},
		{`appuser.a ?: (appuser.a == null ? "null" : appuser.a + "blank")`, open, required(), prove.Safe},
		{`appuser.a == "1" ? "one" : appuser.a == "2" ? "two" : appuser.a == "1" ? "never" : "three"`, open, oneOf("one", "two", "three"), prove.Safe},
		{`appuser.a == null ? appuser.b == null ? "both" : "first" : appuser.b == null ? "second" : "none"`, open,
			oneOf("both", "first", "second", "none"), prove.Safe},
		{`appuser.a == "x" ? "one" : appuser.a != "x" ? "two" : "never"`, open, oneOf("one", "two"), prove.Safe},
		{`appuser.a == "x" AND appuser.b == "y" ? "bad" : appuser.a`, pair, oneOf("x", "y"), prove.CanFail},
		{`appuser.a == "x" ? (appuser.a == "y" ? "bad" : "good") : "good"`, open, oneOf("good"), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnLengths(t *testing.T) {
	open := schema{"appuser.a": free(), "appuser.b": free()}
	short := schema{"appuser.a": text(0, 30), "appuser.b": text(0, 30)}
	long := schema{"appuser.a": text(4, 200)}
	cases := []precise{
		{`String.len(appuser.a) > 20 ? String.substring(appuser.a, 0, 20) : appuser.a`, open, maxLength(20), prove.Safe},
		{`String.len(appuser.a) >= 20 ? String.substring(appuser.a, 0, 20) : appuser.a`, open, maxLength(20), prove.Safe},
		{`20 < String.len(appuser.a) ? String.substring(appuser.a, 0, 20) : appuser.a`, open, maxLength(20), prove.Safe},
		{`String.len(appuser.a) < 20 ? appuser.a : String.substring(appuser.a, 0, 20)`, open, maxLength(20), prove.Safe},
		{`String.len(appuser.a) == 0 ? "none" : appuser.a`, open, minLength(1), prove.Safe},
		{`String.len(appuser.a) != 0 ? appuser.a : "none"`, open, minLength(1), prove.Safe},
		{`String.len(appuser.a) == 5 ? appuser.a : "12345"`, open, matching(t, `(?s).{5}`), prove.CanFail}, // an emoji counts two
		{`String.len(appuser.a) == 5 ? appuser.a : "12345"`, open, maxLength(5), prove.Safe},
		{`String.len(appuser.a) + String.len(appuser.b) > 20 ? "long" : appuser.a + appuser.b`, short, maxLength(20), prove.Safe},
		{`String.len(appuser.a) + String.len(appuser.b) + 1 > 20 ? String.substring(appuser.a, 0, 1) : appuser.a + " " + appuser.b`, short, maxLength(20), prove.Safe},
		{`String.len(appuser.a + appuser.b) <= 20 ? appuser.a + appuser.b : "long"`, short, maxLength(20), prove.Safe},
		{`String.len(appuser.a) > String.len(appuser.b) ? appuser.b : appuser.a`, schema{"appuser.a": text(0, 30), "appuser.b": text(0, 10)}, maxLength(10), prove.Safe},
		{`String.len(appuser.a) > String.len(appuser.b) ? appuser.a : "x"`, short, minLength(1), prove.Safe},
		{`String.len(appuser.a) > String.len(appuser.b) ? appuser.a : appuser.b`, short, maxLength(29), prove.CanFail},
		{`String.len(appuser.a) >= String.len(appuser.b) ? appuser.a : "x"`, open, minLength(1), prove.CanFail},
		{`String.len(appuser.a) > String.len(appuser.b) ? appuser.b + "!" : "x"`, schema{"appuser.a": text(0, 30), "appuser.b": text(0, 99)}, maxLength(30), prove.Safe},
		{`String.len(appuser.a) == String.len(appuser.b) ? appuser.b : "x"`, schema{"appuser.a": text(0, 30), "appuser.b": text(0, 99)}, maxLength(30), prove.Safe},
		{`String.len(appuser.a) > 5 AND String.len(appuser.a) < 3 ? "bad" : "x"`, open, oneOf("x"), prove.Safe},
		{`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`, long, maxLength(4), prove.Safe},
		{`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`, long, maxLength(3), prove.AlwaysFails},
		{`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`, schema{"appuser.a": pattern(t, `E[0-9]{3,40}`)},
			matching(t, `[E0-9][0-9]{3}`), prove.Safe},
		{`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`, schema{"appuser.a": pattern(t, `E[0-9]{3,40}`)},
			matching(t, `[0-9]{4}`), prove.CanFail},
		{`String.len(appuser.a) > 4 ? String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a)) : appuser.a`, open, maxLength(4), prove.Safe},
		{`String.substring(appuser.a, 0, String.len(appuser.a) - 1)`, long, maxLength(199), prove.Safe},
		{`String.substring(appuser.a, 0, String.len(appuser.a) - 1)`, long, maxLength(198), prove.CanFail},
		{`String.substring(appuser.a, 0, String.len(appuser.a) - 12)`, schema{"appuser.a": pattern(t, `[a-z]{1,30}@example\.com`)}, matching(t, `[a-z]+`), prove.Safe},
		{`String.substring(appuser.a, 2, String.len(appuser.a))`, schema{"appuser.a": pattern(t, `[A-Z]{2}[a-z]{1,70}`)}, matching(t, `[a-z]+`), prove.Safe},
		{`String.substring(appuser.a, 0, String.len(appuser.a))`, long, maxLength(199), prove.CanFail},
		{`substring(appuser.a, 0, String.len(appuser.a) > 50 ? 50 : String.len(appuser.a))`, long, maxLength(50), prove.Safe},
		{`String.substring(appuser.a, 0, 1) + String.substring(appuser.a, 1, String.len(appuser.a))`, long, maxLength(200), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnSearching(t *testing.T) {
	open := schema{"appuser.a": free(), "appuser.b": free()}
	null := schema{"appuser.a": nullable(free()), "appuser.b": nullable(free())}
	names := schema{"appuser.a": text(1, 40), "appuser.b": text(1, 40)}
	cases := []precise{
		{`String.stringContains(appuser.a, "@") ? appuser.a : appuser.a + "@example.com"`, names, matching(t, `(?s).*@.*`), prove.Safe},
		{`String.stringContains(appuser.a, " ") ? "none" : appuser.a`, open, matching(t, `(?s)[^ ]*`), prove.Safe},
		{`String.stringContains(appuser.a, " ") ? appuser.a : "a b"`, open, matching(t, `(?s)[^ ]*`), prove.AlwaysFails},
		{`String.startsWith(appuser.a, "E") ? appuser.a : "E" + appuser.a`, open, matching(t, `(?s)E.*`), prove.Safe},
		{`String.startsWith(appuser.a, "E") AND !String.stringContains(appuser.a, "x") ? appuser.a : "E"`, open, matching(t, `(?s)E[^x]*`), prove.Safe},
		{`appuser.a matches "[0-9]+" ? appuser.a : "0"`, open, matching(t, `[0-9]+`), prove.Safe},
		{`appuser.a matches "[0-9]+" ? "0" : appuser.a`, open, matching(t, `[0-9]+`), prove.CanFail},
		{`appuser.a matches ".*@.*" ? String.substringBefore(appuser.a, "@") : "x"`, open, matching(t, `[^@\n\r\x{85}\x{2028}\x{2029}]*`), prove.Safe},
		{`appuser.a == appuser.b ? appuser.a : "x"`, schema{"appuser.a": words("x", "y"), "appuser.b": words("x", "z")}, oneOf("x"), prove.Safe},
		{`appuser.a == appuser.b ? "same" : "other"`, names, oneOf("other"), prove.CanFail},
		{`appuser.a == appuser.b ? "same" : "other"`, schema{"appuser.a": pattern(t, `[a-z]{3,9}`), "appuser.b": pattern(t, `[0-9x]{2,5}`)}, oneOf("other"), prove.CanFail},
		{`appuser.a != appuser.b ? appuser.a + appuser.b : appuser.a`, names, maxLength(80), prove.Safe},
		{`appuser.a != appuser.b ? "x" : appuser.b`, schema{"appuser.a": text(1, 9), "appuser.b": nullable(free())}, maxLength(9), prove.Safe},
		{`appuser.a == appuser.b AND appuser.b == "x" ? appuser.a : "x"`, null, oneOf("x"), prove.Safe},
		{`appuser.b == "x" AND appuser.a == appuser.b ? appuser.a : "x"`, null, oneOf("x"), prove.Safe},
		{`appuser.a == appuser.b AND appuser.a != null ? appuser.b : "x"`, null, only(el.AnyString()), prove.Safe},
		{`String.toLowerCase(appuser.a) == String.toLowerCase(appuser.b) ? "same" : "other"`, names, oneOf("other"), prove.CanFail},
		{`String.replace(String.removeSpaces(appuser.a), "-", "_")`, schema{"appuser.a": words("en - US", "de-DE")}, matching(t, `[a-z]{2}_[A-Z]{2}`), prove.Safe},
		{`String.toLowerCase(String.removeSpaces(appuser.a)) + "@example.com"`, names, matching(t, `[^ ]+@example\.com`), prove.CanFail},
		{`String.removeSpaces(String.toLowerCase(appuser.a + "." + appuser.b))`, names, maxLength(80), prove.CanFail},
		{`String.replaceFirst(String.replaceFirst(appuser.a, " ", ""), " ", "")`, schema{"appuser.a": pattern(t, `[a-z]+ [a-z]+ [a-z]+`)}, matching(t, `[a-z]+`), prove.Safe},
		{`String.replaceFirst(appuser.a, " ", "")`, schema{"appuser.a": pattern(t, `[a-z]+ [a-z]+ [a-z]+`)}, matching(t, `[a-z]+`), prove.AlwaysFails},
		{`String.replace(String.replace(appuser.a, " ", "-"), "--", "-")`, names, matching(t, `(?s)[^ ]*`), prove.Safe},
		{`String.substringBefore(String.substringAfter(appuser.a, "CN="), ",")`, schema{"appuser.a": pattern(t, `CN=[A-Za-z ]{1,30},OU=[a-z]+`)}, matching(t, `[A-Za-z ]{1,30}`), prove.Safe},
		{`String.substringAfter(String.substringBefore(appuser.a, "@"), ".")`, schema{"appuser.a": pattern(t, `[a-z]+\.[a-z]+@example\.com`)}, matching(t, `[a-z]+`), prove.Safe},
		{`String.toUpperCase(String.substring(String.replace(appuser.a, "-", "_"), 0, 2))`, schema{"appuser.a": words("en-US", "de_DE")}, oneOf("EN", "DE"), prove.Safe},
		{`String.substringBefore(String.removeSpaces(appuser.a), "-") + "_" + String.substringAfter(appuser.a, "-")`, schema{"appuser.a": words("en-US", "de-DE")},
			oneOf("en_US", "de_DE"), prove.Safe},
		{`String.stringSwitch(appuser.a, "Etc/UTC", "Eastern", "America/New_York", "Pacific", "America/Los_Angeles")`, open,
			oneOf("Etc/UTC", "America/New_York", "America/Los_Angeles"), prove.Safe},
		{`String.stringSwitch(appuser.a, appuser.a, "Eastern", "America/New_York")`, schema{"appuser.a": words("Eastern Standard Time", "Etc/UTC")},
			oneOf("Etc/UTC", "America/New_York"), prove.Safe},
		{`String.stringSwitch(appuser.a, appuser.a, "Eastern", "America/New_York")`, schema{"appuser.a": words("US Mountain", "Etc/UTC")},
			oneOf("Etc/UTC", "America/New_York"), prove.CanFail},
		{`String.stringSwitch(appuser.a, "d", "ab", "first", "a", "second", "abc", "never")`, open, oneOf("d", "first", "second"), prove.Safe},
		{`String.stringSwitch(appuser.a, "d", "ab", appuser.a, "a", "second")`, schema{"appuser.a": text(0, 9)}, maxLength(8), prove.CanFail},
		{`String.stringSwitch(String.toLowerCase(appuser.a), "d", "east", "E", "west", "W")`, open, oneOf("d", "E"), prove.CanFail},
		{`String.join(", ", appuser.a, appuser.b)`, names, maxLength(82), prove.Safe},
		{`String.join(", ", appuser.a, appuser.b)`, names, maxLength(81), prove.CanFail},
		{`String.append(String.append(appuser.a, "."), appuser.b)`, names, minLength(3), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnArrays(t *testing.T) {
	roles := schema{"appuser.l": arrays(strset.Of("admin", "user", "guest"), 0, 3), "appuser.a": text(1, 9)}
	some := schema{"appuser.l": arrays(strset.Of("admin", "user"), 1, 4)}
	null := schema{"appuser.l": nullable(arrays(strset.Lengths(1, 10), 0, -1))}
	cases := []precise{
		{`appuser.l`, roles, arraysOf("admin", "user", "guest", "owner"), prove.Safe},
		{`appuser.l`, roles, arraysOf("admin", "user"), prove.CanFail},
		{`Arrays.contains(appuser.l, "admin") ? "A" : "U"`, roles, oneOf("A"), prove.CanFail},
		{`Arrays.contains(appuser.l, "root") ? "A" : "U"`, roles, oneOf("U"), prove.Safe},
		{`Arrays.contains(appuser.l, "admin") ? Arrays.get(appuser.l, 0) : "none"`, roles, oneOf("admin", "user", "guest", "none"), prove.Safe},
		{`Arrays.contains(appuser.l, "admin") ? "A" : Arrays.get(appuser.l, 0)`, some, oneOf("A", "user"), prove.Safe},
		{`Arrays.contains(appuser.l, "admin") AND Arrays.contains(appuser.l, "user") ? "both" : "x"`, some, oneOf("x"), prove.CanFail},
		{`Arrays.size(appuser.l) > 0 ? Arrays.get(appuser.l, 0) : "none"`, roles, oneOf("admin", "user", "guest", "none"), prove.Safe},
		{`Arrays.size(appuser.l) == 2 ? Arrays.get(appuser.l, 1) : "none"`, roles, oneOf("admin", "user", "guest"), prove.CanFail},
		{`Arrays.size(appuser.l) > 3 ? "many" : "few"`, roles, oneOf("few"), prove.Safe},
		{`Arrays.size(appuser.l) > 3 ? "many" : "few"`, some, oneOf("few"), prove.CanFail},
		{`Arrays.isEmpty(appuser.l) ? "none" : Arrays.get(appuser.l, 0)`, roles, required(), prove.Safe},
		{`Arrays.isEmpty(appuser.l) ? "none" : Arrays.toCsvString(appuser.l)`, roles, required(), prove.Safe},
		{`{{"x"}, "y"}`, roles, arraysOf("x", "y"), prove.CanFail},
		{`{appuser.a, {"x"}}`, roles, arraysOf("x"), prove.CanFail},
		{`Arrays.toCsvString(appuser.l)`, roles, maxLength(17), prove.Safe},
		{`Arrays.toCsvString(appuser.l)`, roles, maxLength(16), prove.CanFail},
		{`Arrays.toCsvString(appuser.l)`, null, maxLength(100), prove.CanFail},
		{`Arrays.toCsvString(appuser.l)`, some, oneOf("admin", "user"), prove.CanFail},
		{`Arrays.flatten("user", appuser.l)`, some, arraysOf("admin", "user"), prove.Safe},
		{`Arrays.flatten("guest", appuser.l)`, some, arraysOf("admin", "user"), prove.AlwaysFails},
		{`Arrays.flatten(appuser.l, appuser.l)`, some, arraysOf("admin"), prove.CanFail},
		{`Arrays.add(appuser.l, "guest")`, some, arraysOf("admin", "user", "guest"), prove.Safe},
		{`Arrays.add(appuser.l, "guest")`, some, arraysOf("admin", "user"), prove.AlwaysFails},
		{`Arrays.add(appuser.l, appuser.a)`, roles, arraysOf("admin", "user", "guest"), prove.CanFail},
		{`Arrays.remove(appuser.l, "guest")`, schema{"appuser.l": arrays(strset.Of("user", "guest"), 0, 1)}, arraysOf("user"), prove.Safe},
		{`Arrays.remove(appuser.l, "guest")`, roles, arraysOf("admin", "guest"), prove.CanFail},
		{`Arrays.clear(appuser.l)`, roles, arraysOf("x"), prove.Safe},
		{`{appuser.a}`, roles, arraysOf("x"), prove.CanFail},
		{`{"x", appuser.l == null ? "y" : "z"}`, null, arraysOf("x", "y", "z"), prove.Safe},
		{`{"admin", "user"}[0]`, roles, oneOf("admin"), prove.Safe},
		{`{"admin", "user"}[1]`, roles, oneOf("admin"), prove.AlwaysFails},
		{`{appuser.a, "user"}[0]`, roles, maxLength(9), prove.Safe},
		{`{appuser.a, "user"}[0]`, roles, maxLength(8), prove.CanFail},
		{`Arrays.get({"a", "b", "c"}, 2)`, roles, oneOf("c"), prove.Safe},
		{`appuser.l[0]`, some, oneOf("admin", "user"), prove.Safe},
		{`appuser.l[0]`, some, oneOf("admin"), prove.CanFail},
		{`Arrays.get(appuser.l, 1)`, schema{"appuser.l": arrays(strset.Of("admin", "user"), 2, 2)}, oneOf("admin"), prove.CanFail},
		{`appuser.l`, roles, kinds(el.Str, el.Null), prove.AlwaysFails},
		{`Arrays.contains({"US", "CA"}, appuser.a) ? appuser.a : "US"`, schema{"appuser.a": free()}, oneOf("US", "CA"), prove.Safe},
		{`Arrays.contains({"US", "CA"}, appuser.a) ? "US" : appuser.a`, schema{"appuser.a": words("US", "CA", "MX")}, oneOf("US", "MX"), prove.Safe},
		{`Arrays.contains("US,CA", appuser.a) ? appuser.a : "US"`, schema{"appuser.a": free()}, oneOf("US", "CA"), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnConversions(t *testing.T) {
	two := matching(t, `[A-Z]{2}`)
	codes := schema{"appuser.c": words("USA", "DEU", "840", "FR")}
	open := schema{"appuser.c": free()}
	cases := []precise{
		{`Convert.toInt("42")`, nil, whole(42, 42), prove.Safe},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": pattern(t, `[0-9]{1,3}`)}, whole(0, 999), prove.Safe},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": pattern(t, `[0-9]{1,3}`)}, whole(0, 99), prove.CanFail},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": words("1", "2", "30")}, whole(1, 30), prove.Safe},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": words("1", "2", "31")}, whole(1, 30), prove.CanFail},
		{`Convert.toInt(appuser.s)`, schema{"appuser.s": free()}, kinds(el.Int, el.Null), prove.Safe},
		{`Convert.toInt(appuser.s) > 10 ? "big" : "small"`, schema{"appuser.s": words("1", "7")}, oneOf("small"), prove.Safe},
		{`Convert.toInt(appuser.s) > 10 ? "big" : "small"`, schema{"appuser.s": pattern(t, `[0-9]{1,4}`)}, oneOf("small"), prove.CanFail},
		{`Convert.toInt(appuser.s) > 10 ? appuser.s : "small"`, schema{"appuser.s": words("1", "7", "11")}, oneOf("small", "11"), prove.Safe},
		{`"" + Convert.toInt(appuser.s)`, schema{"appuser.s": words("007", "7")}, oneOf("7"), prove.Safe},
		{`"" + Convert.toInt(appuser.s)`, schema{"appuser.s": pattern(t, `0[1-9][0-9]{0,2}`)}, matching(t, `[1-9][0-9]{0,2}`), prove.Safe},
		{`Convert.toNum(appuser.s)`, schema{"appuser.s": words("1.5", "2")}, only(el.Set{Nums: el.Nums{Decs: el.Between(1, 2)}}), prove.Safe},
		{`Convert.toNum(appuser.s)`, schema{"appuser.s": words("1.5", "2.5")}, only(el.Set{Nums: el.Nums{Decs: el.Between(1, 2)}}), prove.CanFail},
		{`Convert.toNum(appuser.s)`, schema{"appuser.s": words("1.5", "2")}, kinds(el.Int), prove.AlwaysFails},
		{`Convert.toNum(appuser.n)`, schema{"appuser.n": integers(1, 9)}, only(el.Set{Nums: el.Nums{Decs: el.Between(1, 9)}}), prove.Safe},
		{`Convert.toInt(appuser.d)`, schema{"appuser.d": decimals(0, 9.4)}, whole(0, 9), prove.Safe},
		{`Convert.toInt(appuser.d)`, schema{"appuser.d": decimals(0, 9.6)}, whole(0, 9), prove.CanFail},
		{`Iso3166Convert.toAlpha2(appuser.c)`, codes, oneOf("US", "DE", "FR"), prove.Safe},
		{`Iso3166Convert.toAlpha2(appuser.c)`, codes, oneOf("US", "DE"), prove.CanFail},
		{`Iso3166Convert.toAlpha3(appuser.c)`, codes, two, prove.AlwaysFails},
		{`Iso3166Convert.toNumeric(appuser.c)`, codes, matching(t, `[0-9]{3}`), prove.Safe},
		{`Iso3166Convert.toName(appuser.c)`, schema{"appuser.c": words("FR", "276")}, oneOf("France", "Germany"), prove.Safe},
		{`Iso3166Convert.toAlpha2(appuser.c)`, open, only(two.accept.Union(el.NullSet()).Union(el.SetOf(el.StrValue("")))), prove.Safe},
		{`Iso3166Convert.toAlpha2(appuser.c)`, open, required(), prove.CanFail},
		{`Iso3166Convert.toAlpha2(appuser.c) != null ? Iso3166Convert.toAlpha2(appuser.c) : "US"`, schema{"appuser.c": words("USA", "DE", "Utopia")},
			only(el.SetOf(el.StrValue("US"), el.StrValue("DE"), el.StrValue(""))), prove.Safe},
		{`Iso3166Convert.toAlpha2(appuser.c) ?: "US"`, schema{"appuser.c": words("USA", "DE", "Utopia")}, oneOf("US", "DE"), prove.Safe},
		{`Iso3166Convert.toAlpha2(Iso3166Convert.toAlpha3(appuser.c))`, codes, oneOf("US", "DE", "FR"), prove.Safe},
		{`Iso3166Convert.toAlpha3(appuser.c) == "DEU" ? "de_DE" : "en_US"`, codes, oneOf("en_US"), prove.CanFail},
		{`Iso3166Convert.toAlpha3(appuser.c) == "DEU" ? appuser.c : "DEU"`, codes, oneOf("DEU"), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnTimes(t *testing.T) {
	iso := matching(t, `[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})`)
	open := schema{"appuser.t": free()}
	known := schema{"appuser.t": words("2026-11-23T12:00:00.000Z", "2020-01-31T00:00:00.000Z")}
	day := schema{"appuser.t": words("07/31/2015", "12/24/2026")}
	either := only(el.NullSet().Union(el.SetOf(el.StrValue(""))).Union(iso.accept))
	cases := []precise{
		{`Time.fromUnixToIso8601(appuser.t)`, schema{"appuser.t": words("1438367400")}, iso, prove.Safe},
		{`Time.fromUnixToIso8601(appuser.t)`, schema{"appuser.t": words("1438367400")}, maxLength(9), prove.CanFail},
		{`Time.fromUnixToIso8601(appuser.t)`, open, either, prove.Safe},
		{`Time.fromWindowsToIso8601(appuser.t)`, schema{"appuser.t": pattern(t, `13[0-9]{16}`)}, iso, prove.Safe},
		{`Time.fromIso8601ToString(appuser.t, "MM/dd/yyyy")`, known, oneOf("11/23/2026", "01/31/2020"), prove.Safe},
		{`Time.fromIso8601ToString(appuser.t, "yyyy-MM-dd")`, known, matching(t, `[0-9]{4}-[0-9]{2}-[0-9]{2}`), prove.Safe},
		{`Time.fromIso8601ToString(appuser.t, "MM/dd/yyyy")`, known, matching(t, `[0-9]{4}-[0-9]{2}-[0-9]{2}`), prove.AlwaysFails},
		{`Time.fromIso8601ToString(appuser.t, "yyyy")`, known, oneOf("2026"), prove.CanFail},
		{`Time.fromIso8601ToUnix(appuser.t)`, known, matching(t, `[0-9]+`), prove.Safe},
		{`Time.fromIso8601ToWindows(appuser.t)`, known, maxLength(17), prove.AlwaysFails},
		{`Time.fromStringToIso8601(appuser.t, "MM/dd/yyyy")`, day, either, prove.Safe},
		{`String.substring(Time.fromStringToIso8601(appuser.t, "MM/dd/yyyy"), 0, 10)`, day, maxLength(10), prove.Safe},
		{`Time.fromIso8601ToUnix(Time.fromUnixToIso8601(appuser.t))`, schema{"appuser.t": words("1438367400")}, matching(t, `-?[0-9]*`), prove.Safe},
	}
	checkAll(t, cases)
}

func TestPrecisionOnInputsThatNoProfileGives(t *testing.T) {
	sales, boss := `isMemberOfGroupName("Sales")`, `findDirectoryUser().managerUpn`
	s := schema{
		sales: booleans(), `isMemberOfGroup("00g1")`: booleans(), "hasDirectoryUser()": booleans(), boss: nullable(free()),
		`getManagerUser("active_directory").email`: nullable(free()), "appuser.a": text(1, 20), "appuser.f": nullable(booleans()),
	}
	cases := []precise{
		{sales + ` ? "x" : "y"`, s, oneOf("x", "y"), prove.Safe},
		{sales + ` ? "x" : "y"`, s, oneOf("x"), prove.CanFail},
		{sales + ` ? (` + sales + ` ? "x" : "never") : "y"`, s, oneOf("x", "y"), prove.Safe},
		{sales + ` AND !` + sales + ` ? "never" : "y"`, s, oneOf("y"), prove.Safe},
		{sales + ` OR isMemberOfGroup("00g1") ? "x" : isMemberOfGroup("00g1") ? "never" : "y"`, s, oneOf("x", "y"), prove.Safe},
		{`hasDirectoryUser() ? findDirectoryUser().managerUpn : appuser.a`, s, required(), prove.CanFail},
		{`hasDirectoryUser() AND findDirectoryUser().managerUpn != null ? findDirectoryUser().managerUpn : appuser.a`, s, required(), prove.CanFail},
		{`hasDirectoryUser() ? (findDirectoryUser().managerUpn ?: appuser.a) : appuser.a`, s, required(), prove.Safe},
		{`hasDirectoryUser() ? "yes" : appuser.a`, s, maxLength(20), prove.Safe},
		{`getManagerUser("active_directory").email`, s, required(), prove.CanFail},
		{`getManagerUser("active_directory").email != null ? getManagerUser("active_directory").email : "none"`, s, required(), prove.CanFail},
		{`getManagerUser("active_directory").email ?: "none"`, s, required(), prove.Safe},
		{`getManagerUser("active_directory").email == null ? "none" : String.len(getManagerUser("active_directory").email) == 0 ? "none" : getManagerUser("active_directory").email`,
			s, required(), prove.Safe},
		{`appuser.f == true ? "x" : "y"`, s, oneOf("x"), prove.CanFail},
		{`appuser.f != null AND appuser.f ? "x" : "y"`, s, oneOf("x", "y"), prove.Safe},
		{`appuser.f`, s, kinds(el.Bool, el.Null), prove.Safe},
		{`appuser.f`, s, kinds(el.Bool), prove.CanFail},
		{`appuser.f == null ? false : appuser.f`, s, kinds(el.Bool), prove.Safe},
		{`"" + appuser.f`, s, oneOf("true", "false"), prove.CanFail},
		{`!(appuser.f == true) ? "x" : "y"`, s, oneOf("x", "y"), prove.Safe},
	}
	checkAll(t, cases)
}

// TestPrecisionOnArithmetic: intervals decide what people compute.
func TestPrecisionOnArithmetic(t *testing.T) {
	s := schema{
		"appuser.n": integers(0, 100), "appuser.i": integers(math.Inf(-1), math.Inf(1)), "appuser.x": decimals(math.Inf(-1), math.Inf(1)), "appuser.d": decimals(0, 10),
		"appuser.b": text(1, 10),
	}
	checkAll(t, []precise{
		{`-appuser.n`, s, whole(-100, 0), prove.Safe},
		{`appuser.i % 5`, s, whole(-4, 4), prove.Safe},
		{`appuser.i % 5`, s, whole(0, 4), prove.CanFail},
		{`appuser.n * appuser.n`, s, whole(0, 10000), prove.Safe},
		{`appuser.i * appuser.i`, s, whole(0, math.Inf(1)), prove.CanFail},
		{`appuser.n ^ 2`, s, whole(0, 10000), prove.Safe},
		{`appuser.n ^ 2`, s, whole(0, 9999), prove.CanFail},
		{`(appuser.n - 50) ^ 2`, s, whole(0, 2500), prove.Safe},
		{`(appuser.n - 50) ^ 3`, s, whole(-125000, 125000), prove.Safe},
		{`appuser.x + 0.1`, s, kinds(el.Num), prove.Safe},
		{`appuser.d + 0.5`, s, only(el.NumSet(el.Between(0.5, 10.5))), prove.Safe},
		{`appuser.d * 2.0`, s, only(el.NumSet(el.Between(0, 19))), prove.CanFail},
		{`appuser.d / 4.0`, s, only(el.NumSet(el.Between(0, 2.5))), prove.Safe},
		{`"" + appuser.x`, s, maxLength(12), prove.CanFail},
		{`3 + appuser.b`, s, maxLength(11), prove.Safe},
	})
}

// TestValuesBesideWrittenTexts: what an expression cuts off is put before and behind the values that anybody would try.
func TestValuesBesideWrittenTexts(t *testing.T) {
	e := parse(t, `String.removeSpaces(String.stringContains(appuser.b, "@") ? String.substringAfter(appuser.b, "@") : String.substring(appuser.b, 3, 4))`)
	c := maxLength(5)
	a := prove.About(e, schema{"appuser.b": text(1, 10)}.source).Decide(prove.Question{Accept: c.accept, Reject: c.reject, Realistic: []el.Value{el.StrValue("nnnnnn")}})
	if a.Verdict != prove.CanFail || !a.Examples[0].Profile["appuser.b"].Equal(el.StrValue("@nnnnnn")) {
		t.Errorf("got %+v", a)
	}
}

func TestPrecisionOnNumbers(t *testing.T) {
	n := schema{"appuser.n": integers(1, 200), "appuser.m": integers(0, 50)}
	d := schema{"appuser.d": decimals(0, 100)}
	cases := []precise{
		{`appuser.n`, n, whole(1, 200), prove.Safe},
		{`appuser.n`, n, whole(1, 199), prove.CanFail},
		{`appuser.n`, n, kinds(el.Str, el.Null), prove.AlwaysFails},
		{`appuser.n > 100 ? 100 : appuser.n`, n, whole(1, 100), prove.Safe},
		{`appuser.n > appuser.m ? appuser.m : appuser.n`, n, whole(0, 50), prove.Safe},
		{`appuser.n > appuser.m ? appuser.n : appuser.m`, n, whole(1, 199), prove.CanFail},
		{`appuser.n > appuser.m ? appuser.n : 1`, n, whole(1, 200), prove.Safe},
		{`appuser.n == appuser.m ? appuser.n : 1`, n, whole(1, 50), prove.Safe},
		{`appuser.n >= 10 AND appuser.n < 20 ? "teens" : "" + appuser.n`, n, maxLength(5), prove.Safe},
		{`appuser.n >= 10 AND appuser.n <= 200 ? "big" : "" + appuser.n`, n, matching(t, `big|[1-9]`), prove.Safe},
		{`appuser.n + appuser.m`, n, whole(1, 250), prove.Safe},
		{`appuser.n + appuser.m`, n, whole(1, 249), prove.CanFail},
		{`appuser.n - appuser.n`, n, whole(-199, 199), prove.Safe},
		{`appuser.n * 2`, n, whole(2, 400), prove.Safe},
		{`appuser.n * 2`, n, whole(2, 399), prove.CanFail},
		{`appuser.n % 10`, n, whole(0, 9), prove.Safe},
		{`appuser.n / 10`, n, whole(0, 20), prove.Safe},
		{`"E" + appuser.n`, n, matching(t, `E[1-9][0-9]{0,2}`), prove.Safe},
		{`"E" + appuser.n`, n, matching(t, `E1?[0-9]?[0-9]`), prove.CanFail},
		{`"" + appuser.n`, n, oneOf("5"), prove.CanFail},
		{`appuser.d`, d, only(el.NumSet(el.Between(0, 100))), prove.Safe},
		{`appuser.d`, d, only(el.NumSet(el.Between(0, 99))), prove.CanFail},
		{`appuser.d > 99 ? 99 : appuser.d`, d, only(el.NumSet(el.Between(0, 99))), prove.Safe},
		{`appuser.d`, d, kinds(el.Int), prove.CanFail},
		{`Convert.toInt(appuser.d)`, d, kinds(el.Int), prove.Safe},
		{`appuser.n > 0 ? "x" : "never"`, n, oneOf("x"), prove.Safe},
		{`appuser.n < 0 - 5 ? "never" : "x"`, n, oneOf("x"), prove.Safe},
		{`appuser.n`, schema{"appuser.n": integers(math.Inf(-1), math.Inf(1))}, whole(0, 10), prove.CanFail},
		{`appuser.n != 7 ? "x" : "" + appuser.n`, n, oneOf("x", "7"), prove.Safe},
	}
	checkAll(t, cases)
}

// TestPlainFormsStaySmall: forms that repeat an argument do not multiply where they are nested.
func TestPlainFormsStaySmall(t *testing.T) {
	member, cut := "appuser.f", "appuser.a"
	for range 14 {
		member = `Arrays.contains({true, false}, ` + member + `)`
		cut = `String.substring(` + cut + `, 0, appuser.f ? 5 : 6)`
	}
	s := schema{"appuser.f": booleans(), "appuser.a": text(10, 20)}
	if a := decide(t, member, s, kinds(el.Bool)); a.Verdict != prove.Safe {
		t.Errorf("got %s, want safe", a.Verdict)
	}
	if a := decide(t, cut, s, maxLength(20)); a.Verdict != prove.Safe {
		t.Errorf("got %s, want safe", a.Verdict)
	}
}
