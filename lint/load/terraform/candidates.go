package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Candidates are what an id may stand for whose value is not known.
type Candidates struct {
	// Instances are those whose ids the branches of a condition, the elements of a collection or the instances of a resource yield.
	Instances []*Instance
	// Texts are literal ids among them.
	Texts []string
	// Open says that it may be another id as well, one that nothing in the configuration tells.
	Open bool
}

// Candidates returns what the argument's value, an id, may stand for. Conditions are not evaluated: each of their branches counts.
func (a *Attribute) Candidates() Candidates {
	if e, ok := a.expr.(*stated); ok {
		return e.link.candidates
	}
	var c Candidates
	c.expression(a.scope, a.expr, 0)
	return c.orOpen()
}

// orOpen says of candidates of which none is known that it may be any.
func (c Candidates) orOpen() Candidates {
	c.Open = c.Open || len(c.Instances) == 0 && len(c.Texts) == 0
	return c
}

func (c *Candidates) instance(i *Instance) {
	for _, seen := range c.Instances {
		if seen == i {
			return
		}
	}
	c.Instances = append(c.Instances, i)
}

// value adds a value that is an id or a literal one. null and "" are no ids: Terraform does not apply a configuration whose id is one of them.
func (c *Candidates) value(s scope, value cty.Value) bool {
	if hasMark[sensitiveMark](value) {
		return false
	}
	if i, ok := s.in.config.byToken(value); ok {
		c.instance(i)
		return true
	}
	plain, _ := value.Unmark()
	if plain.IsNull() {
		return true
	}
	text, ok := asString(plain)
	if !ok || holdsToken(text) {
		return false
	}
	if text != "" {
		c.Texts = append(c.Texts, text)
	}
	return true
}

// expression adds what an expression may yield.
func (c *Candidates) expression(s scope, expr hcl.Expression, depth int) {
	if depth > maxExplain {
		c.Open = true
		return
	}
	if value, diags := s.try(expr); !diags.HasErrors() && value.IsKnown() && c.value(s, value) {
		return
	}
	if traversal, ok := mereReference(expr, s.in.config.sources); ok {
		c.traversal(s, traversal, depth)
		return
	}
	switch e := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		c.expression(s, e.Expression, depth+1)
	case *hclsyntax.TemplateWrapExpr:
		c.expression(s, e.Wrapped, depth+1)
	case *hclsyntax.ConditionalExpr:
		c.expression(s, e.TrueResult, depth+1)
		c.expression(s, e.FalseResult, depth+1)
	case *hclsyntax.IndexExpr:
		c.elements(s, e.Collection)
	case *hclsyntax.RelativeTraversalExpr:
		c.someInstance(s, e)
	case *hclsyntax.FunctionCallExpr:
		c.call(s, e, depth)
	default:
		c.named(s, expr.Variables()...)
		c.Open = true
	}
}

// call adds what a function that selects one of its arguments, or of their elements, may yield.
func (c *Candidates) call(s scope, e *hclsyntax.FunctionCallExpr, depth int) {
	switch {
	case e.Name == "try" || e.Name == "coalesce":
		for _, argument := range e.Args {
			c.expression(s, argument, depth+1)
		}
	case (e.Name == "one" || e.Name == "element" || e.Name == "lookup") && len(e.Args) > 0:
		c.elements(s, e.Args[0])
		if e.Name == "lookup" && len(e.Args) > 2 {
			c.expression(s, e.Args[2], depth+1)
		}
	default:
		c.named(s, e.Variables()...)
		c.Open = true
	}
}

// traversal follows a mere reference: to the instances of a resource, or over locals, arguments and outputs of modules.
func (c *Candidates) traversal(s scope, traversal hcl.Traversal, depth int) {
	ref := newReference(traversal)
	if len(ref.names) == 0 {
		c.Open = true // each.value and iterators: which round it is, is not known
		return
	}
	switch ref.root {
	case "local":
		if a := s.in.module.locals[ref.names[0]]; a != nil && len(traversal) == 2 {
			c.expression(s.in.scope(), a.Expr, depth+1)
			return
		}
	case "var":
		if s.in.call != nil && len(traversal) == 2 {
			if a := s.in.call.declaration.attribute(ref.names[0]); a != nil {
				c.expression(s.in.call.scope, a.Expr, depth+1)
				return
			}
		}
	case "module":
		if c.output(s, ref, depth) {
			return
		}
	default:
		if c.named(s, traversal) && len(ref.wanted) == 1 && ref.wanted[0] == "id" {
			return
		}
	}
	c.Open = true
}

// someInstance adds the instances of a resource of which it is not known which one is meant: okta_user_type.x[var.y].id.
func (c *Candidates) someInstance(s scope, e *hclsyntax.RelativeTraversalExpr) {
	index, ok := e.Source.(*hclsyntax.IndexExpr)
	name := ""
	if len(e.Traversal) == 1 {
		name, _ = stepName(e.Traversal[0])
	}
	if ok && name == "id" {
		if of, mere := index.Collection.(*hclsyntax.ScopeTraversalExpr); mere && c.named(s, of.Traversal) {
			return
		}
	}
	c.named(s, e.Variables()...)
	c.Open = true
}

// output adds what an output of a module yields in any of its instances.
func (c *Candidates) output(s scope, ref *reference, depth int) bool {
	all := s.in.calls[ref.names[0]]
	if all == nil || !all.known || len(ref.wanted) != 1 {
		return false
	}
	for _, one := range all.instances {
		d, ok := one.module.outputs[ref.wanted[0]]
		if !ok {
			return false
		}
		if a := d.attribute("value"); a != nil {
			c.expression(one.scope(), a.Expr, depth+1)
		}
	}
	return len(all.instances) > 0
}

// elements adds the elements of a collection of which it is not known which one is meant.
func (c *Candidates) elements(s scope, collection hcl.Expression) {
	value, diags := s.try(collection)
	value, _ = value.Unmark()
	if diags.HasErrors() || !value.IsKnown() || value.IsNull() || !value.CanIterateElements() {
		_, all := collection.(*hclsyntax.SplatExpr) // of all instances of one resource
		if found := c.named(s, collection.Variables()...); !found || !all {
			c.Open = true
		}
		return
	}
	for it := value.ElementIterator(); it.Next(); {
		if _, element := it.Element(); !element.IsKnown() || !c.value(s, element) {
			c.Open = true
		}
	}
}

// named adds the instances of the resources that references lead to.
func (c *Candidates) named(s scope, traversals ...hcl.Traversal) bool {
	found := false
	for _, ref := range groupReferences(traversals) {
		for _, i := range s.in.instancesOf(ref) {
			c.instance(i)
			found = true
		}
	}
	return found
}

// instancesOf returns the instances of the resource that a reference leads to, nil where it leads to none.
func (in *instance) instancesOf(ref *reference) []*Instance {
	name := resourceName{kind: ref.root}
	names := ref.names
	switch ref.root {
	case "data", "resource":
		if len(names) != 2 {
			return nil
		}
		name.data, name.kind, names = ref.root == "data", names[0], names[1:]
	default:
		if _, special := identifying[ref.root]; special {
			return nil
		}
	}
	if len(names) != 1 {
		return nil
	}
	name.name = names[0]
	if r := in.module.resources[name]; r != nil {
		return in.expand(r).instances
	}
	return nil
}
