package el

import (
	"unicode"

	"github.com/profilelint/profilelint/lint/strset"
)

// Unchanged returns strings of the first argument that the operation returns as they are if it returns anything, under every plausible
// behaviour. There may be more of them.
func (o *Operation) Unchanged(args []Set) strset.Set {
	if o.Keeps == nil {
		return strset.Empty()
	}
	return o.Keeps(args)
}

// except is the Keeps of a function that changes some characters: it keeps the strings of ASCII characters of which it changes none.
func except(changes func(r rune) bool) func([]Set) strset.Set {
	var kept []strset.Range
	for r := rune(0); r <= unicode.MaxASCII; r++ {
		if !changes(r) {
			kept = append(kept, strset.Range{Lo: r, Hi: r})
		}
	}
	set := strset.Runes(kept...).Repeat(0, -1)
	return func([]Set) strset.Set { return set }
}

// withoutMatch is the Keeps of a function that replaces its second argument by its third: it keeps the strings that do not hold the second,
// where the two mean the same in a regular expression.
func withoutMatch(args []Set) strset.Set {
	match, ok := args[1].Strs.Single()
	repl, also := args[2].Strs.Single()
	if !ok || !also || !isPlain(match, repl) || strset.HasHalf(match) {
		return strset.Empty()
	}
	return strset.Containing(match).Complement()
}

// uncut is the Keeps of a function that cuts out what lies between two positions: from the beginning to a position, it keeps what is no longer
// than that.
func uncut(args []Set) strset.Set {
	start, ok := args[1].Single()
	end, also := args[2].Single()
	if !ok || !also || start.Kind() != Int || start.Int() != 0 || end.Kind() != Int || end.Int() < 0 || end.Int() > maxPosition {
		return strset.Empty()
	}
	return strset.Lengths(0, int(end.Int()))
}
