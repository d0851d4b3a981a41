package terraform

// Resources returns the instances of all resources and data sources whose type is wanted, in all modules: those of a module in the
// order in which they are written (by file name, then by place), instances by key, and then those of the modules it calls.
func (c *Configuration) Resources(wanted func(resourceType string, data bool) bool) []*Instance {
	return c.root.selected(wanted, nil)
}

func (in *instance) selected(wanted func(string, bool) bool, found []*Instance) []*Instance {
	for _, r := range in.module.resourceOrder {
		if wanted(r.kind, r.data) {
			found = append(found, in.expand(r).instances...)
		}
	}
	for _, name := range in.module.callOrder {
		for _, called := range in.expandCall(name).instances {
			found = called.selected(wanted, found)
		}
	}
	return found
}

// Import is an import block: the configuration itself says which id a resource has.
type Import struct {
	// Address is the address of the instance, ID its id in Okta.
	Address, ID string
}

// Imports returns the import blocks of the root module whose id is known.
func (c *Configuration) Imports() []Import {
	var imports []Import
	for _, d := range c.root.module.imports {
		to, id := d.attribute("to"), d.attribute("id")
		if to == nil || id == nil || d.attribute("for_each") != nil {
			continue
		}
		if text, ok := asString(c.root.scope().eval(id.Expr)); ok {
			imports = append(imports, Import{Address: string(to.Expr.Range().SliceBytes(c.sources[to.Expr.Range().Filename])), ID: text})
		}
	}
	return imports
}
