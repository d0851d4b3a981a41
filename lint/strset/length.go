package strset

// Len is the length of s in UTF-16 code units, as Java's String.length.
func Len(s string) int {
	n := 0
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 0xF0: // four bytes, two units
			n += 2
		case b < 0x80 || b >= 0xC0:
			n++
		}
	}
	return n
}

// width is the number of UTF-16 code units of r; the letters that mark assertions have none.
func width(r rune) int {
	switch {
	case r < 0 || r > maxRune:
		return 0
	case r > maxBMP:
		return 2
	default:
		return 1
	}
}

// bounds are limits on the lengths of a set's members, in UTF-16 units. They may be loose.
type bounds struct {
	min int
	max int // negative: no upper bound is known
}

var anyLength = bounds{0, -1}

// maxBound keeps sums and products of bounds far from overflow; beyond it "unbounded" is said.
const maxBound = 1 << 30

func (b bounds) plus(c bounds) bounds {
	sum := bounds{min(b.min+c.min, maxBound), -1}
	if b.max >= 0 && c.max >= 0 && b.max+c.max < maxBound {
		sum.max = b.max + c.max
	}
	return sum
}

func (b bounds) times(lo, hi int) bounds {
	r := bounds{mulBound(b.min, lo), -1}
	switch {
	case b.max == 0 || hi == 0:
		r.max = 0
	case b.max > 0 && hi > 0:
		if m := mulBound(b.max, hi); m < maxBound {
			r.max = m
		}
	}
	return r
}

func mulBound(a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	if a > maxBound/b {
		return maxBound
	}
	return a * b
}

func (b bounds) join(c bounds) bounds {
	r := bounds{min(b.min, c.min), -1}
	if b.max >= 0 && c.max >= 0 {
		r.max = max(b.max, c.max)
	}
	return r
}

func (b bounds) meet(c bounds) bounds {
	r := bounds{max(b.min, c.min), b.max}
	if b.max < 0 || c.max >= 0 && c.max < b.max {
		r.max = c.max
	}
	return r
}

func (b bounds) contains(n int) bool { return n >= b.min && (b.max < 0 || n <= b.max) }
func (b bounds) impossible() bool    { return b.max >= 0 && b.min > b.max }
