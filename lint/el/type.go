package el

import "strings"

// Type is the static type of an expression: what is known of its value before any profile is. Types are comparable
// values. UnknownType, the zero Type, is "could be anything": it fits everywhere and makes what it touches unknown, so
// that one thing not known yields silence and not a chain of messages.
type Type int

// The types that are no arrays. ArrayOf makes the others.
const (
	UnknownType Type = iota
	NullType
	StringType
	IntegerType
	NumberType
	BooleanType
	// ObjectType is a value with attributes of its own, such as a group or the user findDirectoryUser() returns.
	ObjectType

	// arrayStep is how much one level of array adds to the number of the element's type.
	arrayStep = 16
)

// ArrayOf returns the type of arrays with elements of type elem.
func ArrayOf(elem Type) Type { return elem + arrayStep }

// IsArray reports whether t is an array type.
func (t Type) IsArray() bool { return t >= arrayStep }

// Elem returns the type of an array's elements, UnknownType if t is no array type.
func (t Type) Elem() Type {
	if !t.IsArray() {
		return UnknownType
	}
	return t - arrayStep
}

// IsNumeric reports whether t is integer or number.
func (t Type) IsNumeric() bool { return t == IntegerType || t == NumberType }

// String returns the name Okta's schemas use, "array of string" for arrays.
func (t Type) String() string {
	depth := 0
	for t.IsArray() {
		depth++
		t = t.Elem()
	}
	name := "unknown"
	switch t {
	case NullType:
		name = "null"
	case StringType:
		name = "string"
	case IntegerType:
		name = "integer"
	case NumberType:
		name = "number"
	case BooleanType:
		name = "boolean"
	case ObjectType:
		name = "object"
	}
	return strings.Repeat("array of ", depth) + name
}

// Join returns the type of a value that has type t or type u, as the branches of a ternary give: the type itself if they
// are the same, the other one's if one is null (every Okta value may be null), number for integer and number, unknown
// otherwise.
func (t Type) Join(u Type) Type {
	switch {
	case t == u, u == NullType:
		return t
	case t == NullType:
		return u
	case t.IsNumeric() && u.IsNumeric():
		return NumberType
	case t.IsArray() && u.IsArray():
		return ArrayOf(t.Elem().Join(u.Elem()))
	}
	return UnknownType
}
