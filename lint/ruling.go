package lint

import (
	"strings"
	"sync"

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

// rulings are those of one run, each held once.
type rulings struct {
	mu    sync.Mutex
	known map[rulingKey]*Ruling
}

type rulingKey struct {
	rule        string
	verdict     prove.Verdict
	reason      prove.Reason
	assumptions string
}

func newRulings() *rulings { return &rulings{known: map[rulingKey]*Ruling{}} }

// one returns the one ruling that is equal to r.
func (rs *rulings) one(r Ruling) *Ruling {
	key := rulingKey{r.Rule, r.Verdict, r.Reason, strings.Join(r.Assumptions, "\x00")}
	rs.mu.Lock()
	defer rs.mu.Unlock()
	known, ok := rs.known[key]
	if !ok {
		known = &r
		rs.known[key] = known
	}
	return known
}
