package el

// precedence ranks the binary operators; a higher one binds tighter. The order is SpEL's (spring-expression,
// InternalSpelExpressionParser), which Okta says its language is based on.
type precedence int

const (
	noPrecedence precedence = iota // no binary operator
	orPrecedence
	andPrecedence
	relationPrecedence // one comparison: a == b == c is an error
	sumPrecedence
	productPrecedence
	powerPrecedence // one power: a ^ b ^ c is an error
)

// chains reports whether operators of this rank may follow each other without parentheses: a + b + c, from the left.
func (p precedence) chains() bool { return p != relationPrecedence && p != powerPrecedence }

// precedence returns the operator's rank.
func (op BinaryOp) precedence() precedence {
	switch op {
	case OpOr:
		return orPrecedence
	case OpAnd:
		return andPrecedence
	case OpEq, OpNe, OpLt, OpLe, OpGt, OpGe, OpMatches:
		return relationPrecedence
	case OpAdd, OpSub:
		return sumPrecedence
	case OpMul, OpDiv, OpMod:
		return productPrecedence
	case OpPow:
		return powerPrecedence
	}
	return noPrecedence
}

// binaryOperator returns the operator a token stands for. SpEL's own operators have a rank but no BinaryOp.
func binaryOperator(k tokenKind) (BinaryOp, precedence) {
	var op BinaryOp
	switch k {
	case tokOr:
		op = OpOr
	case tokAnd:
		op = OpAnd
	case tokEq:
		op = OpEq
	case tokNe:
		op = OpNe
	case tokLt:
		op = OpLt
	case tokLe:
		op = OpLe
	case tokGt:
		op = OpGt
	case tokGe:
		op = OpGe
	case tokMatches:
		op = OpMatches
	case tokBetween, tokInstanceof:
		return "", relationPrecedence
	case tokPlus:
		op = OpAdd
	case tokMinus:
		op = OpSub
	case tokTimes:
		op = OpMul
	case tokDivide:
		op = OpDiv
	case tokModulo:
		op = OpMod
	case tokPower:
		op = OpPow
	}
	return op, op.precedence()
}
