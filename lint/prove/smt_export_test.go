package prove_test

import (
	"fmt"
	"strings"

	"github.com/profilelint/profilelint/lint/el"
)

// smtExport writes a question as SMT-LIB 2. It is a second, independent statement of what the language means: it shares
// the syntax tree with the prover and nothing else.
//
// An expression becomes terms, each defined by name so that what is used twice is written once: its value, whether it
// is null (strings alone), and whether it has a documented value at all. Profiles on which it has none are outside the
// question.
type smtExport struct {
	b    strings.Builder
	next int
}

// smtTerm names the terms of an expression. null is "false" for a condition and for a number.
type smtTerm struct{ null, value, ok string }

// script is the assertions of a question and a (check-sat), on a level of their own. asked makes the assertion about the value.
func (q smtQuestion) script(e el.Expr, asked func(null, value string) string) string {
	x := &smtExport{}
	x.b.WriteString("(push 1)\n")
	for _, a := range q.attributes {
		x.declare(a)
	}
	t := x.text(e)
	fmt.Fprintf(&x.b, "(assert (and %s %s))\n(check-sat)\n(pop 1)\n", t.ok, asked(t.null, t.value))
	return x.b.String()
}

func (x *smtExport) declare(a smtAttribute) {
	fmt.Fprintf(&x.b, "(declare-const %s String)\n(declare-const %s_null Bool)\n", a.key, a.key)
	if !a.nullable {
		fmt.Fprintf(&x.b, "(assert (not %s_null))\n", a.key)
	}
	fmt.Fprintf(&x.b, "(assert (str.in_re %s %s))\n(assert (>= (str.len %s) %d))\n", a.key, smtAlphabet, a.key, a.min)
	if a.max >= 0 {
		fmt.Fprintf(&x.b, "(assert (<= (str.len %s) %d))\n", a.key, a.max)
	}
	if a.words != nil {
		x.b.WriteString("(assert (or false")
		for _, w := range a.words {
			fmt.Fprintf(&x.b, " (= %s %s)", a.key, smtString(w))
		}
		x.b.WriteString("))\n")
	}
	if a.pattern >= 0 {
		fmt.Fprintf(&x.b, "(assert (str.in_re %s %s))\n", a.key, smtPatterns[a.pattern].smt)
	}
}

