package el

// Children returns the expressions directly inside e, in the order of the text.
func Children(e Expr) []Expr {
	switch e := e.(type) {
	case *Attr:
		return []Expr{e.X}
	case *Index:
		return []Expr{e.X, e.I}
	case *Projection:
		return []Expr{e.X, e.Body}
	case *Selection:
		return []Expr{e.X, e.Cond}
	case *Call:
		if e.Recv == nil {
			return e.Args[:len(e.Args):len(e.Args)]
		}
		return append([]Expr{e.Recv}, e.Args...)
	case *Unary:
		return []Expr{e.X}
	case *Binary:
		return []Expr{e.X, e.Y}
	case *Ternary:
		return []Expr{e.Cond, e.Then, e.Else}
	case *Elvis:
		return []Expr{e.X, e.Else}
	case *Array:
		return e.Elems[:len(e.Elems):len(e.Elems)]
	case *Map:
		list := make([]Expr, 0, 2*len(e.Entries))
		for _, entry := range e.Entries {
			list = append(list, entry.Key, entry.Value)
		}
		return list
	}
	return nil
}

// Walk calls f on e and, where f returns true, on the expressions inside it, in the order of the text.
func Walk(e Expr, f func(Expr) bool) {
	if !f(e) {
		return
	}
	for _, child := range Children(e) {
		Walk(child, f)
	}
}
