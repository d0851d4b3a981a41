package prove_test

import (
	"errors"
	"hash/fnv"
	"strings"
	"unicode/utf8"

	"github.com/profilelint/profilelint/lint/el"
)

// A behaviour is one thing that Okta may be: for each question that nothing documents (el.Unknown) it has one of the plausible
// answers. `safe` must hold under every behaviour, while el.Eval knows the most plausible one only. The answers are written here a second
// time, on values, and share nothing with the sets of lint/el.
//
// Answer 0 to each question is the most plausible one, that of el.Eval.
type behaviour struct {
	seed uint64 // 0: every answer is the most plausible one
	// perCall gives each call its own answer. Otherwise all calls have the same one, as in a program they would.
	perCall bool
}

var errFails = errors.New("the evaluation fails")

// pick returns the answer to a question, when it comes up in a call: a number below the number of answers.
func (b behaviour) pick(question string, call el.Expr) int {
	n := answers()[question]
	if n == 0 {
		panic("the other answers are missing here: " + question)
	}
	if b.seed == 0 {
		return 0
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(question))
	if b.perCall {
		_, _ = h.Write([]byte(el.Print(call)))
	}
	x := (h.Sum64() ^ b.seed) * 0x9E3779B97F4A7C15
	return int((x >> 33) % uint64(n)) //nolint:gosec // below n
}

// outcome is what becomes of an expression on a profile: what is stored of its value.
func (b behaviour) outcome(e el.Expr, p el.Profile) (el.Value, error) {
	v, err := b.eval(e, p)
	if err != nil {
		return v, err
	}
	return mapTexts(v, func(s string) string { return withoutHalves(s, []string{"", "?", "\uFFFD"}[b.pick(storesHalf, e)]) }), nil
}

