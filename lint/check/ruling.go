package check

import (
	"strings"

	"github.com/profilelint/profilelint/lint/finding"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
)

// rulingKey is what two rulings that are equal have in common.
type rulingKey struct {
	rule        string
	verdict     prove.Verdict
	reason      prove.Reason
	assumptions string
}

// Check is what a rule says of a property. Equal rulings are one.
func (as *Answers) Check(p *rule.Property, r finding.Ruling) finding.Check {
	key := rulingKey{r.Rule, r.Verdict, r.Reason, strings.Join(r.Assumptions, "\x00")}
	one, ok := as.rulings.Get(key)
	if !ok {
		one = as.rulings.Find(key, func() *finding.Ruling { return &r })
	}
	return finding.Check{Mapping: p.Mapping, Attribute: p.Target.Value, Ruling: one}
}
