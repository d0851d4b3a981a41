package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
)

// module is what the files of one directory declare. Nothing in it is evaluated; all instances of a module share it.
type module struct {
	tree      tree
	files     int // configuration files in the directory
	variables map[string]*variable
	locals    map[string]*hcl.Attribute
	outputs   map[string]declaration
	resources map[resourceName]*resource
	calls     map[string]declaration

	resourceOrder []*resource // by file name, then by place
	callOrder     []string

	imports []declaration
	isRoot  bool // something in it is for root modules only
}

// resourceName identifies a resource or data source within its module.
type resourceName struct {
	data       bool
	kind, name string
}

func (n resourceName) String() string {
	if n.data {
		return "data." + n.kind + "." + n.name
	}
	return n.kind + "." + n.name
}

type resource struct {
	resourceName
	declaration
}

var moduleSchema = &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
	{Type: "variable", LabelNames: []string{"name"}},
	{Type: "locals"},
	{Type: "output", LabelNames: []string{"name"}},
	{Type: "resource", LabelNames: []string{"type", "name"}},
	{Type: "data", LabelNames: []string{"type", "name"}},
	{Type: "module", LabelNames: []string{"name"}},
	{Type: "import"},
	{Type: "provider", LabelNames: []string{"name"}},
	{Type: "terraform"},
}}

// declare reads the declarations of parsed files, override files last.
func declare(from tree, files []*parsedFile) (*module, hcl.Diagnostics) {
	m := &module{
		tree:      from,
		variables: map[string]*variable{},
		locals:    map[string]*hcl.Attribute{},
		outputs:   map[string]declaration{},
		resources: map[resourceName]*resource{},
		calls:     map[string]declaration{},
	}
	var diags hcl.Diagnostics
	for _, file := range files {
		diags = append(diags, file.diagnostics...)
		if file.body == nil {
			continue
		}
		content, _, contentDiags := file.body.PartialContent(moduleSchema)
		diags = append(diags, contentDiags...)
		var blockDiags hcl.Diagnostics
		for _, block := range content.Blocks {
			blockDiags = append(blockDiags, m.add(block, file.override)...)
		}
		diags = append(diags, few(file.beside(blockDiags), file.name)...)
	}
	return m, diags
}

func (m *module) add(block *hcl.Block, override bool) hcl.Diagnostics {
	m.isRoot = m.isRoot || m.onlyRoots(block)
	switch block.Type {
	case "variable":
		name := block.Labels[0]
		old, exists := m.variables[name]
		var before declaration
		if exists {
			before = old.declaration
		}
		merged, diags := merge(block, before, exists, override)
		v, variableDiags := newVariable(name, merged)
		m.variables[name] = v
		return append(diags, variableDiags...)
	case "locals":
		return m.addLocals(block, override)
	case "output":
		old, exists := m.outputs[block.Labels[0]]
		merged, diags := merge(block, old, exists, override)
		m.outputs[block.Labels[0]] = merged
		return diags
	case "resource", "data":
		return m.addResource(block, override)
	case "module":
		name := block.Labels[0]
		old, exists := m.calls[name]
		merged, diags := merge(block, old, exists, override)
		m.calls[name] = merged
		if !exists {
			m.callOrder = append(m.callOrder, name)
		}
		return diags
	case "import":
		m.imports = append(m.imports, declaration{layers: []hcl.Body{block.Body}, rng: block.DefRange})
	}
	return nil
}

func (m *module) addResource(block *hcl.Block, override bool) hcl.Diagnostics {
	name := resourceName{data: block.Type == "data", kind: block.Labels[0], name: block.Labels[1]}
	old, exists := m.resources[name]
	if !exists {
		r := &resource{resourceName: name, declaration: declaration{layers: []hcl.Body{block.Body}, rng: block.DefRange}}
		m.resources[name] = r
		m.resourceOrder = append(m.resourceOrder, r)
		return nil
	}
	merged, diags := merge(block, old.declaration, true, override)
	old.declaration = merged
	return diags
}

func (m *module) addLocals(block *hcl.Block, override bool) hcl.Diagnostics {
	attributes, diags := block.Body.JustAttributes()
	for _, name := range sortedKeys(attributes) {
		if old, exists := m.locals[name]; exists && !override {
			diags = append(diags, duplicate(fmt.Sprintf("local.%s", name), attributes[name].NameRange, old.NameRange))
			continue
		}
		m.locals[name] = attributes[name]
	}
	return diags
}

// merge lays a block over an earlier one of the same name. Only an override file may do that; otherwise the earlier one stands.
func merge(block *hcl.Block, old declaration, exists, override bool) (declaration, hcl.Diagnostics) {
	switch {
	case !exists:
		return declaration{layers: []hcl.Body{block.Body}, rng: block.DefRange}, nil
	case !override:
		name := block.Type
		for _, label := range block.Labels {
			name += fmt.Sprintf(" %q", label)
		}
		return old, hcl.Diagnostics{duplicate(name, block.DefRange, old.rng)}
	}
	layers := append(append([]hcl.Body(nil), old.layers...), block.Body)
	return declaration{layers: layers, rng: old.rng}, nil
}

const duplicateSummary = "Duplicate declaration"

func duplicate(what string, at, earlier hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  duplicateSummary,
		Detail:   fmt.Sprintf("%s was already declared at %s; this one is left out.", what, earlier),
		Subject:  &at,
	}
}
