package el

import (
	"math"
	"strconv"
	"strings"
)

// Print returns the canonical text of an expression: only the parentheses it needs, one space around binary operators and
// after commas, words in upper case (AND, OR), straight double quotes unless the text holds one and no single quote. What
// Parse reads from it is the same tree, in the sense of Equal, if the tree came from Parse and has no Bad; a Bad prints as
// "?".
func Print(e Expr) string {
	var p printer
	p.expr(e)
	return p.String()
}

// PrintSingle is Print with straight single quotes unless the text holds one and no double quote.
func PrintSingle(e Expr) string {
	p := printer{single: true}
	p.expr(e)
	return p.String()
}

// Normalize returns the canonical text of an expression given as text: two texts with one canonical text mean the same. A
// text that does not parse is returned without the white space around it.
func Normalize(text string) string {
	e, errs := Parse(text)
	if len(errs) > 0 {
		return strings.TrimSpace(text)
	}
	return Print(e)
}

type printer struct {
	strings.Builder
	// plainDots prints ?. as a dot.
	plainDots bool
	// single prints texts in single quotes.
	single bool
}

func (p *printer) expr(e Expr) {
	switch e := e.(type) {
	case *Literal:
		p.value(e.Value)
	case *Name:
		p.WriteString(e.Name)
	case *Attr:
		p.receiver(e.X)
		p.dot(e.NullSafe)
		p.WriteString(e.Name)
	case *Index:
		p.receiver(e.X)
		p.WriteByte('[')
		p.expr(e.I)
		p.WriteByte(']')
	case *Projection:
		p.each(e.X, e.NullSafe, "![", e.Body)
	case *Selection:
		p.each(e.X, e.NullSafe, "?[", e.Cond)
	case *Call:
		p.call(e)
	case *Unary:
		p.unary(e)
	case *Binary:
		rank := e.Op.precedence()
		left := rank
		if !rank.chains() {
			left++
		}
		p.operand(e.X, left)
		p.WriteString(" " + string(e.Op) + " ")
		p.operand(e.Y, rank+1)
	case *Ternary:
		p.operand(e.Cond, orPrecedence)
		p.WriteString(" ? ")
		p.expr(e.Then)
		p.WriteString(" : ")
		p.expr(e.Else)
	case *Elvis:
		p.operand(e.X, orPrecedence)
		p.WriteString(" ?: ")
		p.expr(e.Else)
	case *Array:
		p.WriteByte('{')
		p.list(e.Elems)
		p.WriteByte('}')
	case *Map:
		p.mapping(e)
	default:
		p.WriteByte('?')
	}
}

// unaryRank is the rank of signs, above that of every binary operator; operandRank that of what can have a dot behind it.
const (
	unaryRank   = powerPrecedence + 1
	operandRank = unaryRank + 1
)

// rank returns how tightly the printed expression holds together.
func rank(e Expr) precedence {
	switch e := e.(type) {
	case *Ternary, *Elvis:
		return noPrecedence
	case *Binary:
		return e.Op.precedence()
	case *Unary:
		return unaryRank
	case *Literal:
		if isNegative(e.Value) {
			return unaryRank
		}
	}
	return operandRank
}

// operand prints an expression, in parentheses if it holds together less tightly than lowest.
func (p *printer) operand(e Expr, lowest precedence) {
	if rank(e) >= lowest {
		p.expr(e)
		return
	}
	p.WriteByte('(')
	p.expr(e)
	p.WriteByte(')')
}

func (p *printer) receiver(e Expr) { p.operand(e, operandRank) }

// unary prints a sign and its operand; "--" and "++" are no two signs but Spring's operators of that name.
func (p *printer) unary(e *Unary) {
	p.WriteString(string(e.Op))
	lowest := unaryRank
	switch x := e.X.(type) {
	case *Unary:
		if x.Op == e.Op && e.Op != OpNot {
			lowest = operandRank
		}
	case *Literal:
		if e.Op == OpNeg {
			lowest = operandRank
		}
	}
	p.operand(e.X, lowest)
}

func (p *printer) dot(nullSafe bool) {
	if nullSafe && !p.plainDots {
		p.WriteByte('?')
	}
	p.WriteByte('.')
}

func (p *printer) each(x Expr, nullSafe bool, open string, body Expr) {
	p.receiver(x)
	p.dot(nullSafe)
	p.WriteString(open)
	p.expr(body)
	p.WriteByte(']')
}

func (p *printer) call(e *Call) {
	if e.Recv != nil {
		p.receiver(e.Recv)
		p.dot(e.NullSafe)
	}
	p.WriteString(e.Func)
	p.WriteByte('(')
	p.list(e.Args)
	p.WriteByte(')')
}

func (p *printer) list(list []Expr) {
	for i, e := range list {
		if i > 0 {
			p.WriteString(", ")
		}
		p.expr(e)
	}
}

func (p *printer) mapping(e *Map) {
	if len(e.Entries) == 0 {
		p.WriteString("{:}")
		return
	}
	p.WriteByte('{')
	for i, entry := range e.Entries {
		if i > 0 {
			p.WriteString(", ")
		}
		p.expr(entry.Key)
		p.WriteString(": ")
		p.expr(entry.Value)
	}
	p.WriteByte('}')
}

func isNegative(v Value) bool {
	return v.Kind() == Int && v.Int() < 0 || v.Kind() == Num && math.Signbit(v.Float())
}

// value prints a value as a literal.
func (p *printer) value(v Value) {
	switch v.Kind() {
	case Null:
		p.WriteString("null")
	case Bool:
		p.WriteString(strconv.FormatBool(v.Bool()))
	case Int:
		p.WriteString(strconv.FormatInt(v.Int(), 10))
		if v.Int() > math.MaxInt32 || v.Int() < -math.MaxInt32 {
			p.WriteByte('L')
		}
	case Num:
		p.WriteString(numberText(v.Float()))
	case Str:
		p.WriteString(p.quote(v.Str()))
	case Arr:
		p.WriteByte('{')
		for i, elem := range v.Elems() {
			if i > 0 {
				p.WriteString(", ")
			}
			p.value(elem)
		}
		p.WriteByte('}')
	}
}

// numberText returns a decimal literal that is read as f, with a point or an exponent so that it is no integer.
func numberText(f float64) string {
	if m := math.Abs(f); m != 0 && (m >= 1e15 || m < 1e-6) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// quote returns a string literal. In either kind of quotes the quote itself is doubled and nothing else is special.
func (p *printer) quote(s string) string {
	q, other := `"`, "'"
	if p.single {
		q, other = other, q
	}
	if strings.Contains(s, q) && !strings.Contains(s, other) {
		q = other
	}
	return q + strings.ReplaceAll(s, q, q+q) + q
}
