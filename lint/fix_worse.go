package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/mend"
	"github.com/profilelint/profilelint/lint/prove"
)

// noWorse reports whether a rewritten property does as well as the original under every other rule: a check that was safe stays
// safe, one that could fail may still fail but with no more confidence, one that was undecided does not become a failure.
func (x *fixer) noWorse(after *checked) bool {
	for i := range x.linter.config.Rules {
		rule := &x.linter.config.Rules[i]
		if rule.Name == x.rule.Name {
			continue
		}
		if rule.Property != nil && len(rule.Property(after.property)) > len(rule.Property(x.property)) {
			return false
		}
		if rule.constrain() != nil && !x.keeps(rule, after) {
			return false
		}
	}
	return true
}

func (x *fixer) keeps(rule *Rule, after *checked) bool {
	c, applies, settled := after.property.constraint(rule)
	if !applies || settled && after.safe(rule, c) {
		return true
	}
	if rule.Values != nil && !acceptsAll(c, newConstants(x.property.Expr, after.property.Expr)) {
		return false
	}
	was := levelSafe
	if c, a, applied := x.answer(rule); applied {
		was = x.level(rule, c, a)
	}
	if was == levelSafe {
		return false
	}
	_, a, _ := after.answer(rule)
	is := after.level(rule, c, a)
	if is == levelUndecided {
		return was == levelUndecided
	}
	return is <= was
}

// newConstants are the constants that the rewritten expression can yield and the original cannot. What is written there must be
// right, even where an attribute's values fail anyway.
func newConstants(before, after el.Expr) []el.Value {
	var values []el.Value
	old := mend.Branches(before)
	for _, b := range mend.Branches(after) {
		lit, ok := b.(*el.Literal)
		if ok && !slices.ContainsFunc(old, func(e el.Expr) bool { return el.Equal(e, b) }) {
			values = append(values, lit.Value)
		}
	}
	return values
}

func acceptsAll(c Constraint, values []el.Value) bool {
	return !slices.ContainsFunc(values, func(v el.Value) bool { return !c.Accept.Contains(v) })
}

// level orders answers from the best to the worst.
type level int

const (
	levelSafe level = iota
	levelUndecided
	levelPossible
	levelLikely
	levelCertain
	levelAlways
)

func (ch *checked) level(rule *Rule, c Constraint, a prove.Answer) level {
	switch a.Verdict {
	case prove.Safe:
		return levelSafe
	case prove.Undecided:
		return levelUndecided
	}
	switch ch.property.confidence(rule, c, a, ch.vars) {
	case Possible:
		return levelPossible
	case Likely:
		return levelLikely
	}
	if a.Verdict == prove.AlwaysFails {
		return levelAlways
	}
	return levelCertain
}
