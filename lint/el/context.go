package el

import (
	"fmt"
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/nearest"
)

// Context is the place an expression stands in. It decides which profile is read.
type Context int

// The places.
const (
	// AppToOkta is a property of a mapping from an app's or IdP's profile to the Okta user.
	AppToOkta Context = iota
	// OktaToApp is a property of a mapping from the Okta user to an app's profile.
	OktaToApp
	// IdPUsername is the username template of an identity provider; it yields an Okta login.
	IdPUsername
	// ImportUsername is the username expression of an app's import; it yields an Okta login.
	ImportUsername
	// AppUsername is the username template of an app; it yields a username for the app.
	AppUsername
	// GroupRule is the condition of a group rule.
	GroupRule
	// SAMLAttribute is a value of an attribute statement of a SAML app.
	SAMLAttribute
	// NameID is the NameID template of a SAML app.
	NameID
	// Claim is a claim of a token.
	Claim
	// AuthenticatorUsername is the username template of an authenticator's provider.
	AuthenticatorUsername
)

// String returns the context as part of a sentence.
func (c Context) String() string {
	switch c {
	case AppToOkta:
		return "a mapping to the Okta user"
	case OktaToApp:
		return "a mapping to an app"
	case IdPUsername:
		return "an IdP username template"
	case ImportUsername:
		return "an import username expression"
	case AppUsername:
		return "an app username template"
	case GroupRule:
		return "a group rule"
	case SAMLAttribute:
		return "a SAML attribute statement"
	case NameID:
		return "a NameID template"
	case Claim:
		return "a claim"
	case AuthenticatorUsername:
		return "an authenticator's username template"
	}
	return fmt.Sprintf("Context(%d)", int(c))
}

// reads returns the root of the profile that an expression in this context reads.
func (c Context) reads() string {
	switch c {
	case IdPUsername:
		return "idpuser"
	case AppToOkta, ImportUsername:
		return "appuser"
	}
	return "user"
}

// RootNames tells which names are those of the mapping's own apps. A nil function knows none.
type RootNames struct{ Source, Target func(name string) bool }

func (n RootNames) isSource(name string) bool { return n.Source != nil && n.Source(name) }
func (n RootNames) isTarget(name string) bool { return n.Target != nil && n.Target(name) }

// profileRoots are the roots that are profiles of users. (Okta EL reference, sections "Okta user profile", "Application
// user profile"; source.x is recorded in real mappings; idpuser.x is the documented root of IdP username templates.)
var profileRoots = [...]string{"appuser", "idpuser", "source", "user"}

// CheckContext reports the roots and functions of an expression that may not stand in a context, in the order of the text.
// A bare name is an attribute, as in Okta's own sample expressions; but its help asks for the profile before it.
func CheckContext(e Expr, c Context, names RootNames) []Problem {
	r := rootChecker{context: c, names: names}
	r.visit(e, false)
	return sortProblems(r.problems)
}

type rootChecker struct {
	context  Context
	names    RootNames
	problems []Problem
}

// visit checks e; qualified means that something of e is read, e.x.
func (r *rootChecker) visit(e Expr, qualified bool) {
	switch e := e.(type) {
	case *Name:
		r.root(e, qualified)
	case *Attr:
		r.visit(e.X, true)
	case *Index:
		r.visit(e.X, true)
		r.visit(e.I, false)
	case *Projection: // names in the body are attributes of the elements
		r.visit(e.X, true)
	case *Selection:
		r.visit(e.X, true)
	case *Call:
		r.function(e)
		if _, misspelled := e.misspelled(); e.Recv != nil && !misspelled { // of a misspelled function the call says so
			r.visit(e.Recv, true)
		}
		for _, arg := range e.Args {
			r.visit(arg, false)
		}
	case *Map:
		for _, entry := range e.Entries {
			if _, ok := entry.Key.(*Name); !ok {
				r.visit(entry.Key, false)
			}
			r.visit(entry.Value, false)
		}
	default:
		for _, child := range Children(e) {
			r.visit(child, false)
		}
	}
}

