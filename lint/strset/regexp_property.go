package strset

import (
	"slices"
	"strings"
	"unicode"
)

// property reads the name of a \p, braces or one letter, and gives its characters.
func (p *regexpParser) property() ([]Range, error) {
	start := p.at
	name := ""
	if p.raw().r == '{' {
		for p.at++; p.raw().r != '}'; p.at++ {
			if p.raw().r == endOfPattern {
				return nil, p.wrong("unclosed character family")
			}
			name += string(p.raw().r)
		}
		if name == "" {
			return nil, p.wrong("empty character family")
		}
	} else {
		if p.raw().r == endOfPattern {
			return nil, p.wrong("unknown character family")
		}
		name = string(p.raw().r)
	}
	p.at++
	if p.flags.ignoreCase && caseProperties[strings.ToLower(strings.TrimPrefix(name, "Is"))] {
		p.at = start
		return nil, p.unsupported("\\p{" + name + "} under (?i), which Java versions treat differently")
	}
	ranges, ok := propertyRanges(name)
	if !ok {
		p.at = start
		return nil, p.unsupported("\\p{" + name + "}")
	}
	return ranges, nil
}

// caseProperties are the properties that tell cases apart.
var caseProperties = map[string]bool{
	"lu": true, "ll": true, "lt": true, "lower": true, "upper": true, "lowercase": true, "uppercase": true, "titlecase": true,
	"javalowercase": true, "javauppercase": true, "javatitlecase": true,
	"gc=lu": true, "gc=ll": true, "gc=lt": true, "general_category=lu": true, "general_category=ll": true, "general_category=lt": true,
}

// posix are the ASCII classes.
var posix = map[string][]Range{
	"Lower":  {{'a', 'z'}},
	"Upper":  {{'A', 'Z'}},
	"ASCII":  {{0, 0x7F}},
	"Alpha":  {{'A', 'Z'}, {'a', 'z'}},
	"Digit":  {{'0', '9'}},
	"Alnum":  {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}},
	"Punct":  {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}},
	"Graph":  {{'!', '~'}},
	"Print":  {{' ', '~'}},
	"Blank":  {{'\t', '\t'}, {' ', ' '}},
	"Cntrl":  {{0, 0x1F}, {0x7F, 0x7F}},
	"XDigit": {{'0', '9'}, {'A', 'F'}, {'a', 'f'}},
	"Space":  {{'\t', '\r'}, {' ', ' '}},
	"L1":     {{0, 0xFF}},
	"all":    {{0, maxRune}},
}

// javaProperties are Character's methods and the binary properties, by what Unicode says of them.
var javaProperties = map[string][]*unicode.RangeTable{
	"LC":                {unicode.Lu, unicode.Ll, unicode.Lt},
	"LD":                {unicode.L, unicode.Nd},
	"javaLowerCase":     {unicode.Ll, unicode.Other_Lowercase},
	"javaUpperCase":     {unicode.Lu, unicode.Other_Uppercase},
	"javaTitleCase":     {unicode.Lt},
	"javaLetter":        {unicode.L},
	"javaDigit":         {unicode.Nd},
	"javaLetterOrDigit": {unicode.L, unicode.Nd},
	"javaAlphabetic":    {unicode.L, unicode.Nl, unicode.Other_Alphabetic},
	"javaSpaceChar":     {unicode.Z},
	"javaISOControl":    {unicode.Cc},
	"isalphabetic":      {unicode.L, unicode.Nl, unicode.Other_Alphabetic},
	"isletter":          {unicode.L},
	"islowercase":       {unicode.Ll, unicode.Other_Lowercase},
	"isuppercase":       {unicode.Lu, unicode.Other_Uppercase},
	"istitlecase":       {unicode.Lt},
	"isdigit":           {unicode.Nd},
	"ispunctuation":     {unicode.P},
	"iscontrol":         {unicode.Cc},
	"iswhite_space":     {unicode.White_Space},
	"iswhitespace":      {unicode.White_Space},
	"isideographic":     {unicode.Ideographic},
}

// propertyRanges looks a property up; false when it is unknown or differs too much between versions.
func propertyRanges(name string) ([]Range, bool) {
	if ranges, ok := posix[name]; ok {
		return ranges, true
	}
	if tables, ok := javaProperties[name]; ok {
		return tableRanges(tables), true
	}
	if name == "javaWhitespace" { // Character.isWhitespace: no no-break spaces, but the information separators
		breaking := commonRanges(tableRanges([]*unicode.RangeTable{unicode.Z}),
			otherRanges([]Range{{0xA0, 0xA0}, {0x2007, 0x2007}, {0x202F, 0x202F}}))
		return normalRanges(append(breaking, Range{'\t', '\r'}, Range{0x1C, 0x1F})), true
	}
	if category, ok := categoryRanges(name); ok {
		return category, true
	}
	key, value, assigned := strings.Cut(name, "=")
	switch strings.ToLower(key) {
	case "gc", "general_category":
		if assigned {
			return categoryRanges(value)
		}
	case "sc", "script":
		if assigned {
			return scriptRanges(value)
		}
	}
	if rest, ok := strings.CutPrefix(name, "Is"); ok {
		if tables, ok := javaProperties["is"+strings.ToLower(rest)]; ok {
			return tableRanges(tables), true
		}
		if category, ok := categoryRanges(rest); ok {
			return category, true
		}
		return scriptRanges(rest)
	}
	return nil, false
}

// categoryRanges knows the general categories; C and Cn, which hold what is unassigned, change with each version.
func categoryRanges(name string) ([]Range, bool) {
	switch name {
	case "C", "Cn", "Cs", "LC":
		return nil, false
	}
	table, ok := unicode.Categories[name]
	if !ok || len(name) > 2 {
		return nil, false
	}
	return tableRanges([]*unicode.RangeTable{table}), true
}

// scriptRanges knows scripts by their full names, in any case. Unknown and Inherited are left out: the one is what is
// unassigned, the other differs between versions.
func scriptRanges(name string) ([]Range, bool) {
	names := make([]string, 0, len(unicode.Scripts))
	for known := range unicode.Scripts {
		names = append(names, known)
	}
	slices.Sort(names)
	for _, known := range names {
		if strings.EqualFold(known, name) && known != "Inherited" {
			return tableRanges([]*unicode.RangeTable{unicode.Scripts[known]}), true
		}
	}
	return nil, false
}

func tableRanges(tables []*unicode.RangeTable) []Range {
	var ranges []Range
	add := func(lo, hi, stride rune) {
		if stride == 1 {
			ranges = append(ranges, Range{lo, hi})
			return
		}
		for r := lo; r <= hi; r += stride {
			ranges = append(ranges, Range{r, r})
		}
	}
	for _, t := range tables {
		for _, r := range t.R16 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range t.R32 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	return normalRanges(ranges)
}
