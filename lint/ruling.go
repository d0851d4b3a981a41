package lint

import (
	"strings"

	"github.com/profilelint/profilelint/lint/prove"
)

// Ruling is what a rule says of properties: a verdict. It is not to be changed, as many checks share it.
type Ruling struct {
	Rule    string
	Verdict prove.Verdict
	Reason  prove.Reason // why it is undecided
	// Assumptions tells what undocumented behavior the verdict holds under in every plausible form, and which assume blocks it rests on.
	Assumptions []string
}

// rulingKey is what two rulings that are equal have in common.
type rulingKey struct {
	rule        string
	verdict     prove.Verdict
	reason      prove.Reason
	assumptions string
}

// check is what a rule says of a property. Equal rulings are one.
func (as *answers) check(p *Property, r Ruling) Check {
	key := rulingKey{r.Rule, r.Verdict, r.Reason, strings.Join(r.Assumptions, "\x00")}
	one, ok := as.rulings.get(key)
	if !ok {
		one = as.rulings.find(key, r.clone)
	}
	return Check{Mapping: p.Mapping, Attribute: p.Target.Value, Ruling: one}
}

func (r Ruling) clone() *Ruling { return &r }
