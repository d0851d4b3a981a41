package strset

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestZeroValueIsEmpty(t *testing.T) {
	var s Set
	if !s.IsEmpty() || !s.Exact() || s.Contains("") {
		t.Error("the zero Set is not the empty set")
	}
	for name, got := range map[string]Set{
		"Upper": s.Upper(), "PreUpper": s.PreUpper(), "Lower": s.Lower(), "PreLower": s.PreLower(), "Fold": s.Fold(),
		"PreFold": s.PreFold(), "Replace": s.Replace("a", "b"), "PreReplace": s.PreReplace("a", "b"), "ReplaceFirst": s.ReplaceFirst("a", ""),
		"PreReplaceFirst": s.PreReplaceFirst("a", ""), "RemoveSpaces": s.RemoveSpaces(), "PreRemoveSpaces": s.PreRemoveSpaces(),
		"Before": s.Before("@"), "PreBefore": s.PreBefore("@"), "After": s.After("@"), "PreAfter": s.PreAfter("@"), "Cut": s.Cut(0, 1),
		"PreCut": s.PreCut(0, 1), "Prefixes": s.Prefixes(), "Suffixes": s.Suffixes(), "Substrings": s.Substrings(), "Concat": Concat(All(), s),
		"Intersect": Intersect(All(), s), "Union": Union(s, s), "Minus": s.Minus(All()), "Repeat": s.Repeat(1, 2),
	} {
		if !got.IsEmpty() {
			t.Errorf("%s of the empty set is not empty", name)
		}
	}
	if w, ok := s.Repeat(0, -1).Single(); !ok || w != "" {
		t.Errorf("Repeat(0, -1) of the empty set: %q, %v", w, ok)
	}
	if !s.Complement().Contains("x") {
		t.Error("the complement of the empty set lacks x")
	}
}

