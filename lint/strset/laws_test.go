package strset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// alphabet has what makes trouble: an astral letter, letters whose case mappings are longer, change with their place
// or carry a mark, a bare mark, what stands for a letter that is none, and the two halves of 😀.
var alphabet = []rune{'a', 'B', ' ', 'ß', 'İ', 'Σ', '😀', 0xFFFD, 0x0301, 0xD83D, 0xDE00}

// universe is every word of at most three letters of the alphabet, and a few longer ones.
var universe = func() []string {
	words := []string{""}
	for at, n := 0, 0; n < 3; n++ {
		for end := len(words); at < end; at++ {
			for _, r := range alphabet {
				if w := words[at] + text([]rune{r}); isText(w) {
					words = append(words, w)
				}
			}
		}
	}
	return append(words, "aBaB", "aaaaa", "a B a", "😀😀😀😀", "SS", "ss", "a😀a😀", "σς", "abab", "i̇", "ab", "b")
}()

// model is a set with its meaning.
type model struct {
	set  Set
	has  func(string) bool
	desc string
}

func drawWord(t *rapid.T, label string) string {
	var w string
	for _, r := range rapid.SliceOfN(rapid.SampledFrom(alphabet), 0, 3).Draw(t, label) {
		w += text([]rune{r})
	}
	return Rejoin(w)
}

// drawModel draws a set built from a few operations, whose membership is decided by definition.
func drawModel(t *rapid.T, depth int) model {
	if depth == 0 {
		switch rapid.IntRange(0, 3).Draw(t, "leaf") {
		case 0:
			n, m := rapid.IntRange(0, 3).Draw(t, "min"), rapid.IntRange(-1, 4).Draw(t, "max")
			return model{Lengths(n, m), func(w string) bool { return Len(w) >= n && (m < 0 || Len(w) <= m) }, "lengths"}
		case 1:
			r := rapid.SampledFrom(alphabet).Draw(t, "rune")
			return model{Runes(Range{'a', r}, Range{'B', 'B'}), func(w string) bool {
				rs := lettersOf(w)
				return len(rs) == 1 && !isHalf(rs[0]) && (rs[0] >= 'a' && rs[0] <= r || rs[0] == 'B')
			}, "runes"}
		case 2:
			sub := rapid.StringOfN(rapid.SampledFrom([]rune("aBΣ😀")), 0, 3, -1).Draw(t, "sub")
			return model{Containing(sub), func(w string) bool { return strings.Contains(w, sub) }, "containing"}
		default:
			words := []string{drawWord(t, "w1"), drawWord(t, "w2")}
			return model{Of(words...), func(w string) bool { return w == words[0] || w == words[1] }, "words"}
		}
	}
	a := drawModel(t, depth-1)
	b := drawModel(t, depth-1)
	switch rapid.IntRange(0, 7).Draw(t, "op") {
	case 6:
		return model{a.set.Whole(), func(w string) bool { return a.has(w) && !HasHalf(w) }, "whole"}
	case 0:
		return model{Union(a.set, b.set), func(w string) bool { return a.has(w) || b.has(w) }, "union"}
	case 1:
		return model{Intersect(a.set, b.set), func(w string) bool { return a.has(w) && b.has(w) }, "intersect"}
	case 2:
		return model{a.set.Minus(b.set), func(w string) bool { return a.has(w) && !b.has(w) }, "minus"}
	case 3:
		return model{a.set.Complement(), func(w string) bool { return !a.has(w) }, "complement"}
	case 4:
		return model{Concat(a.set, b.set), func(w string) bool { return splits(w, a.has, b.has) }, "concat"}
	case 5:
		lo, hi := rapid.IntRange(0, 2).Draw(t, "lo"), rapid.IntRange(-1, 3).Draw(t, "hi")
		return model{a.set.Repeat(lo, hi), func(w string) bool { return repeats(w, lo, hi, a.has) }, "repeat"}
	default:
		return a
	}
}

func splits(w string, a, b func(string) bool) bool {
	for i := range Len(w) + 1 {
		if u, v := cutAt(w, i); a(u) && b(v) {
			return true
		}
	}
	return false
}

