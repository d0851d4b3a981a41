package suggest

import (
	"strings"

	"github.com/profilelint/profilelint/lint/check"
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/internal/memo"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/suggest/rewrite"
)

// Limits of the search for a suggestion.
const (
	// maxTrials bounds the expressions that are put to the prover for one finding.
	maxTrials = 24
	// maxParts bounds the branches of one expression that are rewritten one after the other.
	maxParts = 4
	// maxAdded is how much longer, in bytes, a suggestion may be than the expression that it replaces: what is longer nobody maintains.
	maxAdded = 500
	// maxPossible is the length of the longest suggestion for a finding that is only possible: a long expression is no help against what
	// may never happen.
	maxPossible = 300
)

// Suggestions remembers what was suggested in one run: for equal questions the search is made once.
type Suggestions struct {
	rules []rule.Rule
	fixes memo.Memo[check.Question, *fixes]
	reads memo.Memo[*org.Mapping, carried]
}

// New returns the suggestions of a run of some rules.
func New(rules []rule.Rule) *Suggestions { return &Suggestions{rules: rules} }

// fixer looks for an expression to suggest for one finding.
type fixer struct {
	*check.Checked
	within     *Suggestions
	rule       *rule.Rule
	constraint rule.Constraint
	examples   []prove.Example
	carried    carried
	possible   bool // whether the finding is only possible
	trials     int
	unsafe     *finding.Fix // the first suggestion that is not preserving
	inquiries  []inquiry
}

// For returns the first rewrite that the rule offers which the prover shows safe for the rule and no worse for every user by any other;
// the first that is preserving before all others. nil stands for none. answer is the rule's answer on the property.
func (s *Suggestions) For(ch *check.Checked, by *rule.Rule, c rule.Constraint, answer prove.Answer) *finding.Fix {
	if by.Rewrites == nil || len(answer.Examples) == 0 {
		return nil
	}
	x := &fixer{Checked: ch, within: s, rule: by, constraint: c, examples: answer.Examples, carried: s.carried(ch)}
	x.possible = check.ConfidenceOf(ch.Property, by, c, answer, ch.Vars) == finding.Possible
	return s.fix(ch.Question(by, c), x)
}

// find rewrites the branch of the expression that the example takes; if another branch fails then, that one as well; at last the
// whole. Of findings that are only possible, which are many, only those get a suggestion in which the branch carries an
// attribute through: there it takes next to no time.
func (x *fixer) find() *finding.Fix {
	whole := x.Property.Expr
	branch := prove.Branch(whole, x.examples[0].Profile)
	if _, carries := el.AsVariable(branch); x.possible && x.rule.Values != nil && !carries {
		return nil
	}
	f := x.rewrite(x.Property, branch, "", maxParts)
	if f == nil && branch != whole && !x.possible {
		f = x.rewrite(x.Property, whole, "", 0)
	}
	if f == nil {
		return x.unsafe
	}
	return f
}

// rewrite tries the rewrites of one part of a property's expression, and returns the first that is preserving. said describes what was done to
// other parts before; more is the number of parts that may be rewritten after this one.
func (x *fixer) rewrite(p *rule.Property, part el.Expr, said string, more int) *finding.Fix {
	for _, r := range x.rule.Rewrites(x.defect(p, part)) {
		if x.trials++; x.trials > maxTrials {
			return nil
		}
		q, at, ok := rewritten(p, part, r.Expr)
		if !ok || len(q.Expression.Value) > x.longest() || !rule.Callable(p.Mapping, q.Expr) {
			continue
		}
		trial := x.Trial(q)
		description := said
		if said != r.Description {
			description = join(said, r.Description)
		}
		fails, refuted := x.refute(trial)
		if !refuted && x.useful(trial) && trial.Safe(x.rule, x.constraint) {
			if f := x.fix(trial, description); f != nil {
				return f
			}
			continue
		}
		if next, ok := other(q.Expr, at, fails); refuted && ok && more > 0 {
			if f := x.rewrite(q, next, description, more-1); f != nil {
				return f
			}
		}
	}
	return nil
}

// fix is the suggestion of a rewritten property if it is preserving. If it is not but makes nothing worse, it is kept for where nothing better
// is found.
func (x *fixer) fix(trial *check.Checked, description string) *finding.Fix {
	safety, changes, ok := x.judge(trial)
	if !ok {
		return nil
	}
	f := &finding.Fix{Expression: strings.TrimSpace(trial.Property.Expression.Value), Description: description, Safety: safety, Changes: changes}
	if safety == finding.Preserving {
		return f
	}
	if x.unsafe == nil {
		x.unsafe = f
	}
	return nil
}

// other returns the branch of a rewritten expression that fails on a profile; ok is false where it is the part at, which was rewritten
// just now and then did not help.
func other(e el.Expr, at el.Span, fails el.Profile) (branch el.Expr, ok bool) {
	branch = prove.Branch(e, fails)
	s := branch.Span()
	return branch, at.Len() > 0 && branch != e && (s.End <= at.Start || at.End <= s.Start)
}

// longest is the length, in bytes, of the longest expression that is a suggestion.
func (x *fixer) longest() int {
	if x.possible {
		return maxPossible
	}
	return len(x.Property.Expression.Value) + maxAdded
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// rewritten is the property with a part of its expression replaced; ok is false where no text says that. at is the place of the new
// part, empty where it cannot be told.
func rewritten(p *rule.Property, part, replacement el.Expr) (q *rule.Property, at el.Span, ok bool) {
	parse := func(text string) (el.Expr, []*el.SyntaxError) { return rule.Parse(p.Role, text) }
	s, ok := rewrite.Splice(p.Expression.Value, p.Expr, part, replacement, parse)
	if !ok {
		return nil, el.Span{}, false
	}
	raw, r := *p.Property, *p
	raw.Expression = org.Text{Value: s.Text, Range: p.Expression.Range}
	r.Property, r.Expr, r.Errors = &raw, s.Expr, nil
	return &r, s.Part, true
}

// defect is what the rule is told of a part of the property's expression.
func (x *fixer) defect(p *rule.Property, part el.Expr) rule.Defect {
	d := rule.Defect{Target: p.AsTarget(), Constraint: x.constraint, Expr: part}
	d.Known, d.Whole, d.Namesake = x.knownTexts(part)
	d.Alone, d.Possible = part == p.Expr, x.possible
	d.Identifies, d.Username = x.identifies(part), isUsername(x.Property)
	d.Read = func(into string) (el.Expr, bool) {
		x.inquire(into)
		r, ok := x.carried.into(into)
		return r.Expr, ok
	}
	d.Uniques = func() []el.Expr {
		x.inquire(uniques)
		return x.uniques()
	}
	return d
}

// uniques are the attributes that the source declares unique.
func (x *fixer) uniques() []el.Expr {
	var list []el.Expr
	for _, a := range x.Property.Mapping.Source.Attributes {
		if a.Unique {
			list = append(list, x.read(a.Name))
		}
	}
	return list
}

// read is an expression that reads an attribute of the source, by the root that the property's own expression uses.
func (x *fixer) read(name string) el.Expr {
	root := x.Vars.Root()
	for _, v := range x.Vars.All {
		if x.Vars.Reads(v) && v.Root != "" {
			root = v.Root + "."
			break
		}
	}
	return &el.Attr{X: &el.Name{Name: root[:len(root)-1]}, Name: name}
}
