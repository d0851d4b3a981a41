package prove_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// TestReplayHolds holds what the example of another question answers against the question itself: the verdict, and on what it rests.
func TestReplayHolds(t *testing.T) {
	s := directory(t)
	for key, src := range orgLike(t) {
		s[key] = src
	}
	limits := propertyLimits(t)
	forms := []string{
		`A + "-#"`, `A != null ? A : "none#"`, `A ?: "#"`, `String.toLowerCase(A) + "-#"`, `"#-" + A`, `A + "." + B + "#"`,
		`String.replace(A, "team#", "unit#")`, `String.substringBefore(A, "@") + "@team#.example.com"`, `A == "#" ? "#" : A`,
		`String.stringContains(A, "#") ? "a#" : B`, `String.stringSwitch(A, "Paris", "#", "Europe/Paris")`, `"" + "#"`,
	}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(forms).Draw(t, "form")
		attributes := []string{"appuser.givenName", "appuser.email", "appuser.address", "appuser.emp", "appuser.first", "appuser.manager"}
		a, b := rapid.SampledFrom(attributes).Draw(t, "a"), rapid.SampledFrom(attributes).Draw(t, "b")
		number := rapid.StringMatching(`[0-9]{1,4}`)
		about := func(n string) *prove.Subject {
			text := strings.NewReplacer("A", a, "B", b, "#", n).Replace(strings.ReplaceAll(form, "String", "\x00"))
			e, errs := el.Parse(strings.ReplaceAll(text, "\x00", "String"))
			if len(errs) > 0 {
				t.Fatal(text, errs)
			}
			return prove.About(e, s.source)
		}
		one, other := number.Draw(t, "one"), number.Draw(t, "other")
		c := rapid.SampledFrom(limits).Draw(t, "limit")
		q := prove.Question{Accept: c.accept, Reject: c.reject, Realistic: c.realistic}
		if got, ok := about(other).Replay(q, about(one).Decide(q)); ok {
			holds(t, got, about(other).Decide(q))
		}
		if got, ok := about(other).ReplayEvaluates(about(one).Evaluates()); ok {
			holds(t, got, about(other).Evaluates())
		}
	})
}

func holds(t *rapid.T, got, want prove.Answer) {
	if got.Verdict != want.Verdict || got.Strength.Rejected && !want.Strength.Rejected && len(want.Undocumented) == 0 || len(got.Examples) != 1 {
		t.Fatalf("replayed: %+v, asked: %+v", got, want)
	}
	if got.Verdict == prove.Safe || !slices.Equal(got.Undocumented, want.Undocumented) && got.Strength.Rejected == want.Strength.Rejected {
		t.Fatalf("replayed: %+v, asked: %+v", got, want)
	}
}

// TestReplayProves replays answers whose examples prove nothing about the other expression.
func TestReplayProves(t *testing.T) {
	s := schema{"appuser.a": nullable(free("x"))}
	subject := func(text string) *prove.Subject {
		e, errs := el.Parse(text)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		return prove.About(e, s.source)
	}
	limit := maxLength(3)
	q := prove.Question{Accept: limit.accept, Reject: limit.reject}
	for _, c := range []struct {
		known, asked string
		ok           bool
	}{
		{`appuser.a == "1" ? "1111" : "1"`, `appuser.a == "2" ? "2222" : "2"`, false}, // the example has "1"
		{`appuser.a + "1"`, `appuser.a + "2"`, true},
		{`appuser.a != null ? "1111" : "1"`, `appuser.a != null ? "2222" : "2222"`, false}, // always
		{`"11"`, `"22"`, false}, // safe
	} {
		if _, ok := subject(c.asked).Replay(q, subject(c.known).Decide(q)); ok != c.ok {
			t.Errorf("%s for %s: %t, want %t", c.known, c.asked, ok, c.ok)
		}
	}
}
