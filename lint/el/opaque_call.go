package el

import "errors"

// An opaque call has the value that the profile says, if it can be evaluated at all: that its arguments tell.

var (
	opaqueArgument = Unknown{
		What:   "a function of groups or other users, of an argument that is null or of another type",
		Chosen: "it finds no group and no user",
		Else:   "the evaluation fails",
	}
	opaquePattern = Unknown{
		What:   "isMemberOfGroupNameRegex of what is no regular expression",
		Chosen: "the evaluation fails, as that of matches does",
		Else:   "the result is false",
	}
	opaqueSource = Unknown{
		What:   "a manager or assistant of another source than active_directory",
		Chosen: "there is none: the result is null",
		Else:   "the evaluation fails",
	}
	errOpaque = errors.New("it cannot be evaluated on these arguments")
)

// OpaqueCall returns the call that an opaque variable is, or begins with, as an operation on its arguments; the values of a map stand for
// the map. Its image fails where the call may fail; whatever else it holds, only the profile tells. ok is false for other expressions,
// and for a call with a wrong number of arguments.
func OpaqueCall(e Expr) (o *Operation, args []Expr, ok bool) {
	for {
		switch x := e.(type) {
		case *Attr:
			e = x.X
			continue
		case *Call:
			if !IsOpaque(x) {
				return nil, nil, false
			}
			name := x.Func
			if root, isName := x.Recv.(*Name); isName {
				name = root.Name + "." + name
			}
			o, ok = Lookup(name)
			return o, mapless(x.Args), ok && o.Takes(len(x.Args))
		}
		return nil, nil, false
	}
}

// mapless returns the expressions with their values in the place of maps.
func mapless(es []Expr) []Expr {
	var list []Expr
	for _, e := range es {
		if m, ok := e.(*Map); ok {
			for _, entry := range m.Entries {
				list = append(list, mapless([]Expr{entry.Value})...)
			}
			continue
		}
		list = append(list, e)
	}
	return list
}

// opaqueCall fails where the call that an opaque variable begins with does.
func (ev *Evaluation) opaqueCall(e Expr) error {
	o, exprs, ok := OpaqueCall(e)
	if !ok {
		return nil
	}
	args := make([]Value, len(exprs))
	for i, x := range exprs {
		v, err := ev.eval(x)
		if err != nil {
			return err
		}
		args[i] = v
	}
	return ev.calledOn(e, o, args)
}

// calledOn fails where the call that an opaque variable begins with does on these arguments.
func (ev *Evaluation) calledOn(e Expr, o *Operation, args []Value) error {
	sets := make([]Set, len(args))
	for i, v := range args {
		sets[i] = SetOf(v)
	}
	var err error
	switch {
	case o.Eval != nil:
		_, err = o.Eval(ev, args)
	default:
		if o.Image(Plausible, sets).Fails {
			for _, what := range o.UndocumentedOn(sets) {
				ev.Undocumented(what)
			}
		}
		if o.Image(Chosen, sets).Values().IsEmpty() {
			err = errOpaque
		}
	}
	if err != nil {
		return &EvalError{Span: e.Span(), Reason: Print(e) + ": " + err.Error(), Unable: IsUnable(err)}
	}
	return nil
}

// opaqueCases are the cases of a function whose result the profile tells: its texts must be texts, and nothing may be null. bad are further
// cases, of texts that it may fail on.
func opaqueCases(sig Signature, outcomes Set, bad func(args []Set) []Case) func([]Set) []Case {
	return func(args []Set) []Case {
		good := make([]Set, len(args))
		var cases []Case
		for i, a := range args {
			good[i] = a.without(Null)
			odd := a.Only(Null)
			if p, ok := sig.param(i); ok && p.Type == StringType {
				good[i], odd = a.Only(Str), a.without(Str)
				odd.Null = a.Null
			}
			cases = append(cases, undocumented(opaqueArgument, with(args, i, odd), outcomes, FailSet()))
		}
		if bad != nil {
			if found := bad(good); found != nil {
				return append(cases, found...)
			}
		}
		return append(cases, Case{Args: good, Meaning: Always(outcomes)})
	}
}

// badPatterns are the cases of a pattern that is no regular expression, or may be none; nil where it is one.
func badPatterns(outcomes Set) func([]Set) []Case {
	return func(args []Set) []Case {
		pattern, known := args[0].Strs.Single()
		_, err := parsePattern(pattern)
		switch {
		case !known || IsUnable(err):
			return []Case{undocumented(opaquePattern, args, outcomes, FailSet())}
		case err != nil:
			return []Case{undocumented(opaquePattern, args, FailSet(), BoolSet(false, true))}
		}
		return nil
	}
}

// badSources are the cases of sources of which Okta knows no managers.
func badSources(outcomes Set) func([]Set) []Case {
	return func(args []Set) []Case {
		if source, known := args[0].Strs.Single(); known && source == "active_directory" {
			return nil
		}
		return []Case{undocumented(opaqueSource, args, outcomes, FailSet())}
	}
}
