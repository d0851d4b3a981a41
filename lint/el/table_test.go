package el

import (
	"slices"
	"testing"
)

func TestTableIsComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range Operations() {
		if seen[o.Name] {
			t.Errorf("%s stands twice in the table", o.Name)
		}
		seen[o.Name] = true
		if found, ok := Lookup(o.Name); !ok || found != o {
			t.Errorf("Lookup(%q) does not find the entry", o.Name)
		}
		if o.Doc == "" || o.Basis == "" || o.Source == "" || o.Cases == nil {
			t.Errorf("%s lacks its documentation, basis, source or cases", o.Name)
		}
		if o.Eval != nil && len(o.Examples) == 0 && o.Name != "Time.now" {
			t.Errorf("%s has no example", o.Name)
		}
		if _, ok := Lookup(o.Deprecated); o.Deprecated != "" && !ok {
			t.Errorf("%s is deprecated for %s, which does not exist", o.Name, o.Deprecated)
		}
		for i, u := range o.Unknowns {
			if u.What == "" || u.Chosen == "" || u.Else == "" {
				t.Errorf("%s: the unknown %q is not told whole", o.Name, u.What)
			}
			if slices.ContainsFunc(o.Unknowns[:i], func(v Unknown) bool { return v.What == u.What }) {
				t.Errorf("%s: the unknown %q stands twice", o.Name, u.What)
			}
		}
	}
	if _, ok := Lookup("String.contains"); ok {
		t.Error(`Lookup finds "String.contains", which Okta does not have`)
	}
}

// The functions whose calls are variables, and only these, have no meaning on values; but the clock stands in for Time.now.
func TestOpaqueFunctionsHaveNoEval(t *testing.T) {
	for _, o := range Operations() {
		opaque := IsOpaque(&Call{Func: o.Name})
		if name, ok := cutUser(o.Name); ok {
			opaque = IsOpaque(&Call{Recv: &Name{Name: "user"}, Func: name})
		}
		if opaque != (o.Eval == nil || o.Name == "Time.now") {
			t.Errorf("%s: opaque is %v, but Eval is nil: %v", o.Name, opaque, o.Eval == nil)
		}
	}
}

func cutUser(name string) (string, bool) {
	const prefix = "user."
	if len(name) <= len(prefix) || name[:len(prefix)] != prefix {
		return "", false
	}
	return name[len(prefix):], true
}

func TestExamples(t *testing.T) {
	for _, o := range Operations() {
		for _, x := range o.Examples {
			got, want := evaluate(t, x.Expr), evaluate(t, x.Result)
			if !got.Equal(want) {
				t.Errorf("%s: %s is %s, but the example says %s", o.Name, x.Expr, got.Text(), want.Text())
			}
		}
	}
}

func evaluate(t *testing.T, text string) Value {
	t.Helper()
	e, problems := Parse(text)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", text, problems[0])
	}
	r, err := Eval(e, nil)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return r.Value
}

func TestSemanticsNamesEveryOperation(t *testing.T) {
	rows := Semantics()
	if len(rows) <= len(Operations()) {
		t.Errorf("%d rows for %d operations: the operators that are not strict are missing", len(rows), len(Operations()))
	}
	for _, r := range rows {
		if r.Doc == "" || r.Basis == "" || r.Source == "" {
			t.Errorf("the row of %s is not whole", r.Name)
		}
	}
}