// cutAt cuts w after i units.
func cutAt(w string, i int) (string, string) {
	u, _ := Cut(w, 0, i)
	v, _ := Cut(w, i, -1)
	return u, v
}

// repeats decides membership in a repetition by the first member, the empty string being of use only to reach lo.
func repeats(w string, lo, hi int, has func(string) bool) bool {
	if hi >= 0 && lo > hi {
		return false
	}
	if w == "" {
		return lo == 0 || has("")
	}
	if hi == 0 {
		return false
	}
	for i := 1; i <= Len(w); i++ {
		u, v := cutAt(w, i)
		if has(u) && repeats(v, max(lo-1, 0), max(hi-1, min(hi, 0)), has) {
			return true
		}
		if v == "" && has("") && lo > 0 && has(w) {
			return true
		}
	}
	return false
}

// viaAutomaton is the same set, known only by its automaton.
func viaAutomaton(s Set) Set {
	return leaf(anyLength, func() *nfa { return s.n.automaton() })
}

func checkModel(t *rapid.T, m model) {
	auto := viaAutomaton(m.set)
	empty := true
	for _, w := range universe {
		want := m.has(w)
		if got := m.set.Contains(w); got != want {
			t.Fatalf("%s: Contains(%q) = %v, want %v", m.desc, w, got, want)
		}
		if got := auto.Contains(w); got != want {
			t.Fatalf("%s: automaton contains %q = %v, want %v", m.desc, w, got, want)
		}
		empty = empty && !want
		if want && (Len(w) < m.set.MinLen()) {
			t.Fatalf("%s: MinLen %d, but %q is a member", m.desc, m.set.MinLen(), w)
		}
		if hi, ok := m.set.MaxLen(); want && ok && Len(w) > hi {
			t.Fatalf("%s: MaxLen %d, but %q is a member", m.desc, hi, w)
		}
	}
	if !empty && m.set.IsEmpty() {
		t.Fatalf("%s: not empty", m.desc)
	}
	if m.set.IsEmpty() != auto.IsEmpty() {
		t.Fatalf("%s: IsEmpty %v, automaton %v", m.desc, m.set.IsEmpty(), auto.IsEmpty())
	}
	if !m.set.Exact() {
		t.Fatalf("%s: inexact", m.desc)
	}
	n := 0
	for w := range m.set.Members("aB a") {
		if !m.has(w) {
			t.Fatalf("%s: Members yields %q", m.desc, w)
		}
		if n++; n == 20 {
			break
		}
	}
	if (n == 0) != m.set.IsEmpty() {
		t.Fatalf("%s: %d members, IsEmpty %v", m.desc, n, m.set.IsEmpty())
	}
	if words, ok := m.set.Words(50); ok {
		for _, w := range words {
			if !m.has(w) {
				t.Fatalf("%s: Words has %q", m.desc, w)
			}
		}
		for _, w := range universe {
			if m.has(w) && !contains(words, w) {
				t.Fatalf("%s: Words lacks %q", m.desc, w)
			}
		}
	}
}

func contains(words []string, w string) bool {
	for _, v := range words {
		if v == w {
			return true
		}
	}
	return false
}

func TestRegularOperations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkModel(t, drawModel(t, rapid.IntRange(0, 3).Draw(t, "depth"))) })
}

// function is a partial string function with its image and preimage.
type function struct {
	name  string
	apply func(string) (string, bool)
	image func(Set) Set
	pre   func(Set) Set
	loose bool // image and preimage may be inexact
	wide  bool // the image of wide ranges is inexact
	whole bool // the preimage speaks of whole strings only
}

func total(f func(string) string) func(string) (string, bool) {
	return func(s string) (string, bool) { return f(s), true }
}

