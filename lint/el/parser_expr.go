package el

// expression reads a whole expression: a choice, an Elvis, or operands joined by binary operators.
func (p *parser) expression() Expr {
	if !p.enter() {
		return p.bad(Span{p.tok.span.Start, p.tok.span.Start})
	}
	start := p.tok.span.Start
	e := p.binary(orPrecedence)
	switch p.tok.kind {
	case tokQuestion:
		e = p.choice(start, e)
	case tokElvis:
		p.next()
		other := p.expression()
		e = &Elvis{p.node(start), e, other}
	}
	p.leave()
	return e
}

// choice reads "? a : b" behind a condition.
func (p *parser) choice(start int, cond Expr) Expr {
	question := p.tok
	p.next()
	t := &Ternary{Cond: cond}
	if p.tok.kind == tokColon {
		p.errs.missingThen(Span{question.span.Start, p.tok.span.End})
		t.Then = p.bad(Span{p.tok.span.Start, p.tok.span.Start})
	} else {
		t.Then = p.expression()
	}
	if p.take(tokColon) {
		t.Else = p.expression()
	} else {
		p.errs.missingElse(question.span)
		t.Else = p.bad(Span{p.tok.span.Start, p.tok.span.Start})
	}
	t.node = p.node(start)
	return t
}

// binary reads operands joined by operators of rank lowest or higher.
func (p *parser) binary(lowest precedence) Expr {
	start := p.tok.span.Start
	x := p.unary()
	for {
		op, rank := binaryOperator(p.tok.kind)
		if rank < lowest {
			return x
		}
		opToken := p.tok
		p.next()
		y := p.binary(rank + 1)
		if op == "" {
			p.errs.springOperator(opToken)
			x = p.bad(p.node(start).span)
		} else {
			x = &Binary{node: p.node(start), Op: op, OpSpan: opToken.span, X: x, Y: y}
		}
		if _, next := binaryOperator(p.tok.kind); next == rank && !rank.chains() {
			if rank == powerPrecedence {
				p.errs.chainedPower(p.tok)
			} else {
				p.errs.chained(p.tok)
			}
		}
	}
}

// unary reads an operand with the signs before it, which bind tighter than every binary operator, ^ and == included.
func (p *parser) unary() Expr {
	var op UnaryOp
	switch p.tok.kind {
	case tokNot:
		op = OpNot
	case tokMinus:
		op = OpNeg
	case tokPlus:
		op = OpPos
	default:
		return p.operand()
	}
	if !p.enter() {
		return p.bad(Span{p.tok.span.Start, p.tok.span.Start})
	}
	start := p.tok.span.Start
	p.next()
	x := p.unary()
	p.leave()
	if lit, ok := x.(*Literal); ok && op == OpNeg {
		if v, ok := negated(lit.Value); ok {
			return &Literal{p.node(start), v}
		}
	}
	return &Unary{p.node(start), op, x}
}

// negated returns -v if v is a number that has no sign yet.
func negated(v Value) (Value, bool) {
	switch {
	case v.Kind() == Int && v.Int() >= 0:
		return IntValue(-v.Int()), true
	case v.Kind() == Num && v.Float() >= 0:
		return NumValue(-v.Float()), true
	}
	return Value{}, false
}
