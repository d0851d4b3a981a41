package el

import (
	"errors"
	"fmt"

	"github.com/profilelint/profilelint/lint/strset"
)

// maxPattern is the longest regular expression, in UTF-16 code units, that Spring compiles.
const maxPattern = 1000

// opMatches is matches. The pattern is the second argument; a Java regular expression that must match the whole first one.
func opMatches() Operation {
	return Operation{
		Signature: binarySignature(OpMatches, BooleanType),
		Doc:       "Whether the whole text of x matches the Java regular expression y.",
		Examples:  []Example{{`"E123" matches "E[0-9]+"`, `true`}, {`"E123x" matches "E[0-9]+"`, `false`}},
		Basis:     BasisSpring,
		Source:    "Okta EL reference; Spring OperatorMatches",
		Eval: func(_ *Evaluation, args []Value) (Value, error) {
			x, y := args[0], args[1]
			if x.IsNull() || y.Kind() != Str {
				return Value{}, fmt.Errorf("matches takes a text and a pattern, not %s and %s", x.describe(), y.describe())
			}
			set, err := parsePattern(y.Str())
			if err != nil {
				return Value{}, err
			}
			if x.Kind() == Arr || !set.Exact() {
				return Value{}, unable("this match cannot be computed")
			}
			return BoolValue(set.Contains(x.Text())), nil
		},
		Cases: matchesCases,
	}
}

// parsePattern parses a regular expression. The error is an errUnable where Java would accept it.
func parsePattern(pattern string) (strset.Set, error) {
	if strset.Len(pattern) > maxPattern {
		return strset.Set{}, fmt.Errorf("the regular expression is longer than %d characters", maxPattern)
	}
	set, err := strset.ParseRegexp(pattern)
	var bad *strset.RegexpError
	if errors.As(err, &bad) && bad.Unsupported {
		return strset.Set{}, unable(err.Error())
	}
	return set, err
}

func matchesCases(args []Set) []Case {
	x, y := args[0], args[1]
	cases := []Case{
		{Args: []Set{x.Only(Null), y}, Meaning: Always(FailSet())},
		{Args: []Set{x.without(Null), y.without(Str)}, Meaning: Always(FailSet())},
	}
	some := []Set{x.without(Null), y.Only(Str)}
	pattern, ok := some[1].Strs.Single()
	if !ok {
		return append(cases, Case{Args: some, Meaning: Always(BoolSet(true, true).Union(FailSet()))})
	}
	return append(cases, ParsePattern(pattern).cases(some)...)
}

// A Pattern is a regular expression that is written out, parsed once for all the questions about it.
type Pattern struct {
	set strset.Set
	err error
}

// ParsePattern parses a pattern of matches. What is wrong with it is what its Operation does.
func ParsePattern(pattern string) Pattern {
	set, err := parsePattern(pattern)
	return Pattern{set, err}
}

// Unmodelled reports whether Java knows the pattern and this package does not.
func (p Pattern) Unmodelled() bool { return IsUnable(p.err) }

// TooLarge reports whether it is not known exactly which texts match, or which do not: their automata are larger than the caps
// of strset allow.
func (p Pattern) TooLarge() bool {
	return p.err == nil && !(p.set.Exact() && p.set.Complement().Exact())
}

// Operation is matches with this pattern, as a function of one text. It has no Eval.
func (p Pattern) Operation() *Operation {
	return &Operation{
		Signature: Signature{Name: string(OpMatches), Params: []Param{{Name: "x"}}, Result: BooleanType},
		Doc:       "Whether the whole text of x matches a Java regular expression.",
		Cases: func(args []Set) []Case {
			null := Case{Args: where(args, 0, Null), Meaning: Always(FailSet())}
			return append(p.cases([]Set{args[0].without(Null)}), null)
		},
	}
}

// cases divides a box whose first side, which holds no null, is matched.
func (p Pattern) cases(args []Set) []Case {
	switch {
	case IsUnable(p.err):
		return []Case{{Args: args, Meaning: Always(BoolSet(true, true).Union(FailSet()))}} // the rest of the pattern was not read
	case p.err != nil:
		return []Case{{Args: args, Meaning: Always(FailSet())}}
	}
	return []Case{
		{Args: where(args, 0, Str), Meaning: test(0, p.set)},
		{Args: with(args, 0, args[0].without(Str)), Meaning: textTest(p.set)},
	}
}

// textTest is test where the argument's text is looked at.
func textTest(holds strset.Set) Meaning {
	fails := holds.Complement()
	return Meaning{
		Image: func(args []Set) Set {
			texts := TextSet(args[0])
			return BoolSet(!strset.Disjoint(texts, holds), !strset.Disjoint(texts, fails))
		},
		Inverse: func(args []Set, out Set) boxes {
			return func(yield func([]Set) bool) {
				if out.True && !yield(with(args, 0, withTexts(args[0], holds))) {
					return
				}
				if out.False {
					yield(with(args, 0, withTexts(args[0], fails)))
				}
			}
		},
	}
}
