package el

// arguments reads the parenthesised arguments of a call.
func (p *parser) arguments() []Expr {
	open := p.tok
	p.next()
	if p.take(tokRightParen) {
		return nil
	}
	return p.list(open, tokRightParen, p.expression())
}

// braces reads {a, b}, an array, or {k: v}, a map.
func (p *parser) braces() Expr {
	open := p.tok
	start := open.span.Start
	p.next()
	if p.take(tokRightBrace) {
		return &Array{p.node(start), nil}
	}
	if p.tok.kind == tokColon { // SpEL's empty map
		p.next()
		p.close(open, tokRightBrace)
		return &Map{p.node(start), nil}
	}
	first := p.expression()
	if p.tok.kind != tokColon {
		elems := p.list(open, tokRightBrace, first)
		return &Array{p.node(start), elems}
	}
	entries := p.entries(open, first)
	return &Map{p.node(start), entries}
}

// list reads the rest of a list, whose first element was read, and the token that closes it.
func (p *parser) list(open token, closing tokenKind, first Expr) []Expr {
	list := []Expr{first}
	for p.separator(open, closing) {
		list = append(list, p.expression())
	}
	return list
}

// entries reads the rest of a map, whose first key was read.
func (p *parser) entries(open token, key Expr) []MapEntry {
	var entries []MapEntry
	for {
		if p.take(tokColon) {
			entries = append(entries, MapEntry{key, p.expression()})
		} else {
			p.errs.missingValueInMap(p.tok)
			entries = append(entries, MapEntry{key, p.bad(Span{p.tok.span.Start, p.tok.span.Start})})
		}
		if !p.separator(open, tokRightBrace) {
			return entries
		}
		key = p.expression()
	}
}

// separator reads the comma before a further element and reports whether there is one; otherwise it reads the closing token.
// What is neither is reported and skipped.
func (p *parser) separator(open token, closing tokenKind) bool {
	for first := true; ; first = false {
		switch {
		case p.take(tokComma):
			return true
		case p.take(closing):
			return false
		case p.tok.kind.endsList():
			p.errs.unclosed(open)
			return false
		case p.tok.kind.startsOperand():
			p.errs.missingComma(p.tok)
			return true
		}
		if first {
			p.errs.nothingBefore(p.tok)
		}
		p.next()
	}
}
