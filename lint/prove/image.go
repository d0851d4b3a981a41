package prove

import (
	"sync"

	"github.com/profilelint/profilelint/lint/el"
)

// blank is what the Elvis operator replaces. Like the sets below it is one, for what is found out about it to be found out once.
var blank = sync.OnceValue(func() el.Set { return el.SetOf(el.Value{}, el.StrValue("")) })

// notBlank returns the outcomes of s that the Elvis operator keeps.
func notBlank(s el.Set) el.Set {
	s.Null = false
	s.Strs = s.Strs.Minus(blank().Strs)
	return s
}

// notBlankValues is every value but those.
var notBlankValues = sync.OnceValue(func() el.Set { return notBlank(el.AnyValue()) })

// notBoolean is every outcome that fails as a condition.
var notBoolean = sync.OnceValue(func() el.Set {
	s := el.AnyOutcome()
	s.True, s.False = false, false
	return s
})

var (
	onlyTrue  = el.BoolSet(true, false)
	onlyFalse = el.BoolSet(false, true)
)

// image returns every outcome that e can have in the environment, or more.
func (s *search) image(e el.Expr, v env) el.Set {
	e = s.plain.of(e)
	if i, ok := s.at[e]; ok {
		c, fails := s.opaque[e]
		if !fails {
			return v[i]
		}
		return s.images.of(s.admit, e, v, func() el.Set {
			r, called := v[i], c.op.Image(s.admit, s.imagesOf(c.args, v))
			if _, whole := e.(*el.Call); whole || called.Values().IsEmpty() {
				r = r.Intersect(called.Values())
			}
			r.Fails = called.Fails
			return r
		})
	}
	return s.images.of(s.admit, e, v, func() el.Set {
		r := s.imageOf(e, v)
		if i, ok := s.slot(e, v); ok {
			return r.Intersect(v[i])
		}
		return r
	})
}

// imageOf is image for a node in its plain form, made of what is inside it alone.
func (s *search) imageOf(e el.Expr, v env) el.Set {
	switch e := e.(type) {
	case *el.Literal:
		return el.SetOf(e.Value)
	case *el.Ternary:
		c := s.image(e.Cond, v)
		r := conditionFailure(c)
		if c.True {
			r = r.Union(s.image(e.Then, v))
		}
		if c.False {
			r = r.Union(s.image(e.Else, v))
		}
		return r
	case *el.Elvis:
		x := s.image(e.X, v)
		r := notBlank(x)
		if !x.Intersect(blank()).IsEmpty() {
			r = r.Union(s.image(e.Else, v))
		}
		return r
	case *el.Binary:
		if e.Op == el.OpAnd || e.Op == el.OpOr {
			return s.imageOfLogic(e, v)
		}
	case *el.Array:
		return s.imageOfArray(e, v)
	}
	o, args := s.plain.operation(e)
	if o == nil {
		return el.AnyOutcome()
	}
	return o.Image(s.admit, s.imagesOf(args, v))
}

func (s *search) imagesOf(es []el.Expr, v env) []el.Set {
	r := make([]el.Set, len(es))
	for i, e := range es {
		r[i] = s.image(e, v)
	}
	return r
}

// conditionFailure is the failure of a condition that has an outcome in c.
func conditionFailure(c el.Set) el.Set {
	if c.Intersect(notBoolean()).IsEmpty() {
		return el.Set{}
	}
	return el.FailSet()
}

// imageOfLogic is the image of AND and OR, which look at the second operand only when the first does not decide.
func (s *search) imageOfLogic(e *el.Binary, v env) el.Set {
	x := s.image(e.X, v)
	r := conditionFailure(x)
	decides, goesOn := x.False, x.True
	if e.Op == el.OpOr {
		decides, goesOn = x.True, x.False
	}
	if decides {
		r = r.Union(el.BoolSet(e.Op == el.OpOr, e.Op == el.OpAnd))
	}
	if goesOn {
		y := s.image(e.Y, v)
		r = r.Union(conditionFailure(y)).Union(el.BoolSet(y.True, y.False))
	}
	return r
}

func (s *search) imageOfArray(e *el.Array, v env) el.Set {
	var elem el.Set
	for _, x := range e.Elems {
		elem = elem.Union(s.image(x, v))
	}
	fails := elem.Fails
	elem.Fails = false
	return el.Set{Fails: fails, Arr: el.ArrSet{Elem: &elem, Min: len(e.Elems), Max: len(e.Elems)}}
}

// operation returns the operation that a node applies and the expressions of its arguments; nil for a node that is none, for
// an unknown function and for a wrong number of arguments.
func operation(e el.Expr) (*el.Operation, []el.Expr) {
	var name string
	var args []el.Expr
	switch e := e.(type) {
	case *el.Binary:
		name, args = string(e.Op), []el.Expr{e.X, e.Y}
	case *el.Unary:
		name, args = el.UnaryName(e.Op), []el.Expr{e.X}
	case *el.Index:
		name, args = "[]", []el.Expr{e.X, e.I}
	case *el.Call:
		if e.Recv != nil {
			return nil, nil
		}
		name, args = e.Func, e.Args
	default:
		return nil, nil
	}
	o, ok := el.Lookup(name)
	if !ok || o.Cases == nil || !o.Takes(len(args)) {
		return nil, nil
	}
	return o, args
}
