package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// reference is what an expression refers to: one object, and which of its attributes.
type reference struct {
	root    string   // "var", "local", "module", "data", "each", ..., or a resource's type
	names   []string // up to two names that follow the root and identify the object
	wanted  []string // the attributes of the object that are asked for, in order
	all     bool     // the object is used as a whole
	times   int      // how often the expression refers to it
	subject hcl.Range
}

// identifying is how many names follow each root to identify an object; other roots are resource types, which one name follows.
var identifying = map[string]int{
	"var": 1, "local": 1, "module": 1, "data": 2, "resource": 2, "ephemeral": 2, "action": 2,
	"each": 0, "count": 0, "self": 0, "path": 0, "terraform": 0, "tofu": 0, "run": 0,
}

// groupReferences joins the traversals of an expression that lead to the same object, in order of first appearance.
func groupReferences(traversals []hcl.Traversal) []*reference {
	var refs []*reference
	for _, traversal := range traversals {
		if traversal.IsRelative() {
			continue
		}
		next := newReference(traversal)
		i := slices.IndexFunc(refs, func(r *reference) bool { return r.root == next.root && slices.Equal(r.names, next.names) })
		if i < 0 {
			refs = append(refs, next)
			continue
		}
		refs[i].times++
		refs[i].all = refs[i].all || next.all
		for _, name := range next.wanted {
			if !slices.Contains(refs[i].wanted, name) {
				refs[i].wanted = append(refs[i].wanted, name)
			}
		}
	}
	return refs
}

func newReference(traversal hcl.Traversal) *reference {
	r := &reference{root: traversal.RootName(), times: 1, subject: traversal.SourceRange()}
	count, special := identifying[r.root]
	if !special {
		count = 1
	}
	rest := traversal[1:]
	for len(rest) > 0 && len(r.names) < count {
		name, ok := stepName(rest[0])
		if !ok {
			break
		}
		r.names = append(r.names, name)
		rest = rest[1:]
	}
	// The key of an instance may stand between the object and its attribute: okta_app_saml.hr["a"].id.
	if len(rest) > 0 {
		if _, isIndex := rest[0].(hcl.TraverseIndex); isIndex {
			rest = rest[1:]
		}
	}
	if len(rest) == 0 {
		r.all = true
		return r
	}
	if step, ok := rest[0].(hcl.TraverseAttr); ok {
		r.wanted = []string{step.Name}
	} else {
		r.all = true
	}
	return r
}

// stepName returns the name that a step of a traversal selects.
func stepName(step hcl.Traverser) (string, bool) {
	switch step := step.(type) {
	case hcl.TraverseAttr:
		return step.Name, true
	case hcl.TraverseIndex:
		if step.Key.Type() == cty.String && step.Key.IsKnown() && !step.Key.IsNull() {
			return step.Key.AsString(), true
		}
	}
	return "", false
}
