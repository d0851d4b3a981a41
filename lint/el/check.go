package el

import (
	"fmt"
	"strings"
)

// TypeTable has the type of every expression of a checked tree.
type TypeTable struct{ types map[Expr]Type }

// Of returns the type of e, UnknownType if e was not checked.
func (t TypeTable) Of(e Expr) Type { return t.types[e] }

// Check finds out the types of an expression's parts and reports what cannot work, in the order of the text. It reports only
// what is certain: where a type is unknown it is silent. env gives the types of variables (nil: all unknown); functions are
// the functions there are (none: calls are not checked).
func Check(e Expr, env func(Variable) Type, functions Signatures) (TypeTable, []Problem) {
	c := checker{env: env, functions: functions, types: map[Expr]Type{}}
	c.typeOf(e)
	return TypeTable{c.types}, sortProblems(c.problems)
}

type checker struct {
	env        func(Variable) Type
	functions  Signatures
	types      map[Expr]Type
	problems   []Problem
	conditions int // how many conditions the expression at hand stands in
}

// typeOf checks e and returns its type.
func (c *checker) typeOf(e Expr) Type {
	t := c.infer(e)
	c.types[e] = t
	return t
}

func (c *checker) infer(e Expr) Type {
	switch e := e.(type) {
	case *Literal:
		return typeOfValue(e.Value)
	case *Name:
		return c.variable(e, UnknownType)
	case *Attr:
		if ns, ok := e.X.(*Name); ok && isNamespace(ns.Name) {
			name := ns.Name + "." + e.Name
			c.add(UnknownFunction, e.span, name, name+" is not called", "Write its arguments in parentheses behind it, as in "+name+"(appuser.email).")
			return UnknownType
		}
		if _, ok := e.X.(*Name); !ok {
			c.typeOf(e.X)
		}
		return c.variable(e, UnknownType)
	case *Call:
		return c.variable(e, c.call(e))
	case *Index:
		x := c.typeOf(e.X)
		c.typeOf(e.I)
		return x.Elem()
	case *Projection:
		c.typeOf(e.X)
		return ArrayOf(UnknownType)
	case *Selection:
		return c.typeOf(e.X)
	case *Unary:
		return c.unary(e)
	case *Binary:
		return c.binary(e)
	case *Ternary:
		c.condition(e.Cond, "the condition")
		return c.typeOf(e.Then).Join(c.typeOf(e.Else))
	case *Elvis:
		return c.typeOf(e.X).Join(c.typeOf(e.Else))
	case *Array:
		return c.array(e)
	case *Map:
		for _, entry := range e.Entries {
			if _, ok := entry.Key.(*Name); !ok {
				c.typeOf(entry.Key)
			}
			c.typeOf(entry.Value)
		}
		return ObjectType
	}
	return UnknownType
}

// variable returns the type env gives a variable, or else what is known otherwise.
func (c *checker) variable(e Expr, otherwise Type) Type {
	if c.env == nil {
		return otherwise
	}
	if v, ok := AsVariable(e); ok {
		if t := c.env(v); t != UnknownType {
			return t
		}
	}
	return otherwise
}

func (c *checker) array(e *Array) Type {
	elem := NullType
	for _, x := range e.Elems {
		elem = elem.Join(c.typeOf(x))
	}
	if elem == NullType {
		elem = UnknownType
	}
	return ArrayOf(elem)
}

// condition checks an expression that must be true or false. (ELDOC: a condition "must evaluate to a Boolean"; SpEL throws
// on null as well.)
func (c *checker) condition(e Expr, what string) {
	c.conditions++
	t := c.typeOf(e)
	c.conditions--
	if t == UnknownType || t == BooleanType {
		return
	}
	detail := "Compare it with something, such as != null or == \"value\"."
	if t == StringType {
		detail = "Compare it with a text, such as == \"true\", or with != null and != \"\"."
	}
	c.add(NotBoolean, e.Span(), "", fmt.Sprintf("%s is %s and neither true nor false", what, withArticle(t)), detail)
}

func typeOfValue(v Value) Type {
	switch v.Kind() {
	case Null:
		return NullType
	case Bool:
		return BooleanType
	case Int:
		return IntegerType
	case Num:
		return NumberType
	case Str:
		return StringType
	case Arr:
		elem := NullType
		for _, x := range v.Elems() {
			elem = elem.Join(typeOfValue(x))
		}
		return ArrayOf(elem)
	}
	return UnknownType
}

// withArticle names a type in a sentence.
func withArticle(t Type) string {
	name := t.String()
	switch {
	case t == NullType:
		return name
	case strings.IndexByte("aeiou", name[0]) >= 0:
		return "an " + name
	}
	return "a " + name
}

func (c *checker) add(kind ProblemKind, span Span, name, summary, detail string) {
	c.problems = append(c.problems, Problem{span, kind, name, summary, detail})
}
