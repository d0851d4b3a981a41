package el

// Program is an expression made ready to be evaluated on many profiles: what does not depend on the profile is looked up once. It
// yields what Eval yields; a law holds the two together. A Program reuses its memory and is not safe for several goroutines.
type Program struct {
	eval      step
	variables []Variable
	state     state
}

// step evaluates a part of a program.
type step func(s *state) (Value, error)

// state is one run of a program.
type state struct {
	ev     Evaluation
	values []Value
	given  []bool
}

// Compile makes an expression ready.
func Compile(e Expr) *Program {
	p := &Program{variables: Variables(e)}
	c := compiler{index: make(map[string]int, len(p.variables))}
	for i, v := range p.variables {
		c.index[v.Key] = i
	}
	p.eval = c.compile(e)
	return p
}

// Variables are what the program reads from outside, in the order in which Run takes their values.
func (p *Program) Variables() []Variable { return p.variables }

// Run evaluates the expression: values are those of the variables, given says which of them the profile holds. What it does not hold is
// null, but for the result of a function that its attributes do not give; then the evaluation is unable to go on, as that of Eval. The
// error is an *EvalError.
func (p *Program) Run(values []Value, given []bool) (Result, error) {
	p.state.values, p.state.given = values, given
	p.state.ev.undocumented = nil
	v, err := p.eval(&p.state)
	if v.holdsHalf() {
		p.state.ev.Undocumented(storedHalf.What)
	}
	return Result{Value: v, Undocumented: p.state.ev.undocumented}, err
}

type compiler struct{ index map[string]int }

func (c *compiler) compile(e Expr) step {
	if v, ok := AsVariable(e); ok {
		return c.variable(e, v)
	}
	switch e := e.(type) {
	case *Literal:
		return func(*state) (Value, error) { return e.Value, nil }
	case *Ternary:
		cond, then, otherwise := c.condition(e.Cond), c.compile(e.Then), c.compile(e.Else)
		return func(s *state) (Value, error) {
			holds, err := cond(s)
			if err != nil {
				return Value{}, err
			}
			if holds {
				return then(s)
			}
			return otherwise(s)
		}
	case *Elvis:
		x, otherwise := c.compile(e.X), c.compile(e.Else)
		return func(s *state) (Value, error) {
			v, err := x(s)
			if err != nil || !isBlank(v) {
				return v, err
			}
			return otherwise(s)
		}
	case *Binary:
		if e.Op == OpAnd || e.Op == OpOr {
			return c.shortCircuit(e)
		}
		return c.apply(e, string(e.Op), e.X, e.Y)
	case *Unary:
		return c.apply(e, UnaryName(e.Op), e.X)
	case *Index:
		return c.apply(e, "[]", e.X, e.I)
	case *Array:
		return c.array(e)
	case *Call:
		if e.Recv == nil {
			return c.apply(e, e.Func, e.Args...)
		}
	}
	// What cannot be evaluated here says so as Eval does.
	return func(s *state) (Value, error) { return s.ev.eval(e) }
}

// condition evaluates an operand that must be a boolean.
func (c *compiler) condition(e Expr) func(*state) (bool, error) {
	x := c.compile(e)
	return func(s *state) (bool, error) {
		v, err := x(s)
		if err != nil {
			return false, err
		}
		if v.Kind() != Bool {
			_, err := notBoolean(e, v)
			return false, err
		}
		return v.Bool(), nil
	}
}

func (c *compiler) shortCircuit(e *Binary) step {
	x, y := c.condition(e.X), c.condition(e.Y)
	return func(s *state) (Value, error) {
		v, err := x(s)
		if err != nil {
			return Value{}, err
		}
		if v == (e.Op == OpOr) {
			return BoolValue(v), nil
		}
		v, err = y(s)
		return BoolValue(v), err
	}
}

func (c *compiler) array(e *Array) step {
	elems := c.all(e.Elems)
	return func(s *state) (Value, error) {
		values := make([]Value, len(elems))
		for i, x := range elems {
			v, err := x(s)
			if err != nil {
				return Value{}, err
			}
			values[i] = v
		}
		return Value{kind: Arr, a: values}, nil
	}
}

func (c *compiler) all(exprs []Expr) []step {
	steps := make([]step, len(exprs))
	for i, x := range exprs {
		steps[i] = c.compile(x)
	}
	return steps
}

func (c *compiler) variable(e Expr, v Variable) step {
	missed := c.missed(e, v)
	i, ok := c.index[v.Key]
	if !ok {
		return missed
	}
	called := c.called(e)
	return func(s *state) (Value, error) {
		if called != nil {
			if err := called(s); err != nil {
				return Value{}, err
			}
		}
		if s.given[i] {
			return s.values[i], nil
		}
		return missed(s)
	}
}

// called evaluates the arguments of the call that an opaque variable begins with, which may make it fail; nil where there are none.
func (c *compiler) called(e Expr) func(*state) error {
	o, exprs, ok := OpaqueCall(e)
	if !ok || len(exprs) == 0 {
		return nil
	}
	steps := c.all(exprs)
	args := make([]Value, len(steps))
	return func(s *state) error {
		for i, x := range steps {
			v, err := x(s)
			if err != nil {
				return err
			}
			args[i] = v
		}
		return s.ev.calledOn(e, o, args)
	}
}

// missed is what a variable is that the profile does not hold.
func (c *compiler) missed(e Expr, v Variable) step {
	if !v.Opaque {
		return func(*state) (Value, error) { return Value{}, nil }
	}
	if call, ok := e.(*Call); ok && call.Recv == nil {
		if o, ok := Lookup(call.Func); ok && o.Eval != nil {
			return c.apply(e, call.Func, call.Args...)
		}
	}
	return func(*state) (Value, error) { return Value{}, missing(e, v.Key) }
}

// apply evaluates the arguments and applies the named operation to them.
func (c *compiler) apply(e Expr, name string, exprs ...Expr) step {
	o, ok := Lookup(name)
	if !ok || o.Eval == nil || !o.accepts(len(exprs)) {
		return func(s *state) (Value, error) { return s.ev.apply(e, name, exprs...) }
	}
	steps := c.all(exprs)
	args := make([]Value, len(steps))
	return func(s *state) (Value, error) {
		for i, x := range steps {
			v, err := x(s)
			if err != nil {
				return Value{}, err
			}
			args[i] = v
		}
		v, err := o.Eval(&s.ev, args)
		return applied(e, v, err)
	}
}
