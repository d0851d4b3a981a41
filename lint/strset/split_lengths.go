package strset

// splitLengths is Cuts of a set that only limits lengths. It needs no automaton: where the first part has i units the second
// has those that are left, and where the first alone is long enough the second may have any number.
func splitLengths(b bounds, x, y Set, yield func(Set, Set) bool) bool {
	box := func(left, right bounds) bool {
		if left.impossible() || right.impossible() {
			return true
		}
		u, v := Lengths(left.min, left.max), Lengths(right.min, right.max)
		return Disjoint(x, u) || Disjoint(y, v) || yield(u, v)
	}
	if b.max < 0 && !box(bounds{b.min, -1}, anyLength) {
		return false
	}
	last := b.max
	if b.max < 0 {
		last = b.min - 1
	}
	if m := x.n.bounds.max; m >= 0 {
		last = min(last, m)
	}
	first := x.n.bounds.min
	if m := y.n.bounds.max; m >= 0 {
		first = max(first, b.min-m) // the second part cannot make up for less
	}
	if b.max >= 0 {
		last = min(last, b.max-y.n.bounds.min)
	}
	for i := first; i <= last; i++ {
		rest := bounds{max(0, b.min-i), -1}
		if b.max >= 0 {
			rest.max = b.max - i
		}
		if !box(bounds{i, i}, rest) {
			return false
		}
	}
	return true
}
