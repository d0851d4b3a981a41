package rules

import (
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
)

// anyLogin is the pattern that lets every text be a login.
const anyLogin = ".+"

// loginPattern returns the pattern of an Okta login; ok is false for other attributes and for a login without one, which
// must be an address.
func loginPattern(t rule.Target) (pattern string, ok bool) {
	if !isLogin(t) || t.Attribute.Pattern == nil || *t.Attribute.Pattern == "" {
		return "", false
	}
	return *t.Attribute.Pattern, true
}

// isLogin reports whether the target is the username of an Okta user.
func isLogin(t rule.Target) bool {
	return t.Profile.Kind == org.KindUser && t.Attribute.Name == "login"
}
