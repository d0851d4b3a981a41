// Package org is the model every reader fills and every rule reads: the profiles of an Okta org (the Okta user's, one for
// each user type, and those of its apps and identity providers), their attributes with every constraint Okta checks, and the
// mappings between them, each with the exact place it was written.
//
// The model says where each fact comes from, because the confidence of a finding depends on it: an attribute may have been
// declared in the configuration, be known from the catalog of well-known sources, or merely be named by an expression
// that reads an open profile.
//
// An Org is built once by a reader and not changed afterwards; everything in it may then be read from many goroutines.
package org

import "github.com/hashicorp/hcl/v2"

// Org is everything a run knows of one Okta org.
type Org struct {
	Profiles []*Profile // in the order they were declared
	Mappings []*Mapping // in the order they were declared
}

// Kind says what a profile is the profile of.
type Kind string

// The kinds of profile.
const (
	KindUser Kind = "user" // an Okta user of one user type
	KindApp  Kind = "app"  // a user of an app instance or directory
	KindIdP  Kind = "idp"  // a user as an identity provider asserts it
)

// Profile is a set of attributes: Okta's own for a user type, or those of an app or identity provider.
type Profile struct {
	// Name identifies the profile in messages and in the org dialect: "user", "workday", "corp_ad".
	Name string
	Kind Kind
	// Type is the name of the catalog profile this one started from ("okta_user", "active_directory", "any"), "" for none.
	Type string
	// TypeBasis says, in words for a reader, what Type was inferred from where nothing declared it; "" when it was declared.
	TypeBasis string
	// Address is the Terraform address ("okta_app_saml.hr") or "" where there is none.
	Address string
	// Roots are the names an expression may use for this profile besides the contextual ones (appuser, user, source,
	// idpuser): the app's own name, such as "workday" or "active_directory_9ao1g13".
	Roots []string
	// ProfileSource says whether Okta takes the user's profile from this app or IdP (its imports then update users).
	ProfileSource Tri
	// Priority is the rank among profile sources, 1 the highest; 0 unknown.
	Priority int
	// Open admits attributes that Attributes does not list: any of them is a nullable string without limits.
	Open  bool
	Range hcl.Range

	Attributes []*Attribute // in the order they were declared, names unique
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

// Tri is a truth value that may be unknown.
type Tri string

// The truth values.
const (
	Unknown Tri = ""
	Yes     Tri = "yes"
	No      Tri = "no"
)

// Type is an attribute's type in an Okta schema.
type Type string

// The types of Okta schemas. An array's element type stands in Attribute.Items.
const (
	String  Type = "string"
	Integer Type = "integer"
	Number  Type = "number"
	Boolean Type = "boolean"
	Array   Type = "array"
	Object  Type = "object"
)

// Origin says how an attribute came to be known; the confidence of a finding depends on it.
type Origin string

// The origins of an attribute.
const (
	Declared Origin = "declared" // written in the configuration or read from the org
	Catalog  Origin = "catalog"  // from a catalog profile of a known type
	Named    Origin = "named"    // nothing but its name is known
)

// Limits are bounds on a string's length in UTF-16 code units, as Java counts. nil means no bound.
type Limits struct{ Min, Max *int }

// Attribute is one attribute of a profile with the constraints that Okta checks.
type Attribute struct {
	Name   string
	Title  string
	Type   Type
	Items  Type // element type of an array
	Origin Origin

	Required bool   // neither null nor, for a string, empty
	Length   Limits // schema minLength, maxLength
	// Documented are limits that Okta documents but that its schemas do not show (city 128, countryCode 2, ...).
	Documented Limits
	Format     string   // Okta's format: email, uri, country-code, language-code, locale, timezone, ...; "" for none
	Pattern    *string  // Java regular expression on the whole value; only login's is ever checked by Okta. nil: none
	Enum       []string // the only values admitted, each as its text; nil: no such limit
	Minimum    *float64 // bounds of a number
	Maximum    *float64
	Unique     bool // no two users of the profile share a value (case and diacritics ignored)
	Default    *string

	Master         Master
	MasterPriority []string // names or ids of the sources an OVERRIDE master lists, highest first

	Holds Holds

	// Ignored are settings that were written but that Okta never receives (a pattern on a custom property, say).
	Ignored []Ignored

	// Source cites where a catalog fact comes from.
	Source string
	Range  hcl.Range // the block that declares it
	Places []Place   // where single settings were written
}

// Place is where one setting of an attribute was written.
type Place struct {
	Setting string // "max_length", "required", ...
	Range   hcl.Range
}

// Ignored is a setting that was written and has no effect.
type Ignored struct {
	Setting, Value, Reason string
	Range                  hcl.Range
}

// Master says which profile source an Okta attribute is taken from.
type Master string

// The kinds of master; the empty one means PROFILE_MASTER.
const (
	ProfileMaster Master = "PROFILE_MASTER"
	OktaMaster    Master = "OKTA"
	Override      Master = "OVERRIDE"
)

// Holds says what an attribute is known, though not declared, to hold: it never makes a mapping safe, it tells which of the
// values that the schema admits are to be expected, and therefore how likely a failure is.
type Holds struct {
	// Pattern is a Java regular expression that the values to be expected match; "" when anything may be expected.
	Pattern string
	// Examples are realistic values, tried first as counterexamples and used for readable ones.
	Examples []string
	// Identifies is true where different users are expected to have different values.
	Identifies bool
	// Filled is true where the attribute is expected to hold a value for every user.
	Filled bool
	Source string
}

// Mapping is a profile mapping: the expressions that fill the attributes of Target from a user of Source.
type Mapping struct {
	// Address names the mapping in messages: a Terraform address or "mapping.workday.user".
	Address        string
	Source, Target *Profile
	// Basis says how the direction was inferred where nothing states it; "" when it is certain.
	Basis      string
	Properties []*Property
	// Partial is true where other properties may exist in the org that are not written here (Terraform manages only what
	// is listed unless delete_when_absent is set), so that a property's absence means nothing.
	Partial bool
	Range   hcl.Range // the block's header
}

// IsImport reports whether the mapping fills an Okta user.
func (m *Mapping) IsImport() bool { return m.Target.Kind == KindUser }

// Role says what kind of expression a property holds.
type Role string

// The roles of a property.
const (
	RoleMapping        Role = "mapping"         // a property of a profile mapping
	RoleImportUsername Role = "import_username" // an app's import username expression: an Okta login
	RoleIdPUsername    Role = "idp_username"    // an IdP's username template: the login of a user created just in time
	RoleAppUsername    Role = "app_username"    // an app's username template: out of Okta
)

// Property is one `target attribute <- expression` of a mapping.
type Property struct {
	Target      Text // name of the target attribute
	Expression  Text
	PushStatus  string // PUSH, DONT_PUSH or whatever was written
	PushWritten bool   // whether it was written, or the provider's default stands
	PushRange   hcl.Range
	Role        Role
	Range       hcl.Range // the block
}
