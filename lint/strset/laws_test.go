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
	set   Set
	has   func(string) bool
	desc  string
	usual Set // the same set with the usual limits
}

func drawWord(t *rapid.T, label string) string {
	var w string
	for _, r := range rapid.SliceOfN(rapid.SampledFrom(alphabet), 0, 3).Draw(t, label) {
		w += text([]rune{r})
	}
	return Rejoin(w)
}

// eachLimits holds a law with the usual limits, which it hardly ever meets, and with small ones, which it meets at every turn.
func eachLimits(t *testing.T, law func(t *rapid.T, l *limits)) {
	t.Run("usual", func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { law(t, nil) }) })
	t.Run("small", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			for range 3 { // there are many limits to meet
				law(t, drawLimits(t))
			}
		})
	})
}

// drawLimits draws limits of 5 to 50, or usual ones: small ones everywhere would let nothing get far enough to meet the next one.
func drawLimits(t *rapid.T) *limits {
	l := usualLimits
	for _, n := range []*int{&l.states, &l.edges, &l.joined, &l.joinedInexact, &l.image, &l.subsets, &l.subsetWork, &l.pairs, &l.splitSubsets} {
		if rapid.IntRange(0, 2).Draw(t, "small") == 0 {
			*n = rapid.IntRange(5, 50).Draw(t, "limit")
		}
	}
	return &l
}

// within is the set, known only by its automaton, which hands the limits on to what is made of it.
func (l *limits) within(s Set) Set {
	if l == nil || s.n == nil {
		return s
	}
	return leaf(s.n.bounds, func() *nfa {
		a := *s.n.automaton()
		a.limits = l
		return &a
	})
}

// drawModel draws a set built from a few operations, whose membership is decided by definition.
func drawModel(t *rapid.T, depth int) model { return drawModelWithin(t, nil, depth) }

func drawModelWithin(t *rapid.T, l *limits, depth int) model {
	if depth == 0 {
		set, has, desc := drawLeaf(t)
		return model{l.within(set), has, desc, set}
	}
	a := drawModelWithin(t, l, depth-1)
	b := drawModelWithin(t, l, depth-1)
	made := func(desc string, has func(string) bool, of func(a, b Set) Set) model {
		return model{of(a.set, b.set), has, desc, of(a.usual, b.usual)}
	}
	switch rapid.IntRange(0, 7).Draw(t, "op") {
	case 0:
		return made("union", func(w string) bool { return a.has(w) || b.has(w) }, func(a, b Set) Set { return Union(a, b) })
	case 1:
		return made("intersect", func(w string) bool { return a.has(w) && b.has(w) }, func(a, b Set) Set { return Intersect(a, b) })
	case 2:
		return made("minus", func(w string) bool { return a.has(w) && !b.has(w) }, Set.Minus)
	case 3:
		return made("complement", func(w string) bool { return !a.has(w) }, func(a, _ Set) Set { return a.Complement() })
	case 4:
		return made("concat", func(w string) bool { return splits(w, a.has, b.has) }, func(a, b Set) Set { return Concat(a, b) })
	case 5:
		lo, hi := rapid.IntRange(0, 2).Draw(t, "lo"), rapid.IntRange(-1, 3).Draw(t, "hi")
		return made("repeat", func(w string) bool { return repeats(w, lo, hi, a.has) }, func(a, _ Set) Set { return a.Repeat(lo, hi) })
	case 6:
		return made("whole", func(w string) bool { return a.has(w) && !HasHalf(w) }, func(a, _ Set) Set { return a.Whole() })
	default:
		return a
	}
}

// drawLeaf draws a set that is made of no other.
func drawLeaf(t *rapid.T) (Set, func(string) bool, string) {
	switch rapid.IntRange(0, 3).Draw(t, "leaf") {
	case 0:
		n, m := rapid.IntRange(0, 3).Draw(t, "min"), rapid.IntRange(-1, 4).Draw(t, "max")
		return Lengths(n, m), func(w string) bool { return Len(w) >= n && (m < 0 || Len(w) <= m) }, "lengths"
	case 1:
		r := rapid.SampledFrom(alphabet).Draw(t, "rune")
		return Runes(Range{'a', r}, Range{'B', 'B'}), func(w string) bool {
			rs := lettersOf(w)
			return len(rs) == 1 && !isHalf(rs[0]) && (rs[0] >= 'a' && rs[0] <= r || rs[0] == 'B')
		}, "runes"
	case 2:
		sub := rapid.StringOfN(rapid.SampledFrom([]rune("aBΣ😀")), 0, 3, -1).Draw(t, "sub")
		return Containing(sub), func(w string) bool { return strings.Contains(w, sub) }, "containing"
	default:
		words := []string{drawWord(t, "w1"), drawWord(t, "w2")}
		return Of(words...), func(w string) bool { return w == words[0] || w == words[1] }, "words"
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		m := drawModelWithin(t, l, rapid.IntRange(0, 3).Draw(t, "depth"))
		if l != nil {
			checkSuperset(t, m)
			return
		}
		checkModel(t, m)
	})
}

