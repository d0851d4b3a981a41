package lint

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rewrite"
)

// judgement is what is proved of a rewritten property against the original, by all rules but the one that it fixes.
type judgement struct {
	*fixer
	after  *checked
	change *prove.Change
	kept   el.Set // the values that every rule accepts, or more
	shared bool   // whether two users may get one value that have two today
}

// judge reports whether a rewritten property is no worse than the original for any user, and if so, whether it is proved that it changes no
// value that every rule accepts; else it looks for one that it changes.
func (x *fixer) judge(after *checked) (s Safety, changes *prove.Altered, ok bool) {
	j := &judgement{fixer: x, after: after, kept: el.AnyValue()}
	j.change = prove.Changing(x.property.Expr, after.property.Expr, x.vars.uncarried)
	for i := range x.linter.config.Rules {
		rule := &x.linter.config.Rules[i]
		if rule.Name != x.rule.Name && rule.Property != nil && len(rule.Property(after.property)) > len(rule.Property(x.property)) {
			return "", nil, false
		}
		if rule.constrain() != nil && !j.noWorse(rule) {
			return "", nil, false
		}
	}
	if !j.shared && j.change.Keeps(j.kept) {
		return Preserving, nil, true
	}
	if x.possible {
		return "", nil, false // what never happened to anybody is no reason to change what works
	}
	if a, found := j.change.Alters(j.kept, x.constraint.Usual); found {
		return Unsafe, &a, true
	}
	return Unsafe, nil, true
}

// noWorse reports whether nobody whose value a rule accepts today gets one that it does not accept, and nothing that was decided becomes
// undecided.
func (j *judgement) noWorse(rule *Rule) bool {
	c, applies, settled := j.after.property.constraint(rule)
	if !applies {
		return true
	}
	judged := settled && c.Unmodelled == ""
	if judged {
		c = j.known.shared(j.after.question(rule, c), c)
	}
	if rule.Values != nil && judged {
		j.kept = j.kept.Intersect(c.Accept)
	}
	own := rule.Name == j.rule.Name
	if rule.Distinct != nil && !own {
		return j.noWorseTogether(rule, c)
	}
	if own || !judged || j.after.safe(rule, c) {
		return true
	}
	if rule.Values != nil && !acceptsAll(c, newConstants(j.property.Expr, j.after.property.Expr)) {
		return false
	}
	good := el.AnyValue()
	if rule.Values != nil {
		good = c.Accept
		good.Fails = true // there is no value to reject
	}
	return j.change.NeverWorse(good) && j.noWorseVerdict(rule)
}

// noWorseTogether is noWorse for a rule about two users: a value that one of them gets may be the other's.
func (j *judgement) noWorseTogether(rule *Rule, c Constraint) bool {
	if j.after.safe(rule, c) {
		return true
	}
	j.shared = !j.change.KeepsOrClears()
	return j.noWorseVerdict(rule)
}

// noWorseVerdict reports whether the answer to a rule's question is no worse than before, by its verdict and its confidence.
func (j *judgement) noWorseVerdict(rule *Rule) bool {
	c, before, applied := j.answer(rule)
	if !applied {
		return false
	}
	was := j.level(rule, c, before)
	if was == levelSafe {
		return false
	}
	c, after, _ := j.after.answer(rule)
	is := j.after.level(rule, c, after)
	if is == levelUndecided {
		return was == levelUndecided
	}
	return is <= was
}

// newConstants are the constants that the rewritten expression can yield and the original cannot. What is written there must be
// right, even where an attribute's values fail anyway.
func newConstants(before, after el.Expr) []el.Value {
	var values []el.Value
	old := rewrite.Branches(before)
	for _, b := range rewrite.Branches(after) {
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
