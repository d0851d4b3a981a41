package strset

// pairs numbers the pairs of states that a product reaches, in the order it reaches them.
type pairs struct {
	list []pair
	// An open-addressing hash table of positions in list, plus one: much cheaper than a map of structs, and
	// the product is the hot path.
	table []int32
}

type pair struct{ p, q int32 }

func newPairs() *pairs { return &pairs{table: make([]int32, 128)} }

// number gives the pair's number, and whether it is new.
func (s *pairs) number(p pair) (int32, bool) {
	if 2*len(s.list) >= len(s.table) {
		s.grow()
	}
	mask := uint32(len(s.table) - 1)
	for i := p.hash() & mask; ; i = (i + 1) & mask {
		n := s.table[i]
		if n == 0 {
			s.list = append(s.list, p)
			s.table[i] = int32(len(s.list))
			return int32(len(s.list) - 1), true
		}
		if s.list[n-1] == p {
			return n - 1, false
		}
	}
}

func (p pair) hash() uint32 {
	h := uint64(uint32(p.p))<<32 | uint64(uint32(p.q))
	h *= 0x9E3779B97F4A7C15
	return uint32(h >> 40)
}

func (s *pairs) grow() {
	s.table = make([]int32, 2*len(s.table))
	mask := uint32(len(s.table) - 1)
	for n, p := range s.list {
		i := p.hash() & mask
		for s.table[i] != 0 {
			i = (i + 1) & mask
		}
		s.table[i] = int32(n + 1)
	}
}

// eachStep calls visit for the edges of the product of a and b that leave the pair: the ranges that both can
// read, and the epsilon edges of either.
func eachStep(a, b *nfa, at pair, visit func(lo, hi rune, to pair)) {
	left, right := a.from(at.p), b.from(at.q)
	for len(left) > 0 && left[0].lo == epsilon {
		visit(epsilon, epsilon, pair{left[0].to, at.q})
		left = left[1:]
	}
	for len(right) > 0 && right[0].lo == epsilon {
		visit(epsilon, epsilon, pair{at.p, right[0].to})
		right = right[1:]
	}
	if b.det {
		left, right = right, left
	}
	// left is the deterministic side if there is one: then its ranges that end before the current edge of
	// right begins are done with, as later edges of right begin no earlier.
	disjoint := a.det || b.det
	for _, e := range right {
		if disjoint {
			for len(left) > 0 && left[0].hi < e.lo {
				left = left[1:]
			}
		}
		for _, f := range left {
			if f.lo > e.hi {
				break
			}
			if f.hi < e.lo {
				continue
			}
			to := pair{f.to, e.to}
			if b.det {
				to = pair{e.to, f.to}
			}
			visit(max(e.lo, f.lo), min(e.hi, f.hi), to)
		}
	}
}

// product is the automaton of the intersection. Past the cap it is the smaller operand: what is in both is
// in either.
func product(a, b *nfa) *nfa {
	if a.empty() {
		return a
	}
	if b.empty() {
		return b
	}
	inexact := a.inexact || b.inexact
	seen := newPairs()
	build := builder{limits: limitsOf(a, b)}
	seen.number(pair{0, 0})
	build.state(a.accept[0] && b.accept[0])
	for i := 0; i < len(seen.list) && !build.over; i++ {
		at := seen.list[i]
		eachStep(a, b, at, func(lo, hi rune, to pair) {
			n, fresh := seen.number(to)
			if fresh {
				build.state(a.accept[to.p] && b.accept[to.q])
			}
			build.edge(int32(i), lo, hi, n)
		})
	}
	if build.over {
		if b.size() < a.size() {
			a = b
		}
		return a.asInexact(true)
	}
	return build.finish(0).asInexact(inexact)
}

// meets reports whether a and b accept a string in common, building nothing. Past the cap it says so.
func meets(a, b *nfa) bool {
	if a.empty() || b.empty() {
		return false
	}
	seen, most := newPairs(), limitsOf(a, b).orUsual().pairs
	seen.number(pair{0, 0})
	found := a.accept[0] && b.accept[0]
	work := []int32{0}
	for len(work) > 0 && !found {
		if len(seen.list) > most {
			return true
		}
		at := seen.list[work[len(work)-1]]
		work = work[:len(work)-1]
		eachStep(a, b, at, func(_, _ rune, to pair) {
			if n, fresh := seen.number(to); fresh {
				work = append(work, n)
				found = found || a.accept[to.p] && b.accept[to.q]
			}
		})
	}
	return found
}
