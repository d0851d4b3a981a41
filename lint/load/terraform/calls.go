package terraform

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/profilelint/profilelint/lint/nearest"
)

// calls is the instances of a module that one call makes. It has none where the module cannot be read.
type calls struct {
	cell
	shape     shape
	known     bool // whether the module could be read
	instances []*instance
}

// expandCall returns the instances that a module call makes.
func (in *instance) expandCall(name string) *calls {
	all := in.calls[name]
	if all == nil {
		all = &calls{}
		in.calls[name] = all
	}
	d := in.module.calls[name]
	in.config.remember(&all.cell, in.address("module."+name), d.rng, func() cty.Value {
		m := in.calledModule(name, d)
		if m == nil {
			return cty.DynamicVal
		}
		shape, rounds := in.scope().rounds(d)
		if !in.config.admit(len(rounds), d.rng) {
			return cty.DynamicVal
		}
		for _, round := range rounds {
			all.instances = append(all.instances, newInstance(in.config, m, &call{
				address:     in.address("module." + name + round.suffix(shape)),
				path:        in.modulePath(name),
				depth:       in.depth() + 1,
				uncertain:   shape == uncertain || in.uncertain(),
				declaration: d,
				scope:       round.scope,
			}))
		}
		all.shape, all.known = shape, true
		return cty.DynamicVal
	})
	return all
}

func (in *instance) depth() int {
	if in.call == nil {
		return 0
	}
	return in.call.depth
}

// uncertain reports whether the instance stands for an unknown number of instances.
func (in *instance) uncertain() bool { return in.call != nil && in.call.uncertain }

func (in *instance) roundKey() cty.Value {
	if in.call == nil || in.call.scope.each == nil {
		return cty.NilVal
	}
	key, _ := in.call.scope.each.key.Unmark()
	return key
}

// calledModule finds the module that a call names: a local one, whose source starts with ./ or ../, or one that terraform init downloaded.
func (in *instance) calledModule(name string, d declaration) *module {
	a := d.attribute("source")
	if a == nil {
		in.config.report(&hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Module without a source",
			Detail:   fmt.Sprintf("The call of module %q has no source argument, so its resources are not seen.", name),
			Subject:  &d.rng,
		})
		return nil
	}
	dir := ""
	if source, ok := localSource(d); ok {
		dir = filepath.Join(in.module.tree.dir, filepath.FromSlash(source))
	} else if dir, ok = in.config.installed(in.modulePath(name)); !ok {
		in.config.notInstalled(name, a)
		return nil
	}
	depth := 0
	for caller := in; caller != nil; caller = caller.caller() {
		if depth++; caller.module.tree.dir == dir || depth > maxModuleDepth {
			in.config.report(&hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Module calls itself",
				Detail:   fmt.Sprintf("Module %q is called from inside of itself, or modules nest more than %d deep.", name, maxModuleDepth),
				Subject:  a.Expr.Range().Ptr(),
			})
			return nil
		}
	}
	return in.config.called(dir, a.Expr.Range())
}

// isLocalSource tells a local module by Terraform's rule.
func isLocalSource(source string) bool {
	for _, prefix := range []string{"./", "../", `.\`, `..\`} {
		if strings.HasPrefix(source, prefix) {
			return true
		}
	}
	return source == "." || source == ".."
}

// modulePath is the name of a call behind those of the calls around it: the key that terraform init gives the module.
func (in *instance) modulePath(name string) string {
	if in.call == nil {
		return name
	}
	return in.call.path + "." + name
}

func (in *instance) caller() *instance {
	if in.call == nil {
		return nil
	}
	return in.call.scope.in
}

// callValue is the value of a reference to a module call: the outputs asked for.
func (in *instance) callValue(name string, ref *reference) cty.Value {
	all := in.expandCall(name)
	if all.state != evaluated || !all.known {
		return cty.DynamicVal
	}
	values := make([]cty.Value, len(all.instances))
	for i, one := range all.instances {
		values[i] = one.outputObject(name, ref)
	}
	return assemble(all.shape, all.instances, values)
}

func (in *instance) outputObject(call string, ref *reference) cty.Value {
	names := ref.wanted
	if ref.all {
		names = sortedKeys(in.module.outputs)
	}
	outputs := make(map[string]cty.Value, len(names))
	for _, name := range names {
		if _, declared := in.module.outputs[name]; !declared {
			in.config.report(&hcl.Diagnostic{
				Severity: hcl.DiagError,
				Summary:  "Undeclared reference",
				Detail: fmt.Sprintf("The module in %s, which module.%s calls, declares no output %q%s",
					in.module.tree.dir, call, name, nearest.End(name, sortedKeys(in.module.outputs))),
				Subject: ref.subject.Ptr(),
			})
			outputs[name] = cty.DynamicVal
			continue
		}
		outputs[name] = in.output(name)
	}
	return cty.ObjectVal(outputs)
}
