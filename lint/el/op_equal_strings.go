package el

import "github.com/profilelint/profilelint/lint/strset"

// maxWords is the largest number of strings that are compared one by one.
const maxWords = 32

// strings is the equality of strings, which is exact where one side is one of a few.
func (e equality) strings() Meaning {
	return Meaning{
		Image: func(args []Set) Set {
			x, y := args[0].Strs, args[1].Strs
			same := !strset.Disjoint(x, y)
			different := true
			if same {
				v, ok1 := x.Single()
				w, ok2 := y.Single()
				different = !ok1 || !ok2 || v != w
			}
			return BoolSet(same && e.equal || different && !e.equal, different && e.equal || same && !e.equal)
		},
		Inverse: func(args []Set, out Set) boxes {
			wantSame, wantDifferent := out.True, out.False
			if !e.equal {
				wantSame, wantDifferent = wantDifferent, wantSame
			}
			return func(yield func([]Set) bool) {
				if wantSame && !sameStrings(args, yield) {
					return
				}
				if wantDifferent {
					differentStrings(args, yield)
				}
			}
		},
	}
}

func sameStrings(args []Set, yield func([]Set) bool) bool {
	both := strset.Intersect(args[0].Strs, args[1].Strs)
	words, ok := both.Words(maxWords)
	if !ok {
		return yield([]Set{StrSet(both), StrSet(both)})
	}
	for _, w := range words {
		s := StrSet(strset.Of(w))
		if !yield([]Set{s, s}) {
			return false
		}
	}
	return true
}

func differentStrings(args []Set, yield func([]Set) bool) bool {
	for i := range args {
		words, ok := args[i].Strs.Words(maxWords)
		if !ok {
			continue
		}
		for _, w := range words {
			s := strset.Of(w)
			if !yield(with(with(args, 1-i, StrSet(args[1-i].Strs.Minus(s))), i, StrSet(s))) {
				return false
			}
		}
		return true
	}
	return yield(args)
}
