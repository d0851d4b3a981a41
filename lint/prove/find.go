package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
)

// find is solve from the root of an expression, with what is to be known at the end: it remembers the conditions on the way, and
// looks at each of them again once the attributes are cut down further. After a == b a later a == "x" says something of b, too.
func (s *search) find(e el.Expr, out el.Set, v env, found func(env) bool) bool {
	n := len(v)
	return s.solve(e, out, s.whole(v), func(v env) bool {
		if len(s.related) > 0 && s.contradicts(func(i int) el.Set { return v[i] }) {
			return false
		}
		return s.again(s.assumed, v, func(v env) bool {
			left := s.image(e, v).Intersect(out)
			s.spend(left.Strs.Weight())
			return !left.IsEmpty() && found(v[:n:n])
		})
	})
}

// whole is an environment of attributes with room for the operations that are shared.
func (s *search) whole(v env) env {
	if s.shared.count == 0 {
		return v
	}
	whole := slices.Clone(v)
	for range s.shared.count {
		whole = append(whole, el.AnyOutcome())
	}
	return whole
}

// assumption is a condition on the way to a goal, with the outcomes that it must have and what was known right after it.
type assumption struct {
	cond  el.Expr
	out   el.Set
	known env
	prev  *assumption
}

// under is solve for a condition on the way to a goal.
func (s *search) under(cond el.Expr, out el.Set, v env, found func(env) bool) bool {
	return s.solve(cond, out, v, func(v env) bool {
		before := s.assumed
		s.assumed = &assumption{cond, out, v, before}
		ok := found(v)
		s.assumed = before
		return ok
	})
}

// again looks once more for every way in which the conditions have the outcomes that were assumed.
func (s *search) again(a *assumption, v env, found func(env) bool) bool {
	if a == nil {
		return found(v)
	}
	if slices.Equal(a.known, v) {
		return s.again(a.prev, v, found)
	}
	return s.solve(a.cond, a.out, v, func(v env) bool { return s.again(a.prev, v, found) })
}

// shared numbers the operations that stand in an expression more than once. Equal operations have equal outcomes: like an attribute,
// such an operation is one value, which a search keeps in its environment after the attributes.
type shared struct {
	at    map[el.Expr]int
	count int
}

// maxShared is the largest number of nodes of an expression in which equal operations are looked for.
const maxShared = 300

func newShared(expr el.Expr, p plain) shared {
	var nodes []el.Expr
	var visit func(el.Expr) bool
	visit = func(e el.Expr) bool {
		if form := p.of(e); form != e {
			el.Walk(form, visit)
			return false
		}
		if _, variable := el.AsVariable(e); variable || len(nodes) > maxShared {
			return false
		}
		if o, _ := p.operation(e); o != nil {
			nodes = append(nodes, e)
		}
		return true
	}
	el.Walk(expr, visit)
	sh := shared{at: map[el.Expr]int{}}
	if len(nodes) > maxShared {
		return sh
	}
	byText := map[string][]el.Expr{}
	for _, e := range nodes {
		text := el.Print(e)
		byText[text] = append(byText[text], e)
	}
	for _, e := range nodes {
		equal := byText[el.Print(e)]
		if _, known := sh.at[e]; known || len(equal) < 2 {
			continue
		}
		for _, x := range equal {
			sh.at[x] = sh.count
		}
		sh.count++
	}
	return sh
}

// slot returns the place of a node's outcome in an environment, false where it has none.
func (sc *scope) slot(e el.Expr, v env) (int, bool) {
	i, ok := sc.shared.at[e]
	i += len(sc.sources)
	return i, ok && i < len(v)
}
