package rules

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// The rewrites that rules offer. Each is only a good guess: the linter shows the first one that is proved.

// rewrites are expressions that all do the same.
func rewrites(description string, exprs ...el.Expr) []rule.Rewrite {
	var list []rule.Rewrite
	for _, e := range exprs {
		list = append(list, rule.Rewrite{Expr: e, Description: description})
	}
	return list
}

// wrong returns the text that the expression always is, if it is a constant that the constraint does not accept.
func wrong(d rule.Defect) (string, bool) {
	lit, ok := d.Expr.(*el.Literal)
	if !ok || lit.Value.Kind() != el.Str || d.Constraint.Accept.Contains(lit.Value) {
		return "", false
	}
	return lit.Value.Str(), true
}

// isConstant reports whether the expression is a literal: what is written there needs another text, not a function around it.
func isConstant(d rule.Defect) bool {
	_, ok := d.Expr.(*el.Literal)
	return ok
}

// nothing puts null in the place of a branch that is no good: only a required attribute rejects it. The whole of an expression is
// not replaced so: that would be no suggestion.
func nothing(d rule.Defect, description string) []rule.Rewrite {
	if d.Attribute.Required || d.Alone {
		return nil
	}
	return rewrites(description, rewrite.Null())
}

// standIns are attributes of the source that could stand in for the expression, best first. Only the names of a person and the
// addresses that people are known by stand in for each other; what else would do, nobody but the author knows.
func standIns(d rule.Defect) []el.Expr {
	var list []el.Expr
	for _, into := range substitutes(d.Attribute.Name) {
		e, ok := d.Read(into)
		if ok && !el.Equal(e, d.Expr) && !slices.ContainsFunc(list, func(other el.Expr) bool { return el.Equal(e, other) }) {
			list = append(list, e)
		}
	}
	return list
}

// substitutes lists the attributes of the Okta user whose values can stand in for an attribute's.
func substitutes(attribute string) []string {
	switch attribute {
	case "login":
		return []string{"email"}
	case "email":
		return []string{"login"}
	case "firstName", "lastName":
		return []string{"displayName", "nickName", "login", "email"}
	case "displayName":
		return []string{"login", "email"}
	}
	return nil
}

// isName reports whether an attribute names a person: a made-up text would be shown as a name.
func isName(a *org.Attribute) bool {
	return slices.Contains([]string{"login", "email", "secondEmail", "firstName", "lastName", "middleName", "displayName", "nickName"}, a.Name)
}
