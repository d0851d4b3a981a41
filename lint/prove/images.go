package prove

import "github.com/profilelint/profilelint/lint/el"

// images remembers the images of nodes. A search asks for the image of the same node in the same environment at every level
// above it, the searches of a question begin in the same environments, and what was found of a set of strings (its automaton, say)
// hangs on the very set.
type images map[imageKey]el.Set

// imageKey names a node in an environment, by its first element: environments are never changed in place.
type imageKey struct {
	admit el.Admit
	node  el.Expr
	env   *el.Set
}

// maxImages bounds the images that are remembered at a time.
const maxImages = 4096

// of returns the image of a node in an environment, found by find where it is not known yet.
func (m images) of(admit el.Admit, node el.Expr, v env, find func() el.Set) el.Set {
	key := imageKey{admit: admit, node: node}
	if len(v) > 0 {
		key.env = &v[0]
	}
	if r, known := m[key]; known {
		return r
	}
	r := find()
	if len(m) >= maxImages {
		clear(m)
	}
	m[key] = r
	return r
}
