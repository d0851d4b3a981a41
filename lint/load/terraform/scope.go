package terraform

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// scope is where an expression is evaluated: an instance of a module, and what the repetition around the expression defines.
type scope struct {
	in    *instance
	each  *repetition           // each.key and each.value, nil outside of for_each
	count *repetition           // count.index, nil outside of count
	loops map[string]repetition // the iterators of the dynamic blocks around the expression
}

// repetition is one round of count, for_each or a dynamic block.
type repetition struct {
	key, value cty.Value
	over       hcl.Expression // what is repeated over, and where that is evaluated
	from       scope
}

// with returns the scope with one more iterator.
func (s scope) with(name string, r repetition) scope {
	loops := make(map[string]repetition, len(s.loops)+1)
	for k, v := range s.loops {
		loops[k] = v
	}
	loops[name] = r
	s.loops = loops
	return s
}

// eval evaluates an expression. What cannot be evaluated is unknown; why is reported, unless it is merely that profilelint knows less
// than Terraform.
func (s scope) eval(expr hcl.Expression) cty.Value {
	value, diags := s.try(expr)
	for _, diag := range diags {
		if diag.Severity == hcl.DiagError && !ignorance(diag) {
			warning := *diag
			if !isUnread(diag) {
				warning.Severity = hcl.DiagWarning // what depends on it becomes unknown, which the properties concerned say themselves
			}
			if hasMark[sensitiveMark](s.referred(expr)) {
				warning.Detail = "Evaluating this expression fails. The details are not shown because it depends on a sensitive value."
			}
			s.in.config.report(&warning)
		}
	}
	return value
}

// isUnread reports whether an evaluation failed because a file could not be read or decoded: a part of the input was not looked at then.
func isUnread(diag *hcl.Diagnostic) bool {
	call, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](diag)
	if !ok || call.FunctionCallError() == nil || errors.Is(call.FunctionCallError(), errLater) {
		return false
	}
	return slices.Contains(inputFunctions, strings.TrimPrefix(call.CalledFunctionName(), "core::"))
}

// inputFunctions read files, or decode what mostly comes from a file.
var inputFunctions = []string{"file", "filebase64", "fileexists", "fileset", "templatefile", "csvdecode", "jsondecode", "yamldecode"}

// referred is a tuple of everything that an expression refers to.
func (s scope) referred(expr hcl.Expression) cty.Value {
	ctx, _ := s.context(s.in.config.traitsOf(expr).references)
	values := make([]cty.Value, 0, len(ctx.Variables))
	for _, name := range sortedKeys(ctx.Variables) {
		values = append(values, ctx.Variables[name])
	}
	return cty.TupleVal(values)
}

// try evaluates an expression without reporting what is wrong with it (undeclared references excepted).
func (s scope) try(expr hcl.Expression) (result cty.Value, diags hcl.Diagnostics) {
	if value, ok := s.simple(expr); ok {
		return value, nil
	}
	traits := s.in.config.traitsOf(expr)
	ctx, size := s.context(traits.references)
	if size > maxValueBytes {
		return cty.DynamicVal, hcl.Diagnostics{tooLarge(expr)}
	}
	if traits.refused {
		return cty.DynamicVal, hcl.Diagnostics{outOfRange(expr)}
	}
	if traits.loops && loopSteps(expr, ctx) > maxLoopSteps {
		return cty.DynamicVal, hcl.Diagnostics{tooLarge(expr)}
	}
	defer func() {
		// A defect in evaluating one strange expression must cost that value only.
		if problem := recover(); problem != nil {
			result, diags = cty.DynamicVal, hcl.Diagnostics{{
				Severity: hcl.DiagError,
				Summary:  "Internal error",
				Detail:   fmt.Sprintf("Evaluating this expression failed in an unforeseen way (%v). Please report this.", problem),
				Subject:  expr.Range().Ptr(),
			}}
		}
	}()
	value, diags := traits.evaluated.Value(ctx)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	if sizeOf(value, maxValueBytes) > maxValueBytes {
		return cty.DynamicVal, hcl.Diagnostics{tooLarge(expr)}
	}
	if holdsHugeNumber(value) {
		return cty.DynamicVal, hcl.Diagnostics{outOfRange(expr)}
	}
	return value, diags
}

func tooLarge(expr hcl.Expression) *hcl.Diagnostic {
	return &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Value too large",
		Detail:   "Evaluating this expression takes more memory or time than profilelint spends on one value, so it counts as unknown.",
		Subject:  expr.Range().Ptr(),
	}
}

// ignorance reports whether an evaluation failed only because profilelint knows less than Terraform does: a function that it does not
// evaluate, or an attribute that the provider computes.
func ignorance(diag *hcl.Diagnostic) bool {
	if _, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallUnknownDiagExtra](diag); ok {
		return true
	}
	return diag.Summary == "Unsupported attribute" || holdsToken(diag.Detail)
}

// context builds the variables that an expression refers to, and no others, and returns their size in bytes.
func (s scope) context(references []*reference) (*hcl.EvalContext, int) {
	r := resolver{scope: s, objects: map[string]map[string]cty.Value{}, whole: map[string]cty.Value{}}
	size := 0
	for _, reference := range references {
		value := r.resolve(reference)
		size += reference.times * sizeOf(value, maxValueBytes)
	}
	variables := r.variables()
	return &hcl.EvalContext{Variables: variables, Functions: s.in.functions()}, size
}
