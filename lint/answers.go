package lint

import (
	"sync"

	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
)

// answers remembers the prover's answers of one run: equal questions, of which modules and loops make many, are answered once.
type answers struct{ known sync.Map }

// question identifies a question: the same expression, between the same profiles, about the same attribute.
type question struct {
	rule           string
	source, target *org.Profile
	attribute      string
	role           org.Role
	expression     string
}

func (as *answers) answer(p *Property, rule *Rule, ask func() prove.Answer) prove.Answer {
	q := question{rule.Name, p.Mapping.Source, p.Mapping.Target, p.Target.Value, p.Role, p.Expression.Value}
	once, _ := as.known.LoadOrStore(q, sync.OnceValue(ask))
	return once.(func() prove.Answer)()
}
