package prove_test

import (
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// The limits of FuzzProve. Within them a question takes milliseconds, so that a fuzzer gets to see many; TestHardQuestionsEnd has harder ones.
const (
	maxFuzzText  = 120 // bytes
	maxFuzzCalls = 6
	maxFuzzLimit = 12 // UTF-16 code units
)

// FuzzProve puts questions about any text as the expression, and about any lengths as the schema and the limit: nothing
// panics, every question ends, and the verdicts hold on profiles.
func FuzzProve(f *testing.F) {
	for _, expr := range []string{
		`appuser.a`, `"a"`, `null`, `appuser.n`, `appuser.a + appuser.b`, `appuser.a ?: appuser.b`, `appuser.a == "x" ? "y" : appuser.a`,
		`appuser.a != null ? appuser.a : appuser.b`, `String.toUpperCase(appuser.a)`, `String.len(appuser.b) > 3`,
		`String.substring(appuser.a, 0, 2)`, `String.substringBefore(appuser.a, "@")`, `String.replace(appuser.b, "a", "bc")`,
		`String.stringSwitch(appuser.a, "z", "a", "1")`, `appuser.b matches "[a-z]*" AND !(appuser.n < 3)`,
		`Arrays.get({appuser.a, "b"}, appuser.n)`, `Arrays.contains({"a"}, appuser.a) ? "x" : null`, `appuser.n * 2 - 1`,
		`Iso3166Convert.toAlpha2(appuser.a)`, `Convert.toInt(appuser.a) % 3`, `Time.fromUnixToIso8601(appuser.b)`, `appuser.a[0]`,
		`isMemberOfGroupName("Sales") ? findDirectoryUser().email : Time.now()`, `user.getGroups({'group.type': {'OKTA_GROUP'}}).![name]`,
	} {
		f.Add(expr, uint8(2), uint8(8), uint8(5), uint64(1))
	}
	f.Fuzz(func(t *testing.T, expr string, lo, hi, limit uint8, seed uint64) {
		if len(expr) > maxFuzzText || strings.Count(expr, "(")+strings.Count(expr, "?")+strings.Count(expr, "+") > maxFuzzCalls {
			t.Skip("TestHardQuestionsEnd has these")
		}
		e, errs := el.Parse(expr)
		if len(errs) > 0 {
			t.Skip("no expression")
		}
		lo, hi = lo%maxFuzzLimit, hi%maxFuzzLimit
		q := lawQuestion{expr: e, s: fuzzSchema(int(min(lo, hi)), int(max(lo, hi))), seed: seed}
		checkVerdict(t, noTally(), q, maxLength(int(limit%maxFuzzLimit)), el.StringType)
		checkEvaluates(t, noTally(), q)
		checkDistinct(t, noTally(), q)
	})
}

func noTally() *tally { return &tally{verdicts: map[prove.Verdict]int{}} }

func fuzzSchema(shortest, longest int) schema {
	return schema{
		"appuser.a": text(shortest, longest), "appuser.b": nullable(text(0, longest)), "appuser.n": integers(-3, float64(longest)),
	}
}

// TestHardQuestionsEnd: questions that once took minutes, and such as nobody writes. They end, because the work for a question is
// bounded (budget.go), and what they answer is confirmed.
func TestHardQuestionsEnd(t *testing.T) {
	for _, expr := range []string{
		`(appuser.a + appuser.a) + String.append(appuser.b, "840")`,
		`String.removeSpaces((appuser.b + 1.5) + (appuser.a + appuser.b))`,
		`String.append(appuser.a, "ba") ?: String.replace(appuser.b, "2026-11-23T12:00:00.000Z", "USA")`,
		`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`,
		`Arrays.toCsvString(Arrays.add({appuser.a}, appuser.b))[0] matches "(a|a)*b"`,
		`-2147483 * 922337203 / 0 % appuser.n ^ 99`,
		strings.Repeat(`(`, 4) + `appuser.a` + strings.Repeat(` + appuser.b)`, 4),
		strings.Repeat(`String.toUpperCase(`, 5) + `appuser.a` + strings.Repeat(`)`, 5),
		strings.Repeat(`appuser.a == "x" ? appuser.b : `, 20) + `appuser.a`,
		strings.Repeat(`String.replace(`, 5) + `appuser.a` + strings.Repeat(`, "a", "aa")`, 5),
	} {
		t.Run(expr[:min(len(expr), 40)], func(t *testing.T) {
			if testing.Short() {
				t.Skip("takes seconds")
			}
			q := lawQuestion{expr: parse(t, expr), s: fuzzSchema(2, 64), seed: 1}
			checkVerdict(t, noTally(), q, maxLength(5), el.StringType)
			checkEvaluates(t, noTally(), q)
			checkDistinct(t, noTally(), q)
		})
	}
}
