package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
)

// functions are the functions of Okta's expression language.
var functions = sync.OnceValue(func() el.Signatures {
	var list []el.Signature
	for _, op := range el.Operations() {
		list = append(list, op.Signature)
	}
	return el.NewSignatures(list...)
})

// typeProblems returns what cannot work in the property's expression by the types of its parts.
func typeProblems(p *lint.Property) []el.Problem {
	if p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	_, problems := el.Check(p.Expr, func(v el.Variable) el.Type { return typeOf(p.Mapping, v) }, functions())
	return problems
}

// typeOf is the type that the source's schema declares for a variable. One that is only known by its name, or from the catalog, is of
// unknown type: an error must not rest on a guess.
func typeOf(m *org.Mapping, v el.Variable) el.Type {
	if !lint.Reads(m, v) {
		return el.UnknownType
	}
	a := m.Source.Attribute(v.Attr)
	if a == nil || a.Origin != org.Declared {
		return el.UnknownType
	}
	if a.Type == org.Array {
		return el.ArrayOf(elementType(a.Items))
	}
	return elementType(a.Type)
}

func elementType(t org.Type) el.Type {
	switch t {
	case org.String:
		return el.StringType
	case org.Integer:
		return el.IntegerType
	case org.Number:
		return el.NumberType
	case org.Boolean:
		return el.BooleanType
	}
	return el.UnknownType
}
