package el

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// operand reads a value with the attributes, indexes and calls behind it.
func (p *parser) operand() Expr {
	start := p.tok.span.Start
	x := p.primary()
	for links := 0; ; links++ {
		if links == maxDepth {
			p.tooDeep()
		}
		switch p.tok.kind {
		case tokDot, tokSafeDot:
			x = p.member(start, x)
		case tokLeftBracket:
			open := p.tok
			p.next()
			i := p.expression()
			p.close(open, tokRightBracket)
			x = &Index{p.node(start), x, i}
		case tokProject, tokSelect:
			p.errs.missingDot(p.tok)
			x = p.each(start, x, false)
		default:
			return x
		}
	}
}

// primary reads a literal, a name, a call by name, an array, a map or an expression in parentheses.
func (p *parser) primary() Expr {
	t := p.tok
	switch t.kind {
	case tokString:
		return p.literal(StrValue(t.text))
	case tokInteger:
		return p.literal(p.integer(t))
	case tokNumber:
		f, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			p.errs.numberTooLarge(t.span)
		}
		return p.literal(NumValue(f))
	case tokTrue, tokFalse:
		return p.literal(BoolValue(t.kind == tokTrue))
	case tokNull:
		return p.literal(Value{})
	case tokName, tokMatches, tokBetween, tokInstanceof: // the last three are operators between operands only, as in SpEL
		return p.name()
	case tokLeftParen:
		p.next()
		x := p.expression()
		p.close(t, tokRightParen)
		return x
	case tokLeftBrace:
		return p.braces()
	case tokLeftBracket:
		p.errs.indexOfNothing(t.span)
		return p.bad(Span{t.span.Start, t.span.Start})
	case tokBad:
		p.next()
		return p.bad(t.span)
	}
	return p.missing()
}

// literal returns the literal that the next token is.
func (p *parser) literal(v Value) *Literal {
	p.next()
	return &Literal{node{p.prev.span}, v}
}

// integer returns an integer token's value. As in Java, 32 bits are all there is without an L.
func (p *parser) integer(t token) Value {
	digits, long := strings.CutSuffix(strings.ToUpper(t.text), "L")
	base := 10
	if hex, ok := strings.CutPrefix(digits, "0X"); ok {
		digits, base = hex, 16
	}
	i, err := strconv.ParseInt(digits, base, 64)
	switch {
	case err != nil:
		p.errs.numberTooLarge(t.span)
	case i > math.MaxInt32 && !long:
		p.errs.integerTooLarge(t.span, t.text)
	}
	return IntValue(i)
}

// name reads a name, or a call if a parenthesis follows.
func (p *parser) name() Expr {
	t := p.tok
	p.next()
	switch {
	case p.tok.kind == tokLeftParen && t.text != "T":
		args := p.arguments()
		return &Call{node: p.node(t.span.Start), Func: t.text, FuncSpan: t.span, Args: args}
	case p.tok.kind == tokLeftParen: // T(java.lang.Math)
		p.errs.javaType(t.span, t.text)
		p.arguments()
		return p.bad(p.node(t.span.Start).span)
	case t.text == "new" && p.tok.kind == tokName: // new java.util.Date()
		p.errs.javaType(t.span, t.text)
		p.operand()
		return p.bad(p.node(t.span.Start).span)
	}
	return &Name{node{t.span}, t.text}
}

// namespaces are the names that functions are called with, as in String.len(x). They are case sensitive.
var namespaces = [...]string{"Arrays", "Convert", "Groups", "Iso3166Convert", "String", "Time"}

func isNamespace(name string) bool { return slices.Contains(namespaces[:], name) }

// member reads what follows a dot: an attribute, a call, a projection or a selection.
func (p *parser) member(start int, x Expr) Expr {
	dot := p.tok
	safe := dot.kind == tokSafeDot
	p.next()
	t := p.tok
	switch {
	case t.kind == tokProject || t.kind == tokSelect:
		return p.each(start, x, safe)
	case t.isWord():
		p.next()
	case t.kind == tokBad: // reported already
		p.next()
		return p.bad(p.node(start).span)
	default:
		p.errs.missingName(dot.span)
		if t.kind == tokString || t.kind == tokInteger || t.kind == tokNumber {
			p.next()
		}
		return p.bad(p.node(start).span)
	}
	if p.tok.kind != tokLeftParen {
		return &Attr{p.node(start), x, t.text, t.span, safe}
	}
	args := p.arguments()
	if ns, ok := x.(*Name); ok && !safe && isNamespace(ns.Name) {
		return &Call{node: p.node(start), Func: ns.Name + "." + t.text, FuncSpan: Span{ns.span.Start, t.span.End}, Args: args}
	}
	return &Call{p.node(start), x, t.text, t.span, args, safe}
}

// isWord reports whether a token can be an attribute's name. Behind a dot keywords are names too: user.order, x.not.
func (t token) isWord() bool {
	switch t.kind {
	case tokEOF, tokBad, tokString, tokInteger, tokNumber:
		return false
	}
	return t.text != "" && (isLetter(t.text[0]) || t.text[0] == '_' || t.kind == tokName)
}

// each reads ![body] or ?[condition].
func (p *parser) each(start int, x Expr, safe bool) Expr {
	open := p.tok
	p.next()
	body := p.expression()
	p.close(open, tokRightBracket)
	if open.kind == tokProject {
		return &Projection{p.node(start), x, body, safe}
	}
	return &Selection{p.node(start), x, body, safe}
}
