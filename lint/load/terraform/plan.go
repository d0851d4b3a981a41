package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	tfjson "github.com/hashicorp/terraform-json"
)

// Plan is the output of `terraform show -json` (or `tofu show -json`): of a plan, or of a state. Terraform has evaluated everything that
// can be known before the apply, so its resources are read as they stand there: with modules, count, for_each and dynamic blocks expanded.
//
// It says neither where a value was written nor which resource an id belongs to that is known only after the apply. The latter follows from
// the references that the plan lists for each argument; those through a local value it does not list, so that these need the configuration
// (Beside). A state has all ids, and lists no references.
type Plan struct {
	name      string // of the file, as ranges carry it
	config    *Configuration
	beside    map[string]*Instance // of the configuration, by address
	instances []*Instance
	byAddress map[string]*Instance
	byBase    map[string][]*Instance // by the address without the key
	changes   map[string]*tfjson.Change
	variables map[string]*tfjson.PlanVariable
	secrets   secrets
}

// ReadPlan reads the output of `terraform show -json`. name is what ranges call the file. The error says what the file is instead, or what
// is wrong with it, without quoting it: a plan may hold secrets.
func ReadPlan(name string, source []byte) (*Plan, error) {
	shown, err := decodeShown(source)
	if err != nil {
		return nil, err
	}
	config := &Configuration{sources: map[string][]byte{}, modules: map[string]*module{}, reported: map[string]bool{}}
	config.root = newInstance(config, &module{}, nil)
	p := &Plan{
		name:      name,
		config:    config,
		byAddress: map[string]*Instance{},
		byBase:    map[string][]*Instance{},
		changes:   map[string]*tfjson.Change{},
		variables: shown.Variables,
	}
	for _, change := range shown.ResourceChanges {
		if change != nil && change.Change != nil && change.DeposedKey == "" {
			p.changes[change.Address] = change.Change
		}
	}
	root := &planScope{}
	if shown.Config != nil {
		root.config = shown.Config.RootModule
	}
	p.secrets = newSecrets(root.config, shown.Variables)
	values := []*tfjson.StateValues{shown.PlannedValues, shown.Values}
	if shown.PriorState != nil {
		values = append(values, shown.PriorState.Values) // the data sources that were read while planning
	}
	for i, v := range values {
		if v == nil || v.RootModule == nil {
			continue
		}
		prior := i == 2
		if err := p.add(v.RootModule, root, prior); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// add takes over the resources of a module and of those that it calls; of a prior state the data sources only, since it tells what was.
func (p *Plan) add(m *tfjson.StateModule, s *planScope, prior bool) error {
	for _, r := range m.Resources {
		if r == nil || r.DeposedKey != "" || prior && r.Mode != tfjson.DataResourceMode || p.byAddress[r.Address] != nil {
			continue
		}
		if len(p.instances) >= maxTotal {
			return fmt.Errorf("it holds more than %d resources", maxTotal)
		}
		i := p.instance(r, s)
		p.instances = append(p.instances, i)
		p.byAddress[i.Address] = i
		base := strings.TrimSuffix(i.Address, i.Key)
		p.byBase[base] = append(p.byBase[base], i)
	}
	for _, child := range m.ChildModules {
		if child == nil {
			continue
		}
		if err := p.add(child, s.child(child.Address), prior); err != nil {
			return err
		}
	}
	return nil
}

func (p *Plan) instance(r *tfjson.StateResource, s *planScope) *Instance {
	i := &Instance{
		Address: r.Address,
		Data:    r.Mode == tfjson.DataResourceMode,
		Type:    r.Type,
		Name:    r.Name,
		cells:   map[string]*cell{},
	}
	i.Range.Filename = p.name
	name := resourceName{data: i.Data, kind: i.Type, name: i.Name}.String()
	if base := s.address(name); strings.HasPrefix(r.Address, base+"[") {
		i.Key = r.Address[len(base):]
	}
	resource := &plannedResource{plan: p, instance: i, scope: s, config: s.resource(name)}
	b := &planned{resource: resource, values: r.AttributeValues, sensitive: p.secrets.of(r)}
	if change := p.changes[r.Address]; change != nil {
		b.unknown = change.AfterUnknown
	}
	i.Body = Body{scope: p.config.root.scope(), planned: b}
	return i
}

// Resources returns the instances of all resources and data sources whose type is wanted, in the order of the plan: by address, those of
// a module before those of the modules that it calls.
func (p *Plan) Resources(wanted func(resourceType string, data bool) bool) []*Instance {
	var found []*Instance
	for _, i := range p.instances {
		if wanted(i.Type, i.Data) {
			found = append(found, i)
		}
	}
	return found
}

// Imports returns nothing: a plan shows what is imported with its id.
func (p *Plan) Imports() []Import { return nil }

// Diagnostics returns what evaluation has complained of so far.
func (p *Plan) Diagnostics() hcl.Diagnostics { return p.config.Diagnostics() }

// Beside gives the configuration that the plan was made from, which tells what the plan does not list: references that pass through
// local values. It must not change or be closed as long as the plan is read.
func (p *Plan) Beside(c *Configuration) {
	p.beside = map[string]*Instance{}
	for _, i := range c.Resources(func(string, bool) bool { return true }) {
		p.beside[i.Address] = i
	}
}

// Variables returns the values that the plan was made with, each as JSON and marked where the configuration calls it sensitive, to evaluate
// the configuration with: see Options.Values.
func (p *Plan) Variables() Values {
	values := Values{}
	for name, v := range p.variables {
		if v == nil {
			continue
		}
		value := planValue(v.Value, nil, nil)
		if slices.Contains(p.secrets.variables, name) {
			value = value.Mark(sensitiveMark{})
		}
		values[name] = value
	}
	return values
}
