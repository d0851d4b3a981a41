package rule

import (
	"slices"

	"github.com/profilelint/profilelint/lint/org"
)

// Writes tells whether a mapping from the source writes the attribute of the Okta user, by who masters the attribute: No where
// that is another one for certain, Unknown where the list of an OVERRIDE holds ids or names that no profile of the org is known by.
//
// (Okta help, attribute-level sourcing: what Okta or another source masters is not imported. That a mapping which is not applied
// cannot fail the import follows from it.)
func Writes(o *org.Org, source *org.Profile, a *org.Attribute) org.Tri {
	if !a.Knows(org.SettingMaster) {
		return org.Unknown
	}
	switch a.Master {
	case org.OktaMaster:
		return org.No
	case org.Override:
		if slices.Contains(a.MasterPriority, source.Name) {
			return org.Yes
		}
		for _, name := range a.MasterPriority {
			if o.Profile(name) == nil {
				return org.Unknown
			}
		}
		return org.No
	}
	return org.Yes
}

// Written reports whether the value of a property reaches its attribute for all that is known. What is not written can break
// nothing, so the rules on values pass it over. A login is always written: no user is created without one, whoever masters it.
func (p *Property) Written() bool {
	m := p.Mapping
	if p.Role == org.RoleLiteral {
		return true
	}
	if p.forNobody() {
		return false
	}
	if p.Attribute == nil || p.Role != org.RoleMapping || !m.IsImport() || p.Target.Value == "login" {
		return true
	}
	isSource := m.Source.ProfileSource == org.Yes || p.PushStatus == "PUSH" && m.Source.ProfileSource != org.No
	return !isSource || Writes(p.Org, m.Source, p.Attribute) != org.No
}
