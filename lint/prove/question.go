package prove

import "github.com/profilelint/profilelint/lint/el"

// Question asks whether the expression of a subject can yield a value that a constraint does not accept.
type Question struct {
	// Accept holds the values that are surely valid, Reject those that surely are not. Of the values in neither nothing is
	// documented. Failure to evaluate belongs to neither: it yields no value to check.
	Accept, Reject el.Set
	// Type is the attribute's, for values of another one that Okta may convert; UnknownType where it converts none.
	Type el.Type
	// Realistic are values in Reject that occur in practice, tried first.
	Realistic []el.Value
}

// Source is what is known of the values of a variable.
type Source struct {
	// Name identifies the attribute whatever it is called in the expression: two variables of one name have one value.
	Name string
	// Admits holds every value that the source's schema admits.
	Admits el.Set
	// Expects is the part of Admits that the source declares, or is known, to hold. The rest is admitted only because nothing
	// limits it.
	Expects el.Set
	// Enum are the only values besides null, where there are so few; nil elsewhere. Admits may hold more than these: it knows of
	// numbers only their bounds.
	Enum []el.Value
	// Free is true where nothing is known of the strings it holds: Expects then has a stand-in for them.
	Free bool
	// Examples are realistic values, tried first.
	Examples []string
	// Unique is true where two different users never have the same value, ignoring case and diacritics; Identifies where
	// they are not expected to.
	Unique, Identifies bool
}

// Verdict is the answer to a question.
type Verdict string

// The verdicts.
const (
	// Safe: proved that no admitted profile makes the expression yield a value that is not accepted.
	Safe Verdict = "safe"
	// CanFail: at least one admitted profile does.
	CanFail Verdict = "can_fail"
	// AlwaysFails: every admitted profile does.
	AlwaysFails Verdict = "always_fails"
	// Undecided: neither was shown.
	Undecided Verdict = "undecided"
)

// Answer is a verdict with what shows it.
type Answer struct {
	Verdict Verdict
	// Example is a profile, confirmed by evaluation, whose value is not accepted; two profiles of different users for a
	// question of uniqueness. Empty for Safe and Undecided.
	Examples []Example
	// Strength tells how strong a counterexample the examples are. Zero for Safe and Undecided.
	Strength Strength
	// Undocumented tells what undocumented behaviour of Okta the examples rest on.
	Undocumented []string
	// Otherwise is true where the examples fail only if Okta does something else than what the evaluator takes for the most plausible
	// behaviour: their values are what becomes of them then.
	Otherwise bool
	// Reason says why nothing could be decided.
	Reason Reason
	// passing are the values of a profile, by attribute, that showed that not every profile fails; nil where none did. See Replay.
	passing []el.Value
}

// Example is a profile and the value that the expression yields on it.
type Example struct {
	Profile el.Profile
	Value   el.Value
	// Err says why there is no value, in an answer of Evaluates; nil otherwise.
	Err error
	// Source names the source whose user this is, where the examples are users of two sources; "" elsewhere.
	Source string
}

// Strength tells how strong a counterexample is.
type Strength struct {
	// Rejected is true where the value is surely invalid, false where nothing documents it.
	Rejected bool
	// Expected is true where every attribute's value is one that the source declares or is known to hold.
	Expected bool
	// Special is true where the example has letters whose case changes to several, or to others than their own: they are hardly ever met.
	Special bool
	// Constant is true where the value is the same for every user: it is written in the expression.
	Constant bool
	// Reads are the variables that the value was computed from on the branch that the example takes, by key.
	Reads []string
}

// Reason says why a question is undecided.
type Reason string

// The reasons.
const (
	ReasonNone         Reason = ""
	ReasonTerraform    Reason = "terraform_value"       // the expression is not known before apply
	ReasonSyntax       Reason = "syntax_error"          // the expression does not parse
	ReasonSize         Reason = "expression_size"       // it is longer, or nested deeper, than it is read
	ReasonInvalid      Reason = "invalid_expression"    // it calls what does not exist, or wrongly
	ReasonRegexp       Reason = "regex_feature"         // a regular expression with a feature that is not modelled
	ReasonStates       Reason = "state_cap"             // an automaton grew past the cap
	ReasonSteps        Reason = "step_cap"              // the search for an example took too many steps
	ReasonUndocumented Reason = "undocumented_behavior" // it fails only under behaviour that Okta does not document
	ReasonUnmodelled   Reason = "unmodelled"            // an over-approximation could not be confirmed
	ReasonInternal     Reason = "internal"              // profilelint itself failed, which is a bug
)
