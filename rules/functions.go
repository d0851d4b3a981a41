package rules

import (
	"sync"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/rule"
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
func typeProblems(p *rule.Property) []el.Problem {
	if p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	_, problems := el.Check(p.Expr, func(v el.Variable) el.Type { return typeOf(p.Mapping, v) }, functions())
	return problems
}

// typeOf is the type that the source's schema declares for a variable. One that is only known by its name, or from the catalog, is of
// unknown type: an error must not rest on a guess.
func typeOf(m *org.Mapping, v el.Variable) el.Type {
	if !rule.Reads(m, v) {
		return el.UnknownType
	}
	a := m.Source.Attribute(v.Attr)
	if a == nil || a.Origin != org.Declared {
		return el.UnknownType
	}
	return rule.TypeOf(a)
}
