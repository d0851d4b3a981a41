package terraform

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// maxExplain bounds how many references an explanation follows.
const maxExplain = 20

// explain says in words what an expression depends on that is not known.
func (s scope) explain(expr hcl.Expression) string {
	if value, _ := s.try(expr); hasMark[sensitiveMark](value) {
		return "it depends on a sensitive value, which profilelint does not show"
	}
	if e, ok := expr.(*stated); ok {
		return e.explain()
	}
	if why := s.why(expr, 0); why != "" {
		return why
	}
	return "its value cannot be determined"
}

// why follows the first reference of an expression that leads to something unknown. It returns "" when there is none.
func (s scope) why(expr hcl.Expression, depth int) string {
	if depth > maxExplain {
		return ""
	}
	_, diags := s.try(expr)
	for _, diag := range diags {
		if call, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallUnknownDiagExtra](diag); ok {
			return fmt.Sprintf("profilelint does not evaluate the function %s", call.CalledFunctionNamespace()+call.CalledFunctionName())
		}
	}
	for _, ref := range s.in.config.traitsOf(expr).references {
		if why := s.whyReference(ref, depth); why != "" {
			return why
		}
	}
	if diags.HasErrors() {
		if hasMark[sensitiveMark](s.referred(expr)) {
			return "its expression cannot be evaluated, and depends on a sensitive value"
		}
		return sentence(diags[0])
	}
	if name := unevaluatedCall(expr); name != "" {
		return fmt.Sprintf("profilelint does not evaluate the function %s", name)
	}
	return ""
}

func sentence(diag *hcl.Diagnostic) string {
	detail := strings.TrimSuffix(strings.Join(strings.Fields(diag.Detail), " "), ".")
	if detail == "" {
		detail = diag.Summary
	}
	if holdsToken(detail) {
		return "its expression cannot be evaluated"
	}
	return fmt.Sprintf("its expression cannot be evaluated (%s)", detail)
}

// whyReference says why what a reference leads to is unknown, "" when it is known.
func (s scope) whyReference(ref *reference, depth int) string {
	r := resolver{scope: s, objects: map[string]map[string]cty.Value{}, whole: map[string]cty.Value{}}
	value := r.resolve(ref)
	if value.IsWhollyKnown() && !hasMark[idMark](value) {
		return ""
	}
	if loop, ok := s.loops[ref.root]; ok {
		return loop.why(ref.root, depth)
	}
	switch ref.root {
	case "each":
		if s.each == nil {
			return "each is used outside of for_each"
		}
		return s.each.why("each."+strings.Join(ref.wanted, "."), depth)
	case "count":
		if s.count == nil {
			return "count is used outside of a block with count"
		}
		return s.count.why("count.index", depth)
	case "path", "terraform", "tofu":
		if len(ref.wanted) == 1 && ref.wanted[0] != "cwd" && ref.wanted[0] != "applying" {
			return ""
		}
	}
	if len(ref.names) == 0 {
		return ref.String() + " is known only when Terraform runs"
	}
	switch ref.root {
	case "var":
		return s.in.whyVariable(ref.names[0], depth)
	case "local":
		if a := s.in.module.locals[ref.names[0]]; a != nil {
			if why := s.in.scope().why(a.Expr, depth+1); why != "" {
				return why
			}
		}
		return ref.String() + " is not known"
	case "module":
		return s.in.whyCall(ref, depth)
	}
	return s.in.whyResource(ref, depth)
}

func (ref *reference) String() string {
	parts := append([]string{ref.root}, ref.names...)
	if len(ref.wanted) == 1 && !ref.all {
		parts = append(parts, ref.wanted[0])
	}
	return strings.Join(parts, ".")
}

func (in *instance) whyVariable(name string, depth int) string {
	v := in.module.variables[name]
	switch {
	case v == nil:
		return fmt.Sprintf("var.%s is not declared", name)
	case in.call != nil:
		if a := in.call.declaration.attribute(name); a != nil {
			if why := in.call.scope.why(a.Expr, depth+1); why != "" {
				return why
			}
			return fmt.Sprintf("var.%s is not known", name)
		}
		return fmt.Sprintf("the call of %s sets no %s", in.call.address, name)
	}
	return fmt.Sprintf("var.%s has no value", name)
}

