package org

// Type is an attribute's type in an Okta schema.
type Type string

// The types of Okta schemas, and one for what is not known. An array's element type stands in Attribute.Items.
const (
	String  Type = "string"
	Integer Type = "integer"
	Number  Type = "number"
	Boolean Type = "boolean"
	Array   Type = "array"
	Object  Type = "object"
	// UnknownType is a type that only Terraform's apply tells: its values may be of any.
	UnknownType Type = "unknown"
)

// Setting names a constraint of an attribute whose value may be unknown before apply, as the org dialect spells it.
type Setting string

// The settings that may be unknown.
const (
	SettingType      Setting = "type"
	SettingItems     Setting = "items"
	SettingRequired  Setting = "required"
	SettingMinLength Setting = "min_length"
	SettingMaxLength Setting = "max_length"
	SettingPattern   Setting = "pattern"
	SettingEnum      Setting = "enum"
	SettingUnique    Setting = "unique"
	SettingMaster    Setting = "master"
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

// Master says which profile source an Okta attribute is taken from.
type Master string

// The kinds of master; the empty one means PROFILE_MASTER.
const (
	ProfileMaster Master = "PROFILE_MASTER"
	OktaMaster    Master = "OKTA"
	Override      Master = "OVERRIDE"
)
