package strset

import "testing"

const (
	high = "\xED\xA0\xBD" // U+D83D, the first half of 😀
	low  = "\xED\xB8\x80" // U+DE00, its second half
)

// Of a character that is cut in two a half remains, and two halves that meet are a character again.
func TestHalvesMeet(t *testing.T) {
	first, _ := Cut("😀", 0, 1)
	second, _ := Cut("😀", 1, 2)
	if first != high || second != low || Rejoin(first+second) != "😀" || Len(first) != 1 || Spell("a😀") != "a"+high+low {
		t.Fatalf("%q and %q", first, second)
	}
	emoji := Of("a😀", "b😀")
	short := Lengths(0, 8).Whole()
	for _, test := range []struct {
		name    string
		set     Set
		in, out []string
	}{
		{"cut and joined", Concat(emoji.Cut(0, 2), emoji.Cut(2, 3)), []string{"a😀", "b😀"}, []string{"a" + high + low, "a\uFFFD\uFFFD", "a" + high}},
		{"of any text", Concat(short.Cut(0, 1), short.Cut(1, 2)), []string{"😀", "ab", high + "a", "a" + low}, []string{high + low, "a", "a😀"}},
		{"through others", Concat(short.Cut(0, 1), Of("", "-"), short.Cut(1, 2)), []string{"😀", "😁", high + "-" + low}, []string{high + low}},
		{"repeated", Of(high, low).Repeat(2, 3), []string{high + high, "😀" + high, low + "😀", "😀"}, []string{high, "😀😀"}},
		{"replaced", Lengths(3, 3).Replace("-", ""), []string{"😀", "a😀", "😀" + low}, []string{high + low}},
		{"without spaces", Union(Of(high+" "+low), Runes(Range{'a', 'b'}).Repeat(1, -1)).RemoveSpaces(), []string{"😀", "ab"}, []string{high + low, high}},
		{"whole", Lengths(1, 2).Whole(), []string{"😀", "ab", "a"}, []string{high, "a" + low}},
		{"not whole", Lengths(1, 2).Whole().Complement(), []string{high, "a" + low, "", "abc"}, []string{"😀", "ab"}},
		{"outside", Of("😀").Complement(), []string{high, low, "😁"}, []string{"😀", high + low}},
		{"back", Of("😀").PreCut(1, 3), []string{"a😀"}, []string{"😀😀"}},
		{"halves back", Of(low+"a").PreCut(1, 3), []string{"😀a", "x" + low + "a"}, []string{"a😀"}},
		{"prefixes", emoji.Prefixes(), []string{"", "a" + high, "b😀"}, []string{low, "a\uFFFD"}},
		{"suffixes", emoji.Suffixes(), []string{low, "a😀", "😀"}, []string{high, "\uFFFD"}},
	} {
		auto := viaAutomaton(test.set)
		for _, w := range test.in {
			if !test.set.Contains(w) || !auto.Contains(w) {
				t.Errorf("%s: %q is missing", test.name, w)
			}
		}
		for _, w := range test.out {
			if test.set.Contains(w) || auto.Contains(w) {
				t.Errorf("%s: %q is in", test.name, w)
			}
		}
	}
}

// Java's patterns read characters: two halves that meet are one, and half a character is one too.
func TestPatternsReadHalves(t *testing.T) {
	for _, test := range []struct {
		pattern, text string
		want          bool
	}{
		{".", high, true}, {"..", "😀", false}, {".", "😀", true}, {"[^a]b", low + "b", true}, {`\w`, high, false}, {".*", "a" + high, true},
	} {
		if got := mustParse(t, test.pattern).Contains(test.text); got != test.want {
			t.Errorf("%q matches %s: %v", test.text, test.pattern, got)
		}
	}
}

func TestSearchesForHalvesGoThroughCharacters(t *testing.T) {
	if got := Replace("a😀", high, "x"); got != "ax"+low {
		t.Errorf("replaced: %q", got)
	}
	if got, ok := Before("a😀", low); !ok || got != "a"+high {
		t.Errorf("before: %q", got)
	}
	if got := Replace("😀", "", "-"); got != "-"+high+"-"+low+"-" {
		t.Errorf("interspersed: %q", got)
	}
	if got := Replace("a-b", "-", high+low); got != "a😀b" {
		t.Errorf("joined: %q", got)
	}
	for name, s := range map[string]Set{
		"Containing": Containing(high), "After": Of("😀").Repeat(1, -1).After(high), "PreReplace": Of("x").PreReplace(high, "x"),
	} {
		if s.Exact() {
			t.Errorf("%s is exact", name)
		}
	}
}
