package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// expansion is the instances of one resource.
type expansion struct {
	cell
	shape     shape
	instances []*Instance
}

// Instance is one instance of a resource or data source.
type Instance struct {
	Body
	// Address is Terraform's, such as `module.hr.okta_profile_mapping.x["a"]`. An unknown key is written "[...]".
	Address string
	// Data says that it is a data source.
	Data bool
	// Type and Name are the labels of its block.
	Type, Name string
	// Key is the instance's key as it stands in Address, "" for a resource without count and for_each.
	Key string
	// Uncertain says that count or for_each, be it of a module call around it, is unknown: this instance stands for any number of them, none included.
	Uncertain bool
	// Range is the header of the block.
	Range hcl.Range

	token int // number of its id's token, 0 while nothing asked for it
	cells map[string]*cell
}

// expand returns the instances of a resource.
func (in *instance) expand(r *resource) *expansion {
	e := in.resources[r.resourceName]
	if e == nil {
		e = &expansion{}
		in.resources[r.resourceName] = e
	}
	in.config.remember(&e.cell, in.address(r.String()), r.rng, func() cty.Value {
		shape, rounds := in.scope().rounds(r.declaration)
		instances := make([]*Instance, len(rounds))
		for i, round := range rounds {
			key := round.suffix(shape)
			instances[i] = &Instance{
				Body:      Body{declaration: r.declaration, scope: round.scope},
				Address:   in.address(r.String() + key),
				Data:      r.data,
				Type:      r.kind,
				Name:      r.name,
				Key:       key,
				Uncertain: shape == uncertain || in.uncertain(),
				Range:     r.rng,
				cells:     map[string]*cell{},
			}
		}
		e.shape, e.instances = shape, instances
		return cty.DynamicVal
	})
	return e
}

// resourceValue is the value of a reference to a resource, as far as the reference asks for it.
func (in *instance) resourceValue(r *resource, ref *reference) cty.Value {
	e := in.expand(r)
	if e.state != evaluated {
		return cty.DynamicVal // its count or for_each refers to itself
	}
	values := make([]cty.Value, len(e.instances))
	for i, one := range e.instances {
		values[i] = one.object(ref)
	}
	return assemble(e.shape, e.instances, values)
}

// assemble makes the value of a repeated object: an object, a tuple of objects, or an object of objects by key.
func assemble[T interface{ roundKey() cty.Value }](s shape, instances []T, values []cty.Value) cty.Value {
	switch s {
	case single:
		return values[0]
	case counted:
		return cty.TupleVal(values)
	case forEach:
		byKey := make(map[string]cty.Value, len(values))
		for i, one := range instances {
			byKey[one.roundKey().AsString()] = values[i]
		}
		return cty.ObjectVal(byKey)
	}
	return cty.DynamicVal
}

func (i *Instance) roundKey() cty.Value {
	if i.scope.each != nil {
		key, _ := i.scope.each.key.Unmark()
		return key
	}
	return cty.NilVal
}

// object is the instance as expressions see it: the attributes asked for.
func (i *Instance) object(ref *reference) cty.Value {
	attributes := map[string]cty.Value{}
	if ref.all {
		for name := range i.attributes() {
			attributes[name] = cty.NilVal
		}
		attributes["id"] = cty.NilVal
	}
	for _, name := range ref.wanted {
		attributes[name] = cty.NilVal
	}
	for _, name := range sortedKeys(attributes) {
		attributes[name] = i.value(name)
	}
	return cty.ObjectVal(attributes)
}

// value is the value of one attribute: as written, the token for an id that is not written, and unknown otherwise.
func (i *Instance) value(name string) cty.Value {
	a := i.attribute(name)
	switch {
	case a == nil && name == "id":
		return i.scope.in.config.token(i)
	case a == nil:
		return cty.DynamicVal
	}
	return i.scope.in.config.remember(cellOf(i.cells, name), i.Address+"."+name, a.NameRange, func() cty.Value {
		return i.scope.eval(a.Expr)
	})
}
