package suggest

import (
	"slices"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// judgement is what is proved of a rewritten property against the original, by all rules but the one that it fixes.
type judgement struct {
	*fixer
	after  *check.Checked
	change *prove.Change
	kept   el.Set // the values that every rule accepts, or more
	shared bool   // whether two users may get one value that have two today
}

// judge reports whether a rewritten property is no worse than the original for any user, and if so, whether it is proved that it changes no
// value that every rule accepts; else it looks for one that it changes.
func (x *fixer) judge(after *check.Checked) (s finding.Safety, changes *prove.Altered, ok bool) {
	j := &judgement{fixer: x, after: after, kept: el.AnyValue()}
	j.change = prove.Changing(x.Property.Expr, after.Property.Expr, x.Vars.Uncarried)
	for i := range x.within.rules {
		by := &x.within.rules[i]
		if by.Name != x.rule.Name && by.Property != nil && len(by.Property(after.Property)) > len(by.Property(x.Property)) {
			return "", nil, false
		}
		if by.Constrains() != nil && !j.noWorse(by) {
			return "", nil, false
		}
	}
	if !j.shared && j.change.Keeps(j.kept) {
		return finding.Preserving, nil, true
	}
	if x.possible {
		return "", nil, false // what never happened to anybody is no reason to change what works
	}
	if a, found := j.change.Alters(j.kept, x.constraint.Usual); found {
		return finding.Unsafe, &a, true
	}
	return finding.Unsafe, nil, true
}

// noWorse reports whether nobody whose value a rule accepts today gets one that it does not accept, and nothing that was decided becomes
// undecided.
func (j *judgement) noWorse(by *rule.Rule) bool {
	c, applies, settled := j.after.Property.Demanded(by)
	if !applies {
		return true
	}
	judged := settled && c.Unmodelled == ""
	if judged {
		c = j.Known.Shared(j.after.Question(by, c), c)
	}
	if by.Values != nil && judged {
		j.kept = j.kept.Intersect(c.Accept)
	}
	own := by.Name == j.rule.Name
	if by.Distinct != nil && !own {
		return j.noWorseTogether(by, c)
	}
	if own || !judged || j.after.Safe(by, c) {
		return true
	}
	if by.Values != nil && !acceptsAll(c, newConstants(j.Property.Expr, j.after.Property.Expr)) {
		return false
	}
	good := el.AnyValue()
	if by.Values != nil {
		good = c.Accept
		good.Fails = true // there is no value to reject
	}
	return j.change.NeverWorse(good) && j.noWorseVerdict(by)
}

// noWorseTogether is noWorse for a rule about two users: a value that one of them gets may be the other's.
func (j *judgement) noWorseTogether(by *rule.Rule, c rule.Constraint) bool {
	if j.after.Safe(by, c) {
		return true
	}
	j.shared = !j.change.KeepsOrClears()
	return j.noWorseVerdict(by)
}

// noWorseVerdict reports whether the answer to a rule's question is no worse than before, by its verdict and its confidence.
func (j *judgement) noWorseVerdict(by *rule.Rule) bool {
	c, before, applied := j.Answer(by)
	if !applied {
		return false
	}
	was := levelOf(j.Checked, by, c, before)
	if was == levelSafe {
		return false
	}
	c, after, _ := j.after.Answer(by)
	is := levelOf(j.after, by, c, after)
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

func acceptsAll(c rule.Constraint, values []el.Value) bool {
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

func levelOf(ch *check.Checked, by *rule.Rule, c rule.Constraint, a prove.Answer) level {
	switch a.Verdict {
	case prove.Safe:
		return levelSafe
	case prove.Undecided:
		return levelUndecided
	}
	switch check.ConfidenceOf(ch.Property, by, c, a, ch.Vars) {
	case finding.Possible:
		return levelPossible
	case finding.Likely:
		return levelLikely
	}
	if a.Verdict == prove.AlwaysFails {
		return levelAlways
	}
	return levelCertain
}
