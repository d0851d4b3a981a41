package strset_test

import (
	"testing"

	"github.com/profilelint/profilelint/lint/strset"
)

// TestSharedParts: a set whose parts are shared, over and over, is asked in time linear in its parts, not in the 2^60 ways to them. Joining
// attributes that may be null makes such sets: each null has two meanings.
func TestSharedParts(t *testing.T) {
	s := strset.Lengths(1, 50)
	for range 60 {
		s = strset.Union(strset.Concat(s, strset.Lengths(0, 3)), strset.Concat(s, strset.Of("null")))
	}
	if s.Weight() <= 0 {
		t.Errorf("weight %d", s.Weight())
	}
	if s.IsWhole() != strset.Lengths(1, 50).IsWhole() {
		t.Error("the whole is another than its parts")
	}
	if strset.Intersect(s, strset.Lengths(2, 3)).IsEmpty() {
		t.Error("a short member is missing")
	}
	if s.IsEmpty() {
		t.Error("no member")
	}
}
