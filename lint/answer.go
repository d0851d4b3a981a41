package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// findingOf turns the prover's answer into a finding; ok is false where there is nothing to report.
func (p *Property) findingOf(rule *Rule, c Constraint, a prove.Answer, vars *variables) (f Finding, ok bool) {
	if a.Verdict != prove.CanFail && a.Verdict != prove.AlwaysFails {
		return Finding{}, false
	}
	confidence := p.confidence(rule, c, a, vars)
	if c.Remote && confidence == Possible {
		return Finding{}, false
	}
	return Finding{
		Rule: rule.Name, Verdict: a.Verdict, ErrorCode: c.Code,
		Confidence: confidence, Severity: p.severity(p.graded(rule, a.Verdict, confidence)),
		Message: p.name() + " " + p.yields(a.Verdict == prove.AlwaysFails) + c.Message,
		Detail:  p.detail(c), Advice: p.advice(rule, c),
		Mapping: p.Mapping, Property: p.Property, Attribute: p.Target.Value, Expression: p.Expression.Value,
		Range: p.Place(), Related: slices.Concat(c.Related, vars.declared(a)),
		Examples: a.Examples, Assumptions: slices.Concat(c.Assumptions, p.conversions(rule, c, a), assumptions(a), vars.never(a.Verdict), vars.assumed(), Inferred(p.Mapping)),
	}, true
}

// detail says what happens because of a bad value, and advice what to do. Of a value that is written out the texts of rules, which speak of
// imports and expressions, are not true.
func (p *Property) detail(c Constraint) string {
	if p.Role == org.RoleLiteral {
		return p.event()
	}
	return orElse(c.Detail, p.event())
}

func (p *Property) advice(rule *Rule, c Constraint) string {
	if p.Role == org.RoleLiteral {
		return "Write a value that the attribute accepts: profilelint explain " + rule.Name + " says which these are."
	}
	return orElse(c.Advice, rule.Doc.Advice)
}

// conversions tells where the constraint accepts the example's value itself, which is of another type than the attribute, and not what
// Okta may convert it to.
func (p *Property) conversions(rule *Rule, c Constraint, a prove.Answer) []string {
	if rule.Values == nil || !c.Accept.Contains(a.Examples[0].Value) {
		return nil
	}
	value, t := a.Examples[0].Value, TypeOf(p.Attribute)
	if t.IsArray() && value.Kind() == el.Arr && value.Len() > 0 {
		value, t = value.At(0), t.Elem()
	}
	switch kind := value.Kind(); {
	case t == el.StringType && (kind == el.Bool || kind == el.Int || kind == el.Num):
		return []string{fmt.Sprintf("Okta refuses a %s for a string, or takes its text, which fails here too: nothing documents which.", kind)}
	case t.IsNumeric() && kind == el.Str:
		return []string{fmt.Sprintf("Okta refuses a string for a %s, or takes the number that it holds, which fails here too: nothing documents which.", t)}
	}
	return nil
}

// confidence is how sure the finding is that the answer gives.
func (p *Property) confidence(rule *Rule, c Constraint, a prove.Answer, vars *variables) Confidence {
	st := a.Strength
	switch {
	case c.Possible || len(a.Undocumented) > 0 || !st.Rejected || p.doubtful() || p.unseen():
		return Possible
	case a.Verdict == prove.AlwaysFails, st.Constant && rule.Values != nil:
		return Certain
	case st.Special:
		return Possible
	case st.Expected:
		return Likely
	case c.ClosedFormat && vars.free(a):
		return Likely
	}
	return Possible
}

// free reports whether the example's value was computed from strings of which nothing is known, not even by their names, and
// from no null: a free string that feeds a closed format.
func (vs *variables) free(a prove.Answer) bool {
	for _, key := range a.Strength.Reads {
		v, ok := vs.variable(key)
		if !ok || a.Examples[0].Profile[key].Kind() != el.Str {
			return false
		}
		if !vs.reads(v) {
			continue
		}
		at := attribute(vs.property.Mapping.Source, v.Attr)
		if at == nil {
			return false
		}
		if h := withHints(at).Holds; h.Pattern != "" || len(h.Examples) > 0 {
			return false
		}
	}
	return true
}

func (vs *variables) variable(key string) (el.Variable, bool) {
	for _, v := range vs.all {
		if v.Key == key {
			return v, true
		}
	}
	return el.Variable{}, false
}

// declared are the places where the limits of the attributes that the example rests on were written.
func (vs *variables) declared(a prove.Answer) []Related {
	var rel []Related
	for _, key := range a.Strength.Reads {
		v, ok := vs.variable(key)
		if !ok || !vs.reads(v) {
			continue
		}
		at := vs.property.Mapping.Source.Attribute(v.Attr)
		if at != nil && at.Origin == org.Declared && at.Range.Filename != "" {
			rel = append(rel, Related{Message: key + " is declared here", Range: at.Range})
		}
	}
	return rel
}

