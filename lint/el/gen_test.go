package el

import (
	"testing"

	"pgregory.net/rapid"
)

// genExpr generates trees that Parse can return, at most depth levels deep.
func genExpr(depth int) *rapid.Generator[Expr] {
	return rapid.Custom(func(t *rapid.T) Expr {
		if depth == 0 {
			return genLeaf(t)
		}
		sub := func(label string) Expr {
			return genExpr(rapid.IntRange(0, depth-1).Draw(t, label+" depth")).Draw(t, label)
		}
		list := func() []Expr { return rapid.SliceOfN(genExpr(depth-1), 0, 3).Draw(t, "list") }
		safe := func() bool { return rapid.Bool().Draw(t, "null-safe") }
		switch rapid.IntRange(0, 12).Draw(t, "kind") {
		case 0:
			return &Attr{X: sub("x"), Name: rapid.SampledFrom(words).Draw(t, "name"), NullSafe: safe()}
		case 1:
			return &Index{X: sub("x"), I: sub("i")}
		case 2:
			return &Projection{X: sub("x"), Body: sub("body"), NullSafe: safe()}
		case 3:
			return &Selection{X: sub("x"), Cond: sub("cond"), NullSafe: safe()}
		case 4:
			return &Call{Func: rapid.SampledFrom([]string{"f", "String.len", "Time.now", "string"}).Draw(t, "func"), Args: list()}
		case 5:
			return &Call{Recv: sub("recv"), Func: rapid.SampledFrom(words).Draw(t, "func"), Args: list(), NullSafe: safe()}
		case 6:
			u := &Unary{Op: rapid.SampledFrom([]UnaryOp{OpNot, OpNeg, OpPos}).Draw(t, "op"), X: sub("x")}
			if lit, ok := u.X.(*Literal); ok && u.Op == OpNeg {
				if v, ok := negated(lit.Value); ok {
					return &Literal{Value: v} // as the parser reads it
				}
			}
			return u
		case 7:
			ops := []BinaryOp{OpOr, OpAnd, OpEq, OpNe, OpLt, OpLe, OpGt, OpGe, OpMatches, OpAdd, OpSub, OpMul, OpDiv, OpMod, OpPow}
			return &Binary{Op: rapid.SampledFrom(ops).Draw(t, "op"), X: sub("x"), Y: sub("y")}
		case 8:
			return &Ternary{Cond: sub("cond"), Then: sub("then"), Else: sub("else")}
		case 9:
			return &Elvis{X: sub("x"), Else: sub("else")}
		case 10:
			return &Array{Elems: list()}
		case 11:
			m := &Map{}
			for range rapid.IntRange(0, 3).Draw(t, "entries") {
				m.Entries = append(m.Entries, MapEntry{sub("key"), sub("value")})
			}
			return m
		}
		return genLeaf(t)
	})
}

// words are attribute names, those that look like keywords included.
var words = []string{"email", "order", "and", "NOT", "eq", "true", "null", "matches", "between", "T", "new", "_x", "a1", "d$"}

func genLeaf(t *rapid.T) Expr {
	switch rapid.IntRange(0, 5).Draw(t, "leaf") {
	case 0:
		return &Literal{Value: StrValue(rapid.String().Draw(t, "text"))}
	case 1:
		return &Literal{Value: IntValue(rapid.Int64Min(-1<<62).Draw(t, "integer"))}
	case 2:
		return &Literal{Value: NumValue(rapid.Float64().Draw(t, "number"))}
	case 3:
		return &Literal{Value: BoolValue(rapid.Bool().Draw(t, "boolean"))}
	case 4:
		return &Literal{}
	}
	return &Name{Name: rapid.SampledFrom([]string{"email", "appuser", "matches", "instanceof", "T", "new", "android"}).Draw(t, "name")}
}

// A printed tree reads as itself, and prints as the same text.
func TestPrintParseRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := genExpr(4).Draw(t, "tree")
		text := Print(e)
		got, errs := Parse(text)
		if len(errs) > 0 {
			t.Fatalf("%s: %v", text, errs)
		}
		if !Equal(got, e) {
			t.Fatalf("%s\n got %s\nwant %s", text, dump(got), dump(e))
		}
		if again := Print(got); again != text {
			t.Fatalf("printed %s, then %s", text, again)
		}
	})
}
