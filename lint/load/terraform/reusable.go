package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// A module that is made to be called and is read by itself lacks what its callers give: a variable without a value may then be anything, and
// its default is only one of the values.

// onlyRoots are blocks that tell a root module: a called one may not have a backend, and takes its providers from the caller.
func (m *module) onlyRoots(block *hcl.Block) bool {
	if block.Type != "terraform" {
		return block.Type == "provider" || block.Type == "import"
	}
	content, _, _ := block.Body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
		{Type: "backend", LabelNames: []string{"type"}}, {Type: "cloud"},
	}})
	return content != nil && len(content.Blocks) > 0
}

// lacksCaller reports whether a root module is made to be called: nothing in it tells a root, and nobody gives any of its variables a value.
func (c *Configuration) lacksCaller(m *module) bool {
	return !m.isRoot && len(c.given) == 0 && len(automaticVarFiles(m.tree.files)) == 0
}

// byCaller reports whether the value of a variable of the root module is its caller's to give, and not known: where its default is null,
// which is how a module says that an argument is optional, and where the module cannot do without a caller, because a variable has no default.
func (in *instance) byCaller(v *variable) bool {
	if in.call != nil || !in.config.lacksCaller(in.module) {
		return false
	}
	if v.value.IsNull() {
		return true
	}
	for _, other := range in.module.variables {
		if other.value == cty.NilVal {
			return true
		}
	}
	return false
}
