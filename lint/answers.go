package lint

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// answers remembers the prover's answers of one run: equal questions, of which modules and loops make many, are answered once.
type answers struct{ known, fixes, reads sync.Map }

// question identifies a question: the same expression, between the same profiles, about the same attribute.
type question struct {
	rule           string
	source, target *org.Profile
	attribute      string
	role           org.Role
	expression     string
}

func (p *Property) question(rule *Rule) question {
	return question{rule.Name, p.Mapping.Source, p.Mapping.Target, p.Target.Value, p.Role, p.Expression.Value}
}

func (as *answers) answer(p *Property, rule *Rule, ask func() prove.Answer) prove.Answer {
	once, _ := as.known.LoadOrStore(p.question(rule), sync.OnceValue(ask))
	return once.(func() prove.Answer)()
}

// fixQuestion identifies a search for a suggestion: a question, and what the mapping carries elsewhere.
type fixQuestion struct {
	question
	reads string
}

func (as *answers) fix(p *Property, rule *Rule, reads string, find func() *Fix) *Fix {
	q := fixQuestion{p.question(rule), reads}
	once, _ := as.fixes.LoadOrStore(q, sync.OnceValue(find))
	return once.(func() *Fix)()
}

// carried returns what a mapping carries through unchanged, found once for all its properties.
func (as *answers) carried(m *org.Mapping, find func() carried) carried {
	once, _ := as.reads.LoadOrStore(m, sync.OnceValue(find))
	return once.(func() carried)()
}
