package el

// Span is a half-open range of byte offsets in the text of one expression.
type Span struct{ Start, End int }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Expr is a node of the syntax tree: one of the pointer types below. Nodes are never changed after parsing; what an
// analysis learns of a node hangs in a table of its own, keyed by the node.
type Expr interface {
	// Span is the node's place in the expression's text, parentheses around it not included. A node's span holds the
	// spans of its children. Nodes that were not parsed from a text have the zero Span.
	Span() Span
	isExpr()
}

type node struct{ span Span }

func (n *node) Span() Span { return n.span }
func (*node) isExpr()      {}

// Literal is a constant: a string, an integer, a decimal number, true, false or null. A minus sign straight before a
// number belongs to the literal, so "-5" is a Literal and "-x" a Unary.
type Literal struct {
	node
	Value Value
}

// Name is a bare identifier: a root such as appuser or user, a namespace such as String before a call, or an attribute
// written without a root.
type Name struct {
	node
	Name string
}

// Attr is X.Name.
type Attr struct {
	node
	X        Expr
	Name     string
	NameSpan Span
	// NullSafe is true for SpEL's X?.Name.
	NullSafe bool
}

// Index is X[I].
type Index struct {
	node
	X, I Expr
}

// Projection is X.![Body]: Body evaluated on each element of X, so that a name in Body is an attribute of the element.
type Projection struct {
	node
	X, Body Expr
	// NullSafe is true for SpEL's X?.![Body].
	NullSafe bool
}

// Selection is X.?[Cond]: the elements of X for which Cond is true; a name in Cond is an attribute of the element.
type Selection struct {
	node
	X, Cond Expr
	// NullSafe is true for SpEL's X?.?[Cond].
	NullSafe bool
}

// Call is a function call. Func has the name as the function table spells it ("String.append", "toUpperCase",
// "isMemberOfGroupName"); Recv is nil unless the call is a method of a value ("user.getGroups(...)"), when Func is the
// bare method name.
type Call struct {
	node
	Recv     Expr
	Func     string
	FuncSpan Span
	Args     []Expr
	// NullSafe is true for SpEL's Recv?.Func(...).
	NullSafe bool
}

// UnaryOp names an operator of one operand after its spelling in a printed expression.
type UnaryOp string

// BinaryOp names an operator of two operands after its spelling in a printed expression.
type BinaryOp string

// The operators. SpEL's word forms (eq, ne, lt, le, gt, ge, div, mod, not, and, or) and && || ! parse to these.
const (
	OpNot UnaryOp = "!"
	OpNeg UnaryOp = "-"
	OpPos UnaryOp = "+"

	OpOr      BinaryOp = "OR"
	OpAnd     BinaryOp = "AND"
	OpEq      BinaryOp = "=="
	OpNe      BinaryOp = "!="
	OpLt      BinaryOp = "<"
	OpLe      BinaryOp = "<="
	OpGt      BinaryOp = ">"
	OpGe      BinaryOp = ">="
	OpMatches BinaryOp = "matches"
	OpAdd     BinaryOp = "+"
	OpSub     BinaryOp = "-"
	OpMul     BinaryOp = "*"
	OpDiv     BinaryOp = "/"
	OpMod     BinaryOp = "%"
	OpPow     BinaryOp = "^"
)

// Unary is Op X.
type Unary struct {
	node
	Op UnaryOp
	X  Expr
}

// Binary is X Op Y.
type Binary struct {
	node
	Op     BinaryOp
	OpSpan Span
	X, Y   Expr
}

// Ternary is Cond ? Then : Else.
type Ternary struct {
	node
	Cond, Then, Else Expr
}

// Elvis is X ?: Else: Else where X is null or the empty string.
type Elvis struct {
	node
	X, Else Expr
}

// Array is {a, b, ...}.
type Array struct {
	node
	Elems []Expr
}

// Map is {k: v, ...}, which occurs as an argument only.
type Map struct {
	node
	Entries []MapEntry
}

// MapEntry is one k: v of a Map.
type MapEntry struct{ Key, Value Expr }

// Bad stands where the text could not be parsed; an expression that holds one cannot be evaluated. Its span is empty where
// something is missing.
type Bad struct{ node }
