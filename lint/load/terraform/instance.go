package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// instance is one instance of a module: the root, or one made by a module call. It remembers what it has evaluated.
type instance struct {
	config *Configuration
	module *module
	call   *call // nil for the root

	variables map[string]*cell
	locals    map[string]*cell
	outputs   map[string]*cell
	resources map[resourceName]*expansion
	calls     map[string]*calls
	table     map[string]function.Function
}

// call is how an instance of a module came to be.
type call struct {
	address     string // "module.okta" or `module.okta["a"]`, with the callers' before it
	path        string // the names of the calls alone: "okta.users"
	depth       int
	uncertain   bool // whether this or an outer call has an unknown count or for_each
	declaration declaration
	scope       scope // the caller's, with the call's own each and count
}

// cell is the value of one declaration, evaluated when first asked for.
type cell struct {
	state cellState
	value cty.Value
}

type cellState int

const (
	pending cellState = iota
	evaluating
	evaluated
)

func newInstance(c *Configuration, m *module, from *call) *instance {
	return &instance{
		config:    c,
		module:    m,
		call:      from,
		variables: map[string]*cell{},
		locals:    map[string]*cell{},
		outputs:   map[string]*cell{},
		resources: map[resourceName]*expansion{},
		calls:     map[string]*calls{},
	}
}

// address is the prefix of the addresses of everything in the instance: "" for the root.
func (in *instance) address(name string) string {
	if in.call == nil {
		return name
	}
	return in.call.address + "." + name
}

func (in *instance) scope() scope { return scope{in: in} }

// remember evaluates a declaration once. A declaration that refers to itself, or a chain of references that is too long, is reported, and
// unknown.
func (c *Configuration) remember(cl *cell, name string, at hcl.Range, evaluate func() cty.Value) cty.Value {
	switch {
	case cl.state == evaluated:
		return cl.value
	case cl.state == evaluating:
		c.report(&hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Cycle",
			Detail:   fmt.Sprintf("%s refers to itself: %s. Its value counts as unknown.", name, c.cycle(name)),
			Subject:  &at,
		})
		return cty.DynamicVal
	case len(c.calling) >= maxReferences:
		c.report(&hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "References nested too deeply",
			Detail:   fmt.Sprintf("%s is reached through more than %d references, one from another. Its value counts as unknown.", name, maxReferences),
			Subject:  &at,
		})
		return cty.DynamicVal
	}
	cl.state = evaluating
	c.calling = append(c.calling, name)
	cl.value = evaluate()
	c.calling = c.calling[:len(c.calling)-1]
	cl.state = evaluated
	return cl.value
}

// cycle describes the references from a name back to itself.
func (c *Configuration) cycle(name string) string {
	for i := len(c.calling) - 1; i >= 0; i-- {
		if c.calling[i] == name {
			return strings.Join(append(c.calling[i:len(c.calling):len(c.calling)], name), " -> ")
		}
	}
	return name
}

func cellOf(cells map[string]*cell, name string) *cell {
	if cells[name] == nil {
		cells[name] = &cell{}
	}
	return cells[name]
}

func (in *instance) local(name string) cty.Value {
	a := in.module.locals[name]
	return in.config.remember(cellOf(in.locals, name), in.address("local."+name), a.NameRange, func() cty.Value {
		return in.scope().eval(a.Expr)
	})
}

func (in *instance) output(name string) cty.Value {
	d := in.module.outputs[name]
	return in.config.remember(cellOf(in.outputs, name), in.address("output."+name), d.rng, func() cty.Value {
		a := d.attribute("value")
		if a == nil {
			return cty.DynamicVal
		}
		value := in.scope().eval(a.Expr)
		if literalBool(d.attribute("sensitive"), false) {
			value = value.Mark(sensitiveMark{})
		}
		return value
	})
}

func (in *instance) variable(name string) cty.Value {
	v := in.module.variables[name]
	return in.config.remember(cellOf(in.variables, name), in.address("var."+name), v.rng, func() cty.Value {
		value := in.variableValue(v)
		if v.sensitive {
			value = value.Mark(sensitiveMark{})
		}
		return value
	})
}

// variableValue is the value given to a variable, or else its default, or else unknown.
func (in *instance) variableValue(v *variable) cty.Value {
	value, at := in.givenValue(v)
	if value == cty.NilVal || value.IsNull() && !v.nullable {
		if v.value == cty.NilVal || value == cty.NilVal && in.byCaller(v) {
			return v.unknown()
		}
		return v.value
	}
	converted, err := v.convert(value)
	if err != nil {
		diag := &hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Invalid value for variable",
			Detail:   fmt.Sprintf("The value of %s does not have the type that the variable declares: %s.", in.address("var."+v.name), err),
			Subject:  &at,
		}
		if v.sensitive || hasMark[sensitiveMark](value) {
			diag.Detail = fmt.Sprintf("The value of %s does not have the type that the variable declares.", in.address("var."+v.name))
		}
		in.config.report(diag)
		return v.unknown()
	}
	return converted
}

// givenValue is the value that the user or the calling module gives to a variable, cty.NilVal for none.
func (in *instance) givenValue(v *variable) (cty.Value, hcl.Range) {
	if in.call == nil {
		if value, ok := in.config.given[v.name]; ok {
			return value, v.rng
		}
		return cty.NilVal, v.rng
	}
	a := in.call.declaration.attribute(v.name)
	if a == nil {
		return cty.NilVal, v.rng
	}
	return in.call.scope.eval(a.Expr), a.Expr.Range()
}
