package terraform

import (
	"path/filepath"

	"github.com/zclconf/go-cty/cty"
)

// paths is the value of path: as in Terraform run in the root module's directory, so that the output does not depend on where the
// linter runs. path.cwd is the machine's own business, and unknown.
func (in *instance) paths() cty.Value {
	return cty.ObjectVal(map[string]cty.Value{
		"module": cty.StringVal(in.path()),
		"root":   cty.StringVal("."),
		"cwd":    cty.UnknownVal(cty.String),
	})
}

// path is the module's directory relative to the root module's, with slashes.
func (in *instance) path() string {
	rel, err := filepath.Rel(in.config.dir, in.module.tree.dir)
	if err != nil {
		return in.module.tree.dir
	}
	return filepath.ToSlash(rel)
}

func (c *Configuration) workspace() cty.Value {
	name := c.options.Workspace
	if name == "" {
		name = "default"
	}
	return cty.ObjectVal(map[string]cty.Value{"workspace": cty.StringVal(name), "applying": cty.UnknownVal(cty.Bool)})
}

func (m *module) resourceNames() []string {
	names := make([]string, len(m.resourceOrder))
	for i, r := range m.resourceOrder {
		names[i] = r.String()
	}
	return names
}
