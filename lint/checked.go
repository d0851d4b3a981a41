package lint

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/prove"
)

// checked is a property under examination: with what is known of the variables of its expression, and the answers that were given
// in this run.
type checked struct {
	linter   *Linter
	property *Property
	vars     *variables
	known    *answers
}

func (l *Linter) examine(p *Property, known *answers) *checked {
	return &checked{linter: l, property: p, vars: &variables{linter: l, property: p}, known: known}
}

// answer returns what a rule demands of the property and the answer to its question, from memory if it was asked before. ok is false
// where the rule does not apply.
func (ch *checked) answer(rule *Rule) (c Constraint, a prove.Answer, ok bool) {
	c, applies, settled := ch.property.constraint(rule)
	switch {
	case !applies:
		return Constraint{}, prove.Answer{}, false
	case !settled:
		return c, prove.Answer{Verdict: prove.Undecided, Reason: prove.ReasonTerraform}, true
	}
	return c, ch.known.answer(ch.property, rule, func() prove.Answer { return ch.ask(rule, c) }), true
}

// ask puts a rule's question to the prover.
func (ch *checked) ask(rule *Rule, c Constraint) prove.Answer {
	return ch.vars.settled(ch.property.ask(rule, c, ch.vars))
}

// safe reports whether the answer to a rule's question is safe, and finds that out faster than ask.
func (ch *checked) safe(rule *Rule, c Constraint) bool {
	p := ch.property
	switch {
	case c.Unmodelled != "":
		return false
	case rule.Distinct != nil:
		return prove.IsDistinct(ch.vars.distinctQuestion())
	case rule.Evaluates != nil:
		return prove.AlwaysEvaluates(p.Expr, ch.vars.source)
	}
	return prove.IsSafe(prove.Question{Expr: p.Expr, Source: ch.vars.source, Accept: c.Accept, Reject: c.Reject})
}

// trial is a property with another expression under the same examination. Its answers are not remembered: nobody asks twice.
func (ch *checked) trial(p *Property) *checked { return ch.linter.examine(p, &answers{}) }

// target is the attribute that the property fills, as rules see it.
func (p *Property) target() Target {
	return Target{Attribute: p.Attribute, Profile: p.Mapping.Target, Mapping: p.Mapping, Property: p.Property}
}

// distinctQuestion asks whether two users may get the same value from the property's expression.
func (vs *variables) distinctQuestion() prove.DistinctQuestion {
	return prove.DistinctQuestion{Expr: vs.property.Expr, Source: vs.source, Others: vs.others(), Accept: el.AnyValue()}
}
