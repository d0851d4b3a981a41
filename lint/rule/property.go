package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/org/catalog"
	"github.com/profilelint/profilelint/lint/prove"
)

// Property is a property prepared for the rules: its expression parsed, its target looked up.
type Property struct {
	*org.Property
	Mapping *org.Mapping
	Org     *org.Org
	// Expr is nil where the expression is unknown before apply.
	Expr   el.Expr
	Errors []*el.SyntaxError
	// Attribute is the target attribute: as declared, or as the catalog or its name suggests. nil where the target profile
	// is known whole and lacks it.
	Attribute *org.Attribute

	// Failed is what the panic said in which its preparation ended, "" for none.
	Failed string
}

// Subject is the org as the rules on more than one property see it.
type Subject struct {
	Org        *org.Org
	Properties []*Property // of all mappings, in order
}

// Prepare parses the property's expression and looks its target up.
func (p *Property) Prepare() {
	if p.Expression.Known() {
		p.Expr, p.Errors = Parse(p.Role, p.Expression.Value)
	}
	if p.Target.Known() {
		p.Attribute = AttributeOf(p.Mapping.Target, p.Target.Value)
		if !p.Mapping.IsImport() {
			p.Attribute = p.Attribute.Pushed()
		}
	}
}

// TooLarge returns where the property's expression goes beyond what is read, if nothing else is wrong with it. An expression of
// a megabyte, or nested a thousand levels deep, is not read. Okta may evaluate it all the same: so nothing is said of it but that.
func (p *Property) TooLarge() *el.SyntaxError {
	i := slices.IndexFunc(p.Errors, func(e *el.SyntaxError) bool { return e.Own })
	if i < 0 || len(p.Errors) > 1 {
		return nil
	}
	return p.Errors[i]
}

// Parse reads an expression of a role.
func Parse(role org.Role, text string) (el.Expr, []*el.SyntaxError) {
	if role.IsTemplate() {
		return el.ParseTemplate(text)
	}
	return el.Parse(text)
}

// AttributeOf returns the attribute of a profile: the listed one, or in an open profile what the name suggests, a string without
// limits.
func AttributeOf(p *org.Profile, name string) *org.Attribute {
	if a := p.Attribute(name); a != nil || !p.Open {
		return a
	}
	if a := catalog.Named(name); a != nil {
		return a
	}
	return &org.Attribute{Name: name, Type: org.String, Origin: org.Named}
}

// Name is how messages call the target attribute, or the place of an expression elsewhere.
func (p *Property) Name() string {
	if p.Role.Elsewhere() {
		return p.Mapping.Address + " " + p.Target.Value
	}
	return p.Mapping.Target.Name + "." + p.Target.Value
}

// Yields says what becomes of the target attribute: "always receives ".
func (p *Property) Yields(always bool) string {
	switch elsewhere := p.Role.Elsewhere(); {
	case p.Role == org.RoleLiteral:
		return "is given "
	case elsewhere && always:
		return "always yields "
	case elsewhere:
		return "can yield "
	case always:
		return "always receives "
	}
	return "can receive "
}

// Place is where the property's expression is written, without the quotes around it.
func (p *Property) Place() hcl.Range {
	if p.Expression.Value == "" {
		return p.Expression.Range
	}
	return p.Expression.RangeOf(0, len(p.Expression.Value))
}

// Cap caps the severity of what happens outside of imports: a push that fails loses no import.
func (p *Property) Cap(s Severity) Severity {
	if !p.Mapping.IsImport() && !p.Role.Elsewhere() && s == Error {
		return Warning
	}
	return s
}

// AsTarget is the attribute that the property fills, as rules see it.
func (p *Property) AsTarget() Target {
	return Target{Attribute: p.Attribute, Profile: p.Mapping.Target, Mapping: p.Mapping, Property: p.Property, Expr: p.Expr}
}

// Demanded returns what a rule demands of the property's target. It is not known where the target has a setting that the rule
// depends on and whose value is unknown.
func (p *Property) Demanded(rule *Rule) (c Constraint, applies, known bool) {
	if !p.Attribute.Knows(rule.DependsOn...) {
		return Constraint{}, true, false
	}
	t := p.AsTarget()
	if p.Attribute.Type == org.UnknownType && rule.Values != nil && !rule.AnyType {
		t.Attribute = p.Attribute.Clone()
		t.Attribute.Type = org.String
		_, applies = rule.Values(t)
		return Constraint{}, applies, false
	}
	c, applies = rule.Constrains()(t)
	return c, applies, true
}

// Unanswerable is why nobody need be asked whether the property meets a constraint; ReasonNone where the prover is to be asked.
func (p *Property) Unanswerable(c Constraint) prove.Reason {
	switch {
	case p.Expr == nil:
		return prove.ReasonTerraform
	case p.TooLarge() != nil:
		return prove.ReasonSize
	case len(p.Errors) > 0:
		return prove.ReasonSyntax
	case !Callable(p.Mapping, p.Expr):
		return prove.ReasonInvalid
	case c.Unmodelled != "":
		return cmp.Or(c.Reason, prove.ReasonRegexp)
	}
	return prove.ReasonNone
}

// Callable reports whether every function that the expression calls exists and is given a number of arguments that it takes. Of
// one that does not, the rule on expressions speaks; nothing can be said of its values. The same goes for appuser["email"]: nothing
// documents whether Okta reads attributes so.
func Callable(m *org.Mapping, e el.Expr) bool {
	ok := true
	el.Walk(e, func(e el.Expr) bool {
		if index, isIndex := e.(*el.Index); isIndex {
			name, isName := index.X.(*el.Name)
			ok = ok && !(isName && m.IsWhole(name.Name))
		}
		call, isCall := e.(*el.Call)
		if !isCall {
			return ok
		}
		if o, known := el.Lookup(call.Func); known {
			ok = ok && o.Takes(len(call.Args))
		} else if !el.IsOpaque(call) {
			ok = false
		}
		return ok
	})
	return ok
}

// Reads reports whether a variable of an expression of the mapping is an attribute of the mapping's source.
func Reads(m *org.Mapping, v el.Variable) bool {
	return !v.Opaque && v.Attr != "" && m.Reads(v.Root) && !(v.Root == "" && m.IsWhole(v.Attr))
}

// TypeOf is the type of an attribute's values; UnknownType where nobody declared it.
func TypeOf(a *org.Attribute) el.Type {
	if a.Type == org.Array {
		return el.ArrayOf(scalarType(a.Items))
	}
	return scalarType(a.Type)
}

func scalarType(t org.Type) el.Type {
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

// Inferred tells, in full sentences, what nobody wrote about a mapping and was inferred. It is among the assumptions of every finding
// of the mapping.
func Inferred(m *org.Mapping) []string {
	var texts []string
	if m.Source != nil && m.Source.TypeBasis != "" {
		basis := strings.TrimSuffix(m.Source.TypeBasis, ".")
		texts = append(texts, fmt.Sprintf("The source is assumed to be %s: %s.", m.Source.Type, basis))
	}
	if m.Target != nil && m.Target.TypeBasis != "" {
		basis := strings.TrimSuffix(m.Target.TypeBasis, ".")
		texts = append(texts, fmt.Sprintf("The target is taken for %s: %s.", m.Target.Type, basis))
	}
	if b := m.Basis; b != "" {
		texts = append(texts, "The direction was inferred: "+strings.TrimSuffix(b, ".")+".")
	}
	return texts
}
