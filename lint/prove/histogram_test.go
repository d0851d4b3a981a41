package prove_test

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// The histogram measures single questions as one property gives them: an expression of what people write, drawn from a seed, and every
// question that rules ask about it. docs/performance.md has its goals.
//
//	go test ./lint/prove -run '^$' -bench Histogram -benchtime 3x -seed 7 -expressions 2000

var (
	histogramSeed = flag.Uint64("seed", 1, "what the expressions of BenchmarkHistogram are drawn from")
	expressions   = flag.Int("expressions", 400, "how many expressions BenchmarkHistogram draws")
)

// timed is a question with its answer and what that took.
type timed struct {
	what, expr string
	answer     prove.Answer
	took       time.Duration
}

func (q timed) String() string {
	return fmt.Sprintf("%10s %-12s %-9s %-22s %s", q.took.Round(10*time.Microsecond), q.what, q.answer.Verdict, q.answer.Reason, q.expr)
}

// BenchmarkHistogram draws expressions and puts the questions of rules about each: the first of a property bears what all of them share.
func BenchmarkHistogram(b *testing.B) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var all []timed
	for b.Loop() {
		again := histogram(b, *histogramSeed, *expressions)
		for i, q := range all { // the machine may have had something else to do
			again[i].took = min(q.took, again[i].took)
		}
		all = again
	}
	report(b, all)
}

func report(b *testing.B, all []timed) {
	slices.SortFunc(all, func(x, y timed) int { return cmp.Compare(x.took, y.took) })
	undecided := 0
	byReason := map[prove.Reason]int{}
	for _, q := range all {
		if q.answer.Verdict == prove.Undecided {
			undecided++
			byReason[q.answer.Reason]++
			if byReason[q.answer.Reason] <= 12 {
				fmt.Printf("undecided %v\n", q)
			}
		}
	}
	for _, q := range all[max(0, len(all)-40):] {
		fmt.Printf("slow %v\n", q)
	}
	at := func(part float64) float64 {
		return float64(all[min(len(all)-1, int(part*float64(len(all))))].took) / float64(time.Millisecond)
	}
	fmt.Printf("seed %d: %d questions, %d undecided %v\n", *histogramSeed, len(all), undecided, byReason)
	b.ReportMetric(at(0.5), "ms/median")
	b.ReportMetric(at(0.99), "ms/p99")
	b.ReportMetric(at(0.999), "ms/p99.9")
	b.ReportMetric(at(1), "ms/worst")
	b.ReportMetric(float64(undecided)*100/float64(len(all)), "%undecided")
}

func histogram(t testing.TB, seed uint64, n int) (all []timed) {
	w := &writer{rand.New(rand.NewPCG(seed, 1))}
	s := directory(t)
	for key, src := range orgLike(t) {
		s[key] = src
	}
	for i := range n {
		expr := w.value(2)
		if i%3 > 0 {
			expr = w.everyday()
		}
		all = append(all, questions(t, expr, s)...)
	}
	return all
}

// orgLike are attributes as a source without limits has them.
func orgLike(t testing.TB) schema {
	address := pattern(t, `[A-Za-z0-9._-]{1,40}@[a-z0-9-]{1,30}\.(com|org)`)
	address.Examples = []string{"ann.smith@example.com"}
	login := unique(free("ann.smith@example.com"))
	login.Identifies, login.Admits = true, el.StrSet(strset.Lengths(1, 100))
	return schema{
		"appuser.userName": login, "appuser.email": nullable(free("ann.smith@example.com")), "appuser.address": address,
		"appuser.first": free("Ann", "Bob"), "appuser.last": free("Smith", "Jones"), "appuser.emp": cleared(unique(text(0, 20, "123456"))),
		"appuser.num": nullable(unique(integers(1, 999999))), "appuser.phone": nullable(free("+1 555 0100")), "appuser.manager": nullable(free()),
	}
}

// questions puts the questions that rules ask about one property.
func questions(t testing.TB, expr string, s schema) (all []timed) {
	e, errs := el.Parse(expr)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", expr, errs[0])
	}
	subject := prove.About(e, s.source)
	ask := func(what string, f func() prove.Answer) {
		start, clock := threadTime(), time.Now()
		a := f()
		took := time.Since(clock)
		if took > time.Millisecond { // less than that the time of a thread does not tell
			took = min(took, threadTime()-start)
		}
		all = append(all, timed{what, expr, a, took})
	}
	for _, c := range propertyLimits(t) {
		ask(c.name, func() prove.Answer {
			return subject.Decide(prove.Question{Accept: c.accept, Reject: c.reject, Realistic: c.realistic})
		})
	}
	ask("evaluation", subject.Evaluates)
	ask("unique", func() prove.Answer { return subject.Distinct(prove.DistinctQuestion{Accept: required().accept}) })
	return all
}

type ruleLimit struct {
	name string
	limit
	realistic []el.Value
}

var limitsOfRules []ruleLimit

