package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
)

// search is one exhaustive search for profiles that drive the expression into a set of outcomes.
type search struct {
	*scope
	admit el.Admit
	steps int // goals looked at
	work  int // their weights
	most  int // the work after which the search gives up; 0 stands for maxWork
	// assumed are the conditions on the way to the present goal, the last one first.
	assumed *assumption
}

// solve looks for every way in which e has an outcome in out. For each it calls found with the environment that the way leaves: every
// profile in v on which e has an outcome in out is in one of these. It stops, returning true, when found returns true.
func (s *search) solve(e el.Expr, out el.Set, v env, found func(env) bool) bool {
	if s.spent() {
		return false
	}
	e = s.plain.of(e)
	possible := s.image(e, v).Intersect(out)
	s.spend(possible.Strs.Weight())
	if s.spent() || possible.IsEmpty() { // first what it takes to find out, then what is found
		return false
	}
	if i, ok := s.at[e]; ok {
		if c := s.opaque[e]; possible.Fails && s.solveOperation(c.op, c.args, el.FailSet(), v, found) {
			return true
		}
		possible = possible.Values()
		return !possible.IsEmpty() && found(v.with(i, possible))
	}
	if i, ok := s.slot(e, v); ok {
		v = v.with(i, possible)
	}
	out = goal(out, possible)
	switch e := e.(type) {
	case *el.Literal:
		return found(v)
	case *el.Ternary:
		return s.branch(e.Cond, onlyTrue, e.Then, out, v, found) || s.branch(e.Cond, onlyFalse, e.Else, out, v, found) ||
			out.Fails && s.under(e.Cond, notBoolean(), v, found)
	case *el.Elvis:
		return s.solve(e.X, notBlank(out), v, found) ||
			s.under(e.X, blank(), v, func(v env) bool { return s.solve(e.Else, out, v, found) })
	case *el.Binary:
		if e.Op == el.OpAnd || e.Op == el.OpOr {
			return s.solveLogic(e, out, v, found)
		}
	case *el.Array:
		return s.solveArray(e, out, v, found)
	}
	o, args := s.plain.operation(e)
	if o == nil {
		return found(v)
	}
	return s.solveOperation(o, args, out, v, found)
}

// solveOperation is solve for an operation on arguments.
func (s *search) solveOperation(o *el.Operation, args []el.Expr, out el.Set, v env, found func(env) bool) bool {
	images := s.imagesOf(args, v)
	weight := inverseWeight(images, out)
	if s.spend(weight); s.spent() {
		return false
	}
	for box := range o.Inverse(s.admit, images, out) {
		if box != nil && s.solveAll(args, images, box, v, found) {
			return true
		}
		if s.spend(weight / weightPerBox); s.spent() {
			return false
		}
	}
	return false
}

// solveAll looks for every way in which each es[i] has an outcome in box[i]. Where box[i] is all of images[i], the outcomes that
// es[i] has anyway, there is nothing to look for.
func (s *search) solveAll(es []el.Expr, images, box []el.Set, v env, found func(env) bool) bool {
	for i := range es {
		if box[i] == images[i] {
			continue
		}
		return s.solve(es[i], box[i], v, func(v env) bool {
			return s.solveAll(es[i+1:], images[i+1:], box[i+1:], v, found)
		})
	}
	return found(v)
}

// solveLogic is solve for AND and OR. With the words of AND: it is false when the first operand is, or when the first is true
// and the second false; it is true when both are; it fails when an operand that is looked at is no boolean.
func (s *search) solveLogic(e *el.Binary, out el.Set, v env, found func(env) bool) bool {
	decides, goesOn := onlyFalse, onlyTrue
	if e.Op == el.OpOr {
		decides, goesOn = onlyTrue, onlyFalse
	}
	if !out.Intersect(decides).IsEmpty() && s.solve(e.X, decides, v, found) {
		return true
	}
	second := el.BoolSet(out.True, out.False)
	if out.Fails {
		if s.solve(e.X, notBoolean(), v, found) {
			return true
		}
		second = second.Union(notBoolean())
	}
	return s.under(e.X, goesOn, v, func(v env) bool { return s.solve(e.Y, second, v, found) })
}

// solveArray is solve for an array literal: each element must be one of the elements that out admits, or one of them fails.
func (s *search) solveArray(e *el.Array, out el.Set, v env, found func(env) bool) bool {
	images := s.imagesOf(e.Elems, v)
	if out.Fails {
		for i, x := range e.Elems {
			if images[i].Fails && s.solve(x, el.FailSet(), v, found) {
				return true
			}
		}
	}
	if out.Arr.Elem == nil {
		return false
	}
	box := make([]el.Set, len(e.Elems))
	for i, x := range images {
		box[i] = x.Intersect(out.Arr.Elements())
	}
	if out.Arr.Some == nil {
		return s.solveAll(e.Elems, images, box, v, found)
	}
	some := el.ArrSet{Elem: out.Arr.Some}.Elements()
	for i, x := range box {
		one := slices.Clone(box)
		one[i] = x.Intersect(some)
		if s.solveAll(e.Elems, images, one, v, found) {
			return true
		}
	}
	return false
}
