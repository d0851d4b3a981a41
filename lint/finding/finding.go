package finding

import (
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// Severity ranks findings for the exit code. The zero Severity is no severity.
type Severity string

// The severities, worst first.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Notice  Severity = "notice"
)

// Severities are the severities, worst first.
var Severities = []Severity{Error, Warning, Notice}

// AtLeast reports whether a severity is another one or worse. Every severity is at least the zero Severity.
func (s Severity) AtLeast(least Severity) bool {
	return least == "" || slices.Index(Severities, s) <= slices.Index(Severities, least)
}

// Confidence says how sure a finding is.
type Confidence string

// The confidences, surest first.
const (
	// Certain: every user fails, or a literal or unguarded null that must fail.
	Certain Confidence = "certain"
	// Likely: the example lies inside what the source declares or is known to hold, or a free string feeds a closed format.
	Likely Confidence = "likely"
	// Possible: the example uses only the absence of a declared limit, or rests on behavior that Okta does not document.
	Possible Confidence = "possible"
)

// Severity is the default severity of a finding of the confidence.
func (c Confidence) Severity() Severity {
	switch c {
	case Certain:
		return Error
	case Likely:
		return Warning
	}
	return Notice
}

// Finding is one thing that is wrong, with everything a report says of it.
type Finding struct {
	Rule       string
	Severity   Severity
	Confidence Confidence
	Verdict    prove.Verdict
	ErrorCode  string // Okta's ErrorCode, "" where none is published
	// Message is one sentence without a full stop: "user.timezone can receive a value that is not a time zone".
	Message string
	// Detail says what happens, in full sentences: which event fails, and why. Advice says what to do.
	Detail, Advice string

	Mapping    *org.Mapping  // nil for a finding that concerns no single mapping
	Property   *org.Property // nil for a finding that concerns no single property
	Attribute  string        // the target attribute
	Expression string        // the expression's text, "" where there is none
	Range      hcl.Range
	Related    []Related

	Examples    []prove.Example // two for unique; none where nobody asked for them (see Config)
	Assumptions []string
	Fix         *Fix // a suggested expression, nil for none, or where nobody asked for one (see Config)
	// Implied are rules whose findings of the same property, together, are about every value that this one is about; nil where there are
	// none. See WithoutImplied.
	Implied []string
	Users   *Users
}

// Users says of how many of the people that were given a finding is true; nil where no people of the source were given.
type Users struct{ Failing, Of int }

// Related is another place that a finding speaks of.
type Related struct {
	Message string
	Range   hcl.Range
}

// Fix is an expression that the prover showed safe for the rule of a finding, and no worse for any user by any other rule.
type Fix struct {
	Expression, Description string
	Safety                  Safety
	// Changes is a value that every rule accepts and that the expression changes; nil for a preserving fix, and where none was found.
	Changes *prove.Altered
}

// Safety says what a fix does to users who pass today.
type Safety string

const (
	// Preserving says: proved that every source profile whose value all rules accept keeps exactly that value, under every plausible behavior of
	// Okta, and that nobody who passes fails by any rule.
	Preserving Safety = "preserving"
	// Unsafe says: not preserving, or not proved to be.
	Unsafe Safety = "unsafe"
)

// Check is what a rule says of a property. A run has several for each property, and few of what they say differ: equal rulings are one.
type Check struct {
	Mapping   *org.Mapping
	Attribute string
	*Ruling
}

// Ruling is what a rule says of properties: a verdict. It is not to be changed, as many checks share it.
type Ruling struct {
	Rule    string
	Verdict prove.Verdict
	Reason  prove.Reason // why it is undecided
	// Assumptions tells what undocumented behavior the verdict holds under in every plausible form, and which assume blocks it rests on.
	Assumptions []string
}

// Report is the outcome of a run.
type Report struct {
	Mappings, Properties int
	Expressions          int       // the expressions looked at, those of properties and those elsewhere
	Literals             int       // the values looked at that are written out, such as those of an okta_user
	Foreign              int       // the expressions in Okta Identity Engine's language, which are not linted
	People               int       // the people that the findings were held against
	Findings             []Finding // in the order of their places
	Checks               []Check   // in the order of the mappings, properties and rules
	// Diagnostics say what could not be checked because of a bug in profilelint. The checks are undecided then, with prove.ReasonInternal.
	Diagnostics hcl.Diagnostics
	// Accepted counts what is not among Findings because somebody accepted it.
	Accepted Accepted
}

// Accepted counts findings by who accepted them.
type Accepted struct {
	Ignored   int // by a comment, or by an ignore block of the configuration
	Baselined int // by a baseline
	Known     int // because the revision that this one is compared with has them too
}
