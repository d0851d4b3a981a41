package strset

// regexpToken is one code point of a pattern. Between \Q and \E it is quoted: an ordinary character.
type regexpToken struct {
	r      rune
	quoted bool
	offset int // in bytes
}

// endOfPattern is what is read after the last token. It is no code point.
const endOfPattern rune = -2

// scanRegexp takes out \Q and \E first of all, as Java does.
func scanRegexp(pattern string) []regexpToken {
	var tokens []regexpToken
	for i, r := range pattern {
		tokens = append(tokens, regexpToken{r: r, offset: i})
	}
	out := tokens[:0:0]
	quoted := false
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.r == '\\' && i+1 < len(tokens) {
			switch next := tokens[i+1]; {
			case quoted && next.r == 'E', !quoted && next.r == 'Q':
				quoted = !quoted
				i++
				continue
			case !quoted:
				out = append(out, t, next)
				i++
				continue
			}
		}
		t.quoted = quoted
		out = append(out, t)
	}
	return out
}

// peek is the next token that counts: under (?x) white space and comments do not.
func (p *regexpParser) peek() regexpToken {
	if p.flags.comments {
		p.skipComments()
	}
	return p.raw()
}

// raw is the next token, whatever it is.
func (p *regexpParser) raw() regexpToken {
	if p.at < len(p.tokens) {
		return p.tokens[p.at]
	}
	return regexpToken{r: endOfPattern, quoted: true, offset: len(p.pattern)}
}

func (p *regexpParser) skipComments() {
	for {
		t := p.raw()
		switch {
		case t.quoted:
			return
		case t.r == ' ' || t.r >= '\t' && t.r <= '\r':
			p.at++
		case t.r == '#':
			for p.at < len(p.tokens) && !isLineEnd(p.tokens[p.at].r) {
				p.at++
			}
		default:
			return
		}
	}
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// is reports whether the next token is the unquoted r.
func (p *regexpParser) is(r rune) bool {
	t := p.peek()
	return t.r == r && !t.quoted
}

// take reads the next token if it is the unquoted r.
func (p *regexpParser) take(r rune) bool {
	if p.is(r) {
		p.at++
		return true
	}
	return false
}

// follows reports whether the raw tokens ahead spell s.
func (p *regexpParser) follows(s string) bool {
	i := p.at
	for _, r := range s {
		if i >= len(p.tokens) || p.tokens[i].r != r || p.tokens[i].quoted {
			return false
		}
		i++
	}
	return true
}

func (p *regexpParser) wrong(reason string) error {
	return &RegexpError{Pattern: p.pattern, Offset: p.raw().offset, Reason: reason}
}

func (p *regexpParser) unsupported(what string) error {
	return &RegexpError{Pattern: p.pattern, Offset: p.raw().offset, Reason: what, Unsupported: true}
}
