package strset

import (
	"strings"
	"testing"
)

// TestContainsManyStatesAtATime runs an automaton that is in more states at a time than are listed.
func TestContainsManyStatesAtATime(t *testing.T) {
	every := func(n int) Set { return Of(strings.Repeat("a", n)).Repeat(0, -1) }
	a := Union(every(13), every(17), every(19)).n.automaton()
	wide := Concat(All(), Of("b"), Lengths(0, 40)).n.automaton()
	for _, test := range []struct {
		name string
		a    *nfa
		w    string
		want bool
		few  bool
	}{
		{"none of the periods", a, strings.Repeat("a", 18), false, true},
		{"one of the periods", a, strings.Repeat("a", 38), true, true},
		{"b in reach of the end", wide, strings.Repeat("b", 60), true, false},
		{"b out of reach of the end", wide, strings.Repeat("b", 60) + strings.Repeat("a", 41), false, false},
	} {
		accepted, few := test.a.containsByFew(test.w)
		if few != test.few || few && accepted != test.want {
			t.Errorf("%s: by few states %v (%v), want %v (%v)", test.name, accepted, few, test.want, test.few)
		}
		if got := test.a.contains(test.w); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
