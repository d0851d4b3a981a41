package el

// number reads an integer (12, 12L, 0xFF) or a decimal number (1.5, 1e3, 1.5f, 1.5d), as SpEL writes them. "3.x" is the
// integer 3 with an attribute.
func (l *lexer) number() token {
	s := l.rest()
	kind, n := tokInteger, 0
	if len(s) > 2 && s[0] == '0' && s[1]|0x20 == 'x' {
		for n = 2; n < len(s) && isHexDigit(s[n]); {
			n++
		}
	} else {
		n = digits(s, 0)
		if n+1 < len(s) && s[n] == '.' && isDigit(s[n+1]) {
			kind, n = tokNumber, digits(s, n+1)
		}
		if e := exponentEnd(s, n); e > n {
			kind, n = tokNumber, e
		}
	}
	suffixes := "dDfF"
	if kind == tokInteger {
		suffixes += "lL"
	}
	end := n
	if n < len(s) && isOneOf(s[n], suffixes) {
		if s[n]|0x20 != 'l' {
			kind = tokNumber
		}
		end++
	}
	if w, _ := wordLen(s[end:]); w > 0 {
		t := l.token(tokBad, end+w)
		l.errs.numberInWord(t.span, t.text)
		return t
	}
	t := l.token(kind, end)
	if t.text[end-1]|0x20 != 'l' {
		// The suffix of a long integer stays with its token: only that allows more than 32 bits.
		t.text = t.text[:n]
	}
	return t
}

// digits returns the end of the digits of s that begin at from.
func digits(s string, from int) int {
	for from < len(s) && isDigit(s[from]) {
		from++
	}
	return from
}

// exponentEnd returns the end of the exponent of s that begins at from, or from if none does.
func exponentEnd(s string, from int) int {
	n := from
	if n == len(s) || s[n]|0x20 != 'e' {
		return from
	}
	n++
	if n < len(s) && isOneOf(s[n], "+-") {
		n++
	}
	if end := digits(s, n); end > n {
		return end
	}
	return from
}

func isHexDigit(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func isOneOf(c byte, set string) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}
