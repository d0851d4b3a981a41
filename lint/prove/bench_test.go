package prove_test

import (
	"strings"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// shapes are the expressions that most mappings consist of.
var shapes = []struct{ name, expr string }{
	{"attribute", `appuser.givenName`},
	{"fallback", `appuser.mail != null ? appuser.mail : appuser.userName`},
	{"elvis", `appuser.title ?: "none"`},
	{"joined", `appuser.givenName + "." + appuser.sn + "@example.com"`},
	{"cut", `String.substring(appuser.title, 0, 50)`},
	{"guardedCut", `String.len(appuser.title) > 50 ? String.substring(appuser.title, 0, 50) : appuser.title`},
	{"nullGuardedCut", `appuser.title != null AND String.len(appuser.title) > 50 ? String.substring(appuser.title, 0, 50) : appuser.title`},
	{"switch", `String.stringSwitch(appuser.country, "en_US", "DE", "de_DE", "FR", "fr_FR")`},
	{"lower", `String.toLowerCase(appuser.userName)`},
	{"domain", `String.substringBefore(appuser.userName, "@") + "@example.com"`},
}

// BenchmarkQuestions measures one question of each shape against each ordinary constraint, put as the rules put it: with values that are
// not accepted and occur in practice.
func BenchmarkQuestions(b *testing.B) {
	s := directory(b)
	s["appuser.userName"] = unique(pattern(b, `[A-Za-z0-9._-]{1,40}@[a-z0-9-]{1,30}\.(com|org)`))
	text := func(texts ...string) (values []el.Value) {
		for _, t := range texts {
			values = append(values, el.StrValue(t))
		}
		return values
	}
	for _, c := range []struct {
		name string
		limit
		realistic []el.Value
	}{
		{"maxLength", maxLength(50), text(strings.Repeat("n", 51))},
		{"longLength", maxLength(128), text(strings.Repeat("n", 129))},
		{"required", required(), []el.Value{{}}},
		{"kind", kinds(el.Str, el.Null), []el.Value{el.IntValue(1)}},
		{"email", matching(b, `[^@\s]+@[^@\s]+\.[A-Za-z]{2,}`), text("asmith", "Anne Marie.Smith@example.com", "n/a")},
		{"locale", matching(b, `[a-z]{2}_[A-Z]{2}`), text("en-US", "English", "San Francisco")},
	} {
		for _, shape := range shapes {
			e, q := parse(b, shape.expr), prove.Question{Accept: c.accept, Reject: c.reject, Realistic: c.realistic}
			b.Run(c.name+"/"+shape.name, func(b *testing.B) {
				b.ReportAllocs()
				var a prove.Answer
				for b.Loop() {
					a = prove.About(e, s.source).Decide(q)
				}
				b.ReportMetric(0, string(a.Verdict))
			})
		}
	}
	for _, shape := range shapes {
		e := parse(b, shape.expr)
		b.Run("evaluates/"+shape.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				prove.About(e, s.source).Evaluates()
			}
		})
		q := prove.DistinctQuestion{Accept: el.AnyValue()}
		b.Run("distinct/"+shape.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				prove.About(e, s.source).Distinct(q)
			}
		})
	}
}
