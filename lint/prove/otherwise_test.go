package prove_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/prove"
)

// TestReplacementsOfTextsWithDots: a domain means nearly the same literally and as a regular expression.
func TestReplacementsOfTextsWithDots(t *testing.T) {
	s := schema{"appuser.login": text(1, 100), "appuser.short": text(1, 40)}
	checkAll(t, []precise{
		{`String.replaceFirst(appuser.login, "@backmarket.com", "@pilot.backmarket.fr")`, s, required(), prove.Safe},
		{`String.replaceFirst(appuser.short, "@backmarket.com", "@pilot.backmarket.fr")`, s, maxLength(45), prove.Safe},
		{`String.replaceFirst(appuser.short, "@backmarket.com", "@pilot.backmarket.fr")`, s, maxLength(44), prove.CanFail},
		{`String.replace(appuser.short, "@a.com", "@b.com")`, s, maxLength(40), prove.Safe},
		{`String.replace(appuser.short, ".", "")`, s, required(), prove.CanFail},
		{`String.replace(appuser.short, ".", "__")`, s, maxLength(80), prove.Safe},
		{`String.replace(appuser.short, ".", "-")`, s, minLength(1), prove.Safe},
	})
}

// TestOtherBehaviours: what fails under a plausible behaviour that is not the most plausible one is told, with the value of that behaviour.
func TestOtherBehaviours(t *testing.T) {
	s := schema{
		"appuser.state": nullable(text(2, 5)), "appuser.a": nullable(text(1, 20)), "appuser.n": nullable(integers(1, 5)), "appuser.country": words("USA", "276", "gb"),
		"appuser.t": integers(0, 2000000000),
	}
	for _, test := range []struct {
		expr string
		c    limit
	}{
		{`String.toUpperCase(appuser.state)`, minLength(2)},
		{`String.toLowerCase(appuser.state)`, matching(t, `[^A-Z]+`)},
		{`String.removeSpaces(String.toUpperCase(appuser.a))`, minLength(0 + 1)},
		{`String.stringSwitch(appuser.a, "x", "New York", "y")`, oneOf("x", "y")},
		{`String.stringSwitch(appuser.a, "x", "New York", "y")`, required()},
		{`String.toUpperCase(appuser.state)`, oneOf("DE", "FR")},
		{`Iso3166Convert.toAlpha2(appuser.country)`, matching(t, `[A-Z]{2}`)},
	} {
		a := decide(t, test.expr, s, test.c)
		if a.Verdict != prove.CanFail || len(a.Examples) == 0 {
			t.Errorf("%s: got %s (%s)", test.expr, a.Verdict, a.Reason)
			continue
		}
		checkExamples(t, test.expr, test.c, a)
	}
}