// withoutHalves replaces halves of characters, which are written as UTF-8 would write them if it could; "" keeps them.
func withoutHalves(s, by string) string {
	if by == "" || utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if i+2 < len(s) && s[i] == 0xED && s[i+1] >= 0xA0 {
			b.WriteString(by)
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// mapTexts applies f to a string, or to those of an array.
func mapTexts(v el.Value, f func(string) string) el.Value {
	switch v.Kind() {
	case el.Str:
		return el.StrValue(f(v.Str()))
	case el.Arr:
		elems := v.Elems()
		for i, e := range elems {
			elems[i] = mapTexts(e, f)
		}
		return el.ArrValue(elems...)
	}
	return v
}

// eval evaluates an expression on a profile as this behaviour does.
func (b behaviour) eval(e el.Expr, p el.Profile) (el.Value, error) {
	if v, ok := el.AsVariable(e); ok {
		if o, args, opaque := el.OpaqueCall(e); opaque {
			return b.opaque(e, o, args, v, p)
		}
		return p[v.Key], nil
	}
	switch e := e.(type) {
	case *el.Literal:
		return e.Value, nil
	case *el.Ternary:
		cond, err := b.condition(e.Cond, p)
		switch {
		case err != nil:
			return el.Value{}, err
		case cond:
			return b.eval(e.Then, p)
		}
		return b.eval(e.Else, p)
	case *el.Elvis:
		x, err := b.eval(e.X, p)
		if err != nil || !x.IsNull() && !x.Equal(el.StrValue("")) {
			return x, err
		}
		return b.eval(e.Else, p)
	case *el.Array:
		elems, err := b.evalAll(e.Elems, p)
		return el.ArrValue(elems...), err
	case *el.Binary:
		if e.Op == el.OpAnd || e.Op == el.OpOr {
			x, err := b.condition(e.X, p)
			if err != nil || x == (e.Op == el.OpOr) {
				return el.BoolValue(x), err
			}
			y, err := b.condition(e.Y, p)
			return el.BoolValue(y), err
		}
		return b.strict(e, string(e.Op), p, e.X, e.Y)
	case *el.Unary:
		return b.strict(e, el.UnaryName(e.Op), p, e.X)
	case *el.Index:
		return b.strict(e, "[]", p, e.X, e.I)
	case *el.Call:
		if _, known := el.Lookup(e.Func); known && e.Recv == nil {
			return b.strict(e, e.Func, p, e.Args...)
		}
	}
	return el.Value{}, errFails
}

// opaque evaluates a call that has the value that the profile says, unless it fails on its arguments.
func (b behaviour) opaque(e el.Expr, o *el.Operation, es []el.Expr, v el.Variable, p el.Profile) (el.Value, error) {
	args, err := b.evalAll(es, p)
	if err != nil {
		return el.Value{}, err
	}
	given := make([]el.Expr, len(args))
	for i, a := range args {
		given[i] = &el.Literal{Value: a}
	}
	call := &el.Call{Func: o.Name, Args: given}
	key, _ := el.AsVariable(call)
	r, err := el.Eval(call, el.Profile{key.Key: p[v.Key]})
	if len(r.Undocumented) == 0 || el.IsUnable(err) {
		return r.Value, err
	}
	yields := []func() (el.Value, error){
		func() (el.Value, error) { return r.Value, err }, func() (el.Value, error) { return el.Value{}, errFails },
	}
	switch {
	case r.Undocumented[0] == badPattern && err != nil:
		yields[1] = func() (el.Value, error) { return el.BoolValue(false), nil }
	case r.Undocumented[0] == noTime:
		yields = append(yields[:1], func() (el.Value, error) { return el.Value{}, nil }, func() (el.Value, error) { return str("") })
	}
	return yields[b.pick(r.Undocumented[0], e)]()
}

func (b behaviour) condition(e el.Expr, p el.Profile) (bool, error) {
	v, err := b.eval(e, p)
	if err == nil && v.Kind() != el.Bool {
		err = errFails
	}
	return v.Bool(), err
}

func (b behaviour) evalAll(es []el.Expr, p el.Profile) ([]el.Value, error) {
	vals := make([]el.Value, len(es))
	for i, e := range es {
		v, err := b.eval(e, p)
		if err != nil {
			return nil, err
		}
		vals[i] = v
	}
	return vals, nil
}

func (b behaviour) strict(call el.Expr, name string, p el.Profile, es ...el.Expr) (el.Value, error) {
	args, err := b.evalAll(es, p)
	if err != nil {
		return el.Value{}, err
	}
	r, err := apply(name, args)
	if len(r.Undocumented) == 0 {
		return r.Value, err
	}
	o, _ := el.Lookup(name)
	u := undocumentedCall{b, call, o, args}
	switch {
	case name == "Arrays.flatten":
		return u.flatten()
	case strings.HasPrefix(name, "Arrays."):
		return u.array()
	case strings.HasPrefix(name, "Convert."):
		return u.convert()
	case name == "[]":
		return u.index()
	case !isCall(o):
		return u.operator()
	}
	return u.text()
}

// apply is what el.Eval does on values. The operations that hold no undocumented behaviour on them are taken from there.
func apply(name string, args []el.Value) (el.Result, error) {
	es := make([]el.Expr, len(args))
	for i, v := range args {
		es[i] = &el.Literal{Value: v}
	}
	o, _ := el.Lookup(name)
	var e el.Expr
	switch op, unary := strings.CutPrefix(name, "unary "); {
	case unary || name == "!":
		e = &el.Unary{Op: el.UnaryOp(op), X: es[0]}
	case name == "[]":
		e = &el.Index{X: es[0], I: es[1]}
	case isCall(o):
		e = &el.Call{Func: name, Args: es}
	default:
		e = &el.Binary{Op: el.BinaryOp(name), X: es[0], Y: es[1]}
	}
	return el.Eval(e, nil)
}

// An undocumentedCall is a call on whose arguments something undocumented comes up.
type undocumentedCall struct {
	behaviour
	call el.Expr
	o    *el.Operation
	args []el.Value
}

func (u undocumentedCall) pick(question string) int { return u.behaviour.pick(question, u.call) }

// again is the call with other arguments, of which nothing but what is listed may be undocumented any more.
func (u undocumentedCall) again(args ...el.Value) (el.Value, []string, error) {
	r, err := apply(u.o.Name, args)
	return r.Value, r.Undocumented, err
}

func str(s string) (el.Value, error) { return el.StrValue(s), nil }
