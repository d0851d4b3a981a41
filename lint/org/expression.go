package org

import (
	"slices"
	"strings"
	"sync"
)

// An org holds expressions in other places than the properties of mappings: group rules, SAML attribute statements, claims. Each is kept
// as a property of a Mapping of its own, whose source is the Okta user and whose target is the one profile of all such places: its
// attributes are the arguments that hold an expression. So everything that looks at properties looks at them too.

// KindPlace is the kind of the profile that stands for the places of expressions elsewhere. It is nobody's profile.
const KindPlace Kind = "place"

// The roles of expressions elsewhere.
const (
	RoleGroupRule     Role = "group_rule"     // the condition of a group rule
	RoleSAMLAttribute Role = "saml_attribute" // a value of an attribute statement of a SAML app
	RoleNameID        Role = "name_id"        // the NameID template of a SAML app
	RoleClaim         Role = "claim"          // a claim of a token
	RoleAuthenticator Role = "authenticator"  // the username template of an authenticator's provider
)

// RoleLiteral is the role of a value of a profile that a configuration writes out, such as that of an okta_user: a constant.
const RoleLiteral Role = "literal"

// Literal is the source of such values, which has no attributes. It is not to be changed.
var Literal = sync.OnceValue(func() *Profile { return &Profile{Name: "literal", Kind: KindPlace, ProfileSource: Yes} })

// The arguments that hold the expressions, as Terraform's Okta provider calls them.
const (
	ArgumentGroupRule     = "expression_value"
	ArgumentSAMLAttribute = "attribute_statements.values"
	ArgumentNameID        = "subject_name_id_template"
	ArgumentClaim         = "value"
	ArgumentGroupsClaim   = "groups_claim.value"
	ArgumentAuthenticator = "provider_user_name_template"
)

// Elsewhere reports whether an expression stands in another place than a mapping or a username format.
func (r Role) Elsewhere() bool {
	switch r {
	case RoleGroupRule, RoleSAMLAttribute, RoleNameID, RoleClaim, RoleAuthenticator:
		return true
	}
	return false
}

// IsTemplate reports whether ${} stands for what is computed in a text of the role, beside plain expressions.
func (r Role) IsTemplate() bool {
	switch r {
	case RoleMapping, RoleGroupRule, RoleClaim, RoleLiteral, "":
		return false
	}
	return true
}

// Argument is the argument that holds an expression of the role; "" for roles in mappings. Claims of apps have another.
func (r Role) Argument() string {
	switch r {
	case RoleGroupRule:
		return ArgumentGroupRule
	case RoleSAMLAttribute:
		return ArgumentSAMLAttribute
	case RoleNameID:
		return ArgumentNameID
	case RoleClaim:
		return ArgumentClaim
	case RoleAuthenticator:
		return ArgumentAuthenticator
	}
	return ""
}

// Places is the profile that stands for the places of expressions elsewhere. A group rule is true or false; what the others may be, no
// schema says. It is not to be changed.
var Places = sync.OnceValue(func() *Profile {
	text := func(name string) *Attribute { return &Attribute{Name: name, Type: String, Origin: Named} }
	return &Profile{Name: "expression", Kind: KindPlace, Attributes: []*Attribute{
		{Name: ArgumentGroupRule, Type: Boolean, Origin: Declared},
		text(ArgumentSAMLAttribute), text(ArgumentNameID), text(ArgumentClaim), text(ArgumentGroupsClaim), text(ArgumentAuthenticator),
	}}
})

// IsElsewhere reports whether the mapping stands for expressions in other places.
func (m *Mapping) IsElsewhere() bool { return m.Target != nil && m.Target.Kind == KindPlace }

// All returns the mappings and then the expressions elsewhere.
func (o *Org) All() []*Mapping {
	if len(o.Expressions) == 0 {
		return o.Mappings
	}
	return slices.Concat(o.Mappings, o.Expressions)
}

// PlacePrefix begins the addresses of what holds expressions elsewhere and has no address of its own.
const PlacePrefix = "expressions."

// PlaceName is the name behind the prefix of such an address.
func PlaceName(address string) (name string, ok bool) {
	name, ok = strings.CutPrefix(address, PlacePrefix)
	return name, ok && name != ""
}