func drawFunction(t *rapid.T) function {
	match, repl := drawWord(t, "match"), drawWord(t, "repl")
	start := rapid.IntRange(-1, 4).Draw(t, "start")
	end := rapid.IntRange(-1, 5).Draw(t, "end")
	half := HasHalf(match)
	return rapid.SampledFrom([]function{
		{name: "Upper", apply: total(Upper), image: Set.Upper, pre: Set.PreUpper, wide: true},
		{name: "Lower", apply: total(Lower), image: Set.Lower, pre: Set.PreLower, loose: true, wide: true},
		{name: "Fold", apply: total(Fold), image: Set.Fold, pre: Set.PreFold, wide: true},
		{name: "RemoveSpaces", apply: total(RemoveSpaces), image: Set.RemoveSpaces, pre: Set.PreRemoveSpaces, whole: true},
		{name: "Replace", apply: total(func(s string) string { return Replace(s, match, repl) }),
			image: func(s Set) Set { return s.Replace(match, repl) }, pre: func(s Set) Set { return s.PreReplace(match, repl) },
			loose: half || match == "", whole: true},
		{name: "ReplaceFirst", apply: total(func(s string) string { return ReplaceFirst(s, match, repl) }),
			image: func(s Set) Set { return s.ReplaceFirst(match, repl) }, pre: func(s Set) Set { return s.PreReplaceFirst(match, repl) },
			loose: half, whole: true},
		{name: "Before", apply: func(s string) (string, bool) { return Before(s, match) },
			image: func(s Set) Set { return s.Before(match) }, pre: func(s Set) Set { return s.PreBefore(match) }, loose: half},
		{name: "After", apply: func(s string) (string, bool) { return After(s, match) },
			image: func(s Set) Set { return s.After(match) }, pre: func(s Set) Set { return s.PreAfter(match) }, loose: half},
		{name: "Cut", apply: func(s string) (string, bool) { return Cut(s, start, end) },
			image: func(s Set) Set { return s.Cut(start, end) }, pre: func(s Set) Set { return s.PreCut(start, end) }},
	}).Draw(t, "function")
}

func TestImagesHoldWhatTheFunctionGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, f := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth")), drawFunction(t)
		image := f.image(m.set)
		auto := viaAutomaton(image)
		for _, w := range universe {
			out, ok := f.apply(w)
			if !ok || !m.has(w) {
				continue
			}
			if !image.Contains(out) || !auto.Contains(out) {
				t.Fatalf("%s: %q is a member, its image %q is not one of the image", f.name, w, out)
			}
		}
		if !f.loose && !f.wide && !image.Exact() {
			t.Fatalf("%s: inexact", f.name)
		}
		if !image.Exact() {
			return
		}
		if f.whole && !m.set.IsWhole() {
			return
		}
		// Nothing else is in the image: each of its members comes from one of the set.
		n := 0
		for out := range image.Members("a B") {
			from := Intersect(f.pre(Of(out)), m.set)
			w, ok := from.Example()
			if !ok {
				t.Fatalf("%s: %q is in the image of nothing", f.name, out)
			}
			if got, ok := f.apply(w); !f.loose && (!ok || got != out || !m.has(w)) {
				t.Fatalf("%s: %q should come from %q, which gives %q", f.name, out, w, got)
			}
			if n++; n == 10 {
				break
			}
		}
	})
}

func TestPreimagesHoldWhatLeadsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, f := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth")), drawFunction(t)
		pre := f.pre(m.set)
		if !f.loose && !pre.Exact() {
			t.Fatalf("%s: inexact", f.name)
		}
		for _, w := range universe {
			if f.whole && HasHalf(w) {
				continue
			}
			out, ok := f.apply(w)
			want := ok && m.has(out)
			got := pre.Contains(w)
			if got != want && (want || pre.Exact()) {
				t.Fatalf("%s: %q -> %q: in preimage %v, want %v", f.name, w, out, got, want)
			}
			if want && Len(w) < pre.MinLen() {
				t.Fatalf("%s: MinLen %d, but %q is a member", f.name, pre.MinLen(), w)
			}
			if hi, ok := pre.MaxLen(); want && ok && Len(w) > hi {
				t.Fatalf("%s: MaxLen %d, but %q is a member", f.name, hi, w)
			}
		}
	})
}

