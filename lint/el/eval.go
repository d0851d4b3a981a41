package el

import (
	"fmt"
	"slices"
)

// Profile is what an expression is evaluated on: the value of each Variable, by its Key ("appuser.timezone",
// `isMemberOfGroupName("Sales")`). An attribute that is missing is null.
type Profile map[string]Value

// Result is what an evaluation yields.
type Result struct {
	Value Value
	// Undocumented tells, in words for a reader and without repetition, where the evaluation did what is most plausible
	// because nothing documents what Okta does.
	Undocumented []string
}

// Evaluation is one run of the evaluator; an operation tells it when it does what nothing documents.
type Evaluation struct {
	profile      Profile
	undocumented []string
}

// Undocumented records, in words for a reader, that the outcome rests on a choice that nothing documents.
func (ev *Evaluation) Undocumented(what string) {
	if !slices.Contains(ev.undocumented, what) {
		ev.undocumented = append(ev.undocumented, what)
	}
}

// Eval evaluates an expression on a profile. The error is an *EvalError. The result's Undocumented is filled even when
// there is an error.
func Eval(e Expr, p Profile) (Result, error) {
	ev := &Evaluation{profile: p}
	v, err := ev.eval(e)
	if v.holdsHalf() {
		ev.Undocumented(storedHalf.What)
	}
	return Result{Value: v, Undocumented: ev.undocumented}, err
}

func fail(e Expr, format string, args ...any) (Value, error) {
	return Value{}, &EvalError{Span: e.Span(), Reason: fmt.Sprintf(format, args...)}
}

// missing is the error where only the profile could tell a value, and does not.
func missing(e Expr, key string) error {
	return &EvalError{
		Span:   e.Span(),
		Reason: fmt.Sprintf("the profile does not say what %s is: add it under the key %q", key, key),
		Unable: true,
	}
}

func (ev *Evaluation) eval(e Expr) (Value, error) {
	if v, ok := AsVariable(e); ok {
		return ev.variable(e, v)
	}
	switch e := e.(type) {
	case *Literal:
		return e.Value, nil
	case *Ternary:
		cond, err := ev.condition(e.Cond)
		if err != nil {
			return Value{}, err
		}
		if cond {
			return ev.eval(e.Then)
		}
		return ev.eval(e.Else)
	case *Elvis:
		x, err := ev.eval(e.X)
		if err != nil || !isBlank(x) {
			return x, err
		}
		return ev.eval(e.Else)
	case *Binary:
		if e.Op == OpAnd || e.Op == OpOr {
			return ev.shortCircuit(e)
		}
		return ev.apply(e, string(e.Op), e.X, e.Y)
	case *Unary:
		return ev.apply(e, UnaryName(e.Op), e.X)
	case *Index:
		return ev.apply(e, "[]", e.X, e.I)
	case *Array:
		return ev.array(e)
	case *Call:
		if e.Recv != nil {
			return fail(e, "%s is not a function of values", e.Func)
		}
		return ev.apply(e, e.Func, e.Args...)
	}
	return fail(e, "%s cannot be evaluated here", Print(e))
}

// isBlank is the Elvis operator's test: SpEL replaces null and the empty string (spring-expression, Elvis).
func isBlank(v Value) bool { return v.IsNull() || v.Kind() == Str && v.Str() == "" }

// condition evaluates an operand that must be a boolean; SpEL fails on anything else, null included.
func (ev *Evaluation) condition(e Expr) (bool, error) {
	v, err := ev.eval(e)
	if err != nil {
		return false, err
	}
	if v.Kind() != Bool {
		_, err := notBoolean(e, v)
		return false, err
	}
	return v.Bool(), nil
}

func notBoolean(e Expr, v Value) (Value, error) {
	return fail(e, "%s is %s, but a condition must be true or false", Print(e), v.describe())
}

func (v Value) describe() string {
	if v.IsNull() {
		return "null"
	}
	return "a " + v.Kind().String()
}

func (ev *Evaluation) shortCircuit(e *Binary) (Value, error) {
	x, err := ev.condition(e.X)
	if err != nil {
		return Value{}, err
	}
	if x == (e.Op == OpOr) {
		return BoolValue(x), nil
	}
	y, err := ev.condition(e.Y)
	return BoolValue(y), err
}

func (ev *Evaluation) array(e *Array) (Value, error) {
	elems := make([]Value, len(e.Elems))
	for i, x := range e.Elems {
		v, err := ev.eval(x)
		if err != nil {
			return Value{}, err
		}
		elems[i] = v
	}
	return ArrValue(elems...), nil
}

// variable looks a variable up in the profile.
func (ev *Evaluation) variable(e Expr, v Variable) (Value, error) {
	if v.Opaque {
		if err := ev.opaqueCall(e); err != nil {
			return Value{}, err
		}
	}
	if val, ok := ev.profile[v.Key]; ok {
		return val, nil
	}
	if !v.Opaque {
		return Value{}, nil
	}
	if call, ok := e.(*Call); ok && call.Recv == nil {
		if o, ok := Lookup(call.Func); ok && o.Eval != nil {
			return ev.apply(e, call.Func, call.Args...)
		}
	}
	return Value{}, missing(e, v.Key)
}

// apply evaluates the arguments and applies the named operation to them.
func (ev *Evaluation) apply(e Expr, name string, exprs ...Expr) (Value, error) {
	o, ok := Lookup(name)
	if !ok {
		return fail(e, "%s is not a function of Okta's expression language", name)
	}
	if o.Eval == nil {
		return Value{}, missing(e, Print(e))
	}
	if !o.accepts(len(exprs)) {
		return fail(e, "%s is called with %d arguments, which it does not take", name, len(exprs))
	}
	args := make([]Value, len(exprs))
	for i, x := range exprs {
		v, err := ev.eval(x)
		if err != nil {
			return Value{}, err
		}
		args[i] = v
	}
	v, err := o.Eval(ev, args)
	return applied(e, v, err)
}

// applied is the outcome of an operation as that of the expression that names it.
func applied(e Expr, v Value, err error) (Value, error) {
	if err == nil && len(v.Str()) > maxResult {
		err = errTooLong
	}
	if err != nil {
		return Value{}, &EvalError{Span: e.Span(), Reason: Print(e) + ": " + err.Error(), Unable: IsUnable(err)}
	}
	return v, nil
}

// UnaryName is the name of a unary operator in the table of operations, where "-" is subtraction.
func UnaryName(op UnaryOp) string {
	if op == OpNot {
		return string(op)
	}
	return "unary " + string(op)
}
