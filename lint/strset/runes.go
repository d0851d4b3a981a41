package strset

import "slices"

// Range is an inclusive range of code points.
type Range struct{ Lo, Hi rune }

const (
	maxBMP  = 0xFFFF
	maxRune = 0x10FFFF
)

// normalRanges sorts and merges ranges.
func normalRanges(ranges []Range) []Range {
	out := make([]Range, 0, len(ranges))
	for _, r := range ranges {
		r.Lo, r.Hi = max(r.Lo, 0), min(r.Hi, maxRune)
		if r.Lo <= r.Hi {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Range) int { return int(a.Lo) - int(b.Lo) })
	n := 0
	for _, r := range out {
		if n > 0 && r.Lo <= out[n-1].Hi+1 {
			out[n-1].Hi = max(out[n-1].Hi, r.Hi)
			continue
		}
		out[n] = r
		n++
	}
	return out[:n]
}

// otherRanges is the complement of ranges in normal form.
func otherRanges(ranges []Range) []Range {
	var out []Range
	next := rune(0)
	for _, r := range ranges {
		if next < r.Lo {
			out = append(out, Range{next, r.Lo - 1})
		}
		next = r.Hi + 1
	}
	if next <= maxRune {
		out = append(out, Range{next, maxRune})
	}
	return out
}

// commonRanges is the intersection of two lists in normal form.
func commonRanges(a, b []Range) []Range {
	var out []Range
	for len(a) > 0 && len(b) > 0 {
		lo, hi := max(a[0].Lo, b[0].Lo), min(a[0].Hi, b[0].Hi)
		if lo <= hi {
			out = append(out, Range{lo, hi})
		}
		if a[0].Hi < b[0].Hi {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return out
}
