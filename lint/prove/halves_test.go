package prove_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// String.substring cuts the two UTF-16 units of an emoji apart, and + puts them together again.
func TestHalvesOfCharacters(t *testing.T) {
	emoji := strset.Of("😀")
	name := strset.Lengths(1, 20)
	for _, test := range []struct {
		expr   string
		source strset.Set
		accept strset.Set
		want   prove.Verdict
	}{
		{`String.substring(appuser.a, 0, 1) + String.substring(appuser.a, 1, 2)`, emoji, emoji, prove.Safe},
		{`String.substring(appuser.a, 0, 1) + String.substring(appuser.a, 1, 2)`, strset.Of("😀", "ab"), emoji.Complement(), prove.CanFail},
		{`String.substring(appuser.a, 0, 1) + String.substring(appuser.a, 1, 2)`, strset.Lengths(2, 2), emoji.Complement(), prove.CanFail},
		{`String.substring(appuser.a, 0, 1) + String.substring(appuser.b, 1, 2)`, strset.Of("😀", "😁"), strset.Of("😀", "😁"), prove.Safe},
		{`String.substring(appuser.a, 1, 2) + String.substring(appuser.a, 0, 1)`, emoji, strset.Lengths(0, 2), prove.Safe},
		{`String.substring(appuser.a, 1, 2) + String.substring(appuser.a, 0, 1)`, emoji, emoji.Complement(), prove.Safe},
		{`String.substring(appuser.a, 0, 1)`, emoji, strset.Lengths(1, 1), prove.Safe},
		{`String.substring(appuser.a, 0, 1)`, emoji, emoji, prove.CanFail},
		{`"" + String.len(String.substring(appuser.a, 0, 1))`, emoji, strset.Of("1"), prove.Safe},
		{`String.substring(appuser.a, 0, 1)`, emoji, strset.Of("?").Complement(), prove.Undecided}, // if a question mark takes the place of the half
		{`String.len(appuser.a) > 10 ? String.substring(appuser.a, 0, 10) : appuser.a`, name, strset.Lengths(1, 10), prove.Safe},
		{`String.replace(String.substring(appuser.a, 0, 2) + "-" + String.substring(appuser.a, 2, 3), "-", "")`, strset.Of("a😀"), strset.Of("a😀").Complement(), prove.AlwaysFails},
		{`String.toUpperCase(String.substring(appuser.a, 0, 1)) + String.toLowerCase(String.substring(appuser.a, 1, String.len(appuser.a)))`,
			name, strset.Lengths(1, 60), prove.Safe},
	} {
		source := func(v el.Variable) prove.Source {
			return prove.Source{Name: v.Key, Admits: el.StrSet(test.source), Expects: el.StrSet(test.source)}
		}
		e, errs := el.Parse(test.expr)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		q := prove.Question{Accept: el.AnyValue(), Reject: el.StrSet(test.accept.Complement())}
		q.Accept.Strs = test.accept
		if a := prove.About(e, source).Decide(q); a.Verdict != test.want {
			t.Errorf("%s: %s (%s), want %s", test.expr, a.Verdict, a.Reason, test.want)
		}
	}
}
