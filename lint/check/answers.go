package check

import (
	"time"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/internal/memo"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
	"github.com/profilelint/profilelint/lint/source"
)

// Answers remembers the prover's answers of one run: equal questions, of which modules, loops and habits make many, are answered once.
type Answers struct {
	Prepared  map[*org.Mapping][]*rule.Property
	Usernames templates

	facts *source.Facts
	asked func(rule string, took time.Duration) // see lint.Config; nil for nobody
	exprs memo.Memo[string, el.Expr]            // by the texts of shapes
	sets  memo.Memo[Question, rule.Constraint]  // by questions without an expression
	known memo.Memo[Question, prove.Answer]
	safe  memo.Memo[Question, bool]

	rulings memo.Memo[rulingKey, *finding.Ruling]
}

// NewAnswers returns the answers of one run, of which none was given yet. asked is told how long the prover took over each question; nil is
// nobody.
func NewAnswers(f source.Formats, asked func(rule string, took time.Duration), s *rule.Subject) *Answers {
	as := &Answers{facts: source.NewFacts(f), asked: asked, Prepared: map[*org.Mapping][]*rule.Property{}, Usernames: templatesOf(s)}
	for _, p := range s.Properties {
		as.Prepared[p.Mapping] = append(as.Prepared[p.Mapping], p)
	}
	return as
}

// shape parses the text of a shape; nil where that is no expression.
func (as *Answers) shape(text string) el.Expr {
	return as.exprs.Find(text, func() el.Expr {
		e, errs := el.Parse(text)
		if len(errs) > 0 {
			return nil
		}
		return e
	})
}

// Question identifies a question: a rule's valid values for an attribute, and a shape of expression that is fed by such sources.
type Question struct {
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

// Question identifies the question that a rule puts about the property.
func (ch *Checked) Question(by *rule.Rule, c rule.Constraint) Question {
	p, s := ch.Property, ch.Shape()
	q := Question{
		rule: by.Name, unmodelled: c.Unmodelled, target: p.Mapping.Target, attribute: p.Target.Value, role: p.Role,
		text: s.Text, facts: s.facts, source: s.Source,
	}
	if by.Distinct != nil {
		q.others = ch.Vars.OtherFacts()
	}
	return q
}

// Shared returns the constraint with the sets of the first one that was equal, so that what is computed of them is computed once.
func (as *Answers) Shared(q Question, c rule.Constraint) rule.Constraint {
	q.text, q.facts, q.source, q.others = "", "", nil, ""
	first, ok := as.sets.Get(q)
	if !ok {
		first = as.sets.Find(q, func() rule.Constraint { return c })
	}
	c.Accept, c.Reject, c.Realistic = first.Accept, first.Reject, first.Realistic
	return c
}
