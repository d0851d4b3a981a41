package prove_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// The laws hold verdicts against evaluations, on drawn schemas, expressions, constraints and profiles. A case is one comparison of a verdict
// with one evaluation: of one expression, on one profile, under one behaviour (behaviour_test.go). docs/verification.md says how to run
// a million of them.

// behavioursPerProfile is how many behaviours an expression is evaluated under where it comes upon what nothing documents, besides
// the most plausible one.
const behavioursPerProfile = 4

// A tally counts what a law has compared, and logs it in the end.
type tally struct {
	verdicts     map[prove.Verdict]int
	cases, other int
}

func newTally(t *testing.T) *tally {
	n := &tally{verdicts: map[prove.Verdict]int{}}
	t.Cleanup(func() {
		t.Logf("questions: %v; %d cases, %d of them under behaviours other than the most plausible one", n.verdicts, n.cases, n.other)
	})
	return n
}

// maxQuietTime is after how long a question is named that is still not answered: where a law seems to hang, on what.
const maxQuietTime = 20 * time.Second

// watch names the question unless the returned function is called soon.
func (q lawQuestion) watch(what string) (done func()) {
	timer := time.AfterFunc(maxQuietTime, func() {
		fmt.Fprintf(os.Stderr, "%s takes longer than %s on %s\n", what, maxQuietTime, q)
	})
	return func() { timer.Stop() }
}

// everyOutcome evaluates an expression on a profile, under the most plausible behaviour and, where others may differ, under some of
// those. What only el.Eval cannot compute is left out.
func (n *tally) everyOutcome(q lawQuestion, p el.Profile, check func(v el.Value, err error, b behaviour)) {
	r, err := el.Eval(q.expr, p)
	if el.IsUnable(err) {
		return
	}
	n.cases++
	check(r.Value, err, behaviour{})
	if len(r.Undocumented) == 0 {
		return
	}
	for i := range uint64(behavioursPerProfile) {
		b := behaviour{seed: (q.seed | 1<<63) + i, perCall: i == 0}
		v, err := b.outcome(q.expr, p)
		if el.IsUnable(err) {
			continue
		}
		n.cases++
		n.other++
		check(v, err, b)
	}
}

// TestVerdictsHold: what fails on a profile was never called safe, what passes on one was never said to fail always, and every
// example fails.
func TestVerdictsHold(t *testing.T) {
	n := newTally(t)
	rapid.Check(t, func(t *rapid.T) { checkVerdict(t, n, drawQuestion(t, 3), genLimit(t), genTarget(t)) })
}

// TestEvaluatesHolds: what fails to evaluate on a profile was never called safe, what does not was never said to fail always.
func TestEvaluatesHolds(t *testing.T) {
	n := newTally(t)
	rapid.Check(t, func(t *rapid.T) { checkEvaluates(t, n, drawQuestion(t, 3)) })
}

// TestDistinctHolds: where two users who differ in what is unique get the same value, the expression was never called safe.
func TestDistinctHolds(t *testing.T) {
	n := newTally(t)
	rapid.Check(t, func(t *rapid.T) { checkDistinct(t, n, drawQuestion(t, 2)) })
}

// A lawQuestion is an expression on a schema, and the seed of the profiles and behaviours that it is evaluated under.
type lawQuestion struct {
	expr        el.Expr
	s           schema
	seed        uint64
	steps, work int // the limits on the work for an answer; 0 for the usual ones
}

// about is what the question is put to.
func (q lawQuestion) about() *prove.Subject {
	subject := prove.About(q.expr, q.s.source)
	if q.work > 0 {
		return subject.Within(q.steps, q.work)
	}
	return subject
}

func drawQuestion(t *rapid.T, depth int) lawQuestion {
	s := genSchema(t)
	text := genText(t, rapid.IntRange(0, depth).Draw(t, "depth"))
	e, errs := el.Parse(text)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", text, errs[0])
	}
	return lawQuestion{expr: e, s: s, seed: rapid.Uint64().Draw(t, "profiles")}
}

