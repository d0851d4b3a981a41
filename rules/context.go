package rules

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// contextOf says in what place the expression of a property stands.
func contextOf(m *org.Mapping, p *org.Property) el.Context {
	switch p.Role {
	case org.RoleGroupRule:
		return el.GroupRule
	case org.RoleSAMLAttribute:
		return el.SAMLAttribute
	case org.RoleNameID:
		return el.NameID
	case org.RoleClaim:
		return el.Claim
	case org.RoleAuthenticator:
		return el.AuthenticatorUsername
	case org.RoleImportUsername:
		return el.ImportUsername
	case org.RoleIdPUsername:
		return el.IdPUsername
	case org.RoleAppUsername:
		return el.AppUsername
	}
	if m.Source.Kind == org.KindUser {
		return el.OktaToApp
	}
	return el.AppToOkta
}

// parsed is the expression of a target's property, as far as it parses.
func parsed(t rule.Target) el.Expr {
	if t.Expr != nil {
		return t.Expr
	}
	p, parse := t.Property, el.Parse
	if p.Role.IsTemplate() {
		parse = el.ParseTemplate
	}
	e, _ := parse(p.Expression.Value)
	return e
}

// contextProblems returns what may not stand where the property's expression stands; nothing for an expression that does not
// parse, of which one message is enough.
func contextProblems(p *rule.Property) []el.Problem {
	if p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	return el.CheckContext(p.Expr, contextOf(p.Mapping, p.Property), rootNames(p.Mapping))
}

// rootNames tells the names of the mapping's own apps.
func rootNames(m *org.Mapping) el.RootNames {
	return el.RootNames{
		Source: m.Source.HasRoot,
		Target: m.Target.HasRoot,
	}
}

// contextProblem makes a rule.Problem of what package el found.
func contextProblem(p *rule.Property, found el.Problem, c rule.Confidence) rule.Problem {
	span := found.Span
	return rule.Problem{Confidence: c, Message: found.Summary, Detail: notEvaluated(p), Advice: found.Detail, Span: &span}
}

// withoutValue says what comes of an expression that Okta cannot evaluate for one user.
func withoutValue(p *org.Property) string {
	switch p.Role {
	case org.RoleGroupRule:
		return "Okta cannot tell whether the group rule holds for such a user, who is then not assigned."
	case org.RoleSAMLAttribute:
		return "The user's assertion lacks the attribute's value."
	case org.RoleNameID:
		return "The user's assertion names no subject, and the sign-in to the app fails."
	case org.RoleClaim:
		return "The user's token lacks the value of the claim."
	case org.RoleAuthenticator:
		return "The authenticator gets no username for the user."
	}
	return "Okta leaves the attribute as it is: an existing user keeps the old value, a new one gets none."
}

// notEvaluated says what comes of an expression that Okta cannot evaluate for any user.
func notEvaluated(p *rule.Property) string {
	switch p.Role {
	case org.RoleGroupRule:
		return "Okta refuses the group rule when it is applied, or saves it as invalid: it assigns nobody to its groups."
	case org.RoleSAMLAttribute:
		return "Okta cannot evaluate the expression: the assertion lacks the attribute's value, for every user."
	case org.RoleNameID:
		return "Okta cannot evaluate the expression: the assertion names no subject, and nobody can sign in to the app."
	case org.RoleClaim:
		return "Okta refuses the claim, or cannot evaluate it: the token lacks its value, for every user."
	case org.RoleAuthenticator:
		return "Okta cannot evaluate the expression: the authenticator gets no username, for any user."
	case org.RoleImportUsername:
		return "Okta cannot evaluate the expression: every imported user ends in a conflict, for want of a login."
	case org.RoleIdPUsername, org.RoleAppUsername:
		return "Okta cannot evaluate the expression: no user gets a username."
	}
	return "Okta cannot evaluate the expression: the attribute stays as it is, for every user."
}
