package strset

import (
	"sync"
	"sync/atomic"
)

// memo is something that is found out once.
type memo[T any] struct {
	once  sync.Once
	value T
}

func (m *memo[T]) of(find func() T) T {
	m.once.Do(func() { m.value = find() })
	return m.value
}

// findings is what was found out about a node. What looks into the parts of a set needs it: sets share parts, which share parts, and there
// are more ways to a part than anybody could go.
type findings struct {
	automaton  memo[*nfa]
	cuttable   memo[*nfa] // see Splits
	empty      memo[bool] // see IsEmpty
	intact     memo[bool] // see isWhole
	decides    memo[bool]
	weight     memo[int]
	probes     memo[[]string]
	complement memo[*node] // a constraint is complemented again and again
	row        memo[row]
	whole      memo[Set]
	notes      atomic.Pointer[sync.Map] // see Remember
	changes    atomic.Pointer[caseChanged]
}

// findings are made when the first question comes: most nodes are never asked any.
func (n *node) findings() *findings { return made(&n.found) }

// made is what p points to, which is made where there is nothing yet.
func made[T any](p *atomic.Pointer[T]) *T {
	v := p.Load()
	if v == nil {
		p.CompareAndSwap(nil, new(T))
		v = p.Load()
	}
	return v
}

// Remember returns what find finds, which hangs on the set and is shared from then on: whoever asks for the same key again gets it at once. It is for what
// a caller picks out of the sets that many questions share. key must be comparable; the value must not be changed, and may be
// asked for by several goroutines. The empty set remembers nothing.
func Remember[T any](s Set, key any, find func() T) T {
	if s.n == nil {
		return find()
	}
	notes := made(&s.n.findings().notes)
	if v, ok := notes.Load(key); ok {
		return v.(T)
	}
	v, _ := notes.LoadOrStore(key, find())
	return v.(T)
}

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

// caseChanged is what the changes of case make of a set: constraints and sources go through the same ones again and again.
type caseChanged [caseChanges]memo[Set]

// changed is what the change makes of s, found out once.
func (s Set) changed(c caseChange, change func() Set) Set {
	if s.n == nil {
		return s
	}
	return made(&s.n.findings().changes)[c].of(change)
}
