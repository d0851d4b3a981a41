package el

import (
	"slices"

	"github.com/profilelint/profilelint/lint/strset"
)

// maxFollowed is the length, in UTF-16 code units, up to which the texts that nested calls make are followed letter by letter. Longer
// ones fit no attribute, whatever they are.
const maxFollowed = 1 << 16

// concatTexts is the meaning of writing the texts of all arguments one after the other.
var concatTexts = joinTexts(func(args []Set) []int { return upTo(len(args)) })

func upTo(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

// joinTexts is the meaning of writing the texts of arguments one after the other in an order; an argument may stand there more
// than once, or not at all.
func joinTexts(order func(args []Set) []int) Meaning {
	parts := func(args []Set) (which []int, texts []strset.Set) {
		which = order(args)
		texts = make([]strset.Set, len(which))
		for i, arg := range which {
			texts[i] = TextSet(args[arg])
		}
		return which, texts
	}
	return Meaning{
		Image: func(args []Set) Set {
			_, texts := parts(args)
			longest := 0
			for _, s := range texts {
				if n, ok := s.MaxLen(); ok {
					longest += n
				}
			}
			if longest > maxFollowed {
				return AnyString()
			}
			return StrSet(strset.Concat(texts...))
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				which, texts := parts(args)
				splits(texts, out.Strs, func(found []strset.Set) bool {
					box := append([]Set(nil), args...)
					for i, arg := range which {
						if slices.Contains(which[:i], arg) {
							box[arg] = withTexts(box[arg], found[i])
						} else {
							box[arg] = demandTexts(box[arg], found[i])
						}
					}
					return yield(box)
				})
			}
		},
	}
}

// demandTexts is withTexts for a box of an inverse image: strings outside of s are no harm there, and a goal that is not cut down
// to what is possible stays as small as the one it came from.
func demandTexts(s Set, texts strset.Set) Set {
	r := withTexts(s.without(Str), texts)
	if !s.Strs.IsEmpty() {
		r.Strs = texts
	}
	return r
}

// splits calls yield with tuples of sets that together hold every tuple of the texts whose concatenation is in out, and no other
// tuple of the texts, until yield returns false, which it then returns too.
func splits(texts []strset.Set, out strset.Set, yield func([]strset.Set) bool) bool {
	switch len(texts) {
	case 0:
		return !out.Contains("") || yield(nil)
	case 1:
		return yield([]strset.Set{out})
	}
	for x, rest := range out.Cuts(texts[0], strset.Concat(texts[1:]...)) {
		more := splits(texts[1:], rest, func(found []strset.Set) bool {
			return yield(append([]strset.Set{x}, found...))
		})
		if !more {
			return false
		}
	}
	return true
}
