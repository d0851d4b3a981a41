package prove_test

import (
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// maxFuzzTime is far above what the budget of a question allows (see budget.go), on any machine.
const maxFuzzTime = 5 * time.Minute

// FuzzProve puts questions about any text as the expression, and about any lengths as the schema and the limit: nothing
// panics, every question ends, and every example fails.
func FuzzProve(f *testing.F) {
	for _, expr := range []string{
		`appuser.a != null ? appuser.a : appuser.b`,
		`(appuser.a + appuser.a) + String.append(appuser.b, "840")`,
		`String.removeSpaces((appuser.b + 1.5) + (appuser.a + appuser.b))`,
		`String.append(appuser.a, "ba") ?: String.replace(appuser.b, "2026-11-23T12:00:00.000Z", "USA")`,
		`String.substring(appuser.a, String.len(appuser.a) - 4, String.len(appuser.a))`,
		`Arrays.toCsvString(Arrays.add({appuser.a}, appuser.b))[0] matches "(a|a)*b"`,
		`isMemberOfGroupName("Sales") ? findDirectoryUser().email : Time.now()`,
		`user.getGroups({'group.type': {'OKTA_GROUP'}}).![name]`,
		`-2147483648 * 9223372036854775807 / 0 % appuser.n ^ 99`,
	} {
		f.Add(expr, uint8(2), uint8(64), uint8(5))
	}
	f.Fuzz(func(t *testing.T, expr string, lo, hi, limit uint8) {
		if len(expr) > 300 || strings.Count(expr, "(") > 20 {
			t.Skip("the law is about what people write")
		}
		e, errs := el.Parse(expr)
		if len(errs) > 0 {
			t.Skip("no expression")
		}
		s := schema{
			"appuser.a": unique(text(int(min(lo, hi)), int(max(lo, hi)))),
			"appuser.b": nullable(text(0, int(hi))), "appuser.n": integers(-3, float64(hi)),
		}
		c := maxLength(int(limit))
		start := time.Now()
		a := prove.Decide(prove.Question{Expr: e, Source: s.source, Accept: c.accept, Reject: c.reject})
		prove.Evaluates(e, s.source)
		prove.Distinct(prove.DistinctQuestion{Expr: e, Source: s.source, Accept: el.AnyValue()})
		if took := time.Since(start); took > maxFuzzTime {
			t.Errorf("%s took %s", expr, took)
		}
		for _, x := range a.Examples {
			if r, err := el.Eval(e, x.Profile); err != nil || c.accept.Contains(r.Value) {
				t.Errorf("%s: the example %v yields %v (%v)", expr, x.Profile, r.Value, err)
			}
		}
	})
}
