package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/strset"
)

// variables tells the prover what is known of the variables of one property's expression.
type variables struct {
	linter   *Linter
	property *Property
}

// source is what is known of a variable.
func (vs *variables) source(v el.Variable) prove.Source {
	switch {
	case v.Root == "" && isRoot(v.Attr): // appuser["email"]: which attribute is read, only its evaluation tells
		return prove.Source{Name: v.Key, Admits: el.AnyValue(), Expects: el.AnyValue(), Free: true}
	case vs.reads(v):
		return vs.attribute(v.Attr)
	}
	return unknown(v)
}

// isRoot reports whether a bare name is that of a profile and not of an attribute.
func isRoot(name string) bool {
	return slices.Contains([]string{"appuser", "appUser", "user", "source", "idpuser"}, name)
}

// reads reports whether the variable is an attribute of the mapping's source profile.
func (vs *variables) reads(v el.Variable) bool {
	if v.Opaque || v.Attr == "" {
		return false
	}
	m := vs.property.Mapping
	switch v.Root {
	case "", "source":
		return true
	case "appuser", "appUser":
		return m.Source.Kind != org.KindUser
	case "idpuser":
		return m.Source.Kind == org.KindIdP
	case "user":
		return m.Source.Kind == org.KindUser
	}
	return slices.Contains(m.Source.Roots, v.Root)
}

// attribute is what is known of an attribute of the source profile.
func (vs *variables) attribute(name string) prove.Source {
	p := vs.property.Mapping.Source
	a := attribute(p, name)
	if a == nil { // a name that the profile lacks is null at run time
		return prove.Source{Name: name, Admits: el.NullSet(), Expects: el.NullSet()}
	}
	return vs.linter.sourceOf(a, vs.sameFormat(a))
}

// sameFormat reports whether the expression carries an attribute of the target's own format through: whatever is in it has
// passed the very check that it will have to pass.
func (vs *variables) sameFormat(a *org.Attribute) bool {
	t := vs.property.Attribute
	return t != nil && a.Format != "" && a.Format == t.Format && carriesThrough(vs.property.Expr)
}

// carriesThrough reports whether every branch of the expression is a variable or a constant.
func carriesThrough(e el.Expr) bool {
	switch e := e.(type) {
	case *el.Ternary:
		return carriesThrough(e.Then) && carriesThrough(e.Else)
	case *el.Elvis:
		return carriesThrough(e.X) && carriesThrough(e.Else)
	case *el.Literal:
		return true
	}
	_, ok := el.AsVariable(e)
	return ok
}

// others are the attributes by which two users of the source differ and which the expression does not read.
func (vs *variables) others() map[string]prove.Source {
	read := map[string]bool{}
	root := vs.root()
	for _, v := range slices.Backward(el.Variables(vs.property.Expr)) {
		if !vs.reads(v) {
			continue
		}
		read[v.Attr] = true
		if v.Root != "" {
			root = v.Root + "."
		}
	}
	unique := map[string]prove.Source{}
	var identifying string
	for _, a := range vs.property.Mapping.Source.Attributes {
		switch {
		case a.Unique && !read[a.Name]:
			unique[root+a.Name] = vs.linter.sourceOf(a, false)
		case a.Holds.Identifies && !read[a.Name] && identifying == "":
			identifying = a.Name
		}
	}
	if len(unique) == 0 && identifying != "" {
		unique[root+identifying] = vs.linter.sourceOf(vs.property.Mapping.Source.Attribute(identifying), false)
	}
	return unique
}

// root is how an expression of the property's role calls the source profile.
func (vs *variables) root() string {
	switch {
	case vs.property.Role == org.RoleIdPUsername:
		return "idpuser."
	case vs.property.Mapping.Source.Kind == org.KindUser:
		return "user."
	}
	return "appuser."
}

// unknown is a variable that no profile describes: a call whose result the profile does not give, an attribute of the org or
// of an app.
func unknown(v el.Variable) prove.Source {
	s := prove.Source{Name: v.Key, Free: true}
	s.Admits = el.SetOf(el.Value{}).Union(el.AnyString())
	if t, ok := el.OpaqueResult(v); ok {
		s.Admits = valuesOf(t)
	}
	if shape, ok := imageOfCall(v.Expr); ok {
		s.Admits = shape
	}
	s.Expects = standIn(s.Admits)
	return s
}

// imageOfCall is what the function table knows of the values of a call: the look of Time.now()'s text, say.
func imageOfCall(e el.Expr) (el.Set, bool) {
	call, ok := e.(*el.Call)
	if !ok || call.Recv != nil {
		return el.Set{}, false
	}
	o, known := el.Lookup(call.Func)
	if !known || o.Cases == nil || !o.Takes(len(call.Args)) {
		return el.Set{}, false
	}
	args := make([]el.Set, len(call.Args))
	for i, a := range call.Args {
		args[i] = el.AnyValue()
		if l, ok := a.(*el.Literal); ok {
			args[i] = el.SetOf(l.Value)
		}
	}
	return o.Image(el.Plausible, args).Values(), true
}

// valuesOf is every value of a static type.
func valuesOf(t el.Type) el.Set {
	switch {
	case t == el.BooleanType:
		return el.BoolSet(true, true)
	case t == el.IntegerType:
		return el.AnyValue().Only(el.Int, el.Null)
	case t == el.StringType:
		return el.AnyString().Union(el.NullSet())
	case t.IsArray():
		return el.AnyValue().Only(el.Arr, el.Null)
	}
	return el.AnyValue()
}

// standIn is the part of a set of which nothing is known that stands in for what it is expected to hold: one readable string,
// and everything that is no string.
func standIn(s el.Set) el.Set {
	if w, ok := s.Strs.Example("Sample", "Example value"); ok {
		s.Strs = strset.Of(w)
		s.Null = false
	}
	return s
}
