package prove

import (
	"slices"

	"github.com/profilelint/profilelint/lint/el"
)

// Most branches cannot have the outcomes that are looked for, whatever their condition says, or because of the length that it demands.
// That is seen before the condition is solved, which divides what it is about into cases.

// branch is solve for a branch of a conditional: for e where the condition has one of the outcomes in holds.
func (s *search) branch(cond el.Expr, holds el.Set, e el.Expr, out el.Set, v env, found func(env) bool) bool {
	if s.refuted(cond, holds, e, out, v) {
		return false
	}
	return s.under(cond, holds, v, func(v env) bool { return s.solve(e, out, v, found) })
}

// refuted reports whether it is plain from lengths and lists of words that e has no outcome in out where a condition has one in holds.
func (s *search) refuted(cond el.Expr, holds el.Set, e el.Expr, out el.Set, v env) bool {
	plainlyNone := func(v env) bool {
		return isPlainlyEmpty(s.image(e, v).Intersect(out))
	}
	if plainlyNone(v) {
		return true
	}
	known := s.assuming(cond, holds, v)
	return !slices.Equal(known, v) && (slices.ContainsFunc(known, isPlainlyEmpty) || plainlyNone(known))
}

// isPlainlyEmpty reports whether it is plain from lengths and lists of words that a set is empty.
func isPlainlyEmpty(s el.Set) bool {
	return s.Strs.IsPlainlyEmpty() && without(s, el.Str).IsEmpty()
}

// maxAssumed bounds the boxes of arguments that an assumption is drawn from.
const maxAssumed = 8

// assuming is the environment cut down to what follows at a glance from an outcome of e in out, or more: it divides nothing into cases,
// and looks no further into what stands in the expression more than once.
func (s *search) assuming(e el.Expr, out el.Set, v env) env {
	if len(v) == 0 {
		return v
	}
	e = s.plain.of(e)
	if i, ok := s.place(e, v); ok {
		if _, fails := s.opaque[e]; fails {
			return v
		}
		return v.with(i, v[i].Intersect(out))
	}
	if b, ok := e.(*el.Binary); ok && (b.Op == el.OpAnd || b.Op == el.OpOr) {
		return s.assumingLogic(b, out, v)
	}
	o, args := s.plain.operation(e)
	if o == nil || out.Fails || !out.Strs.IsPlainlyEmpty() { // where texts come from takes longer to say
		return v
	}
	images := s.imagesOf(args, v)
	joint := make([]el.Set, len(args))
	boxes := 0
	for box := range o.Inverse(s.admit, images, out) {
		if boxes++; boxes > maxAssumed || box == nil {
			return v
		}
		for i := range joint {
			joint[i] = joint[i].Union(box[i])
		}
	}
	for i, x := range args {
		if boxes > 0 && joint[i] != images[i] {
			v = s.assuming(x, joint[i], v)
		}
	}
	return v
}

// assumingLogic is assuming for AND and OR: where both operands must be what does not decide, and where only the second can decide.
func (s *search) assumingLogic(e *el.Binary, out el.Set, v env) env {
	decides, goesOn := onlyFalse, onlyTrue
	if e.Op == el.OpOr {
		decides, goesOn = onlyTrue, onlyFalse
	}
	if out.Intersect(decides).IsEmpty() {
		return s.assuming(e.Y, goesOn, s.assuming(e.X, goesOn, v))
	}
	if out == decides && s.image(e.X, v).Intersect(decides).IsEmpty() {
		return s.assuming(e.Y, decides, v)
	}
	return v
}

// glance looks for every branch of an expression on which it may have an outcome in out, as leaves does, without dividing anything into
// cases: the environments hold more.
func (s *search) glance(e el.Expr, out el.Set, v env, found func(leaf el.Expr, v env) bool) bool {
	switch t := e.(type) {
	case *el.Ternary:
		into := func(holds el.Set, e el.Expr) bool {
			return !s.refuted(t.Cond, holds, e, out, v) && s.glance(e, out, s.assuming(t.Cond, holds, v), found)
		}
		fails := out.Fails && !s.image(t.Cond, v).Intersect(notBoolean()).IsEmpty()
		return into(onlyTrue, t.Then) || into(onlyFalse, t.Else) || fails && found(t, v)
	case *el.Elvis:
		return s.glance(t.X, notBlank(out), v, found) || s.glance(t.Else, out, s.assuming(t.X, blank(), v), found)
	}
	return !isPlainlyEmpty(s.image(e, v).Intersect(out)) && found(e, s.assuming(e, out, v))
}
