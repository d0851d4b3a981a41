package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/nearest"
)

// resolver collects the values of the references of one expression.
type resolver struct {
	scope
	objects map[string]map[string]cty.Value // var.x, local.x, module.x, and resources by type and name
	data    map[string]map[string]cty.Value // data.type.name
	long    map[string]map[string]cty.Value // resource.type.name
	whole   map[string]cty.Value            // each, count, path, ..., and iterators
}

// resolve evaluates what a reference leads to, adds it to what the expression sees, and returns it.
func (r *resolver) resolve(ref *reference) cty.Value {
	if loop, ok := r.loops[ref.root]; ok {
		r.whole[ref.root] = loop.object()
		return r.whole[ref.root]
	}
	switch ref.root {
	case "each":
		r.whole["each"] = r.each.object()
	case "count":
		r.whole["count"] = r.count.index()
	case "path":
		r.whole["path"] = r.in.paths()
	case "terraform", "tofu":
		r.whole[ref.root] = r.in.config.workspace()
	case "self", "run", "ephemeral", "action":
		r.whole[ref.root] = cty.DynamicVal
	case "var", "local", "module":
		return r.named(ref)
	case "data":
		return r.nested(&r.data, ref, true)
	case "resource":
		return r.nested(&r.long, ref, false)
	default:
		if len(ref.names) == 0 {
			r.undeclared(ref, fmt.Sprintf("There is no object called %q. A reference to a resource needs its type and its name.", ref.root))
			r.whole[ref.root] = cty.DynamicVal
			return cty.DynamicVal
		}
		value := r.resource(resourceName{kind: ref.root, name: ref.names[0]}, ref)
		put(r.objects, ref.root, ref.names[0], value)
		return value
	}
	return r.whole[ref.root]
}

// named resolves var.x, local.x and module.x.
func (r *resolver) named(ref *reference) cty.Value {
	if len(ref.names) == 0 {
		r.undeclared(ref, fmt.Sprintf("%q must be followed by a dot and a name.", ref.root))
		r.whole[ref.root] = cty.DynamicVal
		return cty.DynamicVal
	}
	name := ref.names[0]
	var value cty.Value
	switch ref.root {
	case "var":
		if r.in.module.variables[name] == nil {
			r.undeclared(ref, fmt.Sprintf("The module in %s declares no variable %q%s", r.in.module.tree.dir, name, nearest.End(name, sortedKeys(r.in.module.variables))))
			value = cty.DynamicVal
		} else {
			value = r.in.variable(name)
		}
	case "local":
		if r.in.module.locals[name] == nil {
			r.undeclared(ref, fmt.Sprintf("The module in %s declares no local value %q%s", r.in.module.tree.dir, name, nearest.End(name, sortedKeys(r.in.module.locals))))
			value = cty.DynamicVal
		} else {
			value = r.in.local(name)
		}
	case "module":
		if _, ok := r.in.module.calls[name]; !ok {
			r.undeclared(ref, fmt.Sprintf("The module in %s calls no module %q%s", r.in.module.tree.dir, name, nearest.End(name, sortedKeys(r.in.module.calls))))
			value = cty.DynamicVal
		} else {
			value = r.in.callValue(name, ref)
		}
	}
	put(r.objects, ref.root, name, value)
	return value
}

// nested resolves data.type.name and resource.type.name.
func (r *resolver) nested(into *map[string]map[string]cty.Value, ref *reference, data bool) cty.Value {
	if *into == nil {
		*into = map[string]map[string]cty.Value{}
	}
	if len(ref.names) < 2 {
		r.undeclared(ref, fmt.Sprintf("%q must be followed by a type and a name.", ref.root))
		r.whole[ref.root] = cty.DynamicVal
		return cty.DynamicVal
	}
	value := r.resource(resourceName{data: data, kind: ref.names[0], name: ref.names[1]}, ref)
	put(*into, ref.names[0], ref.names[1], value)
	return value
}

func (r *resolver) resource(name resourceName, ref *reference) cty.Value {
	declared := r.in.module.resources[name]
	if declared == nil {
		r.undeclared(ref, fmt.Sprintf("The module in %s declares no %s%s", r.in.module.tree.dir, name, nearest.End(name.String(), r.in.module.resourceNames())))
		return cty.DynamicVal
	}
	return r.in.resourceValue(declared, ref)
}

func (r *resolver) undeclared(ref *reference, detail string) {
	r.in.config.report(&hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Undeclared reference",
		Detail:   detail,
		Subject:  ref.subject.Ptr(),
	})
}

// variables returns everything resolved, as hcl wants it.
func (r *resolver) variables() map[string]cty.Value {
	variables := make(map[string]cty.Value, len(r.objects)+len(r.whole)+2)
	for root, object := range r.objects {
		variables[root] = cty.ObjectVal(object)
	}
	for root, byType := range map[string]map[string]map[string]cty.Value{"data": r.data, "resource": r.long} {
		if byType == nil {
			continue
		}
		types := make(map[string]cty.Value, len(byType))
		for kind, object := range byType {
			types[kind] = cty.ObjectVal(object)
		}
		variables[root] = cty.ObjectVal(types)
	}
	for root, value := range r.whole {
		variables[root] = value
	}
	return variables
}

func put(into map[string]map[string]cty.Value, outer, inner string, value cty.Value) {
	if into[outer] == nil {
		into[outer] = map[string]cty.Value{}
	}
	into[outer][inner] = value
}

// object is the value of an iterator or of each; of each outside of for_each it is unknown.
func (r *repetition) object() cty.Value {
	if r == nil {
		return cty.DynamicVal
	}
	return cty.ObjectVal(map[string]cty.Value{"key": r.key, "value": r.value})
}

// index is the value of count.
func (r *repetition) index() cty.Value {
	if r == nil {
		return cty.DynamicVal
	}
	return cty.ObjectVal(map[string]cty.Value{"index": r.key})
}