// root checks a name at the beginning of a chain.
func (r *rootChecker) root(n *Name, qualified bool) {
	reads := r.context.reads()
	if r.context == AuthenticatorUsername && (!qualified || n.Name == "global") {
		return // the provider's documentation has oktaId and global.assign.userName.login
	}
	if !qualified {
		if r.context == Claim && n.Name == "appuser" {
			return // (appuser != null) ? ... is in the claims that Okta makes itself
		}
		if slices.Contains(profileRoots[:], n.Name) {
			r.add(BareRoot, n.span, n.Name, n.Name+" is a whole profile", fmt.Sprintf("Write which attribute of it is meant, such as %s.email.", n.Name))
		} else if !r.names.isSource(n.Name) {
			// HELP usgp-attribute-mappings-expressions asks for the prefix; recorded mappings have it throughout.
			r.add(BareName, n.span, n.Name, n.Name+" stands without its profile", fmt.Sprintf(`Write %s.%s, or "%s" in quotes where the text is meant.`, reads, n.Name, n.Name))
		}
		return
	}
	if n.Name == reads || isNamespace(n.Name) {
		return
	}
	if r.elsewhere(n) {
		return
	}
	switch n.Name {
	case "source", "org", "app", "target_app": // target_app is recorded in a real username template
	case "user", "appuser":
		r.add(WrongDirection, n.span, n.Name, fmt.Sprintf("%s cannot be read in %s", n.Name, r.context), fmt.Sprintf("Read %s: write %s instead of %s.",
			profileOf(reads), reads, n.Name))
	case "idpuser":
		r.add(NotInMapping, n.span, n.Name, "idpuser can be read in IdP username templates only", fmt.Sprintf("Write %s instead.", reads))
	case "session", "access":
		r.add(NotInMapping, n.span, n.Name, n.Name+" can be read in tokens only", fmt.Sprintf("In %s only profiles are known.", r.context))
	default:
		r.app(n, reads)
	}
}

// profileOf says what a root reads.
func profileOf(root string) string {
	switch root {
	case "user":
		return "the Okta user"
	case "idpuser":
		return "the identity provider's user"
	}
	return "the app's user"
}

// app checks a root that is an app's name or no root at all.
func (r *rootChecker) app(n *Name, reads string) {
	fromOkta := reads == "user"
	known := r.names.isSource(n.Name) || r.names.isTarget(n.Name)
	if !known {
		for _, root := range profileRoots {
			if strings.EqualFold(root, n.Name) {
				// Only for idpuser does Okta state the case; its help pages write appUser.x in places.
				r.add(RootCase, n.span, n.Name, fmt.Sprintf("%s is written %s", n.Name, root), "Names are case sensitive.")
				return
			}
		}
		if question := nearest.Question(n.Name, profileRoots[:]); question != "" {
			r.add(UnknownRoot, n.span, n.Name, "there is no profile "+n.Name, question)
			return
		}
	}
	switch {
	case fromOkta && r.names.isTarget(n.Name):
		r.add(WrongDirection, n.span, n.Name, fmt.Sprintf("%s is the app that is written", n.Name),
			"Read the Okta user: write user instead of "+n.Name+".")
	case !known && !isAppName(n.Name):
		r.add(UnknownRoot, n.span, n.Name, "there is no profile "+n.Name, fmt.Sprintf("Write %s for %s, or the name of an app.", reads, profileOf(reads)))
	case fromOkta || strings.HasSuffix(n.Name, "_app"):
		// A user's profile in any app can be read on the way out of Okta; NAME_app is the app itself, not a user's profile.
	default:
		// SUP, "this choice creates a conflict": for a new user the app's profile is not linked yet.
		r.add(AppQualified, n.span, n.Name, n.Name+" cannot be read for a user that is new to Okta",
			fmt.Sprintf("Write %s instead: it is known before the user is linked to the app.", reads))
	}
}

// isAppName reports whether name can be the name of an app instance, such as active_directory or workday_9ao1g13.
func isAppName(name string) bool { return name == strings.ToLower(name) }

func (r *rootChecker) add(kind ProblemKind, span Span, name, summary, detail string) {
	r.problems = append(r.problems, Problem{span, kind, name, summary, detail})
}