// smtString is a string literal.
func smtString(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// define gives a term a name.
func (x *smtExport) define(sort, format string, args ...any) string {
	x.next++
	name := fmt.Sprintf("t%d", x.next)
	fmt.Fprintf(&x.b, "(define-fun %s () %s %s)\n", name, sort, fmt.Sprintf(format, args...))
	return name
}

// text exports an expression of type string.
func (x *smtExport) text(e el.Expr) smtTerm {
	switch e := e.(type) {
	case *el.Name:
		return smtTerm{e.Name + "_null", e.Name, "true"}
	case *el.Literal:
		if e.Value.IsNull() {
			return smtTerm{"true", `""`, "true"}
		}
		return smtTerm{"false", smtString(e.Value.Str()), "true"}
	case *el.Ternary:
		c, y, z := x.condition(e.Cond), x.text(e.Then), x.text(e.Else)
		return smtTerm{
			x.define("Bool", "(ite %s %s %s)", c.value, y.null, z.null),
			x.define("String", "(ite %s %s %s)", c.value, y.value, z.value),
			x.define("Bool", "(and %s (ite %s %s %s))", c.ok, c.value, y.ok, z.ok),
		}
	case *el.Elvis:
		y, z := x.text(e.X), x.text(e.Else)
		blank := x.define("Bool", `(or %s (= %s ""))`, y.null, y.value)
		return smtTerm{
			x.define("Bool", "(and %s %s)", blank, z.null),
			x.define("String", "(ite %s %s %s)", blank, z.value, y.value),
			x.define("Bool", "(and %s (=> %s %s))", y.ok, blank, z.ok),
		}
	case *el.Binary:
		y, z := x.text(e.X), x.text(e.Y)
		return smtTerm{"false", x.define("String", "(str.++ %s %s)", y.value, z.value), x.present(y, z)}
	case *el.Call:
		return x.call(e)
	}
	panic("no string of the fragment: " + el.Print(e))
}

// present is true where all terms have a documented value that is not null: functions of null are not documented.
func (x *smtExport) present(terms ...smtTerm) string {
	var parts []string
	for _, t := range terms {
		parts = append(parts, t.ok, "(not "+t.null+")")
	}
	return x.define("Bool", "(and %s)", strings.Join(parts, " "))
}

func (x *smtExport) call(e *el.Call) smtTerm {
	s := x.text(e.Args[0])
	ok := x.present(s)
	arg := func(i int) string { return smtString(e.Args[i].(*el.Literal).Value.Str()) }
	var value string
	switch e.Func {
	case "String.substring":
		from, to := e.Args[1].(*el.Literal).Value.Int(), e.Args[2].(*el.Literal).Value.Int()
		value = x.define("String", "(str.substr %s %d %d)", s.value, from, to-from)
		ok = x.define("Bool", "(and %s (<= %d (str.len %s)))", ok, to, s.value) // nothing documents what is past the end
	case "String.removeSpaces":
		value = x.define("String", `(str.replace_all %s " " "")`, s.value)
	case "String.replace":
		value = x.define("String", "(str.replace_all %s %s %s)", s.value, arg(1), arg(2))
	case "String.replaceFirst":
		value = x.define("String", "(str.replace %s %s %s)", s.value, arg(1), arg(2))
	case "String.substringBefore":
		value = x.define("String", "(str.substr %s 0 (str.indexof %s %s 0))", s.value, s.value, arg(1))
		ok = x.define("Bool", "(and %s (str.contains %s %s))", ok, s.value, arg(1))
	case "String.substringAfter":
		after := fmt.Sprintf("(+ (str.indexof %s %s 0) (str.len %s))", s.value, arg(1), arg(1))
		value = x.define("String", "(str.substr %s %s (str.len %s))", s.value, after, s.value)
		ok = x.define("Bool", "(and %s (str.contains %s %s))", ok, s.value, arg(1))
	default:
		panic("no function of the fragment: " + e.Func)
	}
	return smtTerm{"false", value, ok}
}

// condition exports an expression of type boolean.
func (x *smtExport) condition(e el.Expr) smtTerm {
	switch e := e.(type) {
	case *el.Unary:
		y := x.condition(e.X)
		return smtTerm{"false", "(not " + y.value + ")", y.ok}
	case *el.Call:
		s := x.text(e.Args[0])
		arg := smtString(e.Args[1].(*el.Literal).Value.Str())
		if e.Func == "String.startsWith" {
			return smtTerm{"false", x.define("Bool", "(str.prefixof %s %s)", arg, s.value), x.present(s)}
		}
		return smtTerm{"false", x.define("Bool", "(str.contains %s %s)", s.value, arg), x.present(s)}
	case *el.Binary:
		return x.binary(e)
	}
	panic("no condition of the fragment: " + el.Print(e))
}

func (x *smtExport) binary(e *el.Binary) smtTerm {
	switch e.Op {
	case el.OpAnd, el.OpOr:
		y, z := x.condition(e.X), x.condition(e.Y)
		op, goesOn := "and", y.value
		if e.Op == el.OpOr {
			op, goesOn = "or", "(not "+y.value+")"
		}
		return smtTerm{
			"false", x.define("Bool", "(%s %s %s)", op, y.value, z.value),
			x.define("Bool", "(and %s (=> %s %s))", y.ok, goesOn, z.ok),
		}
	case el.OpMatches:
		s := x.text(e.X)
		for _, p := range smtPatterns {
			if p.java == e.Y.(*el.Literal).Value.Str() {
				return smtTerm{"false", x.define("Bool", "(str.in_re %s %s)", s.value, p.smt), x.present(s)}
			}
		}
	}
	if n, ok := x.length(e.X); ok {
		m, _ := x.length(e.Y)
		op := map[el.BinaryOp]string{el.OpEq: "=", el.OpNe: "distinct"}[e.Op]
		if op == "" {
			op = string(e.Op)
		}
		return smtTerm{"false", x.define("Bool", "(%s %s %s)", op, n.value, m.value), x.define("Bool", "(and %s %s)", n.ok, m.ok)}
	}
	y, z := x.text(e.X), x.text(e.Y)
	same := x.define("Bool", "(or (and %s %s) (and (not %s) (not %s) (= %s %s)))", y.null, z.null, y.null, z.null, y.value, z.value)
	if e.Op == el.OpNe {
		same = "(not " + same + ")"
	}
	return smtTerm{"false", same, x.define("Bool", "(and %s %s)", y.ok, z.ok)}
}

// length exports a call of String.len or an integer.
func (x *smtExport) length(e el.Expr) (smtTerm, bool) {
	switch e := e.(type) {
	case *el.Literal:
		if e.Value.Kind() == el.Int {
			return smtTerm{"false", fmt.Sprint(e.Value.Int()), "true"}, true
		}
	case *el.Call:
		if e.Func == "String.len" {
			s := x.text(e.Args[0])
			return smtTerm{"false", "(str.len " + s.value + ")", x.present(s)}, true
		}
	}
	return smtTerm{}, false
}