// propertyLimits are limits as rules have them, made once as in a run.
func propertyLimits(t testing.TB) []ruleLimit {
	if limitsOfRules == nil {
		text := func(texts ...string) (values []el.Value) {
			for _, t := range texts {
				values = append(values, el.StrValue(t))
			}
			return values
		}
		email := matching(t, `[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,20}`)
		limitsOfRules = []ruleLimit{
			{"required", required(), []el.Value{{}}},
			{"max_length 50", maxLength(50), text(strings.Repeat("n", 51))}, {"max_length 100", maxLength(100), text(strings.Repeat("n", 101))},
			{"min_length 5", minLength(5), text("Jo", "")},
			{"type", kinds(el.Str, el.Null), []el.Value{el.IntValue(1)}},
			{"email", email, text("asmith", "Anne Marie.Smith@example.com", "n/a")},
			{"locale", matching(t, `[a-z]{2}_[A-Z]{2}`), text("en-US", "English", "San Francisco")},
			{"country", matching(t, `[A-Z]{2}`), text("USA", "Germany")},
			{"enum", oneOf("Employee", "Contractor", "none"), text("employee", "Intern")},
		}
	}
	return limitsOfRules
}

// text draws an attribute that holds text, of a directory or of a source without limits.
func (w *writer) text() string {
	return "appuser." + w.pick("givenName", "sn", "mail", "title", "department", "employeeID", "userName", "email", "first", "last", "emp", "phone", "manager", "address")
}

// constantOf draws a constant that hardly two properties have alike.
func (w *writer) constantOf() string {
	return w.pick("corp", "x", "emea", "sub") + fmt.Sprint(w.IntN(1000))
}

// everyday draws a shape that mappings are full of, with constants of its own.
func (w *writer) everyday() string {
	a, b, c, n := w.text(), w.text(), w.constantOf(), []int{10, 15, 20, 30, 50, 64}[w.IntN(6)]
	domain := "@" + c + ".example.com"
	return w.pick(
		a, a, a,
		fmt.Sprintf(`%s ?: "%s"`, a, c),
		fmt.Sprintf(`%s != null ? %s : "%s"`, a, a, c),
		fmt.Sprintf(`%s == null OR %s == "" ? "%s" : %s`, a, a, c, a),
		fmt.Sprintf(`String.toLowerCase(%s) + "%s"`, a, domain),
		fmt.Sprintf(`String.toUpperCase(%s)`, a),
		fmt.Sprintf(`String.len(%s) > %d ? String.substring(%s, 0, %d) : %s`, a, n, a, n, a),
		fmt.Sprintf(`%s != null AND String.len(%s) > %d ? String.substring(%s, 0, %d) : %s`, a, a, n, a, n, a),
		fmt.Sprintf(`%s + "." + %s + "%d"`, a, b, w.IntN(100)),
		fmt.Sprintf(`%s + "." + %s + "%s"`, a, b, domain),
		fmt.Sprintf(`String.toLowerCase(%s + "." + %s) + "%s"`, a, b, domain),
		fmt.Sprintf(`String.toLowerCase(String.substring(%s, 0, 1) + %s) + "%s"`, a, b, domain),
		fmt.Sprintf(`String.substringBefore(%s, "@") + "%s"`, a, domain),
		fmt.Sprintf(`String.substringBefore(%s, "@")`, a),
		fmt.Sprintf(`String.substringAfter(%s, "@")`, a),
		fmt.Sprintf(`String.replace(%s, "%s", "%s")`, a, c, w.constantOf()),
		fmt.Sprintf(`String.replaceFirst(%s, "@example.com", "%s")`, a, domain),
		fmt.Sprintf(`String.replace(String.removeSpaces(%s), "-", "")`, a),
		fmt.Sprintf(`String.join(" ", %s, %s)`, a, b),
		fmt.Sprintf(`String.append(%s, "%s")`, a, domain),
		fmt.Sprintf(`String.stringContains(%s, "@") ? %s : %s + "%s"`, a, a, a, domain),
		fmt.Sprintf(`String.stringContains(%s, "@") ? String.substringBefore(%s, "@") : %s`, a, a, a),
		fmt.Sprintf(`String.startsWith(%s, "%s") ? "Contractor" : "Employee"`, a, c),
		fmt.Sprintf(`String.stringSwitch(%s, "%s", "New York", "America/New_York", "Paris", "Europe/Paris", "%s", "Asia/Tokyo")`, a, c, c),
		fmt.Sprintf(`%s == "%s" ? %s : %s`, a, c, b, a),
		`appuser.num + "`+domain+`"`, `"E" + appuser.num`, `appuser.num`, `appuser.level % 5`, `appuser.level * 2 + 1`, `-appuser.level`, `"" + appuser.level`,
		fmt.Sprintf(`appuser.active ? %s : "%s"`, a, c),
		fmt.Sprintf(`isMemberOfGroupName("Sales") ? "%s" : %s`, c, a),
		fmt.Sprintf(`%s + " " + %s`, a, b), fmt.Sprintf(`"%s-" + %s`, c, a),
	)
}
