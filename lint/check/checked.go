package check

import (
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// Checked is a property under examination: with what is known of the variables of its expression, and the answers that were given
// in this run.
type Checked struct {
	Property *rule.Property
	Vars     *source.Variables
	Known    *Answers
	shaped   *shape         // found when it is first needed
	asked    *prove.Subject // as well
	seen     *Checked       // as well: see through
	Resolved []string       // what was put in the place of what the expression reads, in full sentences
}

// Through is the property as the prover is asked about it: with the username template of an identity provider in the place of the username.
func (ch *Checked) Through() *Checked {
	if ch.seen == nil {
		ch.seen = ch
		if p, assumption := ch.Known.Usernames.through(ch.Property); p != nil {
			ch.seen = ch.Known.Examine(p)
			ch.seen.Resolved = []string{assumption}
		}
	}
	return ch.seen
}

// Examine takes a property under examination.
func (as *Answers) Examine(p *rule.Property) *Checked {
	return &Checked{Property: p, Vars: source.NewVariables(as.facts, p), Known: as}
}

// Trial is a property with another expression under the same examination.
func (ch *Checked) Trial(p *rule.Property) *Checked { return ch.Known.Examine(p) }

// Shape is the shape of the property's expression.
func (ch *Checked) Shape() *shape {
	if ch.shaped == nil {
		ch.shaped = ch.shapeOf()
	}
	return ch.shaped
}

// subject is the property's shape, as the prover is asked about it.
func (ch *Checked) subject() *prove.Subject {
	if ch.asked == nil {
		s := ch.Shape()
		ch.asked = prove.About(s.expr, s.known(ch.Vars))
	}
	return ch.asked
}

// Answer returns what a rule demands of the property and the answer to its question, from memory if it was asked before. ok is false
// where the rule does not apply.
func (ch *Checked) Answer(by *rule.Rule) (c rule.Constraint, a prove.Answer, ok bool) {
	c, applies, settled := ch.Property.Demanded(by)
	if !applies {
		return rule.Constraint{}, prove.Answer{}, false
	}
	reason := ch.Property.Unanswerable(c)
	if !settled {
		reason = prove.ReasonTerraform
	}
	if reason != prove.ReasonNone {
		return c, prove.Answer{Verdict: prove.Undecided, Reason: reason}, true
	}
	q := ch.Question(by, c)
	c = ch.Known.Shared(q, c)
	a, known := ch.Known.known.Get(q)
	if !known {
		a = ch.askOnce(q, by, c)
	}
	return c, ch.Vars.Settled(ch.Shape().named(a, ch.Property)), true
}

// askOnce asks a question that nobody else is asking.
func (ch *Checked) askOnce(q Question, by *rule.Rule, c rule.Constraint) prove.Answer {
	return ch.Known.known.Find(q, func() prove.Answer {
		if asked := ch.Known.asked; asked != nil {
			defer func(start time.Time) { asked(by.Name, time.Since(start)) }(time.Now())
		}
		if a, ok := ch.replay(q, by, c); ok {
			return a
		}
		return ch.ask(by, c, ch.subject())
	})
}

// replay answers a question by what was found of one that differs from it in the numbers in constants alone.
func (ch *Checked) replay(q Question, by *rule.Rule, c rule.Constraint) (a prove.Answer, ok bool) {
	if by.Distinct != nil {
		return prove.Answer{}, false
	}
	s := ch.Shape()
	text := s.general()
	if text == s.Text {
		return prove.Answer{}, false
	}
	expr := ch.Known.shape(text)
	if expr == nil {
		return prove.Answer{}, false
	}
	q.text = text
	known := ch.Known.known.Find(q, func() prove.Answer { return ch.ask(by, c, prove.About(expr, s.known(ch.Vars))) })
	if by.Evaluates != nil {
		return ch.subject().ReplayEvaluates(known)
	}
	return ch.subject().Replay(ch.valuesQuestion(c), known)
}

// ask puts a rule's question about a subject, the property's shape or a general one, to the prover.
func (ch *Checked) ask(by *rule.Rule, c rule.Constraint, s *prove.Subject) prove.Answer {
	switch {
	case by.Distinct != nil:
		return s.Distinct(ch.distinctQuestion(c))
	case by.Evaluates != nil:
		return s.Evaluates()
	}
	return s.Decide(ch.valuesQuestion(c))
}

// Safe reports whether the answer to a rule's question is safe, and finds that out faster than ask.
func (ch *Checked) Safe(by *rule.Rule, c rule.Constraint) bool {
	if c.Unmodelled != "" {
		return false
	}
	q := ch.Question(by, c)
	return ch.Known.safe.Find(q, func() bool {
		c := ch.Known.Shared(q, c)
		s := ch.subject()
		switch {
		case by.Distinct != nil:
			return s.IsDistinct(ch.distinctQuestion(c))
		case by.Evaluates != nil:
			return s.AlwaysEvaluates()
		}
		return s.IsSafe(ch.valuesQuestion(c))
	})
}

// valuesQuestion asks whether the property's expression may yield a value that the constraint does not accept.
func (ch *Checked) valuesQuestion(c rule.Constraint) prove.Question {
	q := prove.Question{Accept: c.Accept, Reject: c.Reject, Type: rule.TypeOf(ch.Property.Attribute), Realistic: c.Realistic}
	if ch.Property.Role == org.RoleLiteral {
		q.Type = el.UnknownType // nothing is converted: the rule type judges it
	}
	return q
}

// distinctQuestion asks whether two users may get the same value from the property's expression.
func (ch *Checked) distinctQuestion(c rule.Constraint) prove.DistinctQuestion {
	return prove.DistinctQuestion{Others: ch.Vars.Others(), Accept: c.Accept}
}
