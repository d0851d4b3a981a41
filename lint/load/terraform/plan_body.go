package terraform

import (
	"encoding/json"
	"slices"

	"github.com/hashicorp/hcl/v2"
	tfjson "github.com/hashicorp/terraform-json"
	"github.com/zclconf/go-cty/cty"
)

// planned is a body as a plan tells it: a resource's, or that of a block in it.
type planned struct {
	resource  *plannedResource
	values    map[string]any
	unknown   any // see planValue
	sensitive any
	block     []map[string]*tfjson.Expression // how the block can be written in the configuration; nil for a resource, or where nothing tells
	nested    bool
}

// plannedResource is what a plan says of a resource instance beside its values.
type plannedResource struct {
	plan     *Plan
	instance *Instance
	scope    *planScope
	config   *tfjson.ConfigResource // nil where the plan has none, as a state has
}

// stated is an expression whose value a plan tells.
type stated struct {
	value cty.Value
	rng   hcl.Range
	link  link
	doubt bool // whether it may be a default that the plan shows
}

// explain says why the value is not known.
func (e *stated) explain() string {
	if e.link.why == "" {
		return "its value cannot be determined"
	}
	return e.link.why
}

// link is what is known of where an unknown value comes from.
type link struct {
	why    string // in words
	origin string // as Attribute.Origin returns it

	candidates Candidates // as Attribute.Candidates returns them
}

func (e *stated) Value(*hcl.EvalContext) (cty.Value, hcl.Diagnostics) { return e.value, nil }
func (e *stated) Variables() []hcl.Traversal                          { return nil }
func (e *stated) Range() hcl.Range                                    { return e.rng }
func (e *stated) StartRange() hcl.Range                               { return e.rng }

// attr returns an argument, nil where it is not written or null. An empty list counts as not written: blocks of which there are none are
// one, too.
func (b *planned) attr(name string, s scope) *Attribute {
	if !b.writes(name) {
		return nil
	}
	value := planValue(b.values[name], fieldOf(b.unknown, name), fieldOf(b.sensitive, name))
	if plain, _ := value.Unmark(); plain.IsKnown() && !plain.IsNull() && plain.CanIterateElements() && plain.LengthInt() == 0 {
		return nil
	}
	if isZero(value) && (!b.nested || value.Type() == cty.Number) && !b.constant(name) {
		return nil // what the provider's SDK keeps in the state, and so in later plans, for what is not set
	}
	e := &stated{value: value, rng: b.resource.instance.Range, doubt: b.nested && b.block == nil}
	if fieldOf(b.unknown, name) == true {
		e.link.why, e.link.candidates.Open = "it is known only after apply", true
		if !b.nested && !hasMark[sensitiveMark](value) {
			e.value, e.link = b.resource.linked(name)
		}
	}
	return newAttribute(&Attribute{Name: name, Range: e.rng, ValueRange: e.rng, expr: e, scope: s})
}

// constant reports whether the configuration, as far as the plan tells, writes an argument as a constant.
func (b *planned) constant(name string) bool {
	if b.nested {
		return slices.ContainsFunc(b.block, func(block map[string]*tfjson.Expression) bool {
			e := block[name]
			return e != nil && e.ExpressionData != nil && len(e.References) == 0
		})
	}
	c := b.resource.config
	return c != nil && c.Expressions[name] != nil && c.Expressions[name].ExpressionData != nil && len(c.Expressions[name].References) == 0
}

// Computed returns the elements of a list that the provider computes, as a plan or state tells it. ok is false in a configuration, which
// does not, and where the list is not known before an apply.
func (b Body) Computed(name string) (texts []string, ok bool) {
	if b.planned == nil {
		return nil, false
	}
	return elements(planValue(b.planned.values[name], fieldOf(b.planned.unknown, name), fieldOf(b.planned.sensitive, name)))
}

// isZero reports whether a value is "", 0 or false.
func isZero(value cty.Value) bool {
	value, _ = value.Unmark()
	if value.IsNull() || !value.IsKnown() {
		return false
	}
	switch value.Type() {
	case cty.String:
		return value.AsString() == ""
	case cty.Number:
		return value.AsBigFloat().Sign() == 0
	}
	return value.Type() == cty.Bool && value.False()
}

// writes reports whether the configuration writes an argument, as far as the plan tells: it shows defaults and what the provider computes in
// the same way. The id alone is looked at in any case: what it belongs to follows from it.
func (b *planned) writes(name string) bool {
	switch {
	case b.nested:
		if b.block == nil {
			return true
		}
		for _, block := range b.block {
			if block[name] != nil {
				return true
			}
		}
		return false
	case b.resource.config == nil || name == "id":
		return true
	}
	return b.resource.config.Expressions[name] != nil
}

// blocks returns the nested blocks of a type. Where it is not known how many there are, one stands for all.
func (b *planned) blocks(blockType string, s scope) []Block {
	unknown, sensitive := fieldOf(b.unknown, blockType), fieldOf(b.sensitive, blockType)
	made := func(values map[string]any, unknown, sensitive any, written []map[string]*tfjson.Expression) Block {
		body := &planned{resource: b.resource, values: values, unknown: unknown, sensitive: sensitive, block: written, nested: true}
		return Block{Body: Body{scope: s, planned: body}, Range: b.resource.instance.Range}
	}
	if unknown == true {
		one := made(nil, true, sensitive, nil)
		one.Uncertain = true
		return []Block{one}
	}
	var written []map[string]*tfjson.Expression
	if config := b.resource.config; config != nil && !b.nested && config.Expressions[blockType] != nil && config.Expressions[blockType].ExpressionData != nil {
		written = config.Expressions[blockType].NestedBlocks
	}
	var public map[string][]cty.Value
	open := func(fields map[string]any, sensitive any) any {
		if sensitive != true {
			return sensitive
		}
		if public == nil {
			public = b.public(blockType, written)
		}
		return secretFields(fields, public)
	}
	var found []Block
	switch value := b.values[blockType].(type) {
	case map[string]any:
		found = append(found, made(value, unknown, sensitive, nil))
	case []any:
		for i, element := range value {
			if fields, ok := element.(map[string]any); ok {
				found = append(found, made(fields, elementOf(unknown, i), open(fields, elementOf(sensitive, i)), candidates(written, fields, len(value))))
			}
		}
	}
	return found
}

// candidates returns the blocks of the configuration that a block of the plan can come from, nil where it may come from a dynamic one, which
// the plan does not list: then there are more blocks than are written.
func candidates(written []map[string]*tfjson.Expression, values map[string]any, total int) []map[string]*tfjson.Expression {
	var possible []map[string]*tfjson.Expression
	for _, block := range written {
		agrees, all := true, true
		for name, expression := range block {
			if expression == nil || expression.ExpressionData == nil || len(expression.References) > 0 || len(expression.NestedBlocks) > 0 {
				all = false
				continue
			}
			agrees = agrees && sameConstant(expression.ConstantValue, values[name])
		}
		if agrees && (all || len(written) == total) {
			possible = append(possible, block)
		}
	}
	return possible
}

// sameConstant compares two values of JSON that are no collections, one of which may have been decoded into a float.
func sameConstant(a, b any) bool {
	switch a := a.(type) {
	case string, bool, nil:
		return a == b
	case float64:
		n, ok := b.(json.Number)
		f, err := n.Float64()
		return b == a || ok && err == nil && f == a
	}
	return true // not compared
}
