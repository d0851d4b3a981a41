package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// HCL evaluates a for expression to its end, whatever that takes, and nested ones multiply: three of them over range(1024) are a billion steps.
// So the steps are estimated, from above and before evaluating, from the sizes of the collections.

// loopSteps estimates how many steps the for expressions in an expression take.
func loopSteps(expr hcl.Expression, ctx *hcl.EvalContext) int {
	node, ok := expr.(hclsyntax.Node)
	if !ok {
		return jsonLoopSteps(expr, ctx)
	}
	return loops{ctx: ctx}.steps(node)
}

// jsonLoopSteps measures an expression in JSON syntax, which hides its syntax tree but tells whether it refers to anything: hcl parses
// the string as a template each time it evaluates it.
func jsonLoopSteps(expr hcl.Expression, ctx *hcl.EvalContext) int {
	total := 0
	if items, diags := hcl.ExprList(expr); !diags.HasErrors() {
		for _, item := range items {
			total += loopSteps(item, ctx)
		}
		return total
	}
	if pairs, diags := hcl.ExprMap(expr); !diags.HasErrors() {
		for _, pair := range pairs {
			total += loopSteps(pair.Key, ctx) + loopSteps(pair.Value, ctx)
		}
		return total
	}
	literal, diags := expr.Value(nil)
	text, ok := asString(literal)
	if diags.HasErrors() || !ok {
		return 0
	}
	template, diags := hclsyntax.ParseTemplate([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		return 0 // evaluating it fails as early
	}
	return loopSteps(template, ctx)
}

// loops measures expressions in which some names stand for the elements of collections being looped over.
type loops struct {
	ctx   *hcl.EvalContext
	names map[string]extent
}

// extent bounds what a name can stand for.
type extent struct {
	longest int // elements of the largest collection in it
	size    int // bytes in all
}

// steps adds up the for expressions of a syntax tree that are not inside of another one.
func (l loops) steps(node hclsyntax.Node) int {
	w := &loopWalker{loops: l}
	_ = hclsyntax.Walk(node, w)
	return w.total
}

type loopWalker struct {
	loops
	total, inside int
}

func (w *loopWalker) Enter(node hclsyntax.Node) hcl.Diagnostics {
	if loop, ok := node.(*hclsyntax.ForExpr); ok {
		if w.inside == 0 {
			w.total = min(w.total+w.loop(loop), maxLoopSteps+1)
		}
		w.inside++
	}
	return nil
}

func (w *loopWalker) Exit(node hclsyntax.Node) hcl.Diagnostics {
	if _, ok := node.(*hclsyntax.ForExpr); ok {
		w.inside--
	}
	return nil
}

// loop estimates the steps of one for expression.
func (l loops) loop(e *hclsyntax.ForExpr) int {
	rounds := l.extent(e.CollExpr)
	inner := loops{ctx: l.ctx, names: make(map[string]extent, len(l.names)+2)}
	for name, x := range l.names {
		inner.names[name] = x
	}
	inner.names[e.KeyVar] = extent{size: 64}
	inner.names[e.ValVar] = rounds
	each := 1 + inner.steps(e.ValExpr)
	for _, expr := range []hclsyntax.Expression{e.KeyExpr, e.CondExpr} {
		if expr != nil {
			each += inner.steps(expr)
		}
	}
	return min(l.steps(e.CollExpr)+capped(rounds.longest, each, maxLoopSteps), maxLoopSteps+1)
}

// extent bounds the collection that an expression yields.
func (l loops) extent(expr hclsyntax.Expression) extent {
	switch e := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return l.extent(e.Expression)
	case *hclsyntax.ScopeTraversalExpr:
		if x, ok := l.names[e.Traversal.RootName()]; ok {
			return x
		}
		value, diags := e.Traversal.TraverseAbs(l.ctx)
		if diags.HasErrors() {
			return extent{}
		}
		return extent{longest: longest(value, 0), size: sizeOf(value, maxValueBytes)}
	case *hclsyntax.TupleConsExpr:
		x := l.references(expr)
		x.longest = max(x.longest, len(e.Exprs))
		return x
	case *hclsyntax.ForExpr:
		x, value := l.extent(e.CollExpr), l.references(e.ValExpr)
		return extent{longest: max(x.longest, value.longest), size: x.size + capped(x.longest, value.size, maxLoopSteps)}
	case *hclsyntax.FunctionCallExpr:
		return l.called(e)
	}
	return l.references(expr)
}

// called bounds what a function returns: a list no longer than its arguments are large, but for the two that make more.
func (l loops) called(e *hclsyntax.FunctionCallExpr) extent {
	product := 1
	var x extent
	for _, arg := range e.Args {
		of := l.extent(arg)
		product = capped(product, max(1, of.longest), maxLoopSteps)
		x.size += of.size
	}
	x.longest = x.size
	switch e.Name {
	case "setproduct":
		x.longest = product
	case "range":
		x.longest = 1024 // cty's own limit
	}
	return x
}

// references bounds an expression by everything that it refers to.
func (l loops) references(expr hclsyntax.Expression) extent {
	rng := expr.Range()
	x := extent{size: rng.End.Byte - rng.Start.Byte}
	for _, traversal := range expr.Variables() {
		of := l.extent(&hclsyntax.ScopeTraversalExpr{Traversal: traversal})
		x.size += of.size
		x.longest = max(x.longest, of.longest)
	}
	return x
}

// longest is the number of elements of the largest collection in a value.
func longest(value cty.Value, depth int) int {
	value, _ = value.Unmark()
	if value.IsNull() || !value.IsKnown() || !value.CanIterateElements() || depth > maxNesting {
		return 0
	}
	n := value.LengthInt()
	if typ := value.Type(); typ.IsCollectionType() && typ.ElementType().IsPrimitiveType() {
		return n
	}
	for it := value.ElementIterator(); it.Next(); {
		_, element := it.Element()
		n = max(n, longest(element, depth+1))
	}
	return n
}

// capped multiplies, up to just above a limit.
func capped(a, b, limit int) int {
	if a > 0 && b > limit/a {
		return limit + 1
	}
	return a * b
}
