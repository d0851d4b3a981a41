package prove

import "github.com/profilelint/profilelint/lint/el"

// Some expressions say with two arguments that belong together what a search only understands as one: the last four characters of a
// value are cut at its own length; the element of a list is one of constants. Before a search each such node gets a plain
// form: an expression, or an operation on an expression, that has the same outcome on every profile.

// plain is the table of plain forms, by node.
type plain struct {
	as    map[el.Expr]el.Expr     // the node's outcome is that of another node
	bound map[el.Expr]application // the node's outcome is that of an operation on one of its arguments
	size  map[el.Expr]int         // how many nodes a walk through plain forms visits, each as often as it is met
}

// application is an operation, which has the node's other arguments in it, on an expression: a part between positions that count
// from the end, a match with a pattern.
type application struct {
	op *el.Operation
	x  el.Expr
}

// maxListed is the longest list that is compared with a value element by element.
const maxListed = 64

func newPlain(expr el.Expr) plain {
	p := plain{as: map[el.Expr]el.Expr{}, bound: map[el.Expr]application{}, size: map[el.Expr]int{}}
	p.add(expr)
	return p
}

// maxPlain is the largest size of a plain form. Forms that repeat an argument multiply where they are nested.
const maxPlain = 512

// add finds the plain forms of a node and of those inside it, and returns its size.
func (p plain) add(e el.Expr) int {
	if n, ok := p.size[e]; ok {
		return n
	}
	p.size[e] = p.find(e)
	return p.size[e]
}

func (p plain) find(e el.Expr) int {
	if form := formOf(e); form != nil {
		if n := p.add(form); n <= maxPlain {
			p.as[e] = form
			return n
		}
	}
	if cut, x, ok := sliced(e); ok {
		p.bound[e] = application{cut.Operation(), x}
	}
	if pattern, x, ok := matched(e); ok {
		p.bound[e] = application{pattern.Operation(), x}
	}
	n := 1
	for _, child := range el.Children(e) {
		n += p.add(child)
	}
	return n
}

// of returns the plain form of a node, or the node itself.
func (p plain) of(e el.Expr) el.Expr {
	for {
		form, ok := p.as[e]
		if !ok {
			return e
		}
		e = form
	}
}

// operation is the operation that a node applies, and its arguments.
func (p plain) operation(e el.Expr) (*el.Operation, []el.Expr) {
	if a, ok := p.bound[e]; ok {
		return a.op, []el.Expr{a.x}
	}
	return operation(e)
}

// formOf returns a node that has the same outcome as e and is better understood, or nil.
func formOf(e el.Expr) el.Expr {
	o, args := operation(e)
	if o == nil {
		return nil
	}
	switch o.Name {
	case "[]", "Arrays.get":
		return element(args[0], args[1])
	case "Arrays.contains":
		return oneOf(args[0], args[1])
	case "String.substring", "substring":
		return parted(e.(*el.Call))
	}
	return nil
}

// element is the element of an array literal at a position that is written out. The others must not fail, which would make
// the array fail.
func element(array, position el.Expr) el.Expr {
	a, ok := array.(*el.Array)
	i, isInt := integer(position)
	if !ok || !isInt || i < 0 || i >= len(a.Elems) {
		return nil
	}
	for k, x := range a.Elems {
		if k != i && !steady(x) {
			return nil
		}
	}
	return a.Elems[i]
}

// steady reports whether the evaluation of an expression never fails.
func steady(e el.Expr) bool {
	_, constant := e.(*el.Literal)
	_, variable := el.AsVariable(e)
	_, args, _ := el.OpaqueCall(e)
	return constant || variable && len(args) == 0
}

// oneOf compares a value with the elements of a list that is written out, one after the other.
func oneOf(list, value el.Expr) el.Expr {
	elems := listed(list)
	if len(elems) == 0 || len(elems) > maxListed {
		return nil
	}
	var found el.Expr
	for _, x := range elems {
		if !steady(x) {
			return nil
		}
		same := &el.Binary{Op: el.OpEq, X: value, Y: x}
		if found == nil {
			found = same
		} else {
			found = &el.Binary{Op: el.OpOr, X: found, Y: same}
		}
	}
	return found
}

// listed returns the elements of an array literal or of a text of comma-separated values.
func listed(list el.Expr) []el.Expr {
	switch l := list.(type) {
	case *el.Array:
		return l.Elems
	case *el.Literal:
		var elems []el.Expr
		for _, w := range el.CommaSeparated(l.Value) {
			elems = append(elems, &el.Literal{Value: w})
		}
		return elems
	}
	return nil
}

// parted moves a condition on a position out of a substring: substring(x, 0, c ? 5 : 9) is c ? substring(x, 0, 5) : substring(x, 0, 9).
func parted(c *el.Call) el.Expr {
	for i := 1; i <= 2; i++ {
		t, ok := c.Args[i].(*el.Ternary)
		if !ok {
			continue
		}
		at := func(position el.Expr) el.Expr {
			args := append([]el.Expr(nil), c.Args...)
			args[i] = position
			return &el.Call{Func: c.Func, Args: args}
		}
		return &el.Ternary{Cond: t.Cond, Then: at(t.Then), Else: at(t.Else)}
	}
	return nil
}

// matched reports whether e asks if x matches a pattern that is written out. To parse it each time it is met would take longer than
// all else.
func matched(e el.Expr) (pattern el.Pattern, x el.Expr, ok bool) {
	b, ok := e.(*el.Binary)
	if !ok || b.Op != el.OpMatches {
		return pattern, nil, false
	}
	text, ok := b.Y.(*el.Literal)
	if !ok || text.Value.Kind() != el.Str {
		return pattern, nil, false
	}
	return el.ParsePattern(text.Value.Str()), b.X, true
}

// sliced reports whether e cuts a string at positions that count from its own end.
func sliced(e el.Expr) (cut el.Slice, x el.Expr, ok bool) {
	o, args := operation(e)
	if o == nil || o.Name != "String.substring" && o.Name != "substring" {
		return cut, nil, false
	}
	x = args[0]
	start, startFromEnd, ok1 := position(args[1], x)
	end, endFromEnd, ok2 := position(args[2], x)
	if !ok1 || !ok2 || !endFromEnd {
		return cut, nil, false
	}
	cut = el.Slice{FromEnd: startFromEnd, Start: start, End: -end}
	if startFromEnd {
		cut.Start = -start
	}
	return cut, x, cut.Valid()
}

// position reads a position in x: an integer, or the length of x with an integer added or taken away.
func position(e, x el.Expr) (n int, fromEnd, ok bool) {
	if n, ok = integer(e); ok {
		return n, false, true
	}
	if b, isBinary := e.(*el.Binary); isBinary {
		n, ok = integer(b.Y)
		switch {
		case !ok || !isLength(b.X, x):
			return 0, false, false
		case b.Op == el.OpSub:
			return -n, true, true
		case b.Op == el.OpAdd:
			return n, true, true
		}
		return 0, false, false
	}
	return 0, true, isLength(e, x)
}

func isLength(e, x el.Expr) bool {
	c, ok := e.(*el.Call)
	return ok && c.Recv == nil && c.Func == "String.len" && len(c.Args) == 1 && el.Equal(c.Args[0], x)
}

// integer returns the value of a small integer that is written out.
func integer(e el.Expr) (int, bool) {
	l, ok := e.(*el.Literal)
	if !ok || l.Value.Kind() != el.Int || l.Value.Int() > el.MaxSlice || l.Value.Int() < -el.MaxSlice {
		return 0, false
	}
	return int(l.Value.Int()), true
}
