package prove_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// Nobody is in the group "Sales" and in none whose name begins with "Sales": what only such a user fails is safe. What may be is not ruled out.
func TestCallsThatContradictOneAnother(t *testing.T) {
	for _, test := range []struct {
		cond string
		want prove.Verdict
	}{
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameStartsWith("Sales")`, prove.Safe},
		{`isMemberOfGroupName("Sales EU") AND !isMemberOfGroupNameStartsWith("Sales")`, prove.Safe},
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameStartsWith("Sales EU")`, prove.CanFail},
		{`isMemberOfGroupNameStartsWith("Sales") AND !isMemberOfGroupName("Sales")`, prove.CanFail},
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameContains("ale")`, prove.Safe},
		{`isMemberOfGroupNameStartsWith("Sales EU") AND !isMemberOfGroupNameStartsWith("Sales")`, prove.Safe},
		{`isMemberOfGroupNameStartsWith("Sales") AND !isMemberOfGroupNameContains("les")`, prove.Safe},
		{`isMemberOfGroupNameContains("les") AND !isMemberOfGroupNameStartsWith("Sales")`, prove.CanFail},
		{`isMemberOfGroupNameContains("Sales") AND !isMemberOfGroupNameContains("ale")`, prove.Safe},
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameRegex("S.*")`, prove.Safe},
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameRegex("ale")`, prove.CanFail},
		{`isMemberOfGroupNameRegex("Sales") AND !isMemberOfGroupName("Sales")`, prove.CanFail},
		{`isMemberOfGroup("00g1") AND !isMemberOfAnyGroup("00g1", "00g2")`, prove.Safe},
		{`isMemberOfGroup("00g3") AND !isMemberOfAnyGroup("00g1", "00g2")`, prove.CanFail},
		{`isMemberOfAnyGroup("00g1") AND !isMemberOfGroup("00g1")`, prove.Safe},
		{`isMemberOfAnyGroup("00g1", "00g2") AND !isMemberOfGroup("00g1")`, prove.CanFail},
		{`isMemberOfAnyGroup("00g1", "00g2") AND !isMemberOfGroup("00g1") AND !isMemberOfGroup("00g2")`, prove.Safe},
		{`isMemberOfGroup("00g1") AND !isMemberOfGroupName("Sales")`, prove.CanFail},
		{`isMemberOfGroupName("Sales") AND !isMemberOfGroupNameStartsWith(appuser.a)`, prove.CanFail},
		{`hasDirectoryUser() AND findDirectoryUser() == null`, prove.Safe},
		{`!hasDirectoryUser() AND findDirectoryUser() != null`, prove.Safe},
		{`!hasDirectoryUser() AND findDirectoryUser().mail != null`, prove.Safe},
		{`hasDirectoryUser() AND findDirectoryUser().mail == null`, prove.CanFail},
		{`!hasWorkdayUser() AND findDirectoryUser().mail != null`, prove.CanFail},
		{`!hasWorkdayUser() AND findWorkdayUser().mail != null`, prove.Safe},
	} {
		expr := test.cond + ` ? "too long" : "ok"`
		a := decide(t, expr, schema{"appuser.a": text(1, 20), "hasDirectoryUser()": booleans(), "hasWorkdayUser()": booleans()}, maxLength(2))
		if a.Verdict != test.want {
			t.Errorf("%s: %s (%s) %v, want %s", test.cond, a.Verdict, a.Reason, a.Examples, test.want)
		}
	}
}

// An example of another behaviour fails under that very one.
func TestFailuresUnderOtherBehaviours(t *testing.T) {
	s := schema{"appuser.b": text(1, 20), "appuser.c": nullable(text(1, 20))}
	for _, test := range []struct {
		expr string
		want prove.Verdict
	}{
		{`String.replace(appuser.b, "@x.co", "a")`, prove.Safe},
		{`String.substring(appuser.b, 0, 4)`, prove.Safe},
		{`String.substring(appuser.b, 1, 4)`, prove.Safe},
		{`String.substring(appuser.b, 2, 4)`, prove.CanFail},
		{`String.toUpperCase(appuser.c)`, prove.CanFail},
		{`String.join("-", appuser.b, appuser.c)`, prove.CanFail},
	} {
		a := prove.About(parse(t, test.expr), s.source).Evaluates()
		if a.Verdict != test.want {
			t.Errorf("%s: %s (%s) %v, want %s", test.expr, a.Verdict, a.Reason, a.Examples, test.want)
		}
	}
	for _, expr := range []string{`String.substring(String.replace(appuser.b, "@x.co", "a"), 1, 4)`, `String.substring(String.replace(appuser.b, "@x.co", "abc"), 2, 4)`} {
		for _, x := range (prove.About(parse(t, expr), s.source)).Evaluates().Examples {
			if b := x.Profile["appuser.b"].Str(); len(b) >= 2 && b != "a@x.co" {
				t.Errorf("%s does not fail on %q under any behaviour", expr, b)
			}
		}
	}
}

// Nobody is expected to have letters that another case makes several of.
func TestSpecialLettersAreSaid(t *testing.T) {
	s := schema{"appuser.first": text(1, 50), "appuser.userName": unique(text(1, 20))}
	a := decide(t, `String.toUpperCase(appuser.first)`, s, maxLength(50))
	if a.Verdict != prove.CanFail || !a.Strength.Special {
		t.Errorf("%s, special: %v", a.Verdict, a.Strength.Special)
	}
	a = prove.About(parse(t, `String.toUpperCase(appuser.userName)`), s.source).Distinct(prove.DistinctQuestion{Accept: el.AnyValue()})
	if a.Verdict != prove.CanFail || !a.Strength.Special {
		t.Errorf("%s, special: %v, %v", a.Verdict, a.Strength.Special, a.Examples)
	}
}
