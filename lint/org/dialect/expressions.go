package dialect

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/profilelint/profilelint/lint/org"
)

// Expressions in other places than mappings stand in a block of what holds them, a group rule or an app, say, each as a block of its role.

// userProfile is whose attributes an expression elsewhere reads unless it says otherwise.
const userProfile = "user"

// places are the roles of expressions elsewhere, in no order that matters.
var places = []org.Role{org.RoleGroupRule, org.RoleSAMLAttribute, org.RoleNameID, org.RoleClaim, org.RoleAuthenticator}

// placeSettings are the settings of an expressions block beside the profiles that it names, in the order in which they are written.
func placeSettings(name string) []setting[org.Mapping] {
	return []setting[org.Mapping]{{
		name: "address",
		read: textOf("address", func(m *org.Mapping) *string { return &m.Address }).read,
		write: func(m *org.Mapping) string {
			if m.Address == placeAddress(name) {
				return ""
			}
			return quoteUnlessEmpty(m.Address)
		},
	}}
}

// placeAddress is the address of what holds expressions, where it says no other.
func placeAddress(name string) string { return org.PlacePrefix + name }

// placeName is the label of the block that is written for what has an address.
func placeName(address string) string {
	if name, ok := org.PlaceName(address); ok {
		return name
	}
	if address == "" {
		return "expression"
	}
	return address
}

// placedSettings are the settings of one expression, in the order in which they are written.
func placedSettings() []setting[org.Property] {
	argument := textOf("argument", func(p *org.Property) *string { return &p.Target.Value })
	write := argument.write
	argument.write = func(p *org.Property) string {
		if p.Target.Value == p.Role.Argument() {
			return ""
		}
		return write(p)
	}
	return []setting[org.Property]{
		argument, expression(), textOf("expression_unknown", func(p *org.Property) *string { return &p.Expression.Unknown }),
	}
}

// place reads an expressions block; nil where a profile that it names is unknown.
func (r *resolver) place(o *org.Org, block *hclsyntax.Block) *org.Mapping {
	name := block.Labels[0]
	m := &org.Mapping{Target: org.Places(), Partial: true, Range: block.DefRange()}
	var inner []hcl.BlockHeaderSchema
	for _, role := range places {
		inner = append(inner, hcl.BlockHeaderSchema{Type: string(role)})
	}
	blocks := r.content(block.Body, append(settingNames(placeSettings(name)), "source", "app"), inner)
	readSettings(r.reader, block.Body, placeSettings(name), m, func(org.Place) {})
	for _, b := range blocks {
		m.Properties = append(m.Properties, r.placed(b))
	}
	ok := true
	named := func(setting, byDefault string) *org.Profile {
		at := block.DefRange()
		if a, written := block.Body.Attributes[setting]; written {
			at = a.Expr.Range()
			v, read := r.literal(a.Expr)
			switch {
			case !read:
				ok = false
				return nil
			case v.text == nil && !v.null():
				r.wrongType(setting, "a string", v)
			case v.text != nil:
				byDefault = v.text.Value
			}
		}
		if byDefault == "" {
			return nil
		}
		p := r.lookup(o, byDefault, at)
		ok = ok && p != nil
		return p
	}
	m.Source, m.App = named("source", userProfile), named("app", "")
	if m.Address == "" {
		m.Address = placeAddress(name)
	}
	if !ok {
		return nil
	}
	return m
}

// placed reads one expression.
func (r *reader) placed(block *hclsyntax.Block) *org.Property {
	p := &org.Property{Role: org.Role(block.Type), Range: block.Range()}
	r.content(block.Body, settingNames(placedSettings()), nil)
	readSettings(r, block.Body, placedSettings(), p, func(org.Place) {})
	if p.Target.Value == "" {
		p.Target.Value = p.Role.Argument()
	}
	if org.Places().Attribute(p.Target.Value) == nil {
		r.error(block.DefRange(), "Unknown argument", "Nothing has an argument %q that holds an expression.", p.Target.Value)
		p.Target.Value = p.Role.Argument()
	}
	p.Target.Range = block.DefRange()
	if _, written := block.Body.Attributes["expression"]; !written && p.Expression.Known() {
		p.Expression.Unknown = "the block has no expression"
		r.error(block.DefRange(), "Missing expression", `The block needs an expression: expression = "user.department".`)
	}
	if p.Expression.Range.Empty() {
		p.Expression.Range = block.DefRange()
	}
	return p
}

func (w *writer) place(m *org.Mapping) {
	name := placeName(m.Address)
	w.open(true, "expressions", name)
	writeSettings(w, placeSettings(name), m)
	if m.Source.Name != userProfile {
		w.out.WriteString("source = " + quote(m.Source.Name) + "\n")
	}
	if m.App != nil {
		w.out.WriteString("app = " + quote(m.App.Name) + "\n")
	}
	for _, p := range m.Properties {
		w.open(false, string(p.Role))
		writeSettings(w, placedSettings(), p)
		w.close()
	}
	w.close()
}
