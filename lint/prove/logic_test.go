package prove_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// AND, OR and the two conditionals are in no table of operations: what they do on sets (image.go) and what leads to their outcomes (solve.go)
// is held against what they do on values here. The laws of whole expressions come upon them too seldom.

// TestLogicHolds: the laws of verdicts and of evaluation, on expressions of AND, OR, ?: and ? : whose operands are true, false, null, of
// another type, and fail.
func TestLogicHolds(t *testing.T) {
	n := newTally(t)
	rapid.Check(t, func(t *rapid.T) {
		for range 5 {
			text := drawLogic(t, rapid.IntRange(1, 2).Draw(t, "depth"))
			e, errs := el.Parse(text)
			if len(errs) > 0 {
				t.Fatalf("%s: %v", text, errs[0])
			}
			q := lawQuestion{expr: e, s: drawLogicSchema(t), seed: rapid.Uint64().Draw(t, "profiles")}
			checkEvaluates(t, n, q)
			checkVerdict(t, n, q, drawOutcomes(t), el.UnknownType)
		}
	})
}

func drawLogic(t *rapid.T, depth int) string {
	if depth == 0 {
		return rapid.SampledFrom([]string{
			"appuser.f", "appuser.g", "appuser.n > 2", "appuser.n == 1", `appuser.a == "x"`, `appuser.a != null`, "!(appuser.f)", // true or false, or a failure
			`appuser.a matches "[x-z]*"`, `String.len(appuser.a) > 1`, "1 / appuser.n > 0", // fail on null, or on 0
			"true", "false", "null", "appuser.a", `""`, `"x"`, "appuser.n",
		}).Draw(t, "operand")
	}
	operand := func() string { return drawLogic(t, depth-1) }
	switch rapid.IntRange(0, 3).Draw(t, "operator") {
	case 0:
		return "(" + operand() + " AND " + operand() + ")"
	case 1:
		return "(" + operand() + " OR " + operand() + ")"
	case 2:
		return "(" + operand() + " ?: " + operand() + ")"
	}
	return "(" + operand() + " ? " + operand() + " : " + operand() + ")"
}

func drawLogicSchema(t *rapid.T) schema {
	s := schema{
		"appuser.f": booleans(), "appuser.g": booleans(), "appuser.a": words("", "x", "yy"),
		"appuser.n": integers(float64(rapid.IntRange(0, 2).Draw(t, "least")), 3),
	}
	for _, key := range []string{"appuser.f", "appuser.g", "appuser.a", "appuser.n"} {
		if rapid.Bool().Draw(t, key+" may be null") {
			s[key] = nullable(s[key])
		}
	}
	return s
}

// drawOutcomes draws a constraint that accepts some of the kinds of values that operands have.
func drawOutcomes(t *rapid.T) limit {
	accept := el.BoolSet(rapid.Bool().Draw(t, "true"), rapid.Bool().Draw(t, "false"))
	accept.Null = rapid.Bool().Draw(t, "null")
	accept.Strs = rapid.SampledFrom([]strset.Set{strset.Empty(), strset.All(), strset.Of("x"), strset.Of("").Complement()}).Draw(t, "texts")
	if rapid.Bool().Draw(t, "numbers") {
		accept = accept.Union(el.AnyValue().Only(el.Int, el.Num))
	}
	return only(accept)
}

// What people write most: each of these would have been called safe with one operand of its condition overlooked.
func TestOrdinaryConditions(t *testing.T) {
	age := schema{"appuser.age": integers(0, 100)}
	flag := schema{"appuser.name": text(1, 50), "appuser.flag": nullable(booleans())}
	checkAll(t, []precise{
		{`appuser.age < 50 ? "toolong" : "b"`, age, maxLength(3), prove.CanFail},
		{`appuser.age < 50 ? "b" : "toolong"`, age, maxLength(3), prove.CanFail},
		{`appuser.age <= 100 ? "b" : "toolong"`, age, maxLength(3), prove.Safe},
		{`appuser.age < 100 ? "b" : "toolong"`, age, maxLength(3), prove.CanFail},
		{`appuser.age > 100 ? "toolong" : "b"`, age, maxLength(3), prove.Safe},
		{`appuser.age >= 100 ? "toolong" : "b"`, age, maxLength(3), prove.CanFail},
		{`appuser.age < 0 ? "toolong" : "b"`, age, maxLength(3), prove.Safe},
		{`appuser.age <= 0 ? "toolong" : "b"`, age, maxLength(3), prove.CanFail},
		{`50 > appuser.age ? "toolong" : "b"`, age, maxLength(3), prove.CanFail},
	})
	for _, c := range []struct {
		expr string
		want prove.Verdict
	}{
		{`appuser.name == "x" AND appuser.flag ? "a" : "b"`, prove.CanFail},
		{`appuser.name != "x" OR appuser.flag ? "a" : "b"`, prove.CanFail},
		{`appuser.flag AND appuser.name == "x" ? "a" : "b"`, prove.CanFail},
		{`appuser.flag != null AND appuser.flag ? "a" : "b"`, prove.Safe},
		{`appuser.flag == null OR appuser.flag ? "a" : "b"`, prove.Safe},
		{`appuser.name == "" AND appuser.flag ? "a" : "b"`, prove.Safe}, // nobody has ""
		{`appuser.name != "" OR appuser.flag ? "a" : "b"`, prove.Safe},
		{`appuser.name == "x" ? appuser.flag AND true : false`, prove.CanFail},
	} {
		t.Run(c.expr, func(t *testing.T) {
			if a := prove.About(parse(t, c.expr), flag.source).Evaluates(); a.Verdict != c.want {
				t.Errorf("evaluation is %s (%s), want %s", a.Verdict, a.Reason, c.want)
			}
		})
	}
}

// Of a number that is computed, not every text that fits is known to: no example is one whose text does.
func TestNoExampleWhoseTextIsAccepted(t *testing.T) {
	half := el.NumSet(el.Between(-0.5, 1))
	s := schema{"appuser.d": prove.Source{Admits: half, Expects: half}}
	limit := maxLength(4)
	for _, expr := range []string{"appuser.d * appuser.d", "appuser.d + 0.5", "appuser.d"} {
		q := prove.Question{Accept: limit.accept, Reject: limit.reject, Type: el.StringType}
		for _, x := range prove.About(parse(t, expr), s.source).Decide(q).Examples {
			if text := x.Value.Text(); len(text) <= 4 {
				t.Errorf("%s: the text of the example is %s, which fits", expr, text)
			}
		}
	}
}
