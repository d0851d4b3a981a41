package terraform

import (
	"strings"

	tfjson "github.com/hashicorp/terraform-json"
)

// planCandidates collects what an id may stand for that a plan does not tell. A plan lists the references of an expression without the
// expression, so what only a condition refers to cannot be told from what it selects: of two resources named each may be meant.
type planCandidates struct {
	Candidates
	plan *Plan
}

// candidates returns what the references of an argument lead to.
func (r *plannedResource) candidates(e *tfjson.Expression) Candidates {
	c := planCandidates{plan: r.plan}
	c.expression(follower{plan: r.plan, scope: r.scope, key: r.instance.Key, each: r.config.ForEachExpression}, e, 0)
	return c.orOpen()
}

// expression adds what the references of an expression lead to.
func (c *planCandidates) expression(f follower, e *tfjson.Expression, depth int) {
	if e == nil || e.ExpressionData == nil || depth > maxExplain {
		c.Open = true
		return
	}
	if i := f.instance(e, depth); i != nil {
		c.instance(i)
		return
	}
	refs := referencesOf(e)
	if len(refs) == 0 {
		c.Open = true
	}
	for i := range refs {
		c.reference(f, &refs[i], len(refs), depth)
	}
}

func (c *planCandidates) reference(f follower, ref *planReference, among, depth int) {
	switch ref.root {
	case "each", "count":
		if among > 1 {
			return // as a key
		}
		c.expression(f, f.each, depth+1)
	case "var":
		c.variable(f, ref, depth)
	case "module":
		if child, e := f.outputOf(ref, among > 1); e != nil {
			c.expression(child, e, depth+1)
			return
		}
		c.Open = true
	case "path", "terraform", "tofu":
	case "local", "self":
		c.Open = true
	default:
		c.resource(f, ref)
	}
}

// variable follows a variable to the argument of the call; of the root module's it looks at the value, which is an id or takes part in a
// condition.
func (c *planCandidates) variable(f follower, ref *planReference, depth int) {
	s := f.scope
	if len(ref.names) == 0 {
		c.Open = true
		return
	}
	if s.parent != nil {
		if s.call == nil {
			c.Open = true
			return
		}
		c.expression(follower{plan: f.plan, scope: s.parent, key: s.key, each: s.call.ForEachExpression}, s.call.Expressions[ref.names[0]], depth+1)
		return
	}
	v := c.plan.variables[ref.names[0]]
	if v == nil {
		c.Open = true
		return
	}
	switch value := v.Value.(type) {
	case nil, bool:
	case string:
		if looksLikeID(value) {
			c.Texts = append(c.Texts, value)
		}
	default:
		c.Open = true
	}
}

// looksLikeID reports whether a text begins as the ids of Okta's user types, apps and identity providers do, or is the word that the
// provider takes for the default user type's id.
func looksLikeID(text string) bool {
	return text == "default" || strings.HasPrefix(text, "oty") || strings.HasPrefix(text, "0o")
}

func (c *planCandidates) resource(f follower, ref *planReference) {
	name := strings.TrimPrefix(ref.root+"."+strings.Join(ref.names, "."), "resource.")
	key, rest := ref.rest()
	if len(rest) > 0 && rest[0] != "id" {
		return // another argument than the id: a condition looks at it
	}
	found := false
	for _, i := range f.plan.byBase[f.scope.address(name)] {
		if key == "" || i.Key == key {
			c.instance(i)
			found = true
		}
	}
	if !found {
		c.Open = true
	}
}
