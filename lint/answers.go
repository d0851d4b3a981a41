package lint

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// answers remembers the prover's answers of one run: equal questions, of which modules, loops and habits make many, are answered once.
type answers struct {
	prepared  map[*org.Mapping][]*Property
	usernames templates

	facts *facts
	exprs memo[string, el.Expr]      // by the texts of shapes
	sets  memo[question, Constraint] // by questions without an expression
	known memo[question, prove.Answer]
	safe  memo[question, bool]
	fixes memo[question, *fixes]
	reads memo[*org.Mapping, carried]

	rulings memo[rulingKey, *Ruling]
}

func newAnswers(l *Linter, s *Subject) *answers {
	as := &answers{facts: &facts{linter: l}, prepared: map[*org.Mapping][]*Property{}, usernames: templatesOf(s)}
	for _, p := range s.Properties {
		as.prepared[p.Mapping] = append(as.prepared[p.Mapping], p)
	}
	return as
}

// shape parses the text of a shape; nil where that is no expression.
func (as *answers) shape(text string) el.Expr {
	return as.exprs.find(text, func() el.Expr {
		e, errs := el.Parse(text)
		if len(errs) > 0 {
			return nil
		}
		return e
	})
}

// question identifies a question: a rule's valid values for an attribute, and a shape of expression that is fed by such sources.
type question struct {
	rule       string
	unmodelled string // what the rule could not model in this property
	target     *org.Profile
	attribute  string
	role       org.Role
	text       string
	facts      string
	source     *org.Profile
	others     string // how else two users of the source differ
}

// question identifies the question that a rule puts about the property.
func (ch *checked) question(rule *Rule, c Constraint) question {
	p, s := ch.property, ch.shape()
	q := question{
		rule: rule.Name, unmodelled: c.Unmodelled, target: p.Mapping.Target, attribute: p.Target.Value, role: p.Role,
		text: s.text, facts: s.facts, source: s.source,
	}
	if rule.Distinct != nil {
		q.others = ch.vars.otherFacts()
	}
	return q
}

// shared returns the constraint with the sets of the first one that was equal, so that what is computed of them is computed once.
func (as *answers) shared(q question, c Constraint) Constraint {
	q.text, q.facts, q.source, q.others = "", "", nil, ""
	first, ok := as.sets.get(q)
	if !ok {
		first = as.sets.find(q, func() Constraint { return c })
	}
	c.Accept, c.Reject, c.Realistic = first.Accept, first.Reject, first.Realistic
	return c
}
