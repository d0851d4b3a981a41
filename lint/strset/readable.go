package strset

import "unicode"

// preferences lists, best first, the code points that a person expects to see in a value. What is in none of them
// - control characters, unassigned code points - is written only where nothing else is accepted.
var preferences = [...][]Range{
	{{'a', 'z'}},
	{{'A', 'Z'}},
	{{'1', '9'}},
	{{'0', '0'}},
	{{'.', '.'}},
	{{'-', '-'}},
	{{'_', '_'}},
	{{'\'', '\''}},
	{{'@', '@'}},
	{{' ', ' '}},
	{{'!', '&'}, {'(', ','}, {'/', '/'}, {':', '?'}, {'[', '^'}, {'`', '`'}, {'{', '~'}},
	{{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x17F}},
	{{0x370, 0x3FF}, {0x400, 0x45F}, {0xA1, 0xAC}, {0xAE, 0xBF}, {0x4E00, 0x9FA5}, {0x1F600, 0x1F64F}},
}

// readableRune picks the most readable code point of the ranges, of which there is at least one. Where a whole
// stretch of letters or digits is allowed, at chooses among them, so that a longer text is not one letter
// many times.
func readableRune(ranges []Range, at int) rune {
	for _, class := range preferences {
		allowed := commonRanges(class, ranges)
		if len(allowed) == 0 {
			continue
		}
		if r := allowed[0]; len(allowed) == 1 {
			return r.Lo + rune(at)%(r.Hi-r.Lo+1)
		}
		return allowed[0].Lo
	}
	for _, r := range ranges {
		for c := r.Lo; c <= min(r.Hi, r.Lo+2048); c++ {
			if unicode.IsGraphic(c) && !unicode.IsSpace(c) && !unicode.Is(unicode.Mn, c) && !unicode.Is(unicode.Co, c) {
				return c
			}
		}
	}
	return ranges[0].Lo
}

// variants are the forms in which a letter of a guide may be followed.
func variants(r rune) []rune {
	forms := []rune{r, unicode.ToLower(r), unicode.ToUpper(r)}
	if r <= unicode.MaxASCII {
		return forms // folding these changes the case at most; the tables for it are large
	}
	if folded := lettersOf(Fold(text([]rune{r}))); len(folded) == 1 {
		forms = append(forms, folded[0])
	}
	return forms
}

func inRanges(ranges []Range, r rune) bool {
	for _, x := range ranges {
		if x.Lo <= r && r <= x.Hi {
			return true
		}
	}
	return false
}
