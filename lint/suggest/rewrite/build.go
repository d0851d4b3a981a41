package rewrite

import "github.com/profilelint/profilelint/lint/el"

// Null is the literal null.
func Null() el.Expr { return &el.Literal{} }

// Text is a string literal.
func Text(s string) el.Expr { return &el.Literal{Value: el.StrValue(s)} }

// Int is an integer literal.
func Int(n int) el.Expr { return &el.Literal{Value: el.IntValue(int64(n))} }

// Call is a call of a function, by the name that the function table has for it ("String.len").
func Call(name string, args ...el.Expr) el.Expr { return &el.Call{Func: name, Args: args} }

// Binary is x op y.
func Binary(x el.Expr, op el.BinaryOp, y el.Expr) el.Expr { return &el.Binary{Op: op, X: x, Y: y} }

// If is c ? x : y.
func If(c, x, y el.Expr) el.Expr { return &el.Ternary{Cond: c, Then: x, Else: y} }

// Join is the concatenation of its parts, of which there is at least one.
func Join(parts ...el.Expr) el.Expr {
	whole := parts[0]
	for _, p := range parts[1:] {
		whole = Binary(whole, el.OpAdd, p)
	}
	return whole
}

// Present is a != null.
func Present(a el.Expr) el.Expr { return Binary(a, el.OpNe, Null()) }
