package strset

import (
	"testing"
	"unicode"
)

func TestCaseBreaksFold(t *testing.T) {
	breaks := CaseBreaksFold()
	for _, r := range "ßŉ\ufb01" {
		if !breaks.Contains(string(r)) {
			t.Errorf("%q is missing", r)
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= surrogateLo && r <= surrogateHi || breaks.Contains(string(r)) {
			continue
		}
		if s := string(r); Fold(Upper(s)) != Fold(s) || Fold(Lower(s)) != Fold(s) {
			t.Fatalf("changing the case of %q changes its fold, but it is not in the set", r)
		}
	}
}
