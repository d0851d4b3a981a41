package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/profilelint/profilelint/lint/org"
)

// literal is the Go expression for a profile. What is zero is left out.
func literal(p *org.Profile) (string, error) {
	w := &writer{}
	w.value(reflect.ValueOf(p), true)
	return w.out.String(), w.err
}

// writer writes values as Go expressions.
type writer struct {
	out strings.Builder
	err error // the first type that it does not write
}

// value writes a value. Within a slice a struct needs no type: typed is false there.
func (w *writer) value(v reflect.Value, typed bool) {
	switch {
	case v.Kind() == reflect.Struct && v.Type().PkgPath() == reflect.TypeFor[org.Profile]().PkgPath():
		w.structure(v, typed)
	case v.Kind() == reflect.Slice:
		w.slice(v)
	case v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Struct:
		if typed {
			w.out.WriteByte('&')
		}
		w.value(v.Elem(), typed)
	case v.Kind() == reflect.Pointer:
		fmt.Fprintf(&w.out, "new(%s(%#v))", v.Type().Elem(), v.Elem())
	case v.CanInt() || v.CanFloat() || v.Kind() == reflect.String || v.Kind() == reflect.Bool:
		fmt.Fprintf(&w.out, "%#v", v)
	case w.err == nil:
		w.err = fmt.Errorf("a profile of the catalog holds a %s, which generate does not write", v.Type())
	}
}

func (w *writer) structure(v reflect.Value, typed bool) {
	if typed {
		w.out.WriteString(v.Type().String())
	}
	w.out.WriteByte('{')
	for i := range v.NumField() {
		if field := v.Field(i); !field.IsZero() {
			w.out.WriteString(v.Type().Field(i).Name + ": ")
			w.value(field, true)
			w.out.WriteString(", ")
		}
	}
	w.out.WriteByte('}')
}

// slice writes a slice: of pointers one a line, all else in one line.
func (w *writer) slice(v reflect.Value) {
	separator := " "
	if v.Type().Elem().Kind() == reflect.Pointer {
		separator = "\n"
	}
	w.out.WriteString(v.Type().String() + "{")
	for i := range v.Len() {
		w.out.WriteString(separator)
		w.value(v.Index(i), false)
		w.out.WriteString(",")
	}
	w.out.WriteString(separator + "}")
}
