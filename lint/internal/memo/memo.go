package memo

import "sync"

// Memo remembers what was found for each key, from many goroutines: whoever needs it while another is finding it waits. The zero memo is
// empty.
type Memo[K comparable, V any] struct {
	mu    sync.RWMutex
	found map[K]func() V
}

// Get returns what was found for a key; ok is false where nobody looked yet. find begins with it: it is for where making what find is given
// costs more than the look.
func (m *Memo[K, V]) Get(key K) (v V, ok bool) {
	m.mu.RLock()
	found, ok := m.found[key]
	m.mu.RUnlock()
	if ok {
		v = found()
	}
	return v, ok
}

// Find returns what was found for a key, which the first call does. What find holds on to is let go then.
func (m *Memo[K, V]) Find(key K, find func() V) V {
	if v, ok := m.Get(key); ok {
		return v
	}
	m.mu.Lock()
	found, ok := m.found[key]
	if !ok {
		if m.found == nil {
			m.found = map[K]func() V{}
		}
		found = sync.OnceValue(find)
		m.found[key] = found
	}
	m.mu.Unlock()
	return found()
}
