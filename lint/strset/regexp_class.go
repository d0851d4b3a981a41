package strset

// class reads from [ to ] .
func (p *regexpParser) class() ([]Range, error) {
	if p.depth++; p.depth > maxRegexpDepth {
		return nil, p.unsupported("classes are nested too deeply")
	}
	defer func() { p.depth-- }()
	p.at++
	negated := false
	if t := p.raw(); t.r == '^' && !t.quoted {
		negated = true
		p.at++
	}
	ranges, err := p.classItems()
	if err != nil {
		return nil, err
	}
	p.at++ // the ]
	if negated {
		ranges = otherRanges(ranges)
	}
	return ranges, nil
}

// classItems reads up to the closing ], not included: items, and intersections of them.
func (p *regexpParser) classItems() ([]Range, error) {
	var all []Range // the intersection of what stands left of the last &&
	intersected := false
	for {
		items, err := p.classUnion()
		if err != nil {
			return nil, err
		}
		if intersected {
			items = commonRanges(all, items)
		}
		all = items
		if !p.follows("&&") {
			return all, nil
		}
		p.at += 2
		intersected = true
		// Java's reading of a class with nothing, or with a ^, after && is its own.
		if t := p.raw(); !t.quoted && (t.r == ']' || t.r == '&' || t.r == '^') {
			return nil, p.unsupported("&& before " + string(t.r))
		}
	}
}

// classUnion reads items up to ] or &&, of which there is at least one.
func (p *regexpParser) classUnion() ([]Range, error) {
	var ranges []Range
	for n := 0; ; n++ {
		t := p.raw()
		switch {
		case t.r == endOfPattern:
			return nil, p.wrong("unclosed character class")
		case t.quoted:
		case p.flags.comments && (t.r == '#' || t.r <= ' '):
			return nil, p.unsupported("white space or # in a class under (?x)")
		case t.r == ']' && n > 0, p.follows("&&") && n > 0:
			return normalRanges(ranges), nil
		case p.follows("&&"):
			return nil, p.unsupported("&& at the start of a class")
		case t.r == '[':
			nested, err := p.class()
			if err != nil {
				return nil, err
			}
			ranges = append(ranges, nested...)
			continue
		}
		item, err := p.classItem()
		if err != nil {
			return nil, err
		}
		ranges = append(ranges, item...)
	}
}

// classItem reads a character, a range or an escape.
func (p *regexpParser) classItem() ([]Range, error) {
	if p.is('\\') {
		p.at++
		vertical := p.raw().r == 'v'
		ranges, ok, err := p.classEscape()
		if vertical && p.raw().r == '-' {
			return nil, p.unsupported(`\v before -`)
		}
		if ok || err != nil {
			return ranges, err
		}
		p.at--
	}
	lo, err := p.classCharacter()
	if err != nil {
		return nil, err
	}
	hi := lo
	if t := p.raw(); t.r == '-' && !t.quoted && p.at+1 < len(p.tokens) {
		if end := p.tokens[p.at+1]; end.quoted || end.r != ']' && end.r != '[' {
			p.at++
			if hi, err = p.classCharacter(); err != nil {
				return nil, err
			}
		}
	}
	if hi < lo {
		return nil, p.wrong("illegal character range")
	}
	return p.insensitive([]Range{{lo, hi}})
}

func (p *regexpParser) classCharacter() (rune, error) {
	t := p.raw()
	if t.r == endOfPattern {
		return 0, p.wrong("unclosed character class")
	}
	p.at++
	if t.r == '\\' && !t.quoted {
		if p.raw().r == 'N' {
			return 0, p.unsupported(`\N`)
		}
		return p.characterEscape()
	}
	if p.flags.comments && !t.quoted && (t.r == '#' || t.r <= ' ') {
		return 0, p.unsupported("white space or # in a class under (?x)")
	}
	return t.r, nil
}
