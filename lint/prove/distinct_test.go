package prove_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// cleared is an optional attribute as a schema declares it: null where it was never filled, "" where it was cleared.
func cleared(s prove.Source) prove.Source {
	s = nullable(s)
	s.Admits.Strs = strset.Union(s.Admits.Strs, strset.Of(""))
	return s
}

// TestDistinctOfClearedAttributes: a source keeps values apart, and neither null nor "" is one.
func TestDistinctOfClearedAttributes(t *testing.T) {
	s := schema{
		"appuser.emp": cleared(unique(text(0, 6, "123456"))), "appuser.id": unique(text(1, 6, "123456")),
		"appuser.num": nullable(unique(integers(1, 99999))), "appuser.first": text(1, 20, "Ann"),
	}
	for _, test := range []struct {
		expr string
		want prove.Verdict
	}{
		{`appuser.emp != null ? "E" + appuser.emp : null`, prove.CanFail},
		{`appuser.emp + "@corp.com"`, prove.CanFail},
		{`String.append(appuser.emp, "@corp.com")`, prove.CanFail},
		{`"E" + String.toLowerCase(appuser.emp)`, prove.CanFail},
		{`appuser.emp ?: "none"`, prove.CanFail},
		{`appuser.num + "@corp.com"`, prove.CanFail},
		{`appuser.emp != null AND appuser.emp != "" ? "E" + appuser.emp : null`, prove.Safe},
		{`appuser.emp != null AND appuser.emp != "" ? "E" + appuser.emp : "I" + appuser.id`, prove.Safe},
		{`(appuser.emp ?: null) == null ? null : "E" + appuser.emp`, prove.Safe},
		{`appuser.emp == null ? appuser.id : appuser.id + appuser.emp`, prove.CanFail},
		{`"E" + appuser.id`, prove.Safe},
		{`appuser.num == null ? null : appuser.num + "@corp.com"`, prove.Safe},
	} {
		checkUnique(t, s, test.expr, required().accept, test.want)
	}
	// Whether Okta counts "" as a value that is taken is not known.
	a := prove.About(parse(t, "appuser.emp"), s.source).Distinct(prove.DistinctQuestion{Accept: el.AnyValue()})
	if a.Verdict != prove.CanFail || a.Strength.Rejected || len(a.Undocumented) != 1 {
		t.Errorf("the attribute itself: got %+v", a)
	}
	checkUnique(t, s, "appuser.emp", required().accept, prove.Safe)
}

