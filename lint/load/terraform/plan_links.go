package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	tfjson "github.com/hashicorp/terraform-json"
	"github.com/zclconf/go-cty/cty"
)

// planScope is an instance of a module in a plan.
type planScope struct {
	prefix string // the address of the module, "" for the root
	key    string // the key of the call that made it, as it stands in addresses: `["a"]`; "" for none
	parent *planScope
	call   *tfjson.ModuleCall // how the parent calls it; nil where the plan does not tell
	config *tfjson.ConfigModule

	resources map[string]*tfjson.ConfigResource // of config, by address; nil while not asked for
}

func (s *planScope) address(name string) string {
	if s.prefix == "" {
		return name
	}
	return s.prefix + "." + name
}

// child returns the scope of a module instance by its address.
func (s *planScope) child(address string) *planScope {
	c := &planScope{prefix: address, parent: s}
	step := strings.TrimPrefix(address, s.address("module."))
	name, _, keyed := strings.Cut(step, "[")
	if keyed {
		c.key = step[len(name):]
	}
	if s.config != nil {
		if c.call = s.config.ModuleCalls[name]; c.call != nil {
			c.config = c.call.Module
		}
	}
	return c
}

// resource returns the configuration of a resource by its address within the module, nil where the plan does not tell.
func (s *planScope) resource(name string) *tfjson.ConfigResource {
	if s.config == nil {
		return nil
	}
	if s.resources == nil {
		s.resources = map[string]*tfjson.ConfigResource{}
		for _, r := range s.config.Resources {
			if r != nil && s.resources[r.Address] == nil {
				s.resources[r.Address] = r
			}
		}
	}
	return s.resources[name]
}

// linked returns the value of an argument that the plan calls unknown: the id of a known instance, where the references lead to one.
func (r *plannedResource) linked(name string) (cty.Value, link) {
	unknown := link{why: "it is known only after apply", candidates: Candidates{Open: true}}
	if written := r.plan.beside[r.instance.Address]; written != nil {
		if a := written.Attr(name); a != nil {
			if target, ok := a.Instance(); ok && r.plan.byAddress[target.Address] != nil {
				return r.plan.config.token(r.plan.byAddress[target.Address]), unknown
			}
			unknown.origin, unknown.why, unknown.candidates = a.Origin(), a.Unknown(), r.plan.planned(a.Candidates())
		}
	}
	if r.config == nil || r.config.Expressions[name] == nil || len(unknown.candidates.Instances) > 0 {
		return cty.DynamicVal, unknown
	}
	if target := r.follow(r.config.Expressions[name], 0); target != nil {
		return r.plan.config.token(target), unknown
	}
	unknown.candidates = r.candidates(r.config.Expressions[name])
	if refs := referencesOf(r.config.Expressions[name]); len(refs) > 0 {
		first := refs[0].traversal
		text := r.scope.address(string(traversalText(nil, first)))
		unknown.why = text + " is known only after apply"
		if len(refs) == 1 && unknown.origin == "" {
			unknown.origin = text
		}
	}
	return cty.DynamicVal, unknown
}

// planned puts the plan's instances in the place of the configuration's.
func (p *Plan) planned(c Candidates) Candidates {
	there := Candidates{Texts: c.Texts, Open: c.Open}
	for _, i := range c.Instances {
		if own := p.byAddress[i.Address]; own != nil {
			there.instance(own)
		}
	}
	return there.orOpen()
}

// follow returns the instance whose id an expression yields, nil where the references do not tell.
func (r *plannedResource) follow(e *tfjson.Expression, depth int) *Instance {
	return follower{plan: r.plan, scope: r.scope, key: r.instance.Key, each: r.config.ForEachExpression}.instance(e, depth)
}

// follower follows references from one place: a resource instance, a call of a module, or an output of one.
type follower struct {
	plan  *Plan
	scope *planScope
	key   string             // of the instance or call, "" for none
	each  *tfjson.Expression // its for_each; nil where each has no meaning
}

func (f follower) instance(e *tfjson.Expression, depth int) *Instance {
	if e == nil || e.ExpressionData == nil || depth > maxExplain {
		return nil
	}
	var object *planReference
	keyed := false // whether each or count takes part, as a key
	refs := referencesOf(e)
	for i := range refs {
		switch ref := &refs[i]; {
		case (ref.root == "each" || ref.root == "count") && len(refs) > 1:
			keyed = true
		case object != nil:
			return nil // of two objects it cannot be told which one yields the id
		default:
			object = ref
		}
	}
	if object == nil {
		return nil
	}
	switch object.root {
	case "each":
		return f.instance(f.each, depth+1)
	case "var":
		return f.variable(object, depth)
	case "module":
		return f.output(object, keyed, depth)
	case "local", "count", "path", "terraform", "tofu", "self":
		return nil
	}
	// Of the instances that for_each itself names, the one with the own key is meant.
	return f.resource(object, keyed || e == f.each, depth)
}

