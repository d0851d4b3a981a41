package rules

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// addressRewrites take white space out of an address. In the place of a constant that is no address, they take another attribute, or nothing:
// an attribute is never put in the place of another one, for its values would be other people's.
func addressRewrites(d rule.Defect) []rule.Rewrite {
	if !isConstant(d) {
		return rewrites("Take the spaces out.", rewrite.Guarded(d.Expr, rewrite.Call("String.removeSpaces", d.Expr))...)
	}
	text, ok := wrong(d)
	if !ok {
		return nil
	}
	var list []rule.Rewrite
	if strings.ContainsAny(text, " \t") {
		list = rewrites("Take the spaces out.", rewrite.Text(strings.NewReplacer(" ", "", "\t", "").Replace(text)))
	}
	for _, other := range standIns(d) {
		list = append(list, rewrites(fmt.Sprintf("Use %s instead of %s.", el.Print(other), el.Print(d.Expr)), other)...)
	}
	return append(list, nothing(d, fmt.Sprintf("Leave the attribute empty instead of writing %s.", el.Print(d.Expr)))...)
}

// uniqueRewrites take an attribute that the source declares unique, with the expression's own domain behind it if it has one. A username is not
// replaced: every user would get another one.
func uniqueRewrites(d rule.Defect) []rule.Rewrite {
	if !d.Alone || d.Username {
		return nil
	}
	var list []rule.Rewrite
	domain, ok := domainOf(d.Expr)
	for _, u := range d.Uniques() {
		description := fmt.Sprintf("Use %s, which the source declares unique.", el.Print(u))
		list = append(list, rewrites(description, u)...)
		if ok {
			whole := rewrite.Join(u, rewrite.Text(domain))
			list = append(list, rewrites(description, rewrite.Guarded(u, whole)...)...)
			list = append(list, rewrites(description+" Take spaces out.",
				rewrite.Guarded(u, rewrite.Join(rewrite.Call("String.removeSpaces", u), rewrite.Text(domain)))...)...)
		}
	}
	return list
}

// domainOf returns the constant that begins with an @ and that the expression ends in.
func domainOf(e el.Expr) (domain string, ok bool) {
	switch e := e.(type) {
	case *el.Literal:
		return e.Value.Str(), e.Value.Kind() == el.Str && strings.HasPrefix(e.Value.Str(), "@")
	case *el.Binary:
		if e.Op == el.OpAdd {
			return domainOf(e.Y)
		}
	}
	return "", false
}
