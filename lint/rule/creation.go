package rule

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/org"
)

// Some values are written only when a user is created: those of properties with DONT_PUSH, which Okta has for sources that are no profile
// sources, and the logins that username expressions make. Whether a source creates users at all is told by the features of an app and by
// the provisioning of an identity provider.

// onCreation reports whether the property's value is written only when a user is created.
func (p *Property) onCreation() bool {
	switch p.Role {
	case org.RoleIdPUsername, org.RoleImportUsername:
		return true
	case org.RoleMapping:
		return p.Mapping.IsImport() && (p.PushStatus == "DONT_PUSH" || p.PushStatus == "" && p.Mapping.Source.ProfileSource == org.No)
	}
	return false
}

// forNobody reports whether the property's value is never written, because its source creates no users.
func (p *Property) forNobody() bool { return p.onCreation() && p.Mapping.Source.Creates == org.No }

// Doubtful reports whether nothing tells that the property's value is ever written: its source is known to be no profile source, and not
// known to create users. Every app has a mapping to the Okta user, those that import nobody too.
func (p *Property) Doubtful() bool {
	return p.Role == org.RoleMapping && p.onCreation() && p.Mapping.Source.ProfileSource == org.No && p.Mapping.Source.Creates == org.Unknown
}

// Event tells which event a bad value leads to.
func (p *Property) Event() string {
	source := p.Mapping.Source
	const updateLost = "The user's whole update is lost (app.user_management.update_from_master_failed)"
	switch {
	case p.Role == org.RoleLiteral:
		return "Okta refuses the profile (E0000001, \"Api validation failed\"), and the apply fails."
	case p.Role == org.RoleIdPUsername:
		return "The value is the login of a user created just in time: the sign-in fails and no user is created."
	case p.Role == org.RoleImportUsername:
		return "The value is the login of an imported user: the import of that user ends in a conflict, or fails."
	case !p.Mapping.IsImport():
		return fmt.Sprintf("The value is pushed to %s: the push of that user fails.", p.Mapping.Target.Name)
	case p.PushStatus == "PUSH" && source.Creates == org.No:
		return updateLost + "."
	case p.PushStatus == "PUSH":
		return updateLost + "; a new user is not created (user.lifecycle.create)."
	case p.PushStatus == "" && source.Creates == org.No:
		return "Where the push status, which is known only after an apply, is PUSH, the user's whole update is lost (app.user_management.update_from_master_failed)."
	case p.PushStatus == "":
		return "The user is not created (user.lifecycle.create); where the push status, which is known only after an apply, is PUSH, an existing user's whole update is lost as well (app.user_management.update_from_master_failed)."
	case source.Creates == org.Yes:
		return "DONT_PUSH writes the value only when the user is created, and then the user is not created (user.lifecycle.create)."
	}
	return fmt.Sprintf("DONT_PUSH writes the value only when the user is created: where %s creates users, this one is not created (user.lifecycle.create).", source.Name)
}
