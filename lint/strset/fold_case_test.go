package strset

import (
	"slices"
	"testing"
	"unicode"
)

func TestBreaksFold(t *testing.T) {
	for _, r := range "ßŉ\ufb01" {
		if !UpperBreaksFold().Contains(string(r)) {
			t.Errorf("%q is missing", r)
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if isHalf(r) {
			continue
		}
		s := string(r)
		if Fold(Upper(s)) != Fold(s) && !UpperBreaksFold().Contains(s) {
			t.Errorf("%q in upper case is not alike, but it is not in the set", r)
		}
		if Fold(Lower(s)) != Fold(s) && !LowerBreaksFold().Contains(s) {
			t.Errorf("%q in lower case is not alike, but it is not in the set", r)
		}
	}
}

// The forms of an ASCII letter are all there without folding.
func TestVariantsOfASCII(t *testing.T) {
	for r := rune(0); r <= unicode.MaxASCII; r++ {
		for _, folded := range lettersOf(Fold(string(r))) {
			if !slices.Contains(variants(r), folded) {
				t.Errorf("%q lacks %q", r, folded)
			}
		}
	}
}

func TestFoldOfASCII(t *testing.T) {
	for r := rune(0); r <= unicode.MaxASCII; r++ {
		s := "a" + string(r) + "Z"
		if want, _ := folding().apply(s); Fold(s) != want {
			t.Errorf("Fold(%q) = %q, want %q", s, Fold(s), want)
		}
	}
}
