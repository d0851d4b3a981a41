package el

import "strings"

// ParseTemplate reads a username template: an expression ("user.email", Okta's type CUSTOM) or text with expressions in
// "${...}" ("${source.login}", "${user.firstName}@example.com", type BUILT_IN), which is read as the concatenation of its
// parts. Okta's own templates call functions as "fn:substringBefore(source.login, "@")"; they are those of the language.
// Spans are places in the whole text. Results are those of Parse.
func ParseTemplate(text string) (Expr, []*SyntaxError) {
	e, errs := Parse(text)
	if len(errs) == 0 || !strings.Contains(text, "${") || len(text) > maxText {
		return e, errs
	}
	p, bad := newParser(text)
	if bad != nil {
		return bad, p.errs.list
	}
	e = p.template()
	return e, p.errs.sorted()
}

// template reads text and "${...}" in turn and joins them.
func (p *parser) template() Expr {
	var whole Expr
	join := func(part Expr) {
		if whole == nil {
			whole = part
			return
		}
		at := part.Span().Start
		whole = &Binary{node: node{Span{whole.Span().Start, part.Span().End}}, Op: OpAdd, OpSpan: Span{at, at}, X: whole, Y: part}
	}
	for p.pos < len(p.text) {
		rest := p.rest()
		n := strings.Index(rest, "${")
		if n < 0 {
			n = len(rest)
		}
		if n > 0 {
			t := p.token(tokString, n)
			join(&Literal{node{t.span}, StrValue(t.text)})
			continue
		}
		join(p.placeholder())
	}
	return whole
}

// placeholder reads "${...}".
func (p *parser) placeholder() Expr {
	open := p.token(tokLeftBrace, len("${"))
	p.tok, p.prev = token{}, open
	rest := p.rest()
	trimmed := strings.TrimLeft(rest, " \t\r\n")
	if after, ok := strings.CutPrefix(trimmed, "fn:"); ok {
		p.pos += len(rest) - len(after)
	}
	p.next()
	p.prev = open
	e := p.expression()
	if p.tok.kind != tokRightBrace && p.tok.kind != tokEOF {
		p.errs.trailing(p.tok)
		p.skip(func(k tokenKind) bool { return k == tokRightBrace || k == tokEOF })
		e = p.bad(Span{open.span.End, p.tok.span.Start})
	}
	if p.tok.kind != tokRightBrace {
		p.errs.unclosed(open)
		p.pos = len(p.text)
		return p.bad(Span{open.span.Start, len(p.text)})
	}
	p.pos = p.tok.span.End
	return e
}