func (in *instance) whyCall(ref *reference, depth int) string {
	all := in.calls[ref.names[0]]
	if all == nil || !all.known {
		return fmt.Sprintf("module.%s was not read", ref.names[0])
	}
	for _, one := range all.instances {
		for _, name := range ref.wanted {
			if d, ok := one.module.outputs[name]; ok {
				if a := d.attribute("value"); a != nil {
					if why := one.scope().why(a.Expr, depth+1); why != "" {
						return why
					}
				}
			}
		}
	}
	return ref.String() + " is not known"
}

func (in *instance) whyResource(ref *reference, depth int) string {
	name := resourceName{data: ref.root == "data", kind: ref.root, name: ref.names[0]}
	if len(ref.names) == 2 {
		name.kind, name.name = ref.names[0], ref.names[1]
	}
	if r := in.module.resources[name]; r != nil {
		for _, one := range in.expand(r).instances {
			for _, wanted := range ref.wanted {
				if a := one.attribute(wanted); a != nil {
					if why := one.scope.why(a.Expr, depth+1); why != "" {
						return why
					}
				}
			}
		}
	}
	return ref.String() + " is known only after apply"
}

// why explains an unknown iterator by what it iterates over.
func (r *repetition) why(name string, depth int) string {
	if why := r.from.why(r.over, depth+1); why != "" {
		return fmt.Sprintf("%s is not known because %s", strings.TrimSuffix(name, "."), why)
	}
	return strings.TrimSuffix(name, ".") + " is not known"
}

// unevaluatedCall finds a call of a function whose result profilelint leaves unknown.
func unevaluatedCall(expr hcl.Expression) string {
	node, ok := expr.(hclsyntax.Node)
	if !ok {
		return ""
	}
	found := ""
	_ = hclsyntax.VisitAll(node, func(n hclsyntax.Node) hcl.Diagnostics {
		if call, ok := n.(*hclsyntax.FunctionCallExpr); ok && found == "" && unevaluated[call.Name] {
			found = call.Name
		}
		return nil
	})
	return found
}

// origin follows a mere reference to where its value comes from.
func (s scope) origin(expr hcl.Expression, depth int) string {
	traversal, ok := mereReference(expr, s.in.config.sources)
	if !ok || depth > maxExplain {
		return ""
	}
	ref := newReference(traversal)
	if len(ref.names) == 0 {
		return ""
	}
	switch ref.root {
	case "local":
		if a := s.in.module.locals[ref.names[0]]; a != nil && len(traversal) == 2 {
			return s.in.scope().origin(a.Expr, depth+1)
		}
	case "var":
		if s.in.call != nil && len(traversal) == 2 {
			if a := s.in.call.declaration.attribute(ref.names[0]); a != nil {
				return s.in.call.scope.origin(a.Expr, depth+1)
			}
		}
	case "data", "module":
	default:
		if _, special := identifying[ref.root]; special {
			return ""
		}
	}
	return s.in.address(string(traversalText(s.in.config.sources, traversal)))
}

var jsonReference = regexp.MustCompile(`^"\$\{\s*[\w.-]+\s*\}"$`)

// mereReference returns the traversal that an expression consists of, alone or as "${x}".
func mereReference(expr hcl.Expression, sources map[string][]byte) (hcl.Traversal, bool) {
	switch e := expr.(type) {
	case *hclsyntax.TemplateWrapExpr:
		return mereReference(e.Wrapped, sources)
	case *hclsyntax.ParenthesesExpr:
		return mereReference(e.Expression, sources)
	case *hclsyntax.ScopeTraversalExpr:
		return e.Traversal, true
	case hclsyntax.Expression:
		return nil, false
	}
	// JSON syntax keeps no syntax tree, so the text decides: "${var.x}".
	rng := expr.Range()
	src := sources[rng.Filename]
	if rng.End.Byte > len(src) || !jsonReference.Match(rng.SliceBytes(src)) {
		return nil, false
	}
	references := expr.Variables()
	if len(references) != 1 {
		return nil, false
	}
	return references[0], true
}

func traversalText(sources map[string][]byte, traversal hcl.Traversal) []byte {
	rng := traversal.SourceRange()
	if src := sources[rng.Filename]; rng.End.Byte <= len(src) && !strings.HasSuffix(rng.Filename, ".json") {
		return rng.SliceBytes(src)
	}
	var b strings.Builder
	b.WriteString(traversal.RootName())
	for _, step := range traversal[1:] {
		name, _ := stepName(step)
		b.WriteString("." + name)
	}
	return []byte(b.String())
}
