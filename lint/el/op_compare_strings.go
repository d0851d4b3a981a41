package el

import (
	"strings"

	"github.com/profilelint/profilelint/lint/strset"
)

// compareUTF16 orders strings as Java's compareTo does, by UTF-16 code units: the order of the bytes of their spelled forms.
func compareUTF16(a, b string) int { return strings.Compare(strset.Spell(a), strset.Spell(b)) }

// strings is the order of strings where one of them is known.
func (r relation) strings(args []Set) Meaning {
	if w, ok := args[1].Strs.Single(); ok {
		if below, ok := stringsBelow(w); ok {
			return test(0, r.side(below, w))
		}
	}
	if w, ok := args[0].Strs.Single(); ok {
		if below, ok := stringsBelow(w); ok {
			return test(1, r.turned().side(below, w))
		}
	}
	return anyBoolean
}

// side returns the strings that stand in the relation to w, given those that are less than w.
func (r relation) side(below strset.Set, w string) strset.Set {
	if r.less == r.equal {
		below = strset.Union(below, strset.Of(w))
	}
	if r.less {
		return below
	}
	return below.Complement()
}

// stringsBelow returns the strings before w in the order of UTF-16 code units: its proper prefixes, and what leaves it for a smaller
// letter. That is the order of code points only where w stays below the surrogates.
func stringsBelow(w string) (strset.Set, bool) {
	var parts []strset.Set
	for i, r := range w { // halves of characters come out as U+FFFD
		if r >= 0xD800 {
			return strset.Set{}, false
		}
		parts = append(parts, strset.Of(w[:i]))
		if r > 0 {
			parts = append(parts, strset.Concat(strset.Of(w[:i]), strset.Runes(strset.Range{Lo: 0, Hi: r - 1}), strset.All()))
		}
	}
	return strset.Union(parts...), true
}
