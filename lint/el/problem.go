package el

import (
	"cmp"
	"fmt"
	"slices"
)

// Problem is something wrong with an expression that parses.
type Problem struct {
	Span Span
	Kind ProblemKind
	// Name is the root, function or operator the problem is about.
	Name string
	// Summary says what is wrong, as a phrase; Detail what to do, as sentences.
	Summary, Detail string
}

// ProblemKind is the kind of a problem.
type ProblemKind int

// What CheckContext finds.
const (
	// WrongDirection is a profile that this expression writes and cannot read: user.x where an app's profile is mapped to
	// Okta, appuser.x the other way.
	WrongDirection ProblemKind = iota + 1
	// NotInMapping is a root or function of another place: idpuser outside of IdP username templates, session and access
	// (tokens), Groups.* (claims).
	NotInMapping
	// AppQualified is app_name.x, which cannot be evaluated for a user that is not linked to the app yet.
	AppQualified
	// UnknownRoot is a root that is no profile and, by its spelling, no app.
	UnknownRoot
	// RootCase is a root in other letter case: AppUser.x. Names are case sensitive.
	RootCase
	// BareRoot is a profile where one of its attributes is meant: appuser alone.
	BareRoot
	// BareName is a name without a profile before it: email alone.
	BareName
)

// What Check finds.
const (
	// UnknownFunction is a call of no function of Okta's.
	UnknownFunction ProblemKind = iota + 101
	// MethodCall is a call on a value, x.toLowerCase(); values have no methods.
	MethodCall
	// ArgumentCount is a call with too few or too many arguments.
	ArgumentCount
	// ArgumentType is an argument of a type the function cannot work with.
	ArgumentType
	// NotBoolean is a condition that certainly is neither true nor false.
	NotBoolean
	// OperandType is an operand of a type the operator cannot work with.
	OperandType
	// NotInCondition is a function that Okta documents as not supported in conditions.
	NotInCondition
	// Deprecated is a function or operator Okta advises against.
	Deprecated
)

// String returns the kind in words.
func (k ProblemKind) String() string {
	switch k {
	case WrongDirection:
		return "wrong direction"
	case NotInMapping:
		return "not in mappings"
	case AppQualified:
		return "app-qualified"
	case UnknownRoot:
		return "unknown root"
	case RootCase:
		return "root in other case"
	case BareRoot:
		return "bare root"
	case BareName:
		return "bare name"
	case UnknownFunction:
		return "unknown function"
	case MethodCall:
		return "method call"
	case ArgumentCount:
		return "argument count"
	case ArgumentType:
		return "argument type"
	case NotBoolean:
		return "not boolean"
	case OperandType:
		return "operand type"
	case NotInCondition:
		return "not in conditions"
	case Deprecated:
		return "deprecated"
	}
	return fmt.Sprintf("ProblemKind(%d)", int(k))
}

// sortProblems puts problems in the order of the text.
func sortProblems(list []Problem) []Problem {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return list
}
