package el

import (
	"iter"

	"github.com/profilelint/profilelint/lint/strset"
)

// Admit says which outcomes of an operation are admitted, from fewest to most.
type Admit int

const (
	// Documented admits only what Okta documents (or Spring's source and recorded traffic show, see Basis).
	Documented Admit = iota
	// Chosen admits what Eval does: where nothing is documented, the most plausible behaviour.
	Chosen
	// Plausible admits every behaviour that is plausible where nothing is documented.
	Plausible
)

// Otherwise admits, where nothing is documented, one of the other plausible behaviours in place of the one that Eval follows: the n-th that
// is listed, from 0, or the last one where there are fewer.
func Otherwise(n int) Admit { return Plausible + 1 + Admit(n) }

// Basis says how the meaning of an operation is known. The words are those of docs/okta-semantics.md.
type Basis string

// The bases, best first.
const (
	BasisDocumented Basis = "documented"
	BasisRecorded   Basis = "recorded"
	BasisSpring     Basis = "spring" // Spring's own expression language, which Okta's is a subset of
	BasisInferred   Basis = "inferred"
	BasisUnknown    Basis = "unknown"
)

// An Operation is a function or operator: one entry of the table that says everything about it once. Its meaning is told
// twice, side by side: on values (Eval) and on sets of values (Cases); a property test holds the two against each other.
//
// Operations are strict: they see the values of all their arguments and fail when one of them fails. What is not strict (and,
// or, the conditional and Elvis operators) is part of the language itself.
type Operation struct {
	Signature
	Doc      string
	Examples []Example
	Basis    Basis
	Source   string // where the documented meaning is stated

	// Unknowns lists what nothing documents about the operation.
	Unknowns []Unknown
	// ClaimsOnly is true for the functions that Okta evaluates in the claims of tokens only, never in a mapping.
	ClaimsOnly bool

	// Eval is the meaning on values. Where it does what nothing documents it says so through ev. nil means that the arguments
	// do not tell the result, such as a group membership: the profile must.
	Eval func(ev *Evaluation, args []Value) (Value, error)

	// Cases is the meaning on sets: it divides the box of argument sets into parts that each have one meaning. Together the
	// parts must cover the box; they may overlap.
	Cases func(args []Set) []Case

	// Inexact is true where the images are not exact whatever their size, because a detail is not modelled.
	Inexact bool

	// Keeps tells strings of the first argument that the operation returns as they are under every plausible behaviour, if it returns
	// anything, given the other arguments; nil where none is known. See Unchanged.
	Keeps func(args []Set) strset.Set
}

// An Example is an expression and the expression of its value.
type Example struct{ Expr, Result string }

// An Unknown is a question about an operation that nothing documents.
type Unknown struct {
	What   string // the question, in words for a reader; findings and Result.Undocumented quote it
	Chosen string // what Eval does, as the most plausible answer
	Else   string // the other plausible answers
}

// A Case is what an operation does on one part of its arguments.
type Case struct {
	Args []Set // the part: a box inside the given one
	Meaning
	// Undocumented says, in words for a reader, what nothing documents; "" where the meaning is documented. Meaning is then
	// the most plausible one, the one Eval follows, and Else lists the other plausible ones.
	Undocumented string
	Else         []Meaning
}

// boxes yields boxes of arguments, one set for each argument.
type boxes = iter.Seq[[]Set]

// Meaning is what happens on a box of arguments, forwards and backwards.
type Meaning struct {
	// Image returns every outcome on the box, or more.
	Image func(args []Set) Set
	// Inverse yields boxes that together hold every argument tuple of the given one whose outcome is in out, or more. What of a box
	// lies outside of the given one means nothing: it is often simpler to say. A nil box holds nothing; it stands for work that found
	// nothing, and lets a caller who counts boxes stop.
	// nil means that nothing better than the given box is known.
	Inverse func(args []Set, out Set) boxes
}
