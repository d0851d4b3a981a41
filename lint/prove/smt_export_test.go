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
	fmt.Fprintf(&x.b, "(declare-const n Int)\n(assert (<= %s n %s))\n", smtInt(q.least), smtInt(q.most))
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

// smtInt is an integer literal.
func smtInt(n int) string {
	if n < 0 {
		return fmt.Sprintf("(- %d)", -n)
	}
	return fmt.Sprint(n)
}

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
		return x.join(x.joined(e.X), x.joined(e.Y))
	case *el.Call:
		return x.call(e)
	}
	panic("no string of the fragment: " + el.Print(e))
}

// joined exports what stands beside a +: a string, or an integer as its text.
func (x *smtExport) joined(e el.Expr) smtTerm {
	n, ok := x.integer(e)
	if !ok {
		return x.text(e)
	}
	n.value = x.define("String", `(ite (< %s 0) (str.++ "-" (str.from_int (- %s))) (str.from_int %s))`, n.value, n.value, n.value)
	return n
}

func (x *smtExport) join(parts ...smtTerm) smtTerm {
	var values []string
	for _, p := range parts {
		values = append(values, p.value)
	}
	return smtTerm{"false", x.define("String", "(str.++ %s)", strings.Join(values, " ")), x.present(parts...)}
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
	switch e.Func {
	case "String.substring":
		return x.substring(e)
	case "String.join":
		sep, y, z := x.text(e.Args[0]), x.text(e.Args[1]), x.text(e.Args[2])
		return x.join(y, sep, z)
	case "String.append":
		return x.join(x.text(e.Args[0]), x.text(e.Args[1]))
	case "String.stringSwitch":
		return x.stringSwitch(e)
	}
	args := make([]smtTerm, len(e.Args))
	for i, arg := range e.Args {
		args[i] = x.text(arg)
	}
	s, ok := args[0].value, x.present(args...)
	var value string
	switch e.Func {
	case "String.toUpperCase":
		value = x.define("String", "(str.to_upper %s)", s)
	case "String.toLowerCase":
		value = x.define("String", "(str.to_lower %s)", s)
	case "String.removeSpaces":
		value = x.define("String", `(str.replace_all %s " " "")`, s)
	case "String.replace", "String.replaceFirst":
		f := map[string]string{"String.replace": "str.replace_all", "String.replaceFirst": "str.replace"}[e.Func]
		value = x.define("String", "(%s %s %s %s)", f, s, args[1].value, args[2].value)
		// Nothing documents what is replaced where the match is empty, or where a regular expression would mean something else.
		ok = x.define("Bool", "(and %s (str.in_re %s (re.+ %s)) (str.in_re %s (re.* %s)))", ok, args[1].value, smtPlainMatch, args[2].value, smtPlainWith)
	case "String.substringBefore":
		value = x.define("String", "(str.substr %s 0 (str.indexof %s %s 0))", s, s, args[1].value)
		ok = x.define("Bool", "(and %s (str.contains %s %s))", ok, s, args[1].value)
	case "String.substringAfter":
		after := fmt.Sprintf("(+ (str.indexof %s %s 0) (str.len %s))", s, args[1].value, args[1].value)
		value = x.define("String", "(str.substr %s %s (str.len %s))", s, after, s)
		ok = x.define("Bool", "(and %s (str.contains %s %s))", ok, s, args[1].value)
	default:
		panic("no function of the fragment: " + e.Func)
	}
	return smtTerm{"false", value, ok}
}

// The printable characters that mean themselves in a regular expression of Java's, and in what it replaces with.
var (
	smtPlainMatch = smtCharacters(`\.[]{}()*+?^$|`)
	smtPlainWith  = smtCharacters(`\$`)
)

// smtCharacters are the printable characters but some.
func smtCharacters(but string) string {
	var b strings.Builder
	b.WriteString("(re.union")
	for c := ' '; c <= '~'; c++ {
		if !strings.ContainsRune(but, c) {
			fmt.Fprintf(&b, " (str.to_re %s)", smtString(string(c)))
		}
	}
	return b.String() + ")"
}

