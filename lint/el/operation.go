package el

import "iter"

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
	// Inverse yields boxes inside the given one that together hold every argument tuple whose outcome is in out, or more.
	// nil means that nothing better than the given box is known.
	Inverse func(args []Set, out Set) boxes
}

// Image returns every outcome of the operation on the box of arguments that m admits, or more. Failure of an argument is
// failure of the operation.
func (o *Operation) Image(m Admit, args []Set) Set {
	vals, fails := split(args)
	if anyEmpty(vals) {
		return Set{Fails: fails}
	}
	r := imageOf(o.Cases(vals), m)
	r.Fails = r.Fails || fails
	return r
}

// Inverse yields boxes inside the given one that together hold every argument tuple on which the operation has an outcome
// in out that m admits, or more.
func (o *Operation) Inverse(m Admit, args []Set, out Set) boxes {
	return func(yield func([]Set) bool) {
		if out.Fails {
			for i := range args {
				if args[i].Fails && !yield(with(args, i, FailSet())) {
					return
				}
			}
		}
		vals, _ := split(args)
		if anyEmpty(vals) {
			return
		}
		inverseOf(o.Cases(vals), m, out)(yield)
	}
}

// imageOf returns every outcome of the cases that m admits.
func imageOf(cases []Case, m Admit) Set {
	var r Set
	for _, c := range cases {
		if anyEmpty(c.Args) {
			continue
		}
		for _, mean := range c.meanings(m) {
			r = r.Union(mean.Image(c.Args))
		}
	}
	return r
}

// inverseOf yields the boxes of the cases on which m admits an outcome in out.
func inverseOf(cases []Case, m Admit, out Set) boxes {
	return func(yield func([]Set) bool) {
		for _, c := range cases {
			if anyEmpty(c.Args) {
				continue
			}
			for _, mean := range c.meanings(m) {
				for box := range mean.inverse(c.Args, out) {
					if !anyEmpty(box) && !yield(box) {
						return
					}
				}
			}
		}
	}
}

// inverse is Inverse, or the whole box where that is nil and the outcome is possible at all.
func (mean Meaning) inverse(args []Set, out Set) boxes {
	if mean.Inverse != nil {
		return mean.Inverse(args, out)
	}
	if mean.Image(args).Intersect(out).IsEmpty() {
		return none
	}
	return one(args)
}

// meanings lists what the case may mean under m.
func (c Case) meanings(m Admit) []Meaning {
	switch {
	case c.Undocumented == "" || m == Chosen:
		return []Meaning{c.Meaning}
	case m == Documented:
		return nil
	}
	return append([]Meaning{c.Meaning}, c.Else...)
}

// split separates the arguments' values from their failures.
func split(args []Set) (vals []Set, fails bool) {
	vals = make([]Set, len(args))
	for i, a := range args {
		fails = fails || a.Fails
		vals[i] = a.Values()
	}
	return vals, fails
}

func anyEmpty(args []Set) bool {
	for _, a := range args {
		if a.IsEmpty() {
			return true
		}
	}
	return false
}
