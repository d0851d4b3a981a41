package el

import (
	"fmt"

	"github.com/profilelint/profilelint/lint/strset"
)

// Kind is the kind of a concrete value.
type Kind int

// The kinds of value. Null is the zero Kind, so that the zero Value is null.
const (
	Null Kind = iota
	Bool
	Int
	Num
	Str
	Arr
)

func (k Kind) String() string {
	switch k {
	case Null:
		return "null"
	case Bool:
		return "boolean"
	case Int:
		return "integer"
	case Num:
		return "number"
	case Str:
		return "string"
	case Arr:
		return "array"
	}
	return fmt.Sprintf("Kind(%d)", int(k))
}

// Value is a concrete value of the expression language: what an attribute holds or an expression yields. It is
// immutable; the zero Value is null. Strings are UTF-8 whose length the language counts in UTF-16 code units. Half of a character that was cut in
// two (a lone surrogate) is the three bytes that UTF-8 would have for it.
type Value struct {
	kind Kind
	b    bool
	i    int64
	f    float64
	s    string
	a    []Value
}

// BoolValue returns a boolean.
func BoolValue(b bool) Value { return Value{kind: Bool, b: b} }

// IntValue returns an integer.
func IntValue(i int64) Value { return Value{kind: Int, i: i} }

// NumValue returns a floating-point number, which prints with a decimal point even when it is whole, as Java's double.
func NumValue(f float64) Value { return Value{kind: Num, f: f} }

// StrValue returns a string. Halves of characters that stand side by side in it are made whole.
func StrValue(s string) Value { return Value{kind: Str, s: strset.Rejoin(s)} }

// ArrValue returns an array of the given elements.
func ArrValue(elems ...Value) Value { return Value{kind: Arr, a: append([]Value(nil), elems...)} }

// Kind reports what kind of value v is.
func (v Value) Kind() Kind { return v.kind }

// IsNull reports whether v is null.
func (v Value) IsNull() bool { return v.kind == Null }

// Bool returns a boolean's value, false for other kinds.
func (v Value) Bool() bool { return v.b }

// Int returns an integer's value, 0 for other kinds.
func (v Value) Int() int64 { return v.i }

// Float returns the value of an integer or a number, 0 for other kinds.
func (v Value) Float() float64 {
	if v.kind == Int {
		return float64(v.i)
	}
	return v.f
}

// Str returns a string's text, "" for other kinds.
func (v Value) Str() string { return v.s }

// Elems returns a copy of an array's elements.
func (v Value) Elems() []Value { return append([]Value(nil), v.a...) }

// Len returns an array's number of elements.
func (v Value) Len() int { return len(v.a) }

// At returns an array's i-th element, 0-based.
func (v Value) At(i int) Value { return v.a[i] }

// Equal reports whether v and w are the same value. An integer and a number of the same size are not the same.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind || v.b != w.b || v.i != w.i || v.f != w.f || v.s != w.s || len(v.a) != len(w.a) {
		return false
	}
	for i := range v.a {
		if !v.a[i].Equal(w.a[i]) {
			return false
		}
	}
	return true
}
