package org

import "github.com/hashicorp/hcl/v2"

// Kind says what a profile is the profile of.
type Kind string

// The kinds of profile.
const (
	KindUser Kind = "user" // an Okta user of one user type
	KindApp  Kind = "app"  // a user of an app instance or directory
	KindIdP  Kind = "idp"  // a user as an identity provider asserts it
)

// Tri is a truth value that may be unknown.
type Tri string

// The truth values.
const (
	Unknown Tri = ""
	Yes     Tri = "yes"
	No      Tri = "no"
)

// Profile is a set of attributes: Okta's own for a user type, or those of an app or identity provider.
type Profile struct {
	// Name identifies the profile in messages and in the org dialect: "user", "workday", "corp_ad".
	Name string
	// ID is Okta's id of the user type, app or identity provider ("0oa..."); "" where it is not known. No two profiles of an
	// org share one, so that what was read from files and from the live org can be joined by it.
	ID string
	// Label is what people call it, the app's label in Okta's Admin Console; "" where that is not known.
	Label string
	Kind  Kind
	// Type is the name of the catalog profile this one started from ("okta_user", "active_directory", "any"), "" for none.
	Type string
	// TypeBasis says, in words for a reader, what Type was inferred from where nothing declared it; "" when it was declared.
	TypeBasis string
	// OneOf are the names of the profiles that it may be, where it is not known which of them it is.
	OneOf []string
	// Address is the Terraform address ("okta_app_saml.hr") or "" where there is none.
	Address string
	// Roots are the names an expression may use for this profile besides the contextual ones (appuser, user, source,
	// idpuser): the app's own name, such as "workday" or "active_directory_9ao1g13".
	Roots []string
	// ProfileSource says whether Okta takes the user's profile from this app or IdP (its imports then update users).
	ProfileSource Tri
	// Creates says whether a person who is new to Okta gets an Okta user out of this app or IdP: by an app's import, or by an IdP's
	// just-in-time provisioning. Where it is No, what is written only when a user is created is never written.
	Creates Tri
	// Priority is the rank among profile sources, 1 the highest; 0 unknown.
	Priority int
	// Open admits attributes that Attributes does not list: any of them is a nullable string without limits.
	Open  bool
	Range hcl.Range // the block that declares it; the zero range for a catalog profile

	// Templates are the texts with ${} that the app computes names of its users by, apart from those that are expressions and therefore
	// properties of mappings.
	Templates []Template

	Attributes []*Attribute // in the order they were declared, names unique
}

// Template is a text of an app in which ${} stands for what is computed.
type Template struct {
	Argument string // Terraform's argument: user_name_template, subject_name_id_template
	Text     Text
}

// Attribute returns the attribute of the given name, nil when the profile does not list it. Names are case sensitive, as
// in Okta's expression language.
func (p *Profile) Attribute(name string) *Attribute {
	for _, a := range p.Attributes {
		if a.Name == name {
			return a
		}
	}
	return nil
}
