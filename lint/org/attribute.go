package org

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// Attribute is one attribute of a profile with the constraints that Okta checks.
type Attribute struct {
	Name   string
	Title  string
	Type   Type
	Items  Type // element type of an array, "" for other types
	Origin Origin

	Required bool   // neither null nor, for a string, empty
	Length   Limits // schema minLength, maxLength
	// Documented are limits that Okta documents but that its schemas do not show (city 128, countryCode 2, ...).
	Documented Limits
	Format     string   // Okta's format: email, uri, country-code, language-code, locale, timezone, ...; "" for none
	Pattern    *string  // Java regular expression on the whole value; only login's is ever checked by Okta. nil: none
	Enum       []string // the only values admitted, each as its text; nil: no such limit
	Minimum    *float64 // bounds of a number, inclusive
	Maximum    *float64
	Unique     bool // no two users of the profile share a value (case and diacritics ignored)
	Default    *string

	Master         Master
	MasterPriority []string // names or ids of the sources an OVERRIDE master lists, highest first

	// Unknown are the settings that are written and whose values only Terraform's apply tells. Each field above then has the
	// value that admits most: no limit, not required, not unique, UnknownType.
	Unknown []Setting

	Holds Holds

	// Assumed says, in words for a reader, which assumption the settings rest on that no schema declares; "" for none.
	Assumed string

	// Ignored are settings that were written but that Okta never receives (a pattern on a custom property, say).
	Ignored []Ignored

	// Misquoted are the ids among its arguments that are written as references in quotes.
	Misquoted []Misquoted

	// Push says what the target takes of a value that Okta pushes to it, where that is less than what the schema admits. It bounds nothing
	// that comes from there.
	Push Accepts

	// Source cites where a catalog fact comes from.
	Source string
	Range  hcl.Range // the block that declares it; the zero range for a catalog attribute
	// Address is that of the Terraform resource that declares it, "" where there is none.
	Address string
	Places  []Place // where single settings were written
}

// Accepts is what a target takes of a value.
type Accepts struct {
	MaxLength *int   // in UTF-16 code units; nil: no limit is known
	Excludes  string // the characters that no value may hold; "" where none is known
	Source    string // the public document that says so
}

// Pushed returns the attribute as the target of a push: with what the target takes in the place of what the schema admits.
func (a *Attribute) Pushed() *Attribute {
	if a == nil || a.Push.MaxLength == nil || a.Length.Max != nil && *a.Length.Max <= *a.Push.MaxLength {
		return a
	}
	c := a.Clone()
	c.Length.Max = a.Push.MaxLength
	return c
}

// Place returns where a setting ("max_length", "required", ...) was written; ok is false where it was not.
func (a *Attribute) Place(setting string) (rng hcl.Range, ok bool) {
	for _, p := range a.Places {
		if p.Setting == setting {
			return p.Range, true
		}
	}
	return hcl.Range{}, false
}

// Knows reports whether none of some settings is unknown.
func (a *Attribute) Knows(settings ...Setting) bool {
	return !slices.ContainsFunc(settings, func(s Setting) bool { return slices.Contains(a.Unknown, s) })
}

// Place is where one setting of an attribute was written.
type Place struct {
	Setting string // "max_length", "required", ...
	Range   hcl.Range
}

// Ignored is a setting that was written and has no effect.
type Ignored struct {
	Setting, Value, Reason string
	// Problem is what is wrong with it, in words that complete the attribute's name, where it is not that it has no effect; Fix is what
	// to do then.
	Problem, Advice string
	// Refused says that Okta or the Terraform provider refuses the attribute because of it.
	Refused bool
	Range   hcl.Range
}

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