func (q lawQuestion) String() string { return el.Print(q.expr) }

func checkVerdict(t rapid.TB, n *tally, q lawQuestion, c limit, target el.Type) {
	t.Helper()
	done := q.watch("Decide")
	a := q.about().Decide(prove.Question{Accept: c.accept, Reject: c.reject, Type: target})
	done()
	n.verdicts[a.Verdict]++
	for _, x := range a.Examples {
		for key, v := range x.Profile {
			if !q.s.source(el.Variable{Key: key}).Admits.Contains(v) {
				t.Fatalf("%s: the example has %s = %v, which the schema does not admit", q, key, v)
			}
		}
		if a.Otherwise {
			if !yieldsOtherwise(q.expr, x) || c.accepts(x.Value, target) && !mayBeNumber(x.Value, target) {
				t.Fatalf("%s: no behaviour yields %v for %v", q, x.Value, x.Profile)
			}
			continue
		}
		r, err := el.Eval(q.expr, x.Profile)
		if err != nil || !sameValue(r.Value, x.Value) || c.accepts(r.Value, target) && !mayBeNumber(r.Value, target) {
			t.Fatalf("%s: the example %v with %v yields %v (%v)", q, x.Profile, x.Value, r.Value, err)
		}
		if len(a.Undocumented) == 0 && len(r.Undocumented) > 0 {
			t.Fatalf("%s: the example %v rests on %q, and the answer does not say so", q, x.Profile, r.Undocumented)
		}
	}
	for _, p := range profilesOf(q) {
		n.everyOutcome(q, p, func(v el.Value, err error, b behaviour) {
			fails := err == nil && !c.accepts(v, target)
			if fails && a.Verdict == prove.Safe {
				t.Fatalf("%s is called safe, but %v yields %v (%+v)", q, p, v, b)
			}
			if !fails && a.Verdict == prove.AlwaysFails {
				t.Fatalf("%s is said to fail always, but %v yields %v (%v, %+v)", q, p, v, err, b)
			}
		})
	}
}

// accepts reports whether an attribute of a type accepts a value; one of another type, as what Okta may convert it to.
func (c limit) accepts(v el.Value, target el.Type) bool {
	return c.accept.Contains(v) && c.accept.Contains(convert(v, target))
}

// convert is what a value becomes if Okta converts it to the type of its attribute.
func convert(v el.Value, target el.Type) el.Value {
	switch kind := v.Kind(); {
	case target == el.StringType && (kind == el.Bool || kind == el.Int || kind == el.Num):
		return el.StrValue(v.Text())
	case target.IsNumeric() && kind == el.Str:
		if n, err := strconv.ParseInt(v.Str(), 10, 64); err == nil {
			return el.IntValue(n)
		}
		if f, err := strconv.ParseFloat(strings.TrimSpace(v.Str()), 64); err == nil {
			return el.NumValue(f)
		}
	case target.IsArray() && kind == el.Arr:
		elems := v.Elems()
		for i, e := range elems {
			elems[i] = convert(e, target.Elem())
		}
		return el.ArrValue(elems...)
	}
	return v
}

// mayBeNumber reports whether a text may stand for a number that it does not stand for here: in the digits of another script, say.
func mayBeNumber(v el.Value, target el.Type) bool {
	return target.IsNumeric() && v.Kind() == el.Str && !el.NoNumbers().Contains(v.Str())
}

// genTarget draws the type of the attribute that is filled: most are strings.
func genTarget(t *rapid.T) el.Type {
	return rapid.SampledFrom([]el.Type{
		el.UnknownType, el.StringType, el.StringType, el.IntegerType, el.NumberType, el.ArrayOf(el.StringType),
	}).Draw(t, "target")
}

// yieldsOtherwise reports whether some behaviour yields the value of an example.
func yieldsOtherwise(e el.Expr, x prove.Example) bool {
	for seed := range uint64(200) {
		v, err := behaviour{seed: seed*0x9E3779B97F4A7C15 + 1, perCall: seed%2 == 0}.outcome(e, x.Profile)
		if err == nil && sameValue(v, x.Value) || el.IsUnable(err) { // what cannot be computed is left out
			return true
		}
	}
	return false
}

