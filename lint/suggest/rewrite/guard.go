package rewrite

import "github.com/profilelint/profilelint/lint/el"

// OrElse is a ?: other: other where a is null or the empty string.
func OrElse(a, other el.Expr) el.Expr { return &el.Elvis{X: a, Else: other} }

// Cut cuts a to n UTF-16 code units where it is longer: what String.substring does past the end of a value is documented nowhere,
// so that a cut without the guard is not safe to evaluate. There are two forms, the shorter one first: for an a that is never
// null, and for one that may be.
func Cut(a el.Expr, n int) []el.Expr {
	short := Call("String.substring", a, Int(0), Int(n))
	return WhereLen(a, el.OpGt, n, short)
}

// WhereLen puts other in the place of a where the length of a compares so to n. There are two forms, the shorter one first: for an
// a that is never null, and for one that may be.
func WhereLen(a el.Expr, op el.BinaryOp, n int, other el.Expr) []el.Expr {
	long := Binary(Call("String.len", a), op, Int(n))
	return []el.Expr{
		If(long, other, a),
		If(Binary(Present(a), el.OpAnd, long), other, a),
	}
}

// Guarded returns an expression as it is, for an a that is never null, and with null where a is null.
func Guarded(a, whole el.Expr) []el.Expr {
	return []el.Expr{whole, If(Present(a), whole, Null())}
}

// Pair is one key of a translation and the text that it becomes.
type Pair struct{ From, To string }

// Translate turns the texts that the pairs list into others, and every other text into null. String.stringSwitch takes any key
// that the input holds somewhere for a match, so that "Eastern Standard Time" would match "US Eastern Standard Time" as well:
// brackets around the input and the keys make every match one of the whole text, in whatever order the keys stand.
func Translate(a el.Expr, pairs []Pair) []el.Expr {
	args := []el.Expr{Join(Text("["), a, Text("]")), Null()}
	for _, p := range pairs {
		args = append(args, Text("["+p.From+"]"), Text(p.To))
	}
	return Guarded(a, Call("String.stringSwitch", args...))
}
