package terraform

import (
	"errors"
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// variable is an input variable of a module.
type variable struct {
	declaration
	name      string
	typ       cty.Type // DynamicPseudoType when none is declared
	typed     bool
	defaults  *typeexpr.Defaults
	value     cty.Value // the default, cty.NilVal for none
	sensitive bool
	nullable  bool
}

func newVariable(name string, d declaration) (*variable, hcl.Diagnostics) {
	v := &variable{declaration: d, name: name, typ: cty.DynamicPseudoType, nullable: true}
	var diags hcl.Diagnostics
	if a := d.attribute("type"); a != nil {
		var typeDiags hcl.Diagnostics
		v.typ, v.defaults, typeDiags = variableType(a.Expr)
		v.typed = true
		diags = append(diags, typeDiags...)
	}
	v.sensitive = literalBool(d.attribute("sensitive"), false) || literalBool(d.attribute("ephemeral"), false)
	v.nullable = literalBool(d.attribute("nullable"), true)
	if a := d.attribute("default"); a != nil {
		raw, valueDiags := a.Expr.Value(nil)
		if valueDiags.HasErrors() {
			return v, append(diags, valueDiags...)
		}
		value, err := v.convert(raw)
		if err != nil {
			if v.sensitive {
				err = errors.New("it is sensitive and not shown")
			}
			return v, append(diags, &hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Invalid default value for variable",
				Detail:   fmt.Sprintf("The default of var.%s does not have the type that the variable declares: %s.", name, err),
				Subject:  a.Expr.Range().Ptr(),
			})
		}
		v.value = value
	}
	return v, diags
}

// convert brings a value given to the variable to the variable's type, optional attributes filled in.
func (v *variable) convert(value cty.Value) (cty.Value, error) {
	if v.defaults != nil && !value.IsNull() {
		value = v.defaults.Apply(value)
	}
	converted, err := convert.Convert(value, v.typ)
	if err == nil && holdsHugeNumber(converted) {
		return cty.NilVal, errHuge
	}
	return converted, err
}

// unknown is the value of the variable where none is given.
func (v *variable) unknown() cty.Value {
	return cty.UnknownVal(v.typ.WithoutOptionalAttributesDeep())
}

// variableType reads a type constraint, and the quoted forms of Terraform before 0.12.
func variableType(expr hcl.Expression) (cty.Type, *typeexpr.Defaults, hcl.Diagnostics) {
	if template, ok := expr.(*hclsyntax.TemplateExpr); ok && template.IsStringLiteral() {
		value, _ := template.Value(nil)
		switch value.AsString() {
		case "string":
			return cty.String, nil, nil
		case "list":
			return cty.List(cty.DynamicPseudoType), nil, nil
		case "map":
			return cty.Map(cty.DynamicPseudoType), nil, nil
		}
	}
	typ, defaults, diags := typeexpr.TypeConstraintWithDefaults(expr)
	if diags.HasErrors() {
		return cty.DynamicPseudoType, nil, diags
	}
	return typ, defaults, diags
}

func literalBool(a *hcl.Attribute, otherwise bool) bool {
	if a == nil {
		return otherwise
	}
	value, diags := a.Expr.Value(nil)
	if diags.HasErrors() || value.IsNull() || !value.IsKnown() {
		return otherwise
	}
	b, err := convert.Convert(value, cty.Bool)
	if err != nil {
		return otherwise
	}
	return b.True()
}
