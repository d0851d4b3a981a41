package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// FindingOf turns the prover's answer into a finding; ok is false where there is nothing to report.
func FindingOf(p *rule.Property, by *rule.Rule, c rule.Constraint, a prove.Answer, vars *source.Variables) (f finding.Finding, ok bool) {
	if a.Verdict != prove.CanFail && a.Verdict != prove.AlwaysFails {
		return finding.Finding{}, false
	}
	confidence := ConfidenceOf(p, by, c, a, vars)
	if c.Remote && confidence == finding.Possible {
		return finding.Finding{}, false
	}
	return finding.Finding{
		Rule: by.Name, Verdict: a.Verdict, ErrorCode: c.Code,
		Confidence: confidence, Severity: p.Cap(graded(p, by, a.Verdict, confidence)),
		Message: p.Name() + " " + p.Yields(a.Verdict == prove.AlwaysFails) + c.Message,
		Detail:  detail(p, c), Advice: advice(p, by, c),
		Mapping: p.Mapping, Property: p.Property, Attribute: p.Target.Value, Expression: p.Expression.Value,
		Range: p.Place(), Related: slices.Concat(c.Related, vars.Declared(a)),
		Examples: a.Examples, Assumptions: slices.Concat(c.Assumptions, conversions(p, by, c, a), assumptions(a), vars.Never(a.Verdict), vars.Assumed(), rule.Inferred(p.Mapping)),
	}, true
}

// detail says what happens because of a bad value, and advice what to do. Of a value that is written out the texts of rules, which speak of
// imports and expressions, are not true.
func detail(p *rule.Property, c rule.Constraint) string {
	if p.Role == org.RoleLiteral {
		return p.Event()
	}
	return cmp.Or(c.Detail, p.Event())
}

func advice(p *rule.Property, by *rule.Rule, c rule.Constraint) string {
	if p.Role == org.RoleLiteral {
		return "Write a value that the attribute accepts: profilelint explain " + by.Name + " says which these are."
	}
	return cmp.Or(c.Advice, by.Doc.Advice)
}

// conversions tells where the constraint accepts the example's value itself, which is of another type than the attribute, and not what
// Okta may convert it to.
func conversions(p *rule.Property, by *rule.Rule, c rule.Constraint, a prove.Answer) []string {
	if by.Values == nil || !c.Accept.Contains(a.Examples[0].Value) {
		return nil
	}
	value, t := a.Examples[0].Value, rule.TypeOf(p.Attribute)
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

// ConfidenceOf is how sure the finding is that the answer gives.
func ConfidenceOf(p *rule.Property, by *rule.Rule, c rule.Constraint, a prove.Answer, vars *source.Variables) finding.Confidence {
	st := a.Strength
	switch {
	case c.Possible || len(a.Undocumented) > 0 || !st.Rejected || p.Doubtful() || unseen(p):
		return finding.Possible
	case a.Verdict == prove.AlwaysFails, st.Constant && by.Values != nil:
		return finding.Certain
	case st.Special:
		return finding.Possible
	case st.Expected:
		return finding.Likely
	case c.ClosedFormat && vars.Free(a):
		return finding.Likely
	}
	return finding.Possible
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

// graded is the default severity of a finding. That an expression elsewhere has no value for some users is a notice: a group rule does not hold
// for them, a claim is missing, and often that is what is wanted.
func graded(p *rule.Property, by *rule.Rule, verdict prove.Verdict, c finding.Confidence) finding.Severity {
	if by.Evaluates != nil && p.Role.Elsewhere() && verdict == prove.CanFail {
		return finding.Notice
	}
	return c.Severity()
}

// Complete makes a finding of a problem that a rule about properties or the org found.
func Complete(by *rule.Rule, p *rule.Property, pr rule.Problem) finding.Finding {
	f := finding.Finding{
		Rule: by.Name, Verdict: pr.Outcome(), ErrorCode: pr.ErrorCode,
		Confidence: pr.Confidence, Severity: pr.Severity,
		Message: pr.Message, Detail: pr.Detail, Advice: cmp.Or(pr.Advice, by.Doc.Advice),
		Mapping: pr.Mapping, Property: pr.Property, Attribute: pr.Attribute,
		Range: pr.Range, Related: pr.Related, Assumptions: pr.Assumptions,
	}
	if f.Severity == "" {
		f.Severity = f.Confidence.Severity()
		if p != nil {
			f.Severity = graded(p, by, f.Verdict, f.Confidence)
		}
	}
	if p != nil {
		f.Mapping, f.Property = p.Mapping, p.Property
		f.Attribute = cmp.Or(f.Attribute, p.Target.Value)
		f.Expression = p.Expression.Value
		f.Severity = p.Cap(f.Severity)
		f.Assumptions = slices.Concat(f.Assumptions, rule.Inferred(p.Mapping))
		switch {
		case pr.Span != nil:
			f.Range = p.Expression.RangeOf(pr.Span.Start, pr.Span.End)
		case f.Range.Filename == "":
			f.Range = p.Place()
		}
	}
	if p == nil && f.Mapping != nil {
		f.Assumptions = slices.Concat(f.Assumptions, rule.Inferred(f.Mapping))
	}
	if f.Range.Filename == "" && f.Mapping != nil {
		f.Range = f.Mapping.Range
	}
	return f
}
