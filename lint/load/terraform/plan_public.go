package terraform

import (
	"maps"
	"slices"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/zclconf/go-cty/cty"
)

// Terraform marks a whole set of blocks as sensitive where one value in one of them is. Which one it is follows from the configuration: what
// it writes itself, outside of anything sensitive, is no secret.

// public returns the values that the configuration openly gives to each argument of the blocks of a type.
func (b *planned) public(blockType string, written []map[string]*tfjson.Expression) map[string][]cty.Value {
	public := map[string][]cty.Value{}
	for _, block := range written {
		for name, e := range block {
			if value, ok := b.resource.openly(e); ok {
				public[name] = append(public[name], value)
			}
		}
	}
	beside := b.resource.plan.beside[b.resource.instance.Address]
	if beside == nil || b.nested {
		return public
	}
	for _, block := range beside.Blocks(blockType) {
		for name := range block.attributes() {
			a := block.Attr(name)
			if a == nil || hasMark[sensitiveMark](a.Value()) || hasMark[idMark](a.Value()) || !a.Value().IsWhollyKnown() {
				continue
			}
			value, _ := a.Value().UnmarkDeep()
			public[name] = append(public[name], value)
		}
	}
	return public
}

// openly returns the value of an expression that is a constant, or a variable of the root module that is not sensitive.
func (r *plannedResource) openly(e *tfjson.Expression) (cty.Value, bool) {
	if e == nil || e.ExpressionData == nil {
		return cty.NilVal, false
	}
	refs := referencesOf(e)
	if len(refs) == 0 {
		return planValue(e.ConstantValue, nil, nil), e.ConstantValue != nil
	}
	if len(refs) > 1 || refs[0].root != "var" || len(refs[0].names) != 1 || r.scope.parent != nil || slices.Contains(r.plan.secrets.variables, refs[0].names[0]) {
		return cty.NilVal, false
	}
	v := r.plan.variables[refs[0].names[0]]
	if v == nil {
		return cty.NilVal, false
	}
	return planValue(v.Value, nil, nil), true
}

// secretFields is the tree of what stays sensitive in a block: every value that is not among the public ones.
func secretFields(fields map[string]any, public map[string][]cty.Value) any {
	secret := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		value := planValue(fields[name], nil, nil)
		if !slices.ContainsFunc(public[name], func(one cty.Value) bool { return one.RawEquals(value) }) {
			secret[name] = true
		}
	}
	return secret
}
