package prove_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// hang is after how long a question is taken never to end: sixty times what these take.
const hang = 2 * time.Minute

// TestLargeQuestionsEnd: questions with large sets, which once took from 5 to 80 seconds and take one or two now, whatever they
// answer. why says what bounds each.
func TestLargeQuestionsEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	short, long := schema{}, schema{}
	var terms []string
	for i := range 300 {
		name := fmt.Sprintf("appuser.x%d", i)
		short[name], long[name] = nullable(text(0, 64)), nullable(text(0, 1000))
		terms = append(terms, name)
	}
	for _, s := range []schema{short, long} {
		s["appuser.a"], s["appuser.b"], s["appuser.c"] = unique(s["appuser.x0"]), s["appuser.x1"], s["appuser.x2"]
	}
	cuts := "appuser.b"
	const separators = "@.-_ ,;:/#+="
	for i := range separators {
		cuts = fmt.Sprintf("String.substringBefore(String.substringAfter(%s, %q), %q)", cuts, separators[i:i+1], separators[(i+1)%12:][:1])
	}
	address := matching(t, `[^@\s]+@[^@\s]+\.[A-Za-z]{2,}`)
	for _, q := range []struct {
		why, expr string
		limits    []limit // none: whether it is unique
	}{
		{"the places at which a text is cut are counted, those that lead nowhere too", `String.join("-", appuser.a, appuser.b, appuser.a)`, nil},
		{"the same", `String.join(".", appuser.a, appuser.b, appuser.a, appuser.b, appuser.c)`, nil},
		{"the same", `String.join(appuser.b, appuser.a, appuser.a, appuser.c)`, nil},
		{"two users are told apart by plain letters, not by hundreds of ways to write each", `appuser.a + "." + appuser.b + "." + appuser.a + "." + appuser.b`, nil},
		{"a union holds each summand once; a sum that is too long is held to be anything", strings.Join(terms, " + "),
			[]limit{maxLength(50), required(), minLength(3)}},
		{"the same", strings.Join(terms[:30], ` + "." + `) + ` + "@example.com"`, []limit{address, maxLength(100)}},
		{"an image that is too large is held to be anything", cuts, []limit{maxLength(5), maxLength(255), address}},
	} {
		for i, s := range []schema{short, long} {
			e := parse(t, q.expr)
			ends := func(what string, ask func() prove.Answer) {
				start := time.Now()
				a := ask()
				if took := time.Since(start); took > hang {
					t.Errorf("%.60s, schema %d, %s: %s took %s, but %s", q.expr, i, what, a.Verdict, took, q.why)
				}
			}
			for _, c := range q.limits {
				ends("value", func() prove.Answer {
					return prove.About(e, s.source).Decide(prove.Question{Accept: c.accept, Reject: c.reject})
				})
			}
			if q.limits == nil {
				ends("unique", func() prove.Answer {
					return prove.About(e, s.source).Distinct(prove.DistinctQuestion{Accept: el.AnyValue()})
				})
			}
			ends("evaluation", prove.About(e, s.source).Evaluates)
		}
	}
}
