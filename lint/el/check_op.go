package el

import "fmt"

func (c *checker) unary(e *Unary) Type {
	if e.Op == OpNot {
		c.condition(e.X, "what NOT stands before")
		return BooleanType
	}
	t := c.typeOf(e.X)
	c.numeric(string(e.Op), e.X, t)
	if t.IsNumeric() {
		return t
	}
	return UnknownType
}

func (c *checker) binary(e *Binary) Type {
	switch e.Op {
	case OpAnd, OpOr:
		c.condition(e.X, "what stands before "+string(e.Op))
		c.condition(e.Y, "what stands after "+string(e.Op))
		return BooleanType
	}
	x, y := c.typeOf(e.X), c.typeOf(e.Y)
	switch e.Op {
	case OpEq, OpNe:
		return BooleanType
	case OpLt, OpLe, OpGt, OpGe:
		c.comparable(e, x, y)
		return BooleanType
	case OpMatches:
		c.add(Deprecated, e.OpSpan, string(e.Op), "Okta advises against matches", "Use String.stringContains, String.startsWith or ==, if they can say it.")
		return BooleanType
	case OpAdd:
		return sumType(x, y)
	}
	// SpEL repeats a text: "ab" * 2.
	if !(e.Op == OpMul && x == StringType && y == IntegerType) {
		c.numeric(string(e.Op), e.X, x)
		c.numeric(string(e.Op), e.Y, y)
	}
	return arithmeticType(x, y)
}

// sumType is the type of x + y. A text makes the whole a text, whatever the other is (SPEL OpPlus; ELDOC's samples join
// integers and arrays to texts).
func sumType(x, y Type) Type {
	if x == StringType || y == StringType {
		return StringType
	}
	return arithmeticType(x, y)
}

// arithmeticType is the type of an operation on numbers; two integers give an integer, as in Java.
func arithmeticType(x, y Type) Type {
	if x.IsNumeric() && y.IsNumeric() {
		return x.Join(y)
	}
	return UnknownType
}

// numeric reports an operand that certainly is no number.
func (c *checker) numeric(op string, e Expr, t Type) {
	if t == UnknownType || t.IsNumeric() {
		return
	}
	detail := "Only numbers can be calculated with."
	if t == StringType {
		detail = "Convert it with Convert.toInt or Convert.toNum; texts are joined with +."
	}
	c.add(OperandType, e.Span(), op, fmt.Sprintf("%s cannot be applied to %s", op, withArticle(t)), detail)
}

// comparable reports operands of < <= > >= that have no order between them (SPEL StandardTypeComparator: numbers with
// numbers, else values of one class; null is below everything).
func (c *checker) comparable(e *Binary, x, y Type) {
	if x == UnknownType || y == UnknownType || x == NullType || y == NullType || x == y && !x.IsArray() && x != ObjectType || x.IsNumeric() && y.IsNumeric() {
		return
	}
	detail := "Compare values of one type."
	if x == StringType && y.IsNumeric() || y == StringType && x.IsNumeric() {
		detail = "Convert the text with Convert.toInt or Convert.toNum, or compare lengths with String.len."
	}
	c.add(OperandType, e.span, string(e.Op), fmt.Sprintf("%s with %s cannot be compared by %s", withArticle(x), withArticle(y), e.Op), detail)
}
