package source

import (
	"slices"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/strset"
)

// Variables tells the prover what is known of the variables of one property's expression.
type Variables struct {
	facts    *Facts
	property *rule.Property
	All      []el.Variable // of the expression
	cleared  []string      // see never; nil where nobody has asked yet
}

// NewVariables returns what is known of the variables of a property's expression.
func NewVariables(fs *Facts, p *rule.Property) *Variables {
	vs := &Variables{facts: fs, property: p}
	if p.Expr != nil {
		vs.All = el.Variables(p.Expr)
	}
	return vs
}

// Source is what is known of a variable.
func (vs *Variables) Source(v el.Variable) prove.Source {
	switch {
	case v.Root == "" && vs.property.Mapping.IsWhole(v.Attr): // appuser["email"]: which attribute is read, only its evaluation tells
		return prove.Source{Name: v.Key, Admits: el.AnyValue(), Expects: el.AnyValue(), Free: true}
	case vs.Reads(v):
		return vs.Attribute(v.Attr)
	}
	return unknown(v)
}

// Uncarried is source of any expression of the mapping, whether it carries an attribute through or not.
func (vs *Variables) Uncarried(v el.Variable) prove.Source {
	if !vs.Reads(v) {
		return vs.Source(v)
	}
	source := vs.facts.of(vs.property.Mapping.Source, v.Attr, uncarried).Source
	source.Name = v.Attr
	return source
}

// Reads reports whether the variable is an attribute of the mapping's source profile.
func (vs *Variables) Reads(v el.Variable) bool { return rule.Reads(vs.property.Mapping, v) }

// Attribute is what is known of an attribute of the source profile.
func (vs *Variables) Attribute(name string) prove.Source {
	source := vs.Fact(name).Source
	source.Name = name
	return source
}

// Fact is what is known of an attribute of the source, found out once for each profile.
func (vs *Variables) Fact(name string) *fact {
	return vs.facts.of(vs.property.Mapping.Source, name, vs.sameFormat)
}

// sameFormat reports whether the expression carries an attribute of the target's own format through: whatever is in it has
// passed the very check that it will have to pass.
func (vs *Variables) sameFormat(a *org.Attribute) bool {
	t := vs.property.Attribute
	return t != nil && a.Format != "" && a.Format == t.Format && CarriesThrough(vs.property.Expr)
}

// CarriesThrough reports whether every branch of the expression is a variable or a constant.
func CarriesThrough(e el.Expr) bool {
	switch e := e.(type) {
	case *el.Ternary:
		return CarriesThrough(e.Then) && CarriesThrough(e.Else)
	case *el.Elvis:
		return CarriesThrough(e.X) && CarriesThrough(e.Else)
	case *el.Literal:
		return true
	}
	_, ok := el.AsVariable(e)
	return ok
}

// Others are the attributes by which two users of the source differ and which the expression does not read, by key.
func (vs *Variables) Others() map[string]prove.Source {
	others := map[string]prove.Source{}
	root, names := vs.otherNames()
	for _, name := range names {
		source := vs.facts.of(vs.property.Mapping.Source, name, uncarried).Source
		source.Name = name
		others[root+name] = source
	}
	return others
}

// OtherFacts is the same as a text: equal where the others are called the same and the same is known of them.
func (vs *Variables) OtherFacts() string {
	root, names := vs.otherNames()
	var b strings.Builder
	for _, name := range names {
		b.WriteString(root + name + " " + vs.facts.of(vs.property.Mapping.Source, name, uncarried).Id + "\n")
	}
	return b.String()
}

func uncarried(*org.Attribute) bool { return false }

func (vs *Variables) otherNames() (root string, names []string) {
	read := map[string]bool{}
	root = vs.Root()
	for _, v := range slices.Backward(vs.All) {
		if !vs.Reads(v) {
			continue
		}
		read[v.Attr] = true
		if v.Root != "" {
			root = v.Root + "."
		}
	}
	var identifying string
	for _, a := range vs.property.Mapping.Source.Attributes {
		switch {
		case a.Unique && !read[a.Name]:
			names = append(names, a.Name)
		case a.Holds.Identifies && !read[a.Name] && identifying == "":
			identifying = a.Name
		}
	}
	if len(names) == 0 && identifying != "" {
		names = []string{identifying}
	}
	return root, names
}

// Root is how an expression of the property's role calls the source profile.
func (vs *Variables) Root() string {
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
	if now, ok := el.SampleOfNow(v.Expr); ok {
		s.Examples = []string{now}
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

// Free reports whether the example's value was computed from strings of which nothing is known, not even by their names, and
// from no null: a free string that feeds a closed format.
func (vs *Variables) Free(a prove.Answer) bool {
	for _, key := range a.Strength.Reads {
		v, ok := vs.variable(key)
		if !ok || a.Examples[0].Profile[key].Kind() != el.Str {
			return false
		}
		if !vs.Reads(v) {
			continue
		}
		at := rule.AttributeOf(vs.property.Mapping.Source, v.Attr)
		if at == nil {
			return false
		}
		if h := WithHints(at).Holds; h.Pattern != "" || len(h.Examples) > 0 {
			return false
		}
	}
	return true
}

func (vs *Variables) variable(key string) (el.Variable, bool) {
	for _, v := range vs.All {
		if v.Key == key {
			return v, true
		}
	}
	return el.Variable{}, false
}

// Declared are the places where the limits of the attributes that the example rests on were written.
func (vs *Variables) Declared(a prove.Answer) []finding.Related {
	var rel []finding.Related
	for _, key := range a.Strength.Reads {
		v, ok := vs.variable(key)
		if !ok || !vs.Reads(v) {
			continue
		}
		at := vs.property.Mapping.Source.Attribute(v.Attr)
		if at != nil && at.Origin == org.Declared && at.Range.Filename != "" {
			rel = append(rel, finding.Related{Message: key + " is declared here", Range: at.Range})
		}
	}
	return rel
}
