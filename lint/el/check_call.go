package el

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
)

// call checks a call and returns the type of its result.
func (c *checker) call(e *Call) Type {
	name := e.Func
	if e.Recv != nil {
		recv, isName := e.Recv.(*Name)
		if !isName {
			c.typeOf(e.Recv)
		}
		if !isName || !IsOpaque(e) && recv.Name != "user" {
			c.arguments(e, Signature{}, false)
			c.method(e)
			return UnknownType
		}
		name = "user." + e.Func
	}
	sig, known := c.functions.Lookup(name)
	c.arguments(e, sig, known)
	if !known {
		if !c.functions.IsEmpty() {
			c.add(UnknownFunction, e.FuncSpan, name, fmt.Sprintf("%s is not a function of Okta's expression language", show(name)), c.advice(name))
		}
		return UnknownType
	}
	if sig.Deprecated != "" {
		c.add(Deprecated, e.FuncSpan, name, "Okta advises against "+name, "Use "+sig.Deprecated+".")
	}
	if ns, _, ok := strings.Cut(name, "."); ok && c.conditions > 0 && (ns == "Convert" || ns == "Arrays" || ns == "Time") {
		// ELDOC: conversion, array and time functions are not supported in conditions.
		c.add(NotInCondition, e.FuncSpan, name, "Okta does not support "+name+" in a condition", "Decide on the attribute itself, or compute the value in the source.")
	}
	return sig.Result
}

// arguments checks the arguments of a call, if its signature is known, and what is inside them in any case. An argument
// stands in no condition: only what it yields does.
func (c *checker) arguments(e *Call, sig Signature, known bool) {
	conditions := c.conditions
	defer func() { c.conditions = conditions }()
	c.conditions = 0
	count := known && sig.accepts(len(e.Args))
	if known && !count {
		c.add(ArgumentCount, e.span, sig.Name, fmt.Sprintf("%s takes %s, not %d", sig.Name, sig.wants(), len(e.Args)), "It is called as "+sig.String()+".")
	}
	for i, arg := range e.Args {
		t := c.typeOf(arg)
		if p, ok := sig.param(i); count && ok && !fits(arg, t, p.Type) {
			c.add(ArgumentType, arg.Span(), sig.Name, fmt.Sprintf("%s wants %s for %s and gets %s", sig.Name, withArticle(p.Type), p.Name, withArticle(t)),
				"It is called as "+sig.String()+".")
		}
	}
}

// fits reports whether a value of type t may work for a parameter of type want. SpEL converts arguments: everything simple to
// text, texts that look like numbers to numbers; Okta takes a text with commas for an array.
func fits(arg Expr, t, want Type) bool {
	if t == want || t == UnknownType || t == NullType || want == UnknownType {
		return true
	}
	lit, isLiteral := arg.(*Literal)
	switch {
	case want == StringType:
		return !t.IsArray() && t != ObjectType
	case want.IsNumeric() && t == StringType:
		if !isLiteral {
			return true
		}
		_, err := strconv.ParseFloat(strings.TrimSpace(lit.Value.Str()), 64)
		return err == nil
	case want.IsNumeric():
		return t.IsNumeric()
	case want == BooleanType:
		return t == StringType && !isLiteral
	}
	return true
}

// misspelled returns the namespace that stands misspelled before the function of a call, as in string.len(x); ok is false for any other call.
// What stands there is no variable.
func (c *Call) misspelled() (namespace string, ok bool) {
	recv, ok := c.Recv.(*Name)
	if !ok {
		return "", false
	}
	return nearest.To(recv.Name, namespaces[:])
}

// functionFor is the function of Okta's language that does what a method of other languages does.
func (c *checker) functionFor(e *Call) (string, bool) {
	if e.Func == "contains" && !c.types[e.Recv].IsArray() && isClassic(e.Recv) {
		return "String.stringContains", true
	}
	return c.functions.byBareName(e.Func, "String")
}

// isClassic reports whether an expression is an attribute of a profile, as Okta Identity Engine's language has them too.
func isClassic(e Expr) bool {
	v, ok := AsVariable(classic(e))
	return ok && v.Root == "user"
}

// classic writes user.profile.x of Okta Identity Engine's language as user.x.
func classic(e Expr) Expr {
	a, ok := e.(*Attr)
	if !ok {
		return e
	}
	of, ok := a.X.(*Attr)
	if !ok || of.Name != "profile" {
		return e
	}
	if root, ok := of.X.(*Name); !ok || root.Name != "user" {
		return e
	}
	user := *a
	user.X = of.X
	return &user
}

// method reports a call on a value: Okta's values have no methods.
func (c *checker) method(e *Call) {
	if ns, ok := e.misspelled(); ok {
		recv := e.Recv.(*Name)
		name := recv.Name + "." + e.Func
		c.add(UnknownFunction, Span{recv.span.Start, e.FuncSpan.End}, name, name+" is not a function of Okta's expression language", c.advice(ns+"."+e.Func))
		return
	}
	detail := "Use the functions of Okta's reference."
	if f, ok := c.functionFor(e); ok {
		call := Print(&Call{Func: f, Args: append([]Expr{classic(e.Recv)}, e.Args...)})
		if len(call) > 120 {
			call = f + "(...)"
		}
		detail = "Write " + call + "."
	} else if advice := foreignFunction(e.Func); advice != "" {
		detail = advice
	}
	c.add(MethodCall, e.FuncSpan, e.Func, "values have no methods such as "+show(e.Func), detail)
}
