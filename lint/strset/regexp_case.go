package strset

import "unicode"

// insensitive is what matches a character or range of the pattern under the flags: without (?i) itself; with it the other
// case of ASCII letters; with (?iu) all letters that the simple case mappings of Unicode lead to one another.
func (p *regexpParser) insensitive(ranges []Range) ([]Range, error) {
	ranges = normalRanges(ranges)
	switch {
	case !p.flags.ignoreCase:
		return ranges, nil
	case !p.flags.unicodeCase:
		more := append(shifted(ranges, 'a', 'z', 'A'-'a'), shifted(ranges, 'A', 'Z', 'a'-'A')...)
		return normalRanges(append(more, ranges...)), nil
	case len(ranges) == 1 && ranges[0] == Range{'ß', 'ß'}:
		// Alone it does not match its capital, next to other letters it does.
		return nil, p.unsupported("ß under (?iu)")
	default:
		return unicodeInsensitive(ranges), nil
	}
}

// shifted is the part of ranges within lo..hi, shifted.
func shifted(ranges []Range, lo, hi, by rune) []Range {
	part := commonRanges(ranges, []Range{{lo, hi}})
	for i := range part {
		part[i].Lo += by
		part[i].Hi += by
	}
	return part
}

// unicodeInsensitive adds the code points whose upper case, or the lower case of that, is in ranges (as Java's
// CIRangeU), and for a single character those that map to the same letter (as SingleU).
func unicodeInsensitive(ranges []Range) []Range {
	out := append([]Range(nil), ranges...)
	single := rune(-1)
	if len(ranges) == 1 && ranges[0].Lo == ranges[0].Hi {
		single = unicode.ToLower(unicode.ToUpper(ranges[0].Lo))
	}
	for _, c := range casedRanges() {
		for r := c.Lo; r <= c.Hi; r++ {
			upper := unicode.ToUpper(r)
			lower := unicode.ToLower(upper)
			if single >= 0 && lower == single || single < 0 && (inRanges(ranges, upper) || inRanges(ranges, lower)) {
				out = append(out, Range{r, r})
			}
		}
	}
	return normalRanges(out)
}
