package strset

import (
	"testing"

	"pgregory.net/rapid"
)

// TestSumsStaySmall: the automaton of a sum of values that may be null grows with its terms, and does not triple with each.
func TestSumsStaySmall(t *testing.T) {
	term := Lengths(1, 5)
	sum := term
	for range 30 {
		sum = Union(Concat(sum, term), sum, Concat(sum, Of("null")), term)
	}
	if n := sum.n.automaton().size(); n > 30*30 {
		t.Errorf("31 terms take %d states", n)
	}
	if !sum.Exact() || !sum.Contains("anullbnull") || sum.Contains("") {
		t.Error("not the strings of the sum")
	}
}

// TestFactoredUnion: taking out what parts of a union begin with changes no member.
func TestFactoredUnion(t *testing.T) {
	words := rapid.SampledFrom([]string{"", "a", "ab", "b", "ba", "\U0001F600", "\xed\xa0\xbd", "\xed\xb8\x80"})
	set := rapid.Custom(func(t *rapid.T) Set { // not a list of words, which are joined as such
		return Union(Of(rapid.SliceOfN(words, 1, 3).Draw(t, "words")...), Lengths(3, 4))
	})
	rapid.Check(t, func(t *rapid.T) {
		head, x, y := set.Draw(t, "head"), set.Draw(t, "x"), set.Draw(t, "y")
		w := Rejoin(words.Draw(t, "w1") + words.Draw(t, "w2") + words.Draw(t, "w3"))
		both := Union(Concat(head, x), Concat(head, y), head)
		if got, want := both.Contains(w), Concat(head, x).Contains(w) || Concat(head, y).Contains(w) || head.Contains(w); got != want {
			t.Fatalf("%q: %v in the union, %v in the parts", w, got, want)
		}
	})
}

// TestRowContains: walking through the parts of a concatenation tells what its automaton does.
func TestRowContains(t *testing.T) {
	words := rapid.SampledFrom([]string{"", "a", "ab", "b", "ba", "aab", "\U0001F600"})
	part := rapid.Custom(func(t *rapid.T) Set {
		some := Of(rapid.SliceOfN(words, 1, 3).Draw(t, "words")...)
		return rapid.SampledFrom([]Set{some, some.Repeat(0, -1), Lengths(0, 2).Whole(), Lengths(0, 2), Concat(some, Lengths(1, 1).Whole())}).Draw(t, "part")
	})
	rapid.Check(t, func(t *rapid.T) {
		whole := Concat(rapid.SliceOfN(part, 2, 4).Draw(t, "parts")...)
		if whole.n == nil || whole.n.kind != kindConcat {
			return
		}
		w := words.Draw(t, "w1") + words.Draw(t, "w2") + words.Draw(t, "w3")
		if got, want := whole.Contains(w), whole.n.automaton().contains(w); got != want {
			t.Fatalf("%q: got %v, want %v", w, got, want)
		}
	})
}

// What comes after any text stays apart: the complement of all of it at once can be too large, where those of the parts are small.
func TestNothingIsTakenOutOfAnyText(t *testing.T) {
	holds := func(w string) Set { return Concat(All(), Of(w), All()) }
	if n := Union(holds("a"), holds("b")).n; n.kind != kindUnion || len(n.parts) != 2 {
		t.Errorf("a union of %d parts", len(n.parts))
	}
}
