package strset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// alphabet has what makes trouble: an astral letter, letters whose case mappings are longer, change with their place
// or carry a mark, a bare mark, the stand-in for half a surrogate pair.
var alphabet = []rune{'a', 'B', ' ', 'ß', 'İ', 'Σ', '😀', replacement, 0x0301}

// universe is every word of at most three letters of the alphabet, and a few longer ones.
var universe = func() []string {
	words := []string{""}
	for at, n := 0, 0; n < 3; n++ {
		for end := len(words); at < end; at++ {
			for _, r := range alphabet {
				words = append(words, words[at]+string(r))
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
	return string(rapid.SliceOfN(rapid.SampledFrom(alphabet), 0, 3).Draw(t, label))
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
				rs := []rune(w)
				return len(rs) == 1 && (rs[0] >= 'a' && rs[0] <= r || rs[0] == 'B')
			}, "runes"}
		case 2:
			sub := drawWord(t, "sub")
			return model{Containing(sub), func(w string) bool { return strings.Contains(w, sub) }, "containing"}
		default:
			words := []string{drawWord(t, "w1"), drawWord(t, "w2")}
			return model{Of(words...), func(w string) bool { return w == words[0] || w == words[1] }, "words"}
		}
	}
	a := drawModel(t, depth-1)
	b := drawModel(t, depth-1)
	switch rapid.IntRange(0, 6).Draw(t, "op") {
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
	for i := range len(w) + 1 {
		if validCut(w, i) && a(w[:i]) && b(w[i:]) {
			return true
		}
	}
	return false
}

func validCut(w string, i int) bool { return i == 0 || i == len(w) || w[i]&0xC0 != 0x80 }

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
	for i := 1; i <= len(w); i++ {
		if validCut(w, i) && has(w[:i]) && repeats(w[i:], max(lo-1, 0), max(hi-1, min(hi, 0)), has) {
			return true
		}
		if i == len(w) && has("") && lo > 0 && has(w) {
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
}

func total(f func(string) string) func(string) (string, bool) {
	return func(s string) (string, bool) { return f(s), true }
}

func drawFunction(t *rapid.T) function {
	match, repl := drawWord(t, "match"), drawWord(t, "repl")
	start := rapid.IntRange(-1, 4).Draw(t, "start")
	end := rapid.IntRange(-1, 5).Draw(t, "end")
	return rapid.SampledFrom([]function{
		{"Upper", total(Upper), Set.Upper, Set.PreUpper, false, true},
		{"Lower", total(Lower), Set.Lower, Set.PreLower, true, true},
		{"Fold", total(Fold), Set.Fold, Set.PreFold, false, true},
		{"RemoveSpaces", total(RemoveSpaces), Set.RemoveSpaces, Set.PreRemoveSpaces, false, false},
		{"Replace", total(func(s string) string { return Replace(s, match, repl) }),
			func(s Set) Set { return s.Replace(match, repl) }, func(s Set) Set { return s.PreReplace(match, repl) }, false, false},
		{"ReplaceFirst", total(func(s string) string { return ReplaceFirst(s, match, repl) }),
			func(s Set) Set { return s.ReplaceFirst(match, repl) }, func(s Set) Set { return s.PreReplaceFirst(match, repl) }, false, false},
		{"Before", func(s string) (string, bool) { return Before(s, match) },
			func(s Set) Set { return s.Before(match) }, func(s Set) Set { return s.PreBefore(match) }, false, false},
		{"After", func(s string) (string, bool) { return After(s, match) },
			func(s Set) Set { return s.After(match) }, func(s Set) Set { return s.PreAfter(match) }, false, false},
		{"Cut", func(s string) (string, bool) { return Cut(s, start, end) },
			func(s Set) Set { return s.Cut(start, end) }, func(s Set) Set { return s.PreCut(start, end) }, false, false},
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

func TestSplitsAreThePreimageOfConcatenation(t *testing.T) {
	short := universe[:92]
	rapid.Check(t, func(t *rapid.T) {
		s := drawModel(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		x := drawModel(t, rapid.IntRange(0, 1).Draw(t, "depth x"))
		y := drawModel(t, rapid.IntRange(0, 1).Draw(t, "depth y"))
		var lefts, rights []Set
		for a, b := range s.set.Splits(x.set, y.set) {
			if a.IsEmpty() || b.IsEmpty() {
				t.Fatalf("an empty box")
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
			if len(boxes) > 1 {
				t.Fatalf("%q is in the left side of %d boxes", u, len(boxes))
			}
			for _, v := range short {
				want := x.has(u) && y.has(v) && s.has(u+v)
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
