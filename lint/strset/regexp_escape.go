package strset

// escape reads a backslash and what it escapes, outside a class.
func (p *regexpParser) escape() (regexpNode, error) {
	p.at++
	t := p.raw()
	if t.r == endOfPattern {
		return nil, p.wrong("nothing after the backslash")
	}
	switch t.r {
	case 'A':
		p.at++
		return rxPosition{atStart}, nil
	case 'z':
		p.at++
		return rxPosition{atEnd}, nil
	case 'Z':
		p.at++
		return rxPosition{p.lastLine()}, nil
	case 'b':
		p.at++
		if p.raw().r == '{' {
			return nil, p.unsupported(`\b{g}`)
		}
		return rxPosition{atWordEdge}, nil
	case 'B':
		p.at++
		return rxPosition{offWordEdge}, nil
	case 'R':
		p.at++
		if next := p.peek(); !next.quoted && (next.r == '*' || next.r == '+' || next.r == '?' || next.r == '{') {
			return nil, p.unsupported(`a repeated \R`)
		}
		return rxChoice{[]regexpNode{
			rxSequence{[]regexpNode{rxLetter{[]Range{{'\r', '\r'}}}, rxLetter{[]Range{{'\n', '\n'}}}}},
			rxLetter{verticalSpace},
		}}, nil
	case 'G', 'X', 'N':
		return nil, p.unsupported(`\` + string(t.r))
	case 'k', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return nil, p.unsupported("a back reference")
	}
	if ranges, ok, err := p.classEscape(); ok || err != nil {
		return rxLetter{ranges}, err
	}
	r, err := p.characterEscape()
	if err != nil {
		return nil, err
	}
	if isHalf(r) {
		return nil, p.unsupported("half a surrogate pair")
	}
	return p.letter(r)
}

var (
	digits          = []Range{{'0', '9'}}
	wordLetters     = []Range{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}
	space           = []Range{{'\t', '\r'}, {' ', ' '}}
	horizontalSpace = []Range{{'\t', '\t'}, {' ', ' '}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200A},
		{0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}}
	verticalSpace = []Range{{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}}
)

// classEscape reads an escape that stands for several characters, after the backslash; false when it is none.
func (p *regexpParser) classEscape() ([]Range, bool, error) {
	var ranges []Range
	r := p.raw().r
	switch r {
	case 'd', 'D':
		ranges = digits
	case 'w', 'W':
		ranges = wordLetters
	case 's', 'S':
		ranges = space
	case 'h', 'H':
		ranges = horizontalSpace
	case 'v', 'V':
		ranges = verticalSpace
	case 'p', 'P':
		p.at++
		ranges, err := p.property()
		if r == 'P' {
			ranges = otherRanges(ranges)
		}
		return ranges, true, err
	default:
		return nil, false, nil
	}
	p.at++
	if r < 'a' {
		ranges = otherRanges(ranges)
	}
	return ranges, true, nil
}

// characterEscape reads an escape that stands for one character, after the backslash.
func (p *regexpParser) characterEscape() (rune, error) {
	t := p.raw()
	if t.r == endOfPattern {
		return 0, p.wrong("nothing after the backslash")
	}
	p.at++
	switch t.r {
	case 'a':
		return '\a', nil
	case 'e':
		return 0x1B, nil
	case 'f':
		return '\f', nil
	case 'n':
		return '\n', nil
	case 'r':
		return '\r', nil
	case 't':
		return '\t', nil
	case 'c':
		c := p.raw().r
		if c == endOfPattern {
			return 0, p.wrong("illegal control escape")
		}
		p.at++
		return c ^ 64, nil
	case '0':
		return p.octal()
	case 'x':
		return p.hexadecimal()
	case 'u':
		return p.utf16()
	}
	if t.r >= 'a' && t.r <= 'z' || t.r >= 'A' && t.r <= 'Z' || t.r >= '0' && t.r <= '9' {
		p.at--
		return 0, p.wrong(`unknown escape \` + string(t.r))
	}
	return t.r, nil
}

// octal reads one to three octal digits, the value at most \0377.
func (p *regexpParser) octal() (rune, error) {
	value, n := rune(0), 0
	for ; n < 3; n++ {
		r := p.raw().r
		if r < '0' || r > '7' || n == 2 && value > 037 {
			break
		}
		value = value*8 + r - '0'
		p.at++
	}
	if n == 0 {
		return 0, p.wrong("illegal octal escape")
	}
	return value, nil
}

// hexadecimal reads hh or {h...h}.
func (p *regexpParser) hexadecimal() (rune, error) {
	if p.raw().r != '{' {
		return p.hexDigits(2)
	}
	p.at++
	value, n := rune(0), 0
	for ; p.raw().r != '}'; n++ {
		d, ok := hexValue(p.raw().r)
		if value = value*16 + d; !ok || value > maxRune {
			return 0, p.wrong("illegal hexadecimal escape")
		}
		p.at++
	}
	if n == 0 {
		return 0, p.wrong("illegal hexadecimal escape")
	}
	p.at++
	return value, nil
}

func (p *regexpParser) hexDigits(n int) (rune, error) {
	value := rune(0)
	for range n {
		d, ok := hexValue(p.raw().r)
		if !ok {
			return 0, p.wrong("illegal hexadecimal escape")
		}
		value = value*16 + d
		p.at++
	}
	return value, nil
}

func hexValue(r rune) (rune, bool) {
	switch {
	case r >= '0' && r <= '9':
		return r - '0', true
	case r >= 'a' && r <= 'f':
		return r - 'a' + 10, true
	case r >= 'A' && r <= 'F':
		return r - 'A' + 10, true
	}
	return 0, false
}

// utf16 reads hhhh, and with it a second \uhhhh when the two are a surrogate pair.
func (p *regexpParser) utf16() (rune, error) {
	high, err := p.hexDigits(4)
	if err != nil || !isHigh(high) || !p.follows(`\u`) {
		return high, err
	}
	back := p.at
	p.at += 2
	if low, err := p.hexDigits(4); err == nil && isLow(low) {
		return character(high, low), nil
	}
	p.at = back // what follows is not the other half: it is read, and judged, by itself
	return high, nil
}