// States may be fused only where no word can run on from one part into another.
func TestRepeatOfSetsThatLoop(t *testing.T) {
	loop := Concat(Of("a").Repeat(0, -1), Of("b")) // a*b: its start is entered again
	for _, test := range []struct {
		set     Set
		in, out []string
	}{
		{loop.Repeat(0, 1), []string{"", "b", "aab"}, []string{"a", "aa", "bb"}},
		{loop.Repeat(1, 2), []string{"b", "bab"}, []string{"", "a", "ba", "bbb"}},
		{loop.Repeat(0, -1), []string{"", "bb", "abaab"}, []string{"a", "ba"}},
		{Concat(loop.Repeat(0, 1), Of("c")), []string{"c", "abc"}, []string{"ac", "b"}},
		{Of("").Repeat(3, -1), []string{""}, []string{"a"}},
		{Of("", "ab").Repeat(2, 3), []string{"", "ab", "abab", "ababab"}, []string{"a", "abababab"}},
	} {
		for _, w := range test.in {
			if !test.set.Contains(w) {
				t.Errorf("%q is missing", w)
			}
		}
		for _, w := range test.out {
			if test.set.Contains(w) {
				t.Errorf("%q is in", w)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct {
		name  string
		set   Set
		limit int
		want  []string
		ok    bool
	}{
		{"empty", Empty(), 0, nil, true},
		{"words", Of("b", "a", "b"), 2, []string{"a", "b"}, true},
		{"too many", Of("b", "a"), 1, nil, false},
		{"product", Concat(Runes(Range{'a', 'c'}), Of("1", "2").Repeat(0, 1)), 9, []string{"a", "a1", "a2", "b", "b1", "b2", "c", "c1", "c2"}, true},
		{"infinite", Of("a").Repeat(0, -1), 100, nil, false},
		{"wide", Lengths(1, 1), 1000, nil, false},
		{"across the surrogates", Runes(Range{0xD7FE, 0xE001}), 4, []string{"\uD7FE", "\uD7FF", "\uE000", "\uE001"}, true},
	} {
		got, ok := test.set.Words(test.limit)
		if ok != test.ok || !cmp.Equal(got, test.want) {
			t.Errorf("%s: %q, %v; want %q, %v", test.name, got, ok, test.want, test.ok)
		}
	}
}

// Lengths are UTF-16 units: 😀 has two.
func TestLengthsAreUTF16Units(t *testing.T) {
	emoji := Of("😀").Repeat(0, -1)
	if !Disjoint(emoji, Lengths(3, 3)) {
		t.Error("no number of 😀 has 3 units")
	}
	if w, _ := Intersect(emoji, Lengths(3, 5)).Single(); w != "😀😀" {
		t.Errorf("of 3 to 5 units: %q", w)
	}
	name := mustParse(t, `.{1,64}`)
	if hi, ok := name.MaxLen(); !ok || hi != 128 {
		t.Errorf("64 code points have up to %d units", hi)
	}
	if Disjoint(name, Lengths(128, -1)) || !Disjoint(name, Lengths(129, -1)) {
		t.Error("64 code points may have 128 units and not 129")
	}
}

func TestInexactSetsStaySound(t *testing.T) {
	inexact := inexactAll()
	if got := inexact.Complement(); got.Exact() || !got.Contains("a") {
		t.Error("the complement of an inexact set must hold everything")
	}
	if got := Of("a", "b").Minus(inexact); got.Exact() || !got.Contains("a") {
		t.Error("an inexact set takes nothing away")
	}
	if Subset(Of("a"), inexact) {
		t.Error("nothing is known to be in an inexact set")
	}
	if !Subset(Intersect(inexact, Of("a")), Of("a")) {
		t.Error("what an inexact set may hold is within what it was intersected with")
	}
	if got := Intersect(inexact, Of("a")); got.Exact() {
		t.Error("an intersection with an inexact set is inexact")
	}
}

func TestCapsGiveSupersets(t *testing.T) {
	explosive := Concat(All(), Of("a"), Lengths(1, 1).Repeat(40, 40)) // 2^40 subsets
	if got := explosive.Complement(); got.Exact() || !viaAutomaton(got).Contains("a"+strings.Repeat("b", 40)) {
		t.Error("past the cap a complement must hold everything")
	}
	huge := Of("ab").Repeat(1_000_000, 2_000_000)
	if huge.Exact() || !viaAutomaton(huge).Contains("ab") {
		t.Error("past the cap a repetition must hold every number of copies")
	}
	if got := Lengths(1_000_000, 2_000_000); got.Contains("a") || !Disjoint(got, Lengths(0, 100)) || Disjoint(got, Lengths(100, -1)) {
		t.Error("lengths need no automaton")
	}
	if got := viaAutomaton(Lengths(1_000_000, 2_000_000)); got.Exact() || !got.Contains("a") {
		t.Error("past the cap the automaton of lengths must hold everything")
	}
	if got := Lengths(1_000_000, 2_000_000); got.Exact() || !got.Complement().Contains("a") {
		t.Error("lengths past the cap are not exact")
	}
	if got := Of("x").Cut(50_000, 60_000); !got.IsEmpty() {
		t.Error("too short to cut")
	}
	if got := Of("a").Repeat(0, -1).Cut(50_000, 60_000); got.Exact() || !got.Contains(strings.Repeat("a", 10_000)) {
		t.Error("past the cap a cut must hold everything")
	}
}

func TestExamplesAreReadable(t *testing.T) {
	notEmail := mustParse(t, emailPattern).Complement()
	surname := "Wolfeschlegelsteinhausenbergerdorff"
	for _, test := range []struct {
		name   string
		set    Set
		guides []string
		want   string
	}{
		{"a guide that is a member", notEmail, []string{"a@b.co", "Anne Marie"}, "Anne Marie"},
		{"over and over", Lengths(51, 64), []string{surname}, surname + "Wolfeschlegelste"},
		{"as far as it fits", Intersect(Concat(Lengths(1, 50), Of("@example.com")), notEmail), []string{"Anne Marie"}, "Anne Marie@example.com"},
		{"another case", mustParse(t, `[a-z]{1,9}\.com`), []string{"Anne Marie"}, "annemarie.com"},
		{"no letters fit", mustParse(t, `\d{5}`), []string{"Anne"}, "12345"},
		{"letters, not one letter", Lengths(5, 5), nil, "abcde"},
		{"no space at the end", mustParse(t, `a[ ~]`), nil, "a~"},
		{"a space where there must be", mustParse(t, `a `), nil, "a "},
		{"control characters last", mustParse(t, `[\x00-\x20]`), nil, " "},
		{"shortest", All(), nil, ""},
	} {
		if got, ok := test.set.Example(test.guides...); !ok || got != test.want {
			t.Errorf("%s: %q, %v; want %q", test.name, got, ok, test.want)
		}
	}
}

func TestMembersAreDistinct(t *testing.T) {
	seen := map[string]bool{}
	for w := range Intersect(Concat(Lengths(1, 50), Of("@example.com")), mustParse(t, emailPattern).Complement()).Members("Anne Marie", "Ann") {
		if seen[w] {
			t.Errorf("%q twice", w)
		}
		seen[w] = true
		if len(seen) == 50 {
			break
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d members", len(seen))
	}
}

func TestSetsMayBeSharedBetweenGoroutines(t *testing.T) {
	s := Intersect(mustParse(t, emailPattern).Lower(), Lengths(5, 100)).Minus(EndingWith("@example.com"))
	var group sync.WaitGroup
	results := make([]string, 8)
	for i := range results {
		group.Go(func() { results[i], _ = s.Example("Anne.Marie@example.org") })
	}
	group.Wait()
	if len(slices.Compact(results)) != 1 {
		t.Errorf("different examples: %q", results)
	}
}

func TestSplitsOfTooLongNames(t *testing.T) {
	first, last := Lengths(1, 64), Concat(Of("."), Lengths(1, 64))
	for left, right := range Lengths(101, -1).Splits(first, last) {
		u, _ := left.Example()
		v, _ := right.Example()
		if Len(u) > 64 || Len(v) > 65 || Len(u+v) < 101 {
			t.Errorf("%q + %q", u, v)
		}
	}
}

func TestRegexpErrors(t *testing.T) {
	for pattern, want := range map[string]string{
		`a(b`:           `regular expression "a(b", offset 3: unclosed group`,
		`a)`:            `regular expression "a)", offset 1: unmatched closing )`,
		`é[`:            `regular expression "é[", offset 3: unclosed character class`,
		`(a)\1`:         `regular expression "(a)\\1", offset 4: not supported: a back reference`,
		`a{3,1}`:        `regular expression "a{3,1}", offset 1: illegal repetition range`,
		"a\xff":         `regular expression "a\xff", offset 1: not valid UTF-8`,
		`(a{999}){999}`: `regular expression "(a{999}){999}", offset 0: not supported: repetitions make the expression too large`,
	} {
		if _, err := ParseRegexp(pattern); err == nil || err.Error() != want {
			t.Errorf("%s: %v\nwant %s", pattern, err, want)
		}
	}
	if _, err := ParseRegexp(strings.Repeat("(", 100_000)); err == nil {
		t.Error("deep nesting is accepted")
	}
}

func TestWordEdgesBeyondASCIIAreInexact(t *testing.T) {
	s := mustParse(t, `.*\bab\b.*`)
	if s.Exact() || !s.Contains("x ab.") || s.Contains("xab ") || !s.Contains("éab") {
		t.Error(`\b is exact next to ASCII and either next to other letters`)
	}
}

// What follows a piece counts only by being there: of strings of any length the piece is that of their first units.
func TestCutOfLengths(t *testing.T) {
	for low := range 5 {
		for high := low; high < 6; high++ {
			s := Lengths(low, high).Whole()
			for start := range 4 {
				for end := start; end < 5; end++ {
					got := s.Cut(start, end)
					for _, w := range []string{"", "a", "ab", "abc", "abcd", "abcde", "🙂", "🙂a", "a🙂", "ab🙂", "🙂🙂", "a🙂🙂"} {
						piece, ok := Cut(w, start, end)
						if s.Contains(w) && ok && !got.Contains(piece) {
							t.Errorf("cut from %d to %d of strings of %d to %d units: %q is missing, a piece of %q", start, end, low, high, piece, w)
						}
					}
					if _, ok := Cut("", start, end); !ok && high < end && !got.IsEmpty() {
						t.Errorf("cut from %d to %d of strings of %d to %d units: there are none", start, end, low, high)
					}
				}
			}
		}
	}
}
