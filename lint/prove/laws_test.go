package prove_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// TestVerdictsHold draws schemas, expressions, constraints and profiles: what fails on a profile was never called safe, what
// passes on one was never said to fail always, and every example fails.
func TestVerdictsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, c := genSchema(t), genLimit(t)
		expr := genText(t, rapid.IntRange(0, 3).Draw(t, "depth"))
		e, errs := el.Parse(expr)
		if len(errs) > 0 {
			t.Fatalf("%s: %v", expr, errs[0])
		}
		a := prove.Decide(prove.Question{Expr: e, Source: s.source, Accept: c.accept, Reject: c.reject})
		for _, x := range a.Examples {
			r, err := el.Eval(e, x.Profile)
			if err != nil || !r.Value.Equal(x.Value) || c.accept.Contains(r.Value) {
				t.Fatalf("%s: the example %v yields %v (%v)", expr, x.Profile, r.Value, err)
			}
			for key, v := range x.Profile {
				if !s[key].Admits.Contains(v) {
					t.Fatalf("%s: the example has %s = %v, which the schema does not admit", expr, key, v)
				}
			}
		}
		for range 8 {
			p, ok := genProfile(t, s)
			if !ok {
				return
			}
			r, err := el.Eval(e, p)
			fails := err == nil && !c.accept.Contains(r.Value)
			if fails && a.Verdict == prove.Safe {
				t.Fatalf("%s is called safe, but %v yields %v", expr, p, r.Value)
			}
			if !fails && a.Verdict == prove.AlwaysFails {
				t.Fatalf("%s is said to fail always, but %v yields %v (%v)", expr, p, r.Value, err)
			}
		}
	})
}

// TestEvaluatesHolds: what fails to evaluate on a profile was never called safe.
func TestEvaluatesHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genSchema(t)
		expr := genText(t, rapid.IntRange(0, 3).Draw(t, "depth"))
		e, _ := el.Parse(expr)
		a := prove.Evaluates(e, s.source)
		for range 8 {
			p, ok := genProfile(t, s)
			if !ok {
				return
			}
			if _, err := el.Eval(e, p); err != nil && a.Verdict == prove.Safe {
				t.Fatalf("%s is called safe, but on %v: %v", expr, p, err)
			}
		}
	})
}

// TestDistinctHolds: where two users who differ in what is unique get the same value, the expression was never called safe.
func TestDistinctHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genSchema(t)
		u := s["appuser.a"]
		u.Unique = true
		s["appuser.a"] = u
		expr := genText(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		e, _ := el.Parse(expr)
		a := prove.Distinct(prove.DistinctQuestion{Expr: e, Source: s.source, Accept: el.AnyValue()})
		for range 8 {
			p, ok := genProfile(t, s)
			q, ok2 := genProfile(t, s)
			if !ok || !ok2 {
				return
			}
			x, y := p["appuser.a"], q["appuser.a"]
			if !x.IsNull() && strset.Fold(x.Str()) == strset.Fold(y.Str()) {
				continue // one user, not two
			}
			r1, err1 := el.Eval(e, p)
			r2, err2 := el.Eval(e, q)
			if err1 != nil || err2 != nil || r1.Value.Kind() != el.Str || r2.Value.Kind() != el.Str {
				continue
			}
			if strset.Fold(r1.Value.Str()) == strset.Fold(r2.Value.Str()) && a.Verdict == prove.Safe {
				t.Fatalf("%s is called safe, but %v and %v both yield %q", expr, p, q, r1.Value.Str())
			}
		}
	})
}
