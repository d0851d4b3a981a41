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
				d := division{which: which, texts: texts, after: concatsAfter(texts), left: maxCuts}
				if d.from(0, out.Strs, args, yield) && d.left <= 0 {
					yield(args) // whatever was not looked at
				}
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

// maxCuts bounds the places at which one inverse image of a concatenation is cut. Of many parts there are more ways to divide a text
// among them than could be looked at, and where one argument stands there several times few of them are any good.
const maxCuts = 1024

// A division divides the texts of a concatenation among its parts.
type division struct {
	which []int        // the argument that each part is
	texts []strset.Set // the texts of each part
	after []strset.Set // the texts of all parts after each
	left  int          // how many cuts may still be looked at
}

// concatsAfter are the concatenations of what follows each part.
func concatsAfter(texts []strset.Set) []strset.Set {
	after := make([]strset.Set, len(texts))
	for k := range texts {
		after[k] = strset.Concat(texts[k+1:]...)
	}
	return after
}

// from calls yield with boxes that together hold every tuple of arguments in the box whose parts from the k-th on make a text in out,
// unless it runs out of cuts. It returns false when yield does.
func (d *division) from(k int, out strset.Set, box []Set, yield func([]Set) bool) bool {
	switch len(d.which) - k {
	case 0:
		return !out.Contains("") || yield(box)
	case 1:
		return d.demand(k, out, box, yield)
	}
	if !yield(nil) {
		return false
	}
	for x, rest := range out.Cuts(d.texts[k], d.after[k]) {
		if d.left--; d.left <= 0 {
			return true
		}
		if !d.demand(k, x, box, func(box []Set) bool { return d.from(k+1, rest, box, yield) }) {
			return false
		}
	}
	return true
}

// demand calls yield with the part of the box in which the k-th part's text is among the given ones, if there is any.
func (d *division) demand(k int, texts strset.Set, box []Set, yield func([]Set) bool) bool {
	arg := d.which[k]
	if !slices.Contains(d.which[:k], arg) {
		return yield(with(box, arg, demandTexts(box[arg], texts)))
	}
	both := withTexts(box[arg], texts)
	return both.IsEmpty() || yield(with(box, arg, both))
}
