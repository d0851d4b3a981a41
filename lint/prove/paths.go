package prove

import (
	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/strset"
)

// A path is a branch of the expression with what is known of the variables on it.
type path struct {
	expr  el.Expr
	known env
}

// paths yields the branches of an expression that can be taken in the environment, with the conditionals on the way to a carrier
// resolved: those at its root, and those inside of what is joined or changed in case. An attribute that may be null, or that has
// few values, is several branches.
func (s *search) paths(e el.Expr, v env, found func(path) bool) bool {
	if i, ok := s.at[e]; ok {
		for _, part := range divided(v[i]) {
			if found(path{e, v.with(i, part)}) {
				return true
			}
		}
		return false
	}
	switch t := e.(type) {
	case *el.Ternary:
		return s.solve(t.Cond, onlyTrue, v, func(v env) bool { return s.paths(t.Then, v, found) }) ||
			s.solve(t.Cond, onlyFalse, v, func(v env) bool { return s.paths(t.Else, v, found) })
	case *el.Elvis:
		return s.solve(t.X, notBlank(el.AnyOutcome()), v, func(v env) bool { return s.paths(t.X, v, found) }) ||
			s.solve(t.X, blank(), v, func(v env) bool { return s.paths(t.Else, v, found) })
	case *el.Binary:
		if t.Op == el.OpAdd {
			return s.pathsOf([]el.Expr{t.X, t.Y}, v, func(parts []el.Expr, v env) bool {
				return found(path{joining(t, parts), v})
			})
		}
	case *el.Call:
		if carries(t) {
			return s.pathsOf(t.Args, v, func(args []el.Expr, v env) bool {
				return found(path{calling(t, args), v})
			})
		}
	}
	return found(path{e, v})
}

// maxDivided is the largest number of texts of an attribute that are looked at one by one.
const maxDivided = 8

// divided returns parts of a set that together are the set: null, each text where they are few, and the rest.
func divided(s el.Set) []el.Set {
	words, few := s.Strs.Words(maxDivided)
	if !s.Null && (!few || len(words) < 2) {
		return []el.Set{s}
	}
	var parts []el.Set
	if s.Null {
		parts = append(parts, el.NullSet())
		s.Null = false
	}
	if few {
		for _, w := range words {
			parts = append(parts, el.SetOf(el.StrValue(w)))
		}
		s.Strs = strset.Empty()
	}
	if !s.IsEmpty() {
		parts = append(parts, s)
	}
	return parts
}

// pathsOf yields the branches of several expressions together.
func (s *search) pathsOf(es []el.Expr, v env, found func([]el.Expr, env) bool) bool {
	if len(es) == 0 {
		return found(nil, v)
	}
	return s.paths(es[0], v, func(first path) bool {
		return s.pathsOf(es[1:], first.known, func(rest []el.Expr, v env) bool {
			return found(append([]el.Expr{first.expr}, rest...), v)
		})
	})
}

// joining is the concatenation with other parts: the same node where they are the same.
func joining(b *el.Binary, parts []el.Expr) el.Expr {
	if parts[0] == b.X && parts[1] == b.Y {
		return b
	}
	return &el.Binary{Op: b.Op, X: parts[0], Y: parts[1]}
}

// calling is the call with other arguments: the same node where they are the same.
func calling(c *el.Call, args []el.Expr) el.Expr {
	for i, x := range args {
		if x != c.Args[i] {
			return &el.Call{Func: c.Func, Args: args}
		}
	}
	return c
}
