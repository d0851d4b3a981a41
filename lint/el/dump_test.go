package el

import (
	"fmt"
	"strings"
)

// dump writes a tree in a compact form for tests: (op x y), names bare, literals as in the language.
func dump(e Expr) string {
	switch e := e.(type) {
	case nil:
		return "nil"
	case *Literal:
		return Print(e)
	case *Name:
		return e.Name
	case *Attr:
		return dump(e.X) + safely(e.NullSafe) + "." + e.Name
	case *Index:
		return fmt.Sprintf("([] %s %s)", dump(e.X), dump(e.I))
	case *Projection:
		return fmt.Sprintf("(%s![] %s %s)", safely(e.NullSafe), dump(e.X), dump(e.Body))
	case *Selection:
		return fmt.Sprintf("(%s?[] %s %s)", safely(e.NullSafe), dump(e.X), dump(e.Cond))
	case *Call:
		if e.Recv != nil {
			return dumpAll(safely(e.NullSafe)+"."+e.Func, append([]Expr{e.Recv}, e.Args...))
		}
		return dumpAll(e.Func, e.Args)
	case *Unary:
		return dumpAll(string(e.Op), []Expr{e.X})
	case *Binary:
		return dumpAll(string(e.Op), []Expr{e.X, e.Y})
	case *Ternary:
		return dumpAll("?:", []Expr{e.Cond, e.Then, e.Else})
	case *Elvis:
		return dumpAll("elvis", []Expr{e.X, e.Else})
	case *Array:
		return dumpAll("array", e.Elems)
	case *Map:
		var entries []Expr
		for _, entry := range e.Entries {
			entries = append(entries, entry.Key, entry.Value)
		}
		return dumpAll("map", entries)
	case *Bad:
		return "BAD"
	}
	return fmt.Sprintf("unknown %T", e)
}

func dumpAll(head string, list []Expr) string {
	parts := []string{head}
	for _, e := range list {
		parts = append(parts, dump(e))
	}
	return "(" + strings.Join(parts, " ") + ")"
}

func safely(nullSafe bool) string {
	if nullSafe {
		return "?"
	}
	return ""
}