// variable follows a variable to the argument of the call that sets it.
func (f follower) variable(ref *planReference, depth int) *Instance {
	s := f.scope
	if s.parent == nil || s.call == nil || len(ref.names) == 0 {
		return nil
	}
	call := follower{plan: f.plan, scope: s.parent, key: s.key, each: s.call.ForEachExpression}
	return call.instance(s.call.Expressions[ref.names[0]], depth+1)
}

// output follows a reference to an output of a module.
func (f follower) output(ref *planReference, keyed bool, depth int) *Instance {
	child, e := f.outputOf(ref, keyed)
	if e == nil {
		return nil
	}
	return child.instance(e, depth+1)
}

// outputOf returns the expression of the output that a reference leads to, and where its own references are followed from; nil where the
// plan does not tell.
func (f follower) outputOf(ref *planReference, keyed bool) (follower, *tfjson.Expression) {
	if len(ref.names) == 0 || f.scope.config == nil {
		return follower{}, nil
	}
	call := f.scope.config.ModuleCalls[ref.names[0]]
	if call == nil || call.Module == nil {
		return follower{}, nil
	}
	key, rest := ref.rest()
	if key == "" && keyed && (call.CountExpression != nil || call.ForEachExpression != nil) {
		key = f.key
	}
	if len(rest) == 0 || call.Module.Outputs[rest[0]] == nil {
		return follower{}, nil
	}
	child := &planScope{
		prefix: f.scope.address("module." + ref.names[0] + key), key: key, parent: f.scope, call: call, config: call.Module,
	}
	return follower{plan: f.plan, scope: child}, call.Module.Outputs[rest[0]].Expression
}

// resource follows a reference to a resource: to itself, for its id, or to where another of its arguments leads.
func (f follower) resource(ref *planReference, keyed bool, depth int) *Instance {
	name := ref.root + "." + strings.Join(ref.names, ".")
	name = strings.TrimPrefix(name, "resource.")
	key, rest := ref.rest()
	instances := f.plan.byBase[f.scope.address(name)]
	var found *Instance
	for _, i := range instances {
		if i.Key == key || key == "" && (len(instances) == 1 || keyed && i.Key == f.key) {
			found = i
		}
	}
	if found == nil || len(rest) == 0 || rest[0] == "id" {
		return found
	}
	r := found.planned.resource
	if r.config == nil || found.planned.values[rest[0]] != nil {
		return nil
	}
	return r.follow(r.config.Expressions[rest[0]], depth+1)
}

// planReference is a reference as a plan lists it.
type planReference struct {
	*reference
	traversal hcl.Traversal
}

// rest returns what follows the object in a reference: its key as it stands in an address, and the names behind it.
func (r planReference) rest() (key string, names []string) {
	steps := r.traversal[1+len(r.names):]
	if len(steps) > 0 {
		if index, ok := steps[0].(hcl.TraverseIndex); ok {
			key = round{key: index.Key}.suffix(single)
			steps = steps[1:]
		}
	}
	for _, step := range steps {
		name, ok := stepName(step)
		if !ok {
			break
		}
		names = append(names, name)
	}
	return key, names
}

// referencesOf returns the references of an expression, one for each object. A plan lists a.b.c as a.b.c and a.b: the longest counts.
func referencesOf(e *tfjson.Expression) []planReference {
	if e == nil || e.ExpressionData == nil {
		return nil
	}
	var refs []planReference
	for _, text := range e.References {
		traversal, diags := hclsyntax.ParseTraversalAbs([]byte(text), "", hcl.InitialPos)
		if diags.HasErrors() {
			continue
		}
		next := planReference{reference: newReference(traversal), traversal: traversal}
		seen := false
		for i, ref := range refs {
			if ref.root != next.root || strings.Join(ref.names, ".") != strings.Join(next.names, ".") {
				continue
			}
			seen = true
			if len(next.traversal) > len(ref.traversal) {
				refs[i] = next
			}
		}
		if !seen {
			refs = append(refs, next)
		}
	}
	return refs
}
