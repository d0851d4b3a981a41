package rule

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// Rule is one thing that can be wrong. Exactly one of Values, Distinct, Evaluates, Property, Org and Schema is set, but that a rule
// with Values or Distinct may have Org as well: for what no single property shows, such as a required attribute that nothing fills; and one with
// Evaluates may have Property: for what the prover takes for one value. Where that finds a failure, the prover is not asked.
type Rule struct {
	Name string // snake_case: "max_length"
	Doc  Doc
	// Codes are the ErrorCode values of Okta's System Log that the rule's findings would be, the usual one first; empty where
	// Okta publishes none.
	Codes []string

	// Values makes a value rule: it tells which values the target attribute of a property accepts. false: the rule does not
	// apply to the attribute. A value rule analyses nothing; the prover does.
	Values func(Target) (Constraint, bool)
	// DependsOn lists the settings of the target attribute that the valid values are made of, but for its type: where one of them is known
	// only after an apply, the check is undecided. Every rule that the prover answers declares them; an empty list says that there are none.
	DependsOn []org.Setting

	// AnyType is true where Values asks the same of an attribute of any type: what it demands is known where the type is not.
	AnyType bool

	// Distinct makes a rule that no two users of the source may get the same value, ignoring case and diacritics. Of the constraint's
	// sets only Accept is used: the values that a user can get at all. false: the rule does not apply to the attribute.
	Distinct func(Target) (Constraint, bool)

	// Evaluates makes a rule that the expression must have a value for every user. Only the constraint's texts and code are
	// used.
	Evaluates func(Target) (Constraint, bool)

	// Elsewhere says that the rule looks at expressions in other places than mappings as well: group rules, claims and the like.
	Elsewhere bool

	// Literals says that the rule looks at values that are written out as well, as all value rules do.
	Literals bool

	// Rewrites offers expressions that may fix a violation, the smallest change first. Only value rules, Distinct and Evaluates have
	// them. Nothing needs to be right about them but their text: the linter suggests the first one that the prover shows safe.
	Rewrites func(Defect) []Rewrite

	// Property makes a rule about one property: its expression, its target, its push status.
	Property func(*Property) []Problem
	// Unknown reports, for a rule with Property, whether what the rule looks at is known only after an apply; nil stands for never.
	// Whether the expression and the name of the target are known is looked at for all rules.
	Unknown func(*Property) bool
	// Assumes lists, in full sentences, what a rule about one property took for granted where it found nothing; nil stands for nothing.
	Assumes func(*Property) []string

	// Mapping makes a rule about a mapping as a whole: one that Okta does not have, or that is written the wrong way round. ok is false where
	// nothing is wrong with it. Of a mapping that is wrong as a whole nothing else is reported, and its properties have no other checks.
	Mapping func(*org.Mapping, []*Property) (pr Problem, ok bool)

	// Org makes a rule about more than one property. It sees the whole org, after the rules on single properties.
	Org func(*Subject) []Problem

	// Schema makes a rule about the attributes of profiles, whatever is mapped to them. It has no row in Report.Checks, which are
	// about properties.
	Schema func(*org.Org) []Problem
}

// Doc is a rule's documentation, rendered by explain, the pages in docs/ and reports.
type Doc struct {
	Summary string // one sentence
	What    string // what it flags, in paragraphs
	Why     string // what goes wrong in Okta
	Before  string // HCL or an expression that is flagged
	After   string // the same, fixed
	Advice  string // how to fix it, as findings say it
	Sources []string
}

// Target is the attribute that a property fills.
type Target struct {
	Attribute *org.Attribute
	Profile   *org.Profile
	Mapping   *org.Mapping
	Property  *org.Property
	// Expr is the property's expression, as far as it parses; nil where nobody has parsed it.
	Expr el.Expr
}

// Constraint is the set of valid values of an attribute, for one rule.
type Constraint struct {
	// Accept holds the values that Okta surely accepts, Reject those that it surely rejects; nothing is documented of those in
	// neither. Values that other rules judge (null for any rule but required, values of another type) must be in Accept.
	Accept, Reject el.Set
	// Realistic are bad values that occur in practice, readable ones first.
	Realistic []el.Value
	// Usual are good values that occur in practice: what a suggestion that changes any of them would harm.
	Usual []el.Value
	// ClosedFormat is true where a free string feeding the attribute is likely to fail (a time zone, a locale, a login).
	ClosedFormat bool
	// Possible caps the confidence: the limit is documented but not part of the schema, say.
	Possible bool
	// Remote is true where values in Reject occur so rarely that a source must be known to admit them: what rests on the absence of a
	// declared limit alone is no finding, though the check says that it can fail.
	Remote bool
	// Unmodelled says that the valid values could not be modelled (a regular expression feature); the check is then undecided.
	Unmodelled string
	// Reason is why the check is undecided then; the zero Reason stands for a regular expression feature.
	Reason prove.Reason

	Code string // the ErrorCode of a violation, "" where none is published
	// Message completes "ATTRIBUTE can receive ..." and "ATTRIBUTE always receives ...": "a value that is not a time zone".
	Message     string
	Detail      string // what happens; "" stands for the event that a bad value leads to
	Advice      string // "" stands for the rule's own
	Assumptions []string
	Related     []Related // where the constraint is written
}

// Problem is what a rule about properties or the org found. The linter completes it to a Finding.
type Problem struct {
	Confidence Confidence
	Severity   Severity      // "" stands for the confidence's own
	Verdict    prove.Verdict // "" stands for always_fails
	ErrorCode  string
	Message    string
	Detail     string
	Advice     string // "" stands for the rule's own

	Mapping   *org.Mapping // for Org rules; Property rules may leave these empty
	Property  *org.Property
	Attribute string
	// Span is the part of the property's expression that the problem is about; nil for Range.
	Span    *el.Span
	Range   hcl.Range // where the problem is; the zero Range stands for the property's expression, or the mapping
	Related []Related

	Assumptions []string
}

// Fails reports whether something surely or most likely goes wrong: a mere notice leaves the check of its property safe.
func (pr Problem) Fails() bool { return pr.Confidence != Possible && pr.Severity != Notice }

// Outcome is the verdict on the property.
func (pr Problem) Outcome() prove.Verdict {
	if pr.Verdict == "" {
		return prove.AlwaysFails
	}
	return pr.Verdict
}

// About reports whether a rule looks at expressions where that of the property stands.
func (r *Rule) About(p *Property) bool {
	if p.Role == org.RoleLiteral {
		return r.Literals || r.Values != nil
	}
	return r.Elsewhere || !p.Role.Elsewhere()
}

// Constrains returns the function of a rule that the prover answers.
func (r *Rule) Constrains() func(Target) (Constraint, bool) {
	switch {
	case r.Values != nil:
		return r.Values
	case r.Distinct != nil:
		return r.Distinct
	}
	return r.Evaluates
}
