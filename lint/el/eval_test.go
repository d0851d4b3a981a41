package el

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// evaluation is what an expression yields on the profile below: a value's text, or a reason for a failure.
type evaluation struct {
	Kind   Kind
	Text   string
	Fails  bool
	Unable bool
	Chosen int // how many undocumented choices it rests on
}

var evalProfile = Profile{
	"appuser.first":                  StrValue("Winston"),
	"appuser.last":                   StrValue("Churchill"),
	"appuser.email":                  StrValue("winston.churchill@gmail.com"),
	"appuser.empty":                  StrValue(""),
	"appuser.salary":                 IntValue(1000000),
	"appuser.rate":                   NumValue(2.5),
	"appuser.contractor":             BoolValue(false),
	"appuser.groups":                 ArrValue(StrValue("a"), StrValue("b")),
	`isMemberOfGroupName("Sales")`:   BoolValue(true),
	`findDirectoryUser().department`: StrValue("Navy"),
}

func TestEval(t *testing.T) {
	str := func(s string) evaluation { return evaluation{Kind: Str, Text: s} }
	chosen := func(s string) evaluation { return evaluation{Kind: Str, Text: s, Chosen: 1} }
	boolean := func(s string) evaluation { return evaluation{Kind: Bool, Text: s} }
	null := evaluation{Text: "null"}
	chosenNull := evaluation{Text: "null", Chosen: 1}
	fails := evaluation{Fails: true}
	for _, test := range []struct {
		expr string
		want evaluation
	}{
		// Okta's own popular expressions.
		{`appuser.first + " " + appuser.last`, str("Winston Churchill")},
		{`String.substring(appuser.first, 0, 1) + appuser.last`, str("WChurchill")},
		{`String.substringBefore(appuser.email, "@") + "@example.com"`, str("winston.churchill@example.com")},
		{`String.len(appuser.middle) == 0 ? "" : String.substring(appuser.middle, 0, 1)`, chosen("")},
		{`appuser.salary > 999999 AND !appuser.contractor ? "big" : "small"`, str("big")},
		{`substring("Alexander", 1, 4)`, str("lex")},
		{`toUpperCase("Alexander")`, str("ALEXANDER")},
		{`substringAfter("alex@okta.com", '@')`, str("okta.com")},
		{`isMemberOfGroupName("Sales") ? "S" : "E"`, str("S")},
		{`findDirectoryUser().department`, str("Navy")},

		// null and the empty string.
		{`appuser.middle`, null},
		{`appuser.middle ?: "none"`, str("none")},
		{`appuser.empty ?: "none"`, str("none")},
		{`appuser.middle + "x"`, chosen("nullx")},
		{`appuser.middle + appuser.middle`, evaluation{Fails: true, Chosen: 1}},
		{`appuser.middle == null`, boolean("true")},
		{`appuser.empty == null`, boolean("false")},
		{`appuser.middle < 5`, boolean("true")},
		{`String.toUpperCase(appuser.middle)`, chosenNull},
		{`String.join("-", "a", appuser.middle, "b")`, chosen("a--b")},
		{`String.stringContains(appuser.middle, "x")`, evaluation{Kind: Bool, Text: "false", Chosen: 1}},
		{`String.stringSwitch(appuser.middle, "d", "k", "v")`, chosen("d")},
		{`String.stringSwitch("k", "d", "k", null)`, null},
		{`appuser.middle ? "a" : "b"`, fails},
		{`appuser.middle matches ".*"`, fails},

		// Where nothing is documented.
		{`String.substring("abc", 1, 9)`, str("bc")},
		{`String.substring("abc", 3, 9)`, str("")},
		{`String.substring("abc", 4, 9)`, chosen("")},
		{`String.substring("abc", 2, 1)`, evaluation{Fails: true, Chosen: 1}},
		{`String.substringBefore("abc", "@")`, chosen("")},
		{`String.replace("a.b", ".", "")`, chosen("ab")},
		{`String.replace("a b", " ", "")`, str("ab")},
		{`String.len(12345)`, evaluation{Kind: Int, Text: "5", Chosen: 1}},
		{`Iso3166Convert.toAlpha2("India")`, chosenNull},
		{`Iso3166Convert.toAlpha2("ind")`, chosen("IN")},
		{`Iso3166Convert.toName("KR")`, chosen("Korea, Republic of")},
		{`Convert.toInt("x")`, evaluation{Fails: true, Chosen: 1}},
		{`2147483647 + 1`, evaluation{Kind: Int, Text: "2147483648", Chosen: 1}},

		// Numbers as Java writes them.
		{`"" + 1.0`, str("1.0")},
		{`"" + 12345678.9`, str("1.23456789E7")},
		{`"" + 7 / 2`, str("3")},
		{`appuser.rate * 2`, evaluation{Kind: Num, Text: "5.0"}},
		{`1 / 0`, fails},
		{`Convert.toInt(-2.5)`, evaluation{Kind: Int, Text: "-2"}},

		// Arrays.
		{`appuser.groups[1]`, str("b")},
		{`appuser.groups[2]`, fails},
		{`Arrays.size("a,b,c")`, evaluation{Kind: Int, Text: "3"}},
		{`Arrays.contains(appuser.groups, "A")`, boolean("false")},
		{`Arrays.get(appuser.groups, 5)`, evaluation{Fails: true, Chosen: 1}},
		{`Arrays.flatten("a", null)`, fails},
		{`Arrays.flatten("a", {"b", {"c"}})`, evaluation{Kind: Arr, Text: "[a, b, c]", Chosen: 1}},

		// Strings as Java counts them.
		{`String.len("😀")`, evaluation{Kind: Int, Text: "2"}},
		{`"b" > "a"`, boolean("true")},
		{`"E17" matches "(?i)e\d+"`, boolean("true")},
		{`"a" matches "("`, fails},

		// What only the profile, or a more capable evaluator, can tell.
		{`isMemberOfGroup("00g1")`, evaluation{Fails: true, Unable: true}},
		{`getManagerUser("active_directory").email`, evaluation{Fails: true, Unable: true}},
		{`"aa" matches "(a)\1"`, evaluation{Fails: true, Unable: true}},
		{`Nothing.like("this")`, fails},
	} {
		t.Run(test.expr, func(t *testing.T) {
			e, problems := Parse(test.expr)
			if len(problems) > 0 {
				t.Fatalf("%v", problems[0])
			}
			r, err := Eval(e, evalProfile)
			got := evaluation{Chosen: len(r.Undocumented)}
			var failure *EvalError
			if errors.As(err, &failure) {
				got.Fails, got.Unable = true, failure.Unable
			} else {
				got.Kind, got.Text = r.Value.Kind(), r.Value.Text()
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got; error: %v)\n%s", err, diff)
			}
		})
	}
}

