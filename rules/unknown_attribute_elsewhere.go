package rules

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// givenTo reports whether the place of an expression has an attribute that the schema lacks: in a SAML app user.userName is the name of the
// user in the app. (The default NameID template of Okta's own wizard is ${user.userName}.)
func givenTo(r org.Role, v el.Variable) bool {
	return (r == org.RoleNameID || r == org.RoleSAMLAttribute) && v.Attr == "userName"
}

// misnamedReads are the attributes that an expression elsewhere reads by the names of Okta's API and of Okta Identity Engine's language,
// profile.x and user.profile.x, and those of the app that its app does not have.
func misnamedReads(p *rule.Property) []rule.Problem {
	if !p.Role.Elsewhere() || p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	var problems []rule.Problem
	add := func(v el.Variable, pr rule.Problem) {
		span := v.Expr.Span()
		pr.Span = &span
		problems = append(problems, pr)
	}
	methods := receivers(p.Expr)
	for _, v := range el.Variables(p.Expr) {
		name, ok := profileRead(v)
		app := p.Mapping.App
		switch {
		case ok && !methods[v.Expr] && p.Mapping.Source.Attribute("profile") == nil:
			add(v, rule.Problem{
				Confidence: rule.Certain,
				Message:    fmt.Sprintf("there is no %s in %s", v.Key, contextOf(p.Mapping, p.Property)),
				Detail:     notEvaluated(p),
				Advice:     "Write user." + name + ": in this language the attributes of a profile stand behind user itself.",
			})
		case v.Root == "appuser" && app != nil && !listed(app, v.Attr):
			if pr, ok := unknownName(p.Org, app, v.Attr, notEvaluated(p)); ok {
				add(v, pr)
			}
		}
	}
	return problems
}

// receivers are what methods are called on: of those the rule expression speaks.
func receivers(e el.Expr) map[el.Expr]bool {
	found := map[el.Expr]bool{}
	el.Walk(e, func(e el.Expr) bool {
		if call, ok := e.(*el.Call); ok && call.Recv != nil {
			found[call.Recv] = true
		}
		return true
	})
	return found
}

// profileRead returns the attribute that is read as profile.x or user.profile.x.
func profileRead(v el.Variable) (name string, ok bool) {
	if v.Root == "profile" {
		return v.Attr, true
	}
	a, ok := v.Expr.(*el.Attr)
	if !ok {
		return "", false
	}
	of, ok := a.X.(*el.Attr)
	if !ok || of.Name != "profile" {
		return "", false
	}
	root, ok := of.X.(*el.Name)
	return a.Name, ok && root.Name == "user"
}
