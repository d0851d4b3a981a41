package org

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
)

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
	// Elsewhere are the target attributes that properties of the mapping fill in the org beside those written here, where that
	// is known. They are not linted: they are another's.
	Elsewhere []string
	// Misquoted are the ids among its arguments that are written as references in quotes. What such a mapping leads from or to is not known.
	Misquoted []Misquoted
	// Origin is the host of the org that the mapping was read from, live or exported; "" for one that somebody writes.
	Origin string
	// App is the app whose user an expression elsewhere may read as appuser; nil where there is none, or none is known.
	App   *Profile
	Range hcl.Range // the block's header
	// SourceRange and TargetRange are where the sides are written; the zero range where they are not.
	SourceRange, TargetRange hcl.Range
}

// Misquoted is a reference that stands in quotes where an id belongs, so that Okta gets its letters for an id.
type Misquoted struct {
	Argument  string // "source_id"
	Reference string // without quotes: "okta_app_saml.hr.id"
	Declared  bool   // whether the configuration declares what it names
	Range     hcl.Range
}

// IsImport reports whether the mapping fills an Okta user.
func (m *Mapping) IsImport() bool { return m.Target.Kind == KindUser }

// IsUsername reports whether the mapping stands for a username expression and not for a profile mapping of Okta's. It fills a login
// alone, and says nothing of the other attributes.
func (m *Mapping) IsUsername() bool {
	return slices.ContainsFunc(m.Properties, func(p *Property) bool { return p.Role != RoleMapping && p.Role != "" })
}

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
	Target Text // name of the target attribute
	// TargetOf is the profile whose schema the name is taken from, where it is a reference to an attribute that is declared elsewhere; nil
	// where it is not.
	TargetOf    *Profile
	Expression  Text
	PushStatus  string // PUSH, DONT_PUSH or whatever was written
	PushWritten bool   // whether it was written, or the reader's default stands
	PushRange   hcl.Range
	Role        Role
	Range       hcl.Range // the block
}