func TestPiecesHoldAllCuts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		prefixes, suffixes, substrings := m.set.Prefixes(), m.set.Suffixes(), m.set.Substrings()
		for _, w := range universe {
			if !m.has(w) {
				continue
			}
			for i := range Len(w) + 1 {
				if p, _ := Cut(w, 0, i); !prefixes.Contains(p) {
					t.Fatalf("prefix %q of %q", p, w)
				}
				if p, _ := Cut(w, i, -1); !suffixes.Contains(p) {
					t.Fatalf("suffix %q of %q", p, w)
				}
				for j := i; j <= Len(w); j++ {
					if p, _ := Cut(w, i, j); !substrings.Contains(p) {
						t.Fatalf("substring %q of %q", p, w)
					}
				}
			}
		}
	})
}

// Cutting from the end is taking one side of all ways to cut in two.
func TestEndsAreQuotients(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		n := rapid.IntRange(0, 4).Draw(t, "n")
		var lefts, rights []Set
		for u, v := range m.set.Splits(All(), Lengths(n, n)) {
			lefts, rights = append(lefts, u), append(rights, v)
		}
		for name, pair := range map[string][2]Set{"DropLast": {m.set.DropLast(n), Union(lefts...)}, "TakeLast": {m.set.TakeLast(n), Union(rights...)}} {
			for i, s := range pair {
				// Past the caps a difference holds too much, so that its members are looked up.
				if w, ok := s.Minus(pair[1-i]).Example(); ok && s.Contains(w) && !pair[1-i].Contains(w) {
					t.Fatalf("%s: %q is in %d alone", name, w, i)
				}
			}
		}
	})
}

func TestSplitsAreThePreimageOfConcatenation(t *testing.T) {
	short := universe[:len(alphabet)*len(alphabet)]
	rapid.Check(t, func(t *rapid.T) {
		s := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		x := drawModel(t, rapid.IntRange(0, 1).Draw(t, "depth x"))
		y := drawModel(t, rapid.IntRange(0, 1).Draw(t, "depth y"))
		var lefts, rights []Set
		for a, b := range s.set.Splits(x.set, y.set) {
			if a.IsEmpty() || b.IsEmpty() {
				if !s.set.n.automaton().readsBoth() {
					t.Fatalf("an empty box")
				}
				continue // what leads there are no strings
			}
			lefts, rights = append(lefts, a), append(rights, b)
		}
		for _, u := range short {
			in := 0
			boxes := []int{}
			for i := range lefts {
				if lefts[i].Contains(u) {
					boxes = append(boxes, i)
				}
			}
			if n := len(lettersOf(u)); len(boxes) > 1 && (n == 0 || !isHigh(lettersOf(u)[n-1])) {
				t.Fatalf("%q is in the left side of %d boxes", u, len(boxes))
			}
			for _, v := range short {
				want := x.has(u) && y.has(v) && s.has(Rejoin(u+v))
				got := false
				for _, i := range boxes {
					got = got || rights[i].Contains(v)
				}
				if got != want {
					t.Fatalf("(%q, %q): in a box %v, want %v", u, v, got, want)
				}
				if got {
					in++
				}
			}
		}
	})
}

func TestSubsetAndDisjoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth a")), drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth b"))
		if Subset(a.set, b.set) {
			for _, w := range universe {
				if a.has(w) && !b.has(w) {
					t.Fatalf("Subset, but %q", w)
				}
			}
		} else if w, ok := a.set.Minus(b.set).Example(); !ok || !a.has(w) || b.has(w) {
			t.Fatalf("not Subset, but the example is %q, %v", w, ok)
		}
		if Disjoint(a.set, b.set) {
			for _, w := range universe {
				if a.has(w) && b.has(w) {
					t.Fatalf("Disjoint, but %q", w)
				}
			}
		} else if w, ok := Intersect(a.set, b.set).Example(); !ok || !a.has(w) || !b.has(w) {
			t.Fatalf("not Disjoint, but the example is %q, %v", w, ok)
		}
	})
}
