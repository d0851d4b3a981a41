package lint

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// answers remembers the prover's answers of one run: equal questions, of which modules, loops and habits make many, are answered once.
type answers struct {
	facts *facts
	sets  sync.Map // question without an expression -> Constraint
	known sync.Map // question -> func() prove.Answer
	safe  sync.Map // question -> func() bool
	fixes sync.Map // question -> *fixes
	reads sync.Map // *org.Mapping -> func() carried

	rulings *rulings
}

func newAnswers(l *Linter) *answers {
	return &answers{facts: &facts{linter: l}, rulings: newRulings()}
}

// check is what a rule says of a property.
func (as *answers) check(p *Property, r Ruling) Check {
	return Check{Mapping: p.Mapping, Attribute: p.Target.Value, Ruling: as.rulings.one(r)}
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
	first, ok := as.sets.Load(q)
	if !ok {
		first, _ = as.sets.LoadOrStore(q, c)
	}
	c.Accept, c.Reject, c.Realistic = first.(Constraint).Accept, first.(Constraint).Reject, first.(Constraint).Realistic
	return c
}

func (as *answers) answer(q question, ask func() prove.Answer) prove.Answer {
	once, ok := as.known.Load(q)
	if !ok {
		once, _ = as.known.LoadOrStore(q, sync.OnceValue(ask))
	}
	return once.(func() prove.Answer)()
}

func (as *answers) isSafe(q question, ask func() bool) bool {
	once, ok := as.safe.Load(q)
	if !ok {
		once, _ = as.safe.LoadOrStore(q, sync.OnceValue(ask))
	}
	return once.(func() bool)()
}

// carried returns what a mapping carries through unchanged, found once for all its properties.
func (as *answers) carried(m *org.Mapping, find func() carried) carried {
	once, _ := as.reads.LoadOrStore(m, sync.OnceValue(find))
	return once.(func() carried)()
}