func (x *smtExport) substring(e *el.Call) smtTerm {
	s := x.text(e.Args[0])
	from, _ := x.integer(e.Args[1])
	to, _ := x.integer(e.Args[2])
	value := x.define("String", "(str.substr %s %s (- %s %s))", s.value, from.value, to.value, from.value)
	// Nothing documents what begins past the end, or before the beginning.
	ok := x.define("Bool", "(and %s %s %s (<= 0 %s %s) (<= %s (str.len %s)))", x.present(s), from.ok, to.ok, from.value, to.value, from.value, s.value)
	return smtTerm{"false", value, ok}
}

func (x *smtExport) stringSwitch(e *el.Call) smtTerm {
	s, r := x.text(e.Args[0]), x.text(e.Args[1])
	for i := len(e.Args) - 2; i >= 2; i -= 2 { // keys are literals here
		has := x.define("Bool", "(str.contains %s %s)", s.value, smtString(e.Args[i].(*el.Literal).Value.Str()))
		then := x.text(e.Args[i+1])
		r = smtTerm{
			x.define("Bool", "(ite %s %s %s)", has, then.null, r.null),
			x.define("String", "(ite %s %s %s)", has, then.value, r.value),
			x.define("Bool", "(and %s %s)", then.ok, r.ok), // a function evaluates all of its arguments
		}
	}
	r.ok = x.define("Bool", "(and %s %s)", r.ok, x.present(s))
	return r
}

// condition exports an expression of type boolean.
func (x *smtExport) condition(e el.Expr) smtTerm {
	switch e := e.(type) {
	case *el.Unary:
		y := x.condition(e.X)
		return smtTerm{"false", "(not " + y.value + ")", y.ok}
	case *el.Call:
		s, arg := x.text(e.Args[0]), x.text(e.Args[1])
		if e.Func == "String.startsWith" {
			return smtTerm{"false", x.define("Bool", "(str.prefixof %s %s)", arg.value, s.value), x.present(s, arg)}
		}
		return smtTerm{"false", x.define("Bool", "(str.contains %s %s)", s.value, arg.value), x.present(s, arg)}
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
	if n, ok := x.integer(e.X); ok {
		m, _ := x.integer(e.Y)
		op := map[el.BinaryOp]string{el.OpEq: "=", el.OpNe: "distinct"}[e.Op]
		if op == "" {
			op = string(e.Op)
		}
		return smtTerm{"false", x.define("Bool", "(%s %s %s)", op, n.value, m.value), x.define("Bool", "(and %s %s)", n.ok, m.ok)}
	}
	y, z := x.text(e.X), x.text(e.Y)
	both := x.define("Bool", "(and %s %s)", y.ok, z.ok)
	switch e.Op {
	case el.OpLt: // null is less than everything else
		return smtTerm{"false", x.define("Bool", "(and (not %s) (or %s (str.< %s %s)))", z.null, y.null, y.value, z.value), both}
	case el.OpLe:
		return smtTerm{"false", x.define("Bool", "(or %s (and (not %s) (str.<= %s %s)))", y.null, z.null, y.value, z.value), both}
	}
	same := x.define("Bool", "(or (and %s %s) (and (not %s) (not %s) (= %s %s)))", y.null, z.null, y.null, z.null, y.value, z.value)
	if e.Op == el.OpNe {
		same = "(not " + same + ")"
	}
	return smtTerm{"false", same, both}
}

// integer exports an expression of type integer, false for any other.
func (x *smtExport) integer(e el.Expr) (smtTerm, bool) {
	switch e := e.(type) {
	case *el.Name:
		return smtTerm{"false", e.Name, "true"}, e.Name == "n"
	case *el.Literal:
		if e.Value.Kind() != el.Int {
			break
		}
		return smtTerm{"false", smtInt(int(e.Value.Int())), "true"}, true
	case *el.Call:
		if e.Func == "String.len" {
			s := x.text(e.Args[0])
			return smtTerm{"false", "(str.len " + s.value + ")", x.present(s)}, true
		}
	case *el.Binary:
		y, ok1 := x.integer(e.X)
		z, ok2 := x.integer(e.Y)
		if ok1 && ok2 && (e.Op == el.OpAdd || e.Op == el.OpSub) {
			return smtTerm{"false", x.define("Int", "(%s %s %s)", e.Op, y.value, z.value), x.define("Bool", "(and %s %s)", y.ok, z.ok)}, true
		}
	}
	return smtTerm{}, false
}
