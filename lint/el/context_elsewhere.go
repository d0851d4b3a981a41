package el

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
)

// What may stand in expressions elsewhere than in mappings and username formats. (Okta EL reference: "Expressions in group rules" admits
// only String, Arrays and user expressions, and no conversions; "Session properties" are for SAML; access.scope, the Groups functions and the
// properties of the app itself are for claims, in which no app is read by its name.)

// elsewhereRoots are the roots that a place outside of mappings knows beside user; nil for a place in mappings.
func (c Context) elsewhereRoots() []string {
	switch c {
	case GroupRule:
		return []string{}
	case SAMLAttribute, NameID:
		return []string{"appuser", "source", "app", "org", "target_app", "session"}
	case Claim:
		return []string{"appuser", "source", "app", "org", "access"}
	case AuthenticatorUsername:
		return []string{"appuser", "source", "app", "org", "global"}
	}
	return nil
}

// elsewhere checks a root outside of mappings; done is false where it is to be looked at as in a mapping.
func (r *rootChecker) elsewhere(n *Name) (done bool) {
	roots := r.context.elsewhereRoots()
	switch {
	case roots == nil:
		return false
	case slices.Contains(roots, n.Name), n.Name == "profile": // profile.x is a slip for user.x: see the attributes
		return true
	case n.Name == "appuser":
		r.add(WrongDirection, n.span, n.Name, "appuser cannot be read in "+r.context.String(), "Read the Okta user: write user instead of appuser.")
		return true
	case n.Name == "idpuser":
		return false
	case n.Name == "session":
		r.add(NotInMapping, n.span, n.Name, "session can be read in SAML assertions only", "Read the Okta user: write user.x.")
		return true
	case n.Name == "access":
		r.add(NotInMapping, n.span, n.Name, "access can be read in claims only", "Read the Okta user: write user.x.")
		return true
	}
	if r.context != GroupRule && r.context != Claim {
		return false
	}
	if meant, ok := nearest.To(n.Name, profileRoots[:]); ok && meant != n.Name {
		return false // misspelled, or written in another case
	}
	mend := "Okta allows user expressions there: write user.x, or test membership with isMemberOfGroupName(\"...\")."
	if r.context == Claim {
		mend = "Write appuser.x for the app that the token is for, or user.x for the Okta user."
	}
	r.add(NotInMapping, n.span, n.Name, n.Name+" cannot be read in "+r.context.String(), mend)
	return true
}

// function checks whether a function may be called in the context.
func (r *rootChecker) function(e *Call) {
	space, _, _ := strings.Cut(e.Func, ".")
	switch {
	case e.Recv != nil:
	case space == "Groups" && r.context != Claim:
		// ELDOC: the Groups functions are for claims and cannot be used in mappings.
		r.add(NotInMapping, e.FuncSpan, e.Func, e.Func+" cannot be used in "+r.context.String(),
			"Okta allows it in token claims only. Test membership with isMemberOfGroupName(\"...\") instead.")
	case r.context == GroupRule && isNamespace(space) && space != "String" && space != "Arrays" && space != "Groups",
		r.context == GroupRule && IsOpaque(e) && !strings.HasPrefix(e.Func, "isMemberOf"):
		r.add(NotInMapping, e.FuncSpan, e.Func, e.Func+" cannot be used in a group rule",
			"Okta allows String and Arrays functions, user attributes and isMemberOf... there.")
	}
}
