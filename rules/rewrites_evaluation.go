package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// evaluationRewrites guard a cut that may reach past the end of the value, and attributes that may be null.
func evaluationRewrites(d rule.Defect) []rule.Rewrite {
	var list []rule.Rewrite
	if text, n, ok := cutOf(d.Expr); ok {
		list = rewrites(fmt.Sprintf("Cut the value only where it is longer than %s.", characters(n)), rewrite.Cut(text, n)...)
	}
	var all []el.Expr
	for _, v := range el.Variables(d.Expr) {
		if !v.Opaque {
			all = append(all, v.Expr)
			list = append(list, absent(v.Key, d.Expr, v.Expr)...)
		}
	}
	if len(all) > 1 {
		list = append(list, absent("any attribute it reads", d.Expr, all...)...)
	}
	return list
}

// absent gives an expression no value where one of some attributes is null.
func absent(what string, e el.Expr, attributes ...el.Expr) []rule.Rewrite {
	guard := rewrite.Present(attributes[0])
	for _, a := range attributes[1:] {
		guard = rewrite.Binary(guard, el.OpAnd, rewrite.Present(a))
	}
	return rewrites(fmt.Sprintf("Leave the attribute empty where %s is null.", what), rewrite.If(guard, e, rewrite.Null()))
}

// cutOf recognises String.substring(text, 0, n).
func cutOf(e el.Expr) (text el.Expr, n int, ok bool) {
	call, ok := e.(*el.Call)
	if !ok || call.Func != "String.substring" && call.Func != "substring" || len(call.Args) != 3 {
		return nil, 0, false
	}
	start, isInt := call.Args[1].(*el.Literal)
	end, isInt2 := call.Args[2].(*el.Literal)
	if !isInt || !isInt2 || start.Value.Kind() != el.Int || end.Value.Kind() != el.Int || start.Value.Int() != 0 || end.Value.Int() < 0 {
		return nil, 0, false
	}
	return call.Args[0], int(end.Value.Int()), true
}
