package lint

import (
	"cmp"
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// checked is a property under examination: with what is known of the variables of its expression, and the answers that were given
// in this run.
type checked struct {
	linter   *Linter
	property *Property
	vars     *variables
	known    *answers
	shaped   *shape         // found when it is first needed
	asked    *prove.Subject // as well
	seen     *checked       // as well: see through
	resolved []string       // what was put in the place of what the expression reads, in full sentences
}

// through is the property as the prover is asked about it: with the username template of an identity provider in the place of the username.
func (ch *checked) through() *checked {
	if ch.seen == nil {
		ch.seen = ch
		if p, assumption := ch.known.usernames.through(ch.property); p != nil {
			ch.seen = ch.linter.examine(p, ch.known)
			ch.seen.resolved = []string{assumption}
		}
	}
	return ch.seen
}

func (l *Linter) examine(p *Property, known *answers) *checked {
	return &checked{linter: l, property: p, vars: newVariables(known.facts, p), known: known}
}

// trial is a property with another expression under the same examination.
func (ch *checked) trial(p *Property) *checked { return ch.linter.examine(p, ch.known) }

// shape is the shape of the property's expression.
func (ch *checked) shape() *shape {
	if ch.shaped == nil {
		ch.shaped = ch.shapeOf()
	}
	return ch.shaped
}

// subject is the property's shape, as the prover is asked about it.
func (ch *checked) subject() *prove.Subject {
	if ch.asked == nil {
		s := ch.shape()
		ch.asked = prove.About(s.expr, s.known(ch.vars))
	}
	return ch.asked
}

// answer returns what a rule demands of the property and the answer to its question, from memory if it was asked before. ok is false
// where the rule does not apply.
func (ch *checked) answer(rule *Rule) (c Constraint, a prove.Answer, ok bool) {
	c, applies, settled := ch.property.constraint(rule)
	if !applies {
		return Constraint{}, prove.Answer{}, false
	}
	reason := ch.property.unanswerable(c)
	if !settled {
		reason = prove.ReasonTerraform
	}
	if reason != prove.ReasonNone {
		return c, prove.Answer{Verdict: prove.Undecided, Reason: reason}, true
	}
	q := ch.question(rule, c)
	c = ch.known.shared(q, c)
	a, known := ch.known.known.get(q)
	if !known {
		a = ch.askOnce(q, rule, c)
	}
	return c, ch.vars.settled(ch.shape().named(a, ch.property)), true
}

// askOnce asks a question that nobody else is asking.
func (ch *checked) askOnce(q question, rule *Rule, c Constraint) prove.Answer {
	return ch.known.known.find(q, func() prove.Answer {
		if asked := ch.linter.config.Asked; asked != nil {
			defer func(start time.Time) { asked(rule.Name, time.Since(start)) }(time.Now())
		}
		if a, ok := ch.replay(q, rule, c); ok {
			return a
		}
		return ch.ask(rule, c, ch.subject())
	})
}

// replay answers a question by what was found of one that differs from it in the numbers in constants alone.
func (ch *checked) replay(q question, rule *Rule, c Constraint) (a prove.Answer, ok bool) {
	if rule.Distinct != nil {
		return prove.Answer{}, false
	}
	s := ch.shape()
	text := s.general()
	if text == s.text {
		return prove.Answer{}, false
	}
	expr := ch.known.shape(text)
	if expr == nil {
		return prove.Answer{}, false
	}
	q.text = text
	known := ch.known.known.find(q, func() prove.Answer { return ch.ask(rule, c, prove.About(expr, s.known(ch.vars))) })
	if rule.Evaluates != nil {
		return ch.subject().ReplayEvaluates(known)
	}
	return ch.subject().Replay(ch.valuesQuestion(c), known)
}

// unanswerable is why nobody need be asked whether the property meets a constraint; ReasonNone where the prover is to be asked.
func (p *Property) unanswerable(c Constraint) prove.Reason {
	switch {
	case p.Expr == nil:
		return prove.ReasonTerraform
	case p.tooLarge() != nil:
		return prove.ReasonSize
	case len(p.Errors) > 0:
		return prove.ReasonSyntax
	case !callable(p.Mapping, p.Expr):
		return prove.ReasonInvalid
	case c.Unmodelled != "":
		return cmp.Or(c.Reason, prove.ReasonRegexp)
	}
	return prove.ReasonNone
}

// ask puts a rule's question about a subject, the property's shape or a general one, to the prover.
func (ch *checked) ask(rule *Rule, c Constraint, s *prove.Subject) prove.Answer {
	switch {
	case rule.Distinct != nil:
		return s.Distinct(ch.distinctQuestion(c))
	case rule.Evaluates != nil:
		return s.Evaluates()
	}
	return s.Decide(ch.valuesQuestion(c))
}

// safe reports whether the answer to a rule's question is safe, and finds that out faster than ask.
func (ch *checked) safe(rule *Rule, c Constraint) bool {
	if c.Unmodelled != "" {
		return false
	}
	q := ch.question(rule, c)
	return ch.known.safe.find(q, func() bool {
		c := ch.known.shared(q, c)
		s := ch.subject()
		switch {
		case rule.Distinct != nil:
			return s.IsDistinct(ch.distinctQuestion(c))
		case rule.Evaluates != nil:
			return s.AlwaysEvaluates()
		}
		return s.IsSafe(ch.valuesQuestion(c))
	})
}

// valuesQuestion asks whether the property's expression may yield a value that the constraint does not accept.
func (ch *checked) valuesQuestion(c Constraint) prove.Question {
	q := prove.Question{Accept: c.Accept, Reject: c.Reject, Type: TypeOf(ch.property.Attribute), Realistic: c.Realistic}
	if ch.property.Role == org.RoleLiteral {
		q.Type = el.UnknownType // nothing is converted: the rule type judges it
	}
	return q
}

// distinctQuestion asks whether two users may get the same value from the property's expression.
func (ch *checked) distinctQuestion(c Constraint) prove.DistinctQuestion {
	return prove.DistinctQuestion{Others: ch.vars.others(), Accept: c.Accept}
}

// target is the attribute that the property fills, as rules see it.
func (p *Property) target() Target {
	return Target{Attribute: p.Attribute, Profile: p.Mapping.Target, Mapping: p.Mapping, Property: p.Property, Expr: p.Expr}
}
