package rules

import (
	"fmt"
	"slices"

	"github.com/profilelint/profilelint/lint/el"
	"github.com/profilelint/profilelint/lint/org"
	"github.com/profilelint/profilelint/lint/prove"
	"github.com/profilelint/profilelint/lint/rule"
)

// access is an attribute that is read of what may be null, or of what has no attributes.
type access struct {
	attr       *el.Attr
	confidence rule.Confidence
	verdict    prove.Verdict
	message    string
	advice     string
}

// accessProblems are the problems of what the prover takes for one value as a whole: findDirectoryUser().email, appuser.name.first.
func accessProblems(p *rule.Property) []rule.Problem {
	if p.Expr == nil || len(p.Errors) > 0 {
		return nil
	}
	var problems []rule.Problem
	for _, a := range accesses(p.Expr, p.Mapping) {
		span := a.attr.Span()
		problems = append(problems, rule.Problem{
			Confidence: a.confidence, Verdict: a.verdict, Message: a.message, Advice: a.advice, Span: &span,
			Detail: withoutValue(p.Property),
		})
	}
	return problems
}

// accesses finds the attributes that are read of something that no condition has shown to be there.
func accesses(e el.Expr, m *org.Mapping) []access {
	var list []access
	var visit func(el.Expr, facts)
	visit = func(e el.Expr, known facts) {
		switch e := e.(type) {
		case *el.Ternary:
			visit(e.Cond, known)
			visit(e.Then, known.with(e.Cond, true))
			visit(e.Else, known.with(e.Cond, false))
			return
		case *el.Binary:
			visit(e.X, known)
			switch e.Op {
			case el.OpAnd:
				known = known.with(e.X, true)
			case el.OpOr:
				known = known.with(e.X, false)
			}
			visit(e.Y, known)
			return
		case *el.Attr:
			if a, ok := accessOf(e, m); ok && !known.present(e.X) {
				list = append(list, a)
			}
		}
		for _, child := range el.Children(e) {
			visit(child, known)
		}
	}
	visit(e, nil)
	return list
}

// accessOf judges one e.X.name; ok is false where X surely has attributes, or nothing is known of it.
func accessOf(e *el.Attr, m *org.Mapping) (a access, ok bool) {
	if e.NullSafe {
		return access{}, false
	}
	switch x := e.X.(type) {
	case *el.Call:
		if !el.IsOpaque(x) {
			return access{}, false
		}
		text := el.Print(x)
		a = access{attr: e, confidence: rule.Possible, verdict: prove.CanFail, advice: fmt.Sprintf("Guard it: %s != null ? %s : ....", text, el.Print(e)),
			message: fmt.Sprintf("%s is null for some users, and null has no attribute %s", text, e.Name)}
		if has := guardOf(x.Func); has != "" {
			// Okta documents when these are null; of the others its own samples read attributes without a guard.
			a.confidence, a.advice = rule.Likely, fmt.Sprintf("Guard it: %s() ? %s : ....", has, el.Print(e))
		}
		return a, true
	case *el.Attr:
		v, isVariable := el.AsVariable(x)
		if !isVariable || v.Root == "" || !rule.Reads(m, v) {
			return access{}, false
		}
		a = access{attr: e, confidence: rule.Likely, verdict: prove.AlwaysFails, advice: "Write the name of an attribute of the profile.",
			message: fmt.Sprintf("%s is a single value and has no attribute %s", v.Key, e.Name)}
		at := m.Source.Attribute(v.Attr)
		switch {
		case at == nil && m.IsElsewhere() && v.Attr == "profile": // unknown_attribute says what is meant
			return access{}, false
		case at == nil || at.Origin == org.Named:
			a.confidence = rule.Possible
		case at.Type == org.Object || at.Type == org.UnknownType:
			return access{}, false
		}
		return a, true
	}
	return access{}, false
}

// guardOf is the function that tells whether a find function finds the user.
func guardOf(function string) string {
	switch function {
	case "findDirectoryUser":
		return "hasDirectoryUser"
	case "findWorkdayUser":
		return "hasWorkdayUser"
	}
	return ""
}

// facts are conditions of which is known whether they hold.
type facts []fact

type fact struct {
	condition el.Expr
	holds     bool
}

// with adds that a condition holds, or does not. Of a AND b that holds both do; of a OR b that does not neither does.
func (fs facts) with(e el.Expr, holds bool) facts {
	switch e := e.(type) {
	case *el.Unary:
		if e.Op == el.OpNot {
			return fs.with(e.X, !holds)
		}
	case *el.Binary:
		if e.Op == el.OpAnd && holds || e.Op == el.OpOr && !holds {
			return fs.with(e.X, holds).with(e.Y, holds)
		}
	}
	return append(slices.Clip(fs), fact{e, holds})
}

// present reports whether the facts say that an expression is not null.
func (fs facts) present(e el.Expr) bool {
	text := el.Print(e)
	for _, f := range fs {
		switch c := f.condition.(type) {
		case *el.Call:
			if call, ok := e.(*el.Call); ok && f.holds && c.Recv == nil && c.Func == guardOf(call.Func) {
				return true
			}
		case *el.Binary:
			differs := c.Op == el.OpNe && f.holds || c.Op == el.OpEq && !f.holds
			if differs && (isNull(c.Y) && el.Print(c.X) == text || isNull(c.X) && el.Print(c.Y) == text) {
				return true
			}
		}
	}
	return false
}

func isNull(e el.Expr) bool {
	lit, ok := e.(*el.Literal)
	return ok && lit.Value.IsNull()
}
