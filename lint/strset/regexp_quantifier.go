package strset

// quantified reads the quantifier of n, if there is one.
func (p *regexpParser) quantified(n regexpNode) (regexpNode, error) {
	p.lazyLast = false
	t := p.peek()
	if t.quoted {
		return n, nil
	}
	lo, hi := 0, -1
	switch t.r {
	case '?':
		hi = 1
		p.at++
	case '*':
		p.at++
	case '+':
		lo = 1
		p.at++
	case '{':
		var err error
		if lo, hi, err = p.counts(); err != nil {
			return nil, err
		}
	default:
		return n, nil
	}
	switch {
	case p.take('?'):
		p.lazyLast = true // which match comes first does not matter: the whole input must match
	case p.take('+'):
		letter, ok := n.(rxLetter)
		if !ok {
			return nil, p.unsupported("a possessive quantifier after a group")
		}
		n = possessive(letter, lo, hi)
		return n, p.noSecondQuantifier()
	}
	return rxRepeat{n, lo, hi}, p.noSecondQuantifier()
}

// noSecondQuantifier: Java rejects a**, and reads a{2}{3} as a{2} followed by three times nothing.
func (p *regexpParser) noSecondQuantifier() error {
	if p.is('{') {
		return p.wrongRepetition()
	}
	return nil
}

// counts reads {n}, {n,} or {n,m}.
func (p *regexpParser) counts() (lo, hi int, err error) {
	start := p.at
	p.at++
	if _, ok := p.digit(); !ok {
		p.at = start
		return 0, 0, p.wrong("illegal repetition")
	}
	if lo, err = p.number(); err != nil {
		return 0, 0, err
	}
	hi = lo
	if p.raw().r == ',' {
		p.at++
		hi = -1
		if p.raw().r != '}' {
			if hi, err = p.number(); err != nil {
				return 0, 0, err
			}
		}
	}
	if p.raw().r != '}' {
		return 0, 0, p.wrong("unclosed counted closure")
	}
	p.at++
	if hi >= 0 && hi < lo {
		p.at = start
		return 0, 0, p.wrong("illegal repetition range")
	}
	return lo, hi, nil
}

// number reads digits, perhaps none (Java takes {2,x} for an unclosed {2,0 ).
func (p *regexpParser) number() (int, error) {
	n := 0
	for d, ok := p.digit(); ok; d, ok = p.digit() {
		if n = n*10 + d; n > 1<<31-1 {
			return 0, p.wrong("illegal repetition range")
		}
		p.at++
	}
	return n, nil
}

// digit is the value of the next token; false when it is no digit. Java writes a quoted digit as an escape.
func (p *regexpParser) digit() (int, bool) {
	t := p.raw()
	return int(t.r - '0'), !t.quoted && t.r >= '0' && t.r <= '9'
}
