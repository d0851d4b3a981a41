package lint

import (
	"strings"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rewrite"
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

// fixer looks for an expression to suggest for one finding.
type fixer struct {
	*checked
	rule       *Rule
	constraint Constraint
	examples   []prove.Example
	carried    carried
	possible   bool // whether the finding is only possible
	trials     int
	unsafe     *Fix // the first suggestion that is not preserving
	inquiries  []inquiry
}

// suggest returns the first rewrite that the rule offers which the prover shows safe for the rule and no worse for every user by any other;
// the first that is preserving before all others. nil stands for none. answer is the rule's answer on the property.
func (ch *checked) suggest(rule *Rule, c Constraint, answer prove.Answer) *Fix {
	if rule.Rewrites == nil || len(answer.Examples) == 0 {
		return nil
	}
	x := &fixer{checked: ch, rule: rule, constraint: c, examples: answer.Examples, carried: ch.carried()}
	x.possible = ch.property.confidence(rule, c, answer, ch.vars) == Possible
	return ch.known.fix(ch.question(rule, c), x)
}

// find rewrites the branch of the expression that the example takes; if another branch fails then, that one as well; at last the
// whole. Of findings that are only possible, which are many, only those get a suggestion in which the branch carries an
// attribute through: there it takes next to no time.
func (x *fixer) find() *Fix {
	whole := x.property.Expr
	branch := prove.Branch(whole, x.examples[0].Profile)
	if _, carries := el.AsVariable(branch); x.possible && x.rule.Values != nil && !carries {
		return nil
	}
	f := x.rewrite(x.property, branch, "", maxParts)
	if f == nil && branch != whole && !x.possible {
		f = x.rewrite(x.property, whole, "", 0)
	}
	if f == nil {
		return x.unsafe
	}
	return f
}

// rewrite tries the rewrites of one part of a property's expression, and returns the first that is preserving. said describes what was done to
// other parts before; more is the number of parts that may be rewritten after this one.
func (x *fixer) rewrite(p *Property, part el.Expr, said string, more int) *Fix {
	for _, r := range x.rule.Rewrites(x.defect(p, part)) {
		if x.trials++; x.trials > maxTrials {
			return nil
		}
		q, at, ok := p.rewritten(part, r.Expr)
		if !ok || len(q.Expression.Value) > x.longest() || !callable(p.Mapping, q.Expr) {
			continue
		}
		trial := x.trial(q)
		description := said
		if said != r.Description {
			description = join(said, r.Description)
		}
		fails, refuted := x.refute(trial)
		if !refuted && x.useful(trial) && trial.safe(x.rule, x.constraint) {
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
func (x *fixer) fix(trial *checked, description string) *Fix {
	safety, changes, ok := x.judge(trial)
	if !ok {
		return nil
	}
	f := &Fix{Expression: strings.TrimSpace(trial.property.Expression.Value), Description: description, Safety: safety, Changes: changes}
	if safety == Preserving {
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
	return len(x.property.Expression.Value) + maxAdded
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// rewritten is the property with a part of its expression replaced; ok is false where no text says that. at is the place of the new
// part, empty where it cannot be told.
func (p *Property) rewritten(part, replacement el.Expr) (q *Property, at el.Span, ok bool) {
	parse := func(text string) (el.Expr, []*el.SyntaxError) { return parse(p.Role, text) }
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
func (x *fixer) defect(p *Property, part el.Expr) Defect {
	d := Defect{Target: p.target(), Constraint: x.constraint, Expr: part}
	d.Known, d.Whole, d.Namesake = x.knownTexts(part)
	d.Alone, d.Possible = part == p.Expr, x.possible
	d.Identifies, d.Username = x.identifies(part), x.property.isUsername()
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
	for _, a := range x.property.Mapping.Source.Attributes {
		if a.Unique {
			list = append(list, x.read(a.Name))
		}
	}
	return list
}

// read is an expression that reads an attribute of the source, by the root that the property's own expression uses.
func (x *fixer) read(name string) el.Expr {
	root := x.vars.root()
	for _, v := range x.vars.all {
		if x.vars.reads(v) && v.Root != "" {
			root = v.Root + "."
			break
		}
	}
	return &el.Attr{X: &el.Name{Name: root[:len(root)-1]}, Name: name}
}
