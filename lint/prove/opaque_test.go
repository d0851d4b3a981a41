package prove_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// Whether a call whose result no profile gives can be evaluated, its arguments tell.
func TestOpaqueCallsEvaluate(t *testing.T) {
	s := schema{"appuser.a": text(1, 5), "appuser.b": nullable(text(1, 5)), "appuser.n": integers(0, 3)}
	for _, test := range []struct {
		expr    string
		verdict prove.Verdict
		example el.Profile
	}{
		{`Time.now()`, prove.Safe, nil},
		{`Time.now("Europe/Berlin")`, prove.Safe, nil},
		{`Time.now("UTC", "yyyy-MM-dd'T'HH")`, prove.Safe, nil},
		{`Time.now("Nowhere/City")`, prove.CanFail, el.Profile{}},
		{`Time.now("UTC", "bbb")`, prove.CanFail, el.Profile{}},
		{`Time.now("UTC", "'")`, prove.CanFail, el.Profile{}},
		{`Time.now(null)`, prove.CanFail, el.Profile{}},
		{`Time.now("IST")`, prove.Undecided, nil},
		{`Time.now("UTC", "w")`, prove.Undecided, nil},
		{`isMemberOfGroupName("Sales") ? "a" : "b"`, prove.Safe, nil},
		{`isMemberOfGroupName(appuser.a) ? "a" : "b"`, prove.Safe, nil},
		{`isMemberOfGroupName(null) ? "a" : "b"`, prove.CanFail, el.Profile{`isMemberOfGroupName(null)`: el.BoolValue(true)}},
		{`isMemberOfGroupName(7) ? "a" : "b"`, prove.CanFail, el.Profile{`isMemberOfGroupName(7)`: el.BoolValue(true)}},
		{`isMemberOfAnyGroup("a", appuser.a[7]) ? "a" : "b"`, prove.CanFail,
			el.Profile{"appuser.a": el.StrValue("Wolfe"), `isMemberOfAnyGroup("a", appuser.a[7])`: el.BoolValue(true)}},
		{`isMemberOfGroupNameRegex("S.*") ? "a" : "b"`, prove.Safe, nil},
		{`isMemberOfGroupNameRegex("(") ? "a" : "b"`, prove.CanFail, el.Profile{}},
		{`appuser.n > 1 AND isMemberOfGroupNameRegex("[") ? "a" : "b"`, prove.CanFail, el.Profile{"appuser.n": el.IntValue(2)}},
		{`appuser.n > 3 AND isMemberOfGroupNameRegex("[") ? "a" : "b"`, prove.Safe, nil},
		{`appuser.b != null AND isMemberOfGroupName(appuser.b) ? "a" : "b"`, prove.Safe, nil},
	} {
		a := prove.About(parse(t, test.expr), s.source).Evaluates()
		var got el.Profile
		if len(a.Examples) > 0 {
			got = a.Examples[0].Profile
		}
		if a.Verdict != test.verdict || !cmp.Equal(got, test.example, cmp.Comparer(el.Value.Equal)) {
			t.Errorf("%s: %s %v, want %s %v", test.expr, a.Verdict, got, test.verdict, test.example)
		}
	}
}

// Where its arguments are such that nothing documents what a call does, its value is none that only other arguments give.
func TestOpaqueCallsOnOddArguments(t *testing.T) {
	for _, c := range []struct {
		expr string
		want prove.Verdict
		at   el.Profile
	}{
		{`Time.now("Nowhere/City")`, prove.Safe, nil}, // "" at most
		{`Time.now("UTC", "bbb")`, prove.Safe, nil},
		{`Time.now("Nowhere/City") + "a"`, prove.CanFail, el.Profile{`Time.now("Nowhere/City")`: el.StrValue("")}},
		{`isMemberOfGroupNameRegex("(") ? "aa" : ""`, prove.Safe, nil}, // it fails or is false
		{`isMemberOfGroupNameRegex("(") ? "" : "b"`, prove.CanFail, el.Profile{`isMemberOfGroupNameRegex("(")`: el.BoolValue(false)}},
	} {
		limit := maxLength(0)
		a := prove.About(parse(t, c.expr), schema{}.source).Decide(prove.Question{Accept: limit.accept, Reject: limit.reject})
		var at el.Profile
		if len(a.Examples) > 0 {
			at = a.Examples[0].Profile
		}
		if a.Verdict != c.want || !cmp.Equal(at, c.at) {
			t.Errorf("%s: %s at %v, want %s at %v", c.expr, a.Verdict, at, c.want, c.at)
		}
	}
}
