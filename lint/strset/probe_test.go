package strset

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// What a probe shows is true, and it is a member of the automaton that it was found in.
func TestProbes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawModel(t, 2), drawModel(t, 2)
		if a.set.n == nil || b.set.n == nil {
			return
		}
		if _, ok := common([]*node{a.set.n, b.set.n}); ok && !meets(a.set.n.automaton(), b.set.n.automaton()) {
			t.Fatalf("%s and %s have no member in common", a.desc, b.desc)
		}
		auto := a.set.n.automaton()
		w, ok := auto.nearest()
		if ok == auto.empty() || ok && isText(w) && !auto.contains(w) {
			t.Fatalf("%s: %q, %t", a.desc, w, ok)
		}
	})
}

// Of a long chain of tests for parts of a text, no case needs a product.
func TestProbesSpareProducts(t *testing.T) {
	rest := Lengths(0, 100)
	for i := range 60 {
		has := Containing("key " + strconv.Itoa(100+i))
		matched := Intersect(rest, has)
		if matched.IsEmpty() {
			t.Fatalf("case %d is empty", i)
		}
		if matched.n.findings().automaton.value != nil {
			t.Fatalf("case %d has an automaton", i)
		}
		rest = rest.Minus(has)
	}
}