func TestEvalErrorsHaveTheirPlace(t *testing.T) {
	for _, test := range []struct{ expr, at, reason string }{
		{`"a" + String.substring(appuser.x, 1)`, `String.substring(appuser.x, 1)`, "arguments"},
		{`"a" + appuser.groups[7] + "b"`, `appuser.groups[7]`, "past the end"},
		{`true ? (1 / 0) : 2`, `1 / 0`, "division by zero"},
		{`String.append("x", hasWorkdayUser() ? "a" : "b")`, `hasWorkdayUser()`, "profile"},
		{`appuser.first AND true`, `appuser.first`, "true or false"},
	} {
		e, problems := Parse(test.expr)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", test.expr, problems[0])
		}
		_, err := Eval(e, evalProfile)
		var failure *EvalError
		if !errors.As(err, &failure) {
			t.Errorf("%s does not fail", test.expr)
			continue
		}
		if at := test.expr[failure.Span.Start:failure.Span.End]; at != test.at || !strings.Contains(failure.Reason, test.reason) {
			t.Errorf("%s fails at %q for %q; want at %q for %q", test.expr, at, failure.Reason, test.at, test.reason)
		}
	}
}

// Nested calls multiply lengths; the evaluator stops before the memory is full.
func TestEvalStopsAtHugeTexts(t *testing.T) {
	replace := `"a"`
	join := `"aaaaaaaaaa"`
	for range 60 {
		replace = `String.replace(` + replace + `, "a", "aaaaaaaaaa")`
		join = `String.join(` + join + `, "", "", "", "", "", "", "", "", "")`
	}
	for _, text := range []string{replace, join} {
		e, problems := Parse(text)
		if len(problems) > 0 {
			t.Fatal(problems[0])
		}
		if _, err := Eval(e, nil); !IsUnable(err) {
			t.Errorf("%.30s...: the error is %v, want the evaluator's own", text, err)
		}
	}
}