// sameValue compares what was computed twice; NaN equals nothing, and is computed twice all the same.
func sameValue(v, w el.Value) bool { return v.Equal(w) || fmt.Sprint(v) == fmt.Sprint(w) }

func checkEvaluates(t rapid.TB, n *tally, q lawQuestion) {
	t.Helper()
	done := q.watch("Evaluates")
	a := q.about().Evaluates()
	done()
	n.verdicts[a.Verdict]++
	for _, x := range a.Examples {
		if _, err := el.Eval(q.expr, x.Profile); (err != nil) != (x.Err != nil) || err == nil && len(a.Undocumented) == 0 {
			t.Fatalf("%s: the example %v evaluates with %v, not with %v, and rests on %q", q, x.Profile, err, x.Err, a.Undocumented)
		}
	}
	for _, p := range profilesOf(q) {
		n.everyOutcome(q, p, func(v el.Value, err error, b behaviour) {
			if err != nil && a.Verdict == prove.Safe {
				t.Fatalf("%s is called safe, but on %v: %v (%+v)", q, p, err, b)
			}
			if err == nil && a.Verdict == prove.AlwaysFails {
				t.Fatalf("%s is said to fail always, but %v yields %v (%+v)", q, p, v, b)
			}
		})
	}
}

func checkDistinct(t rapid.TB, n *tally, q lawQuestion) {
	t.Helper()
	for _, key := range []string{"appuser.a", "appuser.n"} {
		q.s[key] = unique(q.s[key])
	}
	done := q.watch("Distinct")
	a := q.about().Distinct(prove.DistinctQuestion{Accept: el.AnyValue()})
	done()
	n.verdicts[a.Verdict]++
	if len(a.Examples) > 0 {
		x, y := a.Examples[0], a.Examples[1]
		if !differ(x.Profile, y.Profile) || x.Value.Kind() == el.Str && strset.Fold(x.Value.Str()) != strset.Fold(y.Value.Str()) {
			t.Fatalf("%s: the examples %v and %v are not two users with one value", q, x, y)
		}
	}
	first := map[behaviour]map[string][]el.Profile{} // the users with a value
	for _, p := range profilesOf(q, "appuser.a", "appuser.n") {
		n.everyOutcome(q, p, func(v el.Value, err error, b behaviour) {
			if err != nil || v.IsNull() {
				return
			}
			if first[b] == nil {
				first[b] = map[string][]el.Profile{}
			}
			key := fmt.Sprint(v.Kind(), strset.Fold(v.Text()))
			for _, other := range first[b][key] {
				if a.Verdict == prove.Safe && differ(p, other) {
					t.Fatalf("%s is called safe, but %v and %v both yield %v (%+v)", q, other, p, v, b)
				}
			}
			first[b][key] = append(first[b][key], p)
		})
	}
}

// differ reports whether two profiles are those of two users. null and "" tell nobody apart.
func differ(p, q el.Profile) bool {
	for _, key := range []string{"appuser.a", "appuser.n"} {
		x, y := p[key].Text(), q[key].Text()
		if !p[key].IsNull() && !q[key].IsNull() && x != "" && y != "" && strset.Fold(x) == strset.Fold(y) {
			return false
		}
	}
	return true
}

// TestBehavioursAgree: the most plausible behaviour, as it is written here, is what el.Eval does.
func TestBehavioursAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, 3)
		for _, p := range profilesOf(q) {
			r, err := el.Eval(q.expr, p)
			v, otherErr := behaviour{}.outcome(q.expr, p)
			if (err != nil) != (otherErr != nil) || err == nil && r.Value.Text() != v.Text() {
				t.Fatalf("%s on %v: el.Eval yields %v (%v), and the behaviour %v (%v)", q, p, r.Value, err, v, otherErr)
			}
		}
	})
}
