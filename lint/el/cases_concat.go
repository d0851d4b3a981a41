package el

import "github.com/profilelint/profilelint/lint/strset"

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
						box[arg] = withTexts(box[arg], found[i])
					}
					return yield(box)
				})
			}
		},
	}
}

// splits calls yield with tuples of subsets of texts that together hold every tuple whose concatenation is in out, until yield
// returns false, which it then returns too.
func splits(texts []strset.Set, out strset.Set, yield func([]strset.Set) bool) bool {
	switch len(texts) {
	case 0:
		return !out.Contains("") || yield(nil)
	case 1:
		return yield([]strset.Set{strset.Intersect(texts[0], out)})
	}
	for x, rest := range out.Splits(texts[0], strset.Concat(texts[1:]...)) {
		more := splits(texts[1:], rest, func(found []strset.Set) bool {
			return yield(append([]strset.Set{x}, found...))
		})
		if !more {
			return false
		}
	}
	return true
}
