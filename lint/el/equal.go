package el

import "slices"

// Equal reports whether two expressions are the same tree, wherever and however they are written.
func Equal(a, b Expr) bool {
	switch a := a.(type) {
	case *Literal:
		b, ok := b.(*Literal)
		return ok && a.Value.Equal(b.Value)
	case *Name:
		b, ok := b.(*Name)
		return ok && a.Name == b.Name
	case *Attr:
		b, ok := b.(*Attr)
		return ok && a.Name == b.Name && a.NullSafe == b.NullSafe && Equal(a.X, b.X)
	case *Index:
		b, ok := b.(*Index)
		return ok && Equal(a.X, b.X) && Equal(a.I, b.I)
	case *Projection:
		b, ok := b.(*Projection)
		return ok && a.NullSafe == b.NullSafe && Equal(a.X, b.X) && Equal(a.Body, b.Body)
	case *Selection:
		b, ok := b.(*Selection)
		return ok && a.NullSafe == b.NullSafe && Equal(a.X, b.X) && Equal(a.Cond, b.Cond)
	case *Call:
		b, ok := b.(*Call)
		return ok && a.Func == b.Func && a.NullSafe == b.NullSafe && equalReceivers(a.Recv, b.Recv) && slices.EqualFunc(a.Args, b.Args, Equal)
	case *Unary:
		b, ok := b.(*Unary)
		return ok && a.Op == b.Op && Equal(a.X, b.X)
	case *Binary:
		b, ok := b.(*Binary)
		return ok && a.Op == b.Op && Equal(a.X, b.X) && Equal(a.Y, b.Y)
	case *Ternary:
		b, ok := b.(*Ternary)
		return ok && Equal(a.Cond, b.Cond) && Equal(a.Then, b.Then) && Equal(a.Else, b.Else)
	case *Elvis:
		b, ok := b.(*Elvis)
		return ok && Equal(a.X, b.X) && Equal(a.Else, b.Else)
	case *Array:
		b, ok := b.(*Array)
		return ok && slices.EqualFunc(a.Elems, b.Elems, Equal)
	case *Map:
		b, ok := b.(*Map)
		return ok && slices.EqualFunc(a.Entries, b.Entries, func(x, y MapEntry) bool {
			return Equal(x.Key, y.Key) && Equal(x.Value, y.Value)
		})
	case *Bad:
		_, ok := b.(*Bad)
		return ok
	}
	return false
}

func equalReceivers(a, b Expr) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return Equal(a, b)
}