// checkSuperset is what holds past the limits: the set holds what it should, and only that if it says that it is exact.
func checkSuperset(t *rapid.T, m model) {
	auto := viaAutomaton(m.set)
	exact := m.set.Exact()
	for _, w := range universe {
		want := m.has(w)
		if got := m.set.Contains(w); got != want && (want || exact) {
			t.Fatalf("%s: Contains(%q) = %v, want %v", m.desc, w, got, want)
		}
		if got := auto.Contains(w); got != want && (want || exact) {
			t.Fatalf("%s: automaton contains %q = %v, want %v", m.desc, w, got, want)
		}
		if !want {
			continue
		}
		if hi, ok := m.set.MaxLen(); Len(w) < m.set.MinLen() || ok && Len(w) > hi {
			t.Fatalf("%s: %q is a member of an impossible length", m.desc, w)
		}
		if m.set.IsEmpty() || auto.IsEmpty() {
			t.Fatalf("%s: %q is a member of an empty set", m.desc, w)
		}
	}
	if words, ok := m.set.Words(50); ok {
		for _, w := range universe {
			if m.has(w) && !contains(words, w) {
				t.Fatalf("%s: Words lacks %q", m.desc, w)
			}
		}
	}
}

// sameIfExact holds a set that says it is exact against the same set made with the usual limits.
func sameIfExact(t *rapid.T, s, usual Set) {
	if !s.Exact() || !usual.Exact() {
		return
	}
	for _, w := range universe {
		if s.Contains(w) != usual.Contains(w) {
			t.Fatalf("contains %q: %v, with the usual limits %v", w, s.Contains(w), usual.Contains(w))
		}
	}
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		m, f := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth")), drawFunction(t)
		image := f.image(m.set)
		sameIfExact(t, image, f.image(m.usual))
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
		if l == nil && !f.loose && !f.wide && !image.Exact() {
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
			if l != nil && (!image.Contains(out) || !from.Exact() || ok && !m.set.Contains(w)) {
				break // past the limits a member is one of too large a set
			}
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		m, f := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth")), drawFunction(t)
		pre := f.pre(m.set)
		if l == nil && !f.loose && !pre.Exact() {
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		m := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth"))
		prefixes, suffixes, substrings := m.set.Prefixes(), m.set.Suffixes(), m.set.Substrings()
		sameIfExact(t, prefixes, m.usual.Prefixes())
		sameIfExact(t, suffixes, m.usual.Suffixes())
		sameIfExact(t, substrings, m.usual.Substrings())
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		m := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth"))
		n := rapid.IntRange(0, 4).Draw(t, "n")
		before, last := m.set.DropLast(n), m.set.TakeLast(n)
		for _, w := range universe {
			u, v := cutAt(w, max(Len(w)-n, 0))
			if Len(w) >= n && m.has(w) && (!before.Contains(u) || !last.Contains(v)) {
				t.Fatalf("the ends of %q are missing", w)
			}
		}
		if l != nil {
			sameIfExact(t, before, m.usual.DropLast(n))
			sameIfExact(t, last, m.usual.TakeLast(n))
			return
		}
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		s := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth"))
		x := drawModelWithin(t, l, rapid.IntRange(0, 1).Draw(t, "depth x"))
		y := drawModelWithin(t, l, rapid.IntRange(0, 1).Draw(t, "depth y"))
		var lefts, rights []Set
		for a, b := range s.set.Splits(x.set, y.set) {
			if a.IsEmpty() || b.IsEmpty() {
				if l == nil && !s.set.n.automaton().readsBoth() {
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
			if n := len(lettersOf(u)); l == nil && len(boxes) > 1 && (n == 0 || !isHigh(lettersOf(u)[n-1])) {
				t.Fatalf("%q is in the left side of %d boxes", u, len(boxes))
			}
			for _, v := range short {
				want := x.has(u) && y.has(v) && s.has(Rejoin(u+v))
				got := false
				for _, i := range boxes {
					got = got || rights[i].Contains(v)
				}
				if got != want && (want || l == nil) {
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
	eachLimits(t, func(t *rapid.T, l *limits) {
		a := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth a"))
		b := drawModelWithin(t, l, rapid.IntRange(0, 2).Draw(t, "depth b"))
		if Subset(a.set, b.set) {
			for _, w := range universe {
				if a.has(w) && !b.has(w) {
					t.Fatalf("Subset, but %q", w)
				}
			}
		} else if w, ok := a.set.Minus(b.set).Example(); l == nil && (!ok || !a.has(w) || b.has(w)) {
			t.Fatalf("not Subset, but the example is %q, %v", w, ok)
		}
		if Disjoint(a.set, b.set) {
			for _, w := range universe {
				if a.has(w) && b.has(w) {
					t.Fatalf("Disjoint, but %q", w)
				}
			}
		} else if w, ok := Intersect(a.set, b.set).Example(); l == nil && (!ok || !a.has(w) || !b.has(w)) {
			t.Fatalf("not Disjoint, but the example is %q, %v", w, ok)
		}
	})
}
