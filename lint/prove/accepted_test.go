package prove

import (
	"math"
	"testing"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// TestAcceptedInPart: of a constraint on a part of the numbers or arrays, neither is an accepted value an example, nor is what
// can be told by the bounds alone left undecided.
func TestAcceptedInPart(t *testing.T) {
	letters := el.StrSet(strset.Of("A", "B"))
	arraysOf := func(elem el.Set) el.Set { return el.Set{Arr: el.ArrSet{Elem: &elem, Max: -1}} }
	oneToThree, accepted := el.IntSet(el.Between(1, 3)), el.AnyValue()
	accepted.Nums, accepted.Arr = oneToThree.Nums, arraysOf(letters).Arr
	for _, test := range []struct {
		name   string
		admits el.Set
		want   Verdict
	}{
		{"the same numbers", oneToThree, Safe},
		{"some of the numbers", el.IntSet(el.Between(2, 2)), Safe},
		{"more numbers", el.IntSet(el.Between(1, 4)), CanFail},
		{"other numbers", el.IntSet(el.Between(7, 9)), AlwaysFails},
		{"the same arrays", arraysOf(letters), Safe},
		{"arrays of fewer", arraysOf(el.StrSet(strset.Of("B"))), Safe},
		{"arrays of more", arraysOf(el.StrSet(strset.Of("A", "C"))), CanFail},
		{"a text", letters, Safe},
	} {
		source := func(el.Variable) Source { return Source{Name: "x", Admits: test.admits, Expects: test.admits} }
		expr, _ := el.Parse("appuser.x")
		got := About(expr, source).Decide(Question{Accept: accepted, Reject: el.IntSet(el.Between(4, math.Inf(1))), Realistic: []el.Value{el.IntValue(4)}})
		if got.Verdict != test.want {
			t.Errorf("%s: %s, want %s", test.name, got.Verdict, test.want)
		}
		for _, ex := range got.Examples {
			if accepted.Contains(ex.Value) {
				t.Errorf("%s: the example is accepted", test.name)
			}
		}
	}
}
