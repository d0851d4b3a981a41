package prove_test

import (
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

// BenchmarkQuestions measures one question of each shape against each ordinary constraint.
func BenchmarkQuestions(b *testing.B) {
	s := directory(b)
	s["appuser.userName"] = unique(pattern(b, `[A-Za-z0-9._-]{1,40}@[a-z0-9-]{1,30}\.(com|org)`))
	for _, c := range []struct {
		name string
		limit
	}{
		{"maxLength", maxLength(50)}, {"longLength", maxLength(128)}, {"required", required()}, {"kind", kinds(el.Str, el.Null)},
		{"email", matching(b, `[^@\s]+@[^@\s]+\.[A-Za-z]{2,}`)}, {"locale", matching(b, `[a-z]{2}_[A-Z]{2}`)},
	} {
		for _, shape := range shapes {
			e, q := parse(b, shape.expr), prove.Question{Accept: c.accept, Reject: c.reject}
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