// TestDistinctOfEverydayShapes: what people write of unique attributes is decided.
func TestDistinctOfEverydayShapes(t *testing.T) {
	s := schema{
		"appuser.u": unique(text(1, 50, "ann-smith", "bob@example.com")), "appuser.short": unique(text(1, 6)),
		"appuser.digits": unique(pattern(t, `[0-9]{4,8}`)), "appuser.badge": unique(pattern(t, `[0-9]{6}`)),
		"appuser.word": unique(pattern(t, `[a-z]{1,20}`)), "appuser.a": text(1, 20, "Ann", "Bob"), "appuser.opt": cleared(text(0, 20, "Ann")),
		"appuser.n": unique(integers(1, 99999)), "appuser.d": unique(decimals(0, 10)), "appuser.f": unique(booleans()),
		"appuser.kind": unique(words("FTE", "CW")), "appuser.v": unique(text(1, 50, "x1")), "appuser.t": words("E", "C"),
	}
	for _, test := range []struct {
		expr string
		want prove.Verdict
	}{
		{`appuser.n`, prove.Safe},
		{`appuser.d`, prove.Safe},
		{`appuser.f`, prove.Safe},
		{`appuser.kind`, prove.Safe},
		{`"E" + appuser.n`, prove.Safe},
		{`appuser.n + "@corp.com"`, prove.Safe},
		{`appuser.n % 5`, prove.CanFail},
		{`appuser.n / 10`, prove.CanFail},
		{`appuser.n > 5`, prove.CanFail},
		{`String.removeSpaces(appuser.u)`, prove.CanFail},
		{`String.removeSpaces(appuser.short)`, prove.CanFail},
		{`String.removeSpaces(appuser.digits)`, prove.Safe},
		{`String.replace(appuser.u, "-", "")`, prove.CanFail},
		{`String.replace(appuser.short, "-", "")`, prove.CanFail},
		{`String.replace(appuser.digits, "-", "")`, prove.Safe},
		{`String.replace(appuser.u, "@example.com", "@example.org")`, prove.CanFail},
		{`String.toUpperCase(appuser.u)`, prove.CanFail},
		{`String.toUpperCase(appuser.u) + "@corp.com"`, prove.CanFail},
		{`String.toUpperCase(appuser.word) + "@corp.com"`, prove.Safe},
		{`appuser.a + "." + appuser.u`, prove.CanFail},
		{`appuser.a + "." + appuser.digits`, prove.Safe},
		{`appuser.digits + "-" + appuser.a`, prove.Safe},
		{`appuser.a + appuser.badge`, prove.Safe},
		{`appuser.badge + appuser.a + "@corp.com"`, prove.Safe},
		{`appuser.a + appuser.digits`, prove.CanFail},
		{`appuser.a + "." + appuser.digits + "@corp.com"`, prove.Safe},
		{`appuser.opt != null ? appuser.opt + "." + appuser.digits : "x-" + appuser.badge`, prove.Safe},
		{`appuser.kind == "FTE" ? "e" : "c"`, prove.Safe},
		{`String.stringSwitch(appuser.kind, "x", "FTE", "e", "CW", "c")`, prove.Safe},
		{`String.stringSwitch(appuser.kind, "x", "FTE", "e", "CW", "e")`, prove.CanFail},
		{`appuser.kind == "FTE" ? "x" : "x"`, prove.CanFail},
		{`appuser.f ? "yes" : "no"`, prove.Safe},
		{`appuser.t == "E" ? appuser.u : appuser.v`, prove.CanFail},
		{`appuser.t == "E" ? "e-" + appuser.u : "c-" + appuser.v`, prove.Safe},
		{`appuser.u + " " + appuser.badge`, prove.Safe},
		{`appuser.u + "-" + appuser.digits + "@corp.com"`, prove.Safe},
		{`appuser.t + "." + appuser.u`, prove.Safe},
		{`appuser.opt + "." + appuser.u`, prove.CanFail},
		{`appuser.u ?: appuser.v`, prove.Safe},
		{`String.substringBefore(appuser.u, "@")`, prove.CanFail},
		{`String.substring(appuser.u, 0, 20)`, prove.CanFail},
		{`String.len(appuser.u) > 20 ? String.substring(appuser.u, 0, 20) : appuser.u`, prove.CanFail},
		{`String.substringBefore(appuser.u, "@") + "@corp.com"`, prove.CanFail},
		{`String.replaceFirst(appuser.u, "@a.com", "@b.com")`, prove.CanFail},
	} {
		checkUnique(t, s, test.expr, required().accept, test.want)
	}
}

// checkUnique holds the answer to a question of uniqueness against the verdict that is due, and its examples against the evaluator.
func checkUnique(t *testing.T, s schema, expr string, accept el.Set, want prove.Verdict) {
	t.Helper()
	e := parse(t, expr)
	a := prove.About(e, s.source).Distinct(prove.DistinctQuestion{Accept: accept})
	if a.Verdict != want {
		t.Errorf("%s: got %s (%s), want %s; examples %v", expr, a.Verdict, a.Reason, want, a.Examples)
		return
	}
	for _, x := range a.Examples {
		r, err := el.Eval(e, x.Profile)
		if err != nil || !r.Value.Equal(x.Value) || !accept.Contains(r.Value) {
			t.Errorf("%s on %v: got %v (%v), shown as %v", expr, x.Profile, r.Value, err, x.Value)
		}
	}
	if len(a.Examples) == 0 {
		return
	}
	x, y := a.Examples[0], a.Examples[1]
	if x.Value.Kind() != y.Value.Kind() || strset.Fold(x.Value.Text()) != strset.Fold(y.Value.Text()) {
		t.Errorf("%s: %v and %v are not alike", expr, x.Value, y.Value)
	}
	for key, v := range x.Profile {
		w := y.Profile[key]
		blank := v.IsNull() || w.IsNull() || v.Text() == "" || w.Text() == ""
		if s.source(el.Variable{Key: key}).Unique && !blank && strset.Fold(v.Text()) == strset.Fold(w.Text()) {
			t.Errorf("%s: both examples have %s = %v, which the source keeps apart", expr, key, v)
		}
	}
}
