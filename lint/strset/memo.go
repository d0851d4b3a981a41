package strset

import "sync"

// caseChange names the changes of case and their preimages.
type caseChange int

const (
	toUpper caseChange = iota
	fromUpper
	toLower
	fromLower
	fromFold
	caseChanges
)

// caseMemo holds what the changes of case make of a set: constraints and sources go through the same ones again and again.
type caseMemo [caseChanges]struct {
	once sync.Once
	set  Set
}

// changed is what the change makes of s, found out once.
func (s Set) changed(c caseChange, change func() Set) Set {
	if s.n == nil {
		return s
	}
	memo := s.n.changes.Load()
	if memo == nil {
		s.n.changes.CompareAndSwap(nil, new(caseMemo))
		memo = s.n.changes.Load()
	}
	m := &memo[c]
	m.once.Do(func() { m.set = change() })
	return m.set
}
