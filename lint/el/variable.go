package el

import (
	"cmp"
	"slices"
)

// Variable is something an expression reads from outside: an attribute ("appuser.email", a bare "email") or the result of
// an opaque call ("isMemberOfGroupName(\"Sales\")", "findDirectoryUser().email").
type Variable struct {
	// Key is the canonical text. It is the name of the value in a profile: one value has one key however it is written.
	Key string
	// Expr is where the expression first reads it.
	Expr Expr
	// Root and Attr are the two parts of "appuser.email"; Root is "" for a bare name. Both are "" for anything longer and
	// for calls.
	Root, Attr string
	// Opaque is true for a call, or an attribute of what a call returns.
	Opaque bool
}

// AsVariable returns the variable that e as a whole is. A single Name that stands before a dot is no variable of its own,
// but AsVariable sees only e: Variables finds the longest ones.
func AsVariable(e Expr) (Variable, bool) {
	opaque, ok := chain(e)
	if !ok {
		return Variable{}, false
	}
	v := Variable{Key: variableKey(e), Expr: e, Opaque: opaque}
	switch e := e.(type) {
	case *Name:
		v.Attr = e.Name
	case *Attr:
		if root, ok := e.X.(*Name); ok {
			v.Root, v.Attr = root.Name, e.Name
		}
	}
	return v, true
}

// chain reports whether e is a name or an opaque call with any number of attributes behind it.
func chain(e Expr) (opaque, ok bool) {
	for {
		switch x := e.(type) {
		case *Name:
			return false, true
		case *Call:
			return true, IsOpaque(x)
		case *Attr:
			e = x.X
		default:
			return false, false
		}
	}
}

// variableKey prints a chain. appuser?.email and appuser.email are one value.
func variableKey(e Expr) string {
	p := printer{plainDots: true}
	p.expr(e)
	return p.String()
}

// Variables returns what an expression reads from outside, each variable once, in the order of the text. The arguments of
// an opaque call are part of its key; what they read is listed as well. In X.![body] and X.?[condition] names are
// attributes of the elements of X and no variables.
func Variables(e Expr) []Variable {
	var list []Variable
	seen := map[string]bool{}
	var visit func(Expr) bool
	visit = func(e Expr) bool {
		v, ok := AsVariable(e)
		if !ok {
			switch e := e.(type) {
			case *Call:
				if _, misspelled := e.misspelled(); misspelled {
					for _, arg := range e.Args {
						Walk(arg, visit)
					}
					return false
				}
			case *Projection:
				Walk(e.X, visit)
				return false
			case *Selection:
				Walk(e.X, visit)
				return false
			case *Map:
				visitMap(e, visit)
				return false
			}
			return true
		}
		if !seen[v.Key] {
			seen[v.Key] = true
			list = append(list, v)
		}
		for _, arg := range innerArguments(e) {
			Walk(arg, visit)
		}
		return false
	}
	Walk(e, visit)
	slices.SortStableFunc(list, func(a, b Variable) int { return cmp.Compare(a.Expr.Span().Start, b.Expr.Span().Start) })
	return list
}

// visitMap visits a map's values, and its keys unless they are bare names, which SpEL takes as text ({name: 'x'}).
func visitMap(m *Map, visit func(Expr) bool) {
	for _, entry := range m.Entries {
		if _, ok := entry.Key.(*Name); !ok {
			Walk(entry.Key, visit)
		}
		Walk(entry.Value, visit)
	}
}

// innerArguments returns the arguments of the call that a chain begins with.
func innerArguments(e Expr) []Expr {
	for {
		switch x := e.(type) {
		case *Attr:
			e = x.X
		case *Call:
			return x.Args
		default:
			return nil
		}
	}
}
