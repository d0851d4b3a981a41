package org

import "slices"

// A root is the first word of a name such as appuser.email: it says whose attribute is read. Which roots are read from the source of a
// mapping is decided here and nowhere else.

// roots are the contextual roots, with the kinds of source that each of them reads. (Okta's expression language reference, sections
// "Okta user profile" and "Application user profile". Okta's help pages write appUser as well as appuser. source stands in recorded
// mappings. idpuser is documented for the username templates of identity providers.)
var roots = map[string][]Kind{
	"source":  {KindUser, KindApp, KindIdP},
	"user":    {KindUser},
	"appuser": {KindApp, KindIdP},
	"appUser": {KindApp, KindIdP},
	"idpuser": {KindIdP},
}

// IsRoot reports whether a name is a contextual root: alone it is a whole profile and not an attribute.
func IsRoot(name string) bool { return roots[name] != nil }

// RootReads reports whether a contextual root reads a source of the kind.
func RootReads(root string, k Kind) bool { return slices.Contains(roots[root], k) }

// HasRoot reports whether an expression may use a name for the profile of an app or identity provider: its own name, or another that
// Okta knows it by. A contextual root, and the roots that read no profile, are never the name of one.
func (p *Profile) HasRoot(name string) bool {
	switch name {
	case "org", "app", "target_app", "session", "access":
		return false
	}
	return p.Kind != KindUser && !IsRoot(name) && (p.Name == name || slices.Contains(p.Roots, name))
}

// Reads reports whether root.x in an expression of the mapping is the attribute x of the source. root is "" for a bare name, which is an
// attribute of the source in Okta's own samples.
func (m *Mapping) Reads(root string) bool {
	return root == "" || RootReads(root, m.Source.Kind) || m.Source.HasRoot(root)
}

// IsWhole reports whether a bare name in an expression of the mapping is a whole profile, as appuser in appuser["email"] is, and not an
// attribute of the source.
func (m *Mapping) IsWhole(name string) bool {
	return IsRoot(name) || m.Source.HasRoot(name) && m.Source.Attribute(name) == nil
}