// graded is the default severity of a finding. That an expression elsewhere has no value for some users is a notice: a group rule does not hold
// for them, a claim is missing, and often that is what is wanted.
func (p *Property) graded(rule *Rule, verdict prove.Verdict, c Confidence) Severity {
	if rule.Evaluates != nil && p.Role.Elsewhere() && verdict == prove.CanFail {
		return Notice
	}
	return c.Severity()
}

// severity caps the severity of what happens outside of imports: a push that fails loses no import.
func (p *Property) severity(s Severity) Severity {
	if !p.Mapping.IsImport() && !p.Role.Elsewhere() && s == Error {
		return Warning
	}
	return s
}

// name is how messages call the target attribute, or the place of an expression elsewhere.
func (p *Property) name() string {
	if p.Role.Elsewhere() {
		return p.Mapping.Address + " " + p.Target.Value
	}
	return p.Mapping.Target.Name + "." + p.Target.Value
}

// yields says what becomes of the target attribute: "always receives ".
func (p *Property) yields(always bool) string {
	switch elsewhere := p.Role.Elsewhere(); {
	case p.Role == org.RoleLiteral:
		return "is given "
	case elsewhere && always:
		return "always yields "
	case elsewhere:
		return "can yield "
	case always:
		return "always receives "
	}
	return "can receive "
}

// assumptions tells what undocumented behavior an answer rests on.
func assumptions(a prove.Answer) []string {
	var texts []string
	for _, u := range a.Undocumented {
		texts = append(texts, "This rests on undocumented behavior of Okta: "+u+".")
	}
	if a.Otherwise {
		texts = append(texts, "The value shown is that of another behavior than the one profilelint eval takes for the most plausible.")
	}
	return texts
}

// Inferred tells, in full sentences, what nobody wrote about a mapping and was inferred. It is among the assumptions of every finding
// of the mapping.
func Inferred(m *org.Mapping) []string {
	var texts []string
	if m.Source != nil && m.Source.TypeBasis != "" {
		basis := strings.TrimSuffix(m.Source.TypeBasis, ".")
		texts = append(texts, fmt.Sprintf("The source is assumed to be %s: %s.", m.Source.Type, basis))
	}
	if m.Target != nil && m.Target.TypeBasis != "" {
		basis := strings.TrimSuffix(m.Target.TypeBasis, ".")
		texts = append(texts, fmt.Sprintf("The target is taken for %s: %s.", m.Target.Type, basis))
	}
	if b := m.Basis; b != "" {
		texts = append(texts, "The direction was inferred: "+strings.TrimSuffix(b, ".")+".")
	}
	return texts
}

// complete makes a finding of a problem that a rule about properties or the org found.
func complete(rule *Rule, p *Property, pr Problem) Finding {
	f := Finding{
		Rule: rule.Name, Verdict: pr.verdict(), ErrorCode: pr.ErrorCode,
		Confidence: pr.Confidence, Severity: pr.Severity,
		Message: pr.Message, Detail: pr.Detail, Advice: orElse(pr.Advice, rule.Doc.Advice),
		Mapping: pr.Mapping, Property: pr.Property, Attribute: pr.Attribute,
		Range: pr.Range, Related: pr.Related, Assumptions: pr.Assumptions,
	}
	if f.Severity == "" {
		f.Severity = f.Confidence.Severity()
		if p != nil {
			f.Severity = p.graded(rule, f.Verdict, f.Confidence)
		}
	}
	if p != nil {
		f.Mapping, f.Property = p.Mapping, p.Property
		f.Attribute = orElse(f.Attribute, p.Target.Value)
		f.Expression = p.Expression.Value
		f.Severity = p.severity(f.Severity)
		f.Assumptions = slices.Concat(f.Assumptions, Inferred(p.Mapping))
		switch {
		case pr.Span != nil:
			f.Range = p.Expression.RangeOf(pr.Span.Start, pr.Span.End)
		case f.Range.Filename == "":
			f.Range = p.Place()
		}
	}
	if p == nil && f.Mapping != nil {
		f.Assumptions = slices.Concat(f.Assumptions, Inferred(f.Mapping))
	}
	if f.Range.Filename == "" && f.Mapping != nil {
		f.Range = f.Mapping.Range
	}
	return f
}

// Place is where the property's expression is written, without the quotes around it.
func (p *Property) Place() hcl.Range {
	if p.Expression.Value == "" {
		return p.Expression.Range
	}
	return p.Expression.RangeOf(0, len(p.Expression.Value))
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
